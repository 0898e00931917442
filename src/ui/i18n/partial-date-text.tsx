import { i18n } from "./i18n.ts";
import type { PartialDate } from "../../claims/partial-date.ts";
import { formatPartialDate } from "./format-partial-date.ts";

/** A date as precisely as it is known, isolated from the direction of the text around it. */
export function PartialDateText({ date }: { date: PartialDate | undefined }) {
  if (date === undefined) return <bdi>{i18n.t("timeline.undated")}</bdi>;
  return (
    <time dateTime={date.date}>
      <bdi>{formatPartialDate(date)}</bdi>
    </time>
  );
}
