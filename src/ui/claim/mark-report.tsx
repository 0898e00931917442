import { i18n } from "../i18n/i18n.ts";
import { CopyBox } from "../kit/copy-box.tsx";

/** The full text of a report of a wrong match, to be copied: nothing is sent. */
export function MarkReport({ text }: { text: string }) {
  return (
    <>
      <CopyBox label={i18n.t("dismissal.report_name")} text={text} />
      <p class="hint">{i18n.t("dismissal.report_hint")}</p>
    </>
  );
}
