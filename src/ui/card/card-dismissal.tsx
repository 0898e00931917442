import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { DismissalRequest } from "../../messages/contracts.ts";
import { checkIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { MarkReport } from "../claim/mark-report.tsx";

interface CardDismissalProps {
  dismissal: DismissalRequest;
  /** False if the browser failed to store it. */
  isKept: boolean;
  onUndo: () => void;
  announce: (words: string) => void;
}

/** What happened to the mark, undo, and for a wrong match the full text of a report. Takes the focus: the pressed button is gone. */
export function CardDismissal({ dismissal, isKept, onUndo, announce }: CardDismissalProps) {
  const [isReportShown, setReportShown] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const done = dismissal.words === "" ? i18n.t("dismissal.hidden") : i18n.t("dismissal.wrong");
  const said = isKept ? done : i18n.t("dismissal.not_kept");
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  useEffect(() => announce(said), [said]);
  if (isReportShown)
    return (
      <div class="card-message">
        <MarkReport text={dismissal.report} takesFocus>
          <button type="button" class="text-button" onClick={onUndo}>
            {i18n.t("dismissal.undo")}
          </button>
        </MarkReport>
      </div>
    );
  return (
    <div class="card-message is-said">
      <Icon shape={checkIcon} />
      <p>{said}</p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {i18n.t("dismissal.undo")}
      </button>
      {dismissal.report !== "" && (
        <button type="button" class="text-button" onClick={() => setReportShown(true)}>
          {i18n.t("dismissal.report")}
        </button>
      )}
    </div>
  );
}
