import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { CopyBox } from "../kit/copy-box.tsx";
import { copyText } from "../kit/copy-text.ts";
import { copyIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

interface MarkReportProps {
  text: string;
  /** The button that opened the report is gone: its Copy button takes the focus. */
  takesFocus?: boolean;
  /** Further buttons. */
  children?: ComponentChildren;
}

/**
 * The full text of a report of a wrong match, with a button that copies it, and a link to the project's form if it names one: nothing is
 * sent until the reader follows that.
 */
export function MarkReport({ text, takesFocus = false, children }: MarkReportProps) {
  const [copied, setCopied] = useState<boolean>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="mark-report">
      <b>{i18n.t("dismissal.report_name")}</b>
      <p class="hint">{i18n.t("dismissal.report_hint")}</p>
      <CopyBox label={i18n.t("dismissal.report_name")} text={text} />
      <p class="actions">
        <button type="button" class="mark-report-copy" ref={button} onClick={() => void copyText(text).then(setCopied)}>
          <Icon shape={copyIcon} size={14} />
          {i18n.t("dismissal.report_copy")}
        </button>
        <span role="status">{copied !== undefined && i18n.t(copied ? "dismissal.report_copied" : "card.copy_refused")}</span>
        {__REPORT_FORM__ !== "" && (
          <a class="text-button" href={fillForm(text)} target="_blank" rel="noreferrer">
            {i18n.t("dismissal.report_form")}
          </a>
        )}
        {children}
      </p>
    </div>
  );
}

/** Servers answer longer addresses with an error, and a letter of Hindi takes nine characters in one. */
const addressMax = 8_000;

/**
 * The address of the form with the report in its field, since issue trackers read the text of a new issue from `body`; without it if that
 * is too long: then the reader pastes the copy.
 */
function fillForm(text: string): string {
  const form = new URL(__REPORT_FORM__);
  form.searchParams.set("body", text);
  return form.href.length > addressMax ? __REPORT_FORM__ : form.href;
}
