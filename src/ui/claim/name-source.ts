import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";

/** A source's name, publisher and license; our own source's in the reader's language. */
export function nameSource({
  kind,
  title,
  publisher,
  licence,
  address,
}: Pick<SourceReport, "kind" | "title" | "publisher" | "licence" | "address">): {
  title: string;
  publisher: string;
  licence: string;
} {
  if (kind === "starter")
    return { title: i18n.t("source.starter"), publisher: i18n.t("source.starter_publisher"), licence: i18n.t("source.starter_licence") };
  if (kind === "saved") return { title: i18n.t("source.saved"), publisher: i18n.t("source.saved_publisher"), licence: "" };
  if (kind === "file") return { title, publisher: i18n.t("file.from"), licence: "" };
  return { title, publisher: publisher === "" ? address : publisher, licence: licence === "" ? i18n.t("source.no_licence") : licence };
}
