import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import type { CardEvents } from "../../messages/card-contract.ts";
import type { AnnotationSummary, DismissalRequest } from "../../messages/contracts.ts";
import { CardDismissal } from "./card-dismissal.tsx";
import { CopyBox } from "../kit/copy-box.tsx";
import { copyText } from "../kit/copy-text.ts";
import { copyIcon, hideIcon, notThisIcon, openIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { claimAddress } from "../claim/claim-address.ts";
import { writeCitation } from "../export/write-citation.ts";
import { writeReport } from "../export/write-report.ts";

type DismissalEvents = Pick<CardEvents, "onDismiss" | "onUndoDismissal">;

interface CardActionsProps {
  annotation: AnnotationSummary;
  /** Undefined if the claim was looked up: there is no mark to dismiss. */
  events: DismissalEvents | undefined;
  announce: (words: string) => void;
  /** Called once the marks have changed: after a dismissal and after its undoing. */
  onMarks: () => void;
}

/** Actions for the claim or, once it is dismissed, undo. */
export function CardActions({ annotation, events, announce, onMarks }: CardActionsProps) {
  if (events === undefined) return <ClaimActions claim={annotation.claim} announce={announce} takesFocus={false} />;
  return <MarkActions annotation={annotation} events={events} announce={announce} onMarks={onMarks} />;
}

function MarkActions({ annotation, events, announce, onMarks }: CardActionsProps & { events: DismissalEvents }) {
  const { source, claim, text } = annotation;
  const [dismissal, setDismissal] = useState<DismissalRequest>();
  const [isKept, setKept] = useState(true);
  const [hasReturned, setReturned] = useState(false);
  const dismiss = async (words: string, report: string) => {
    const it = { source, claim: claim.id, claimText: claim.text, claimant: claim.claimant?.name ?? "", words, report };
    setDismissal(it);
    const kept = await events.onDismiss(it).then(
      () => true,
      () => false,
    );
    setKept(kept);
    onMarks();
  };
  const undo = async () => {
    if (dismissal !== undefined) await events.onUndoDismissal(dismissal).catch(() => undefined);
    onMarks();
    setReturned(true);
    setDismissal(undefined);
  };
  if (dismissal !== undefined)
    return <CardDismissal dismissal={dismissal} isKept={isKept} onUndo={() => void undo()} announce={announce} />;
  return (
    <ClaimActions
      claim={claim}
      announce={announce}
      takesFocus={hasReturned}
      dismissal={{ onNotThis: () => void dismiss(text, writeReport(annotation)), onHide: () => void dismiss("", "") }}
    />
  );
}

interface ClaimActionsProps {
  claim: Claim;
  announce: (words: string) => void;
  /** The reader has just undone a dismissal: the focused button is gone, so this takes the focus. */
  takesFocus: boolean;
  dismissal?: { onNotThis: () => void; onHide: () => void };
}

/** If the browser refuses to copy, shows the citation, selected. */
function ClaimActions({ claim, announce, takesFocus, dismissal }: ClaimActionsProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const first = useRef<HTMLButtonElement>(null);
  const address = claimAddress(claim);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, []);
  const copy = async () => {
    const isCopied = await copyText(writeCitation(claim));
    setCopied(isCopied ? "yes" : "refused");
    announce(i18n.t(isCopied ? "card.copied" : "card.copy_refused"));
  };
  return (
    <>
      {copied === "yes" && <p class="card-message">{i18n.t("card.copied")}</p>}
      {copied === "refused" && (
        <div class="card-message">
          <p>{i18n.t("card.copy_refused")}</p>
          <CopyBox label={i18n.t("card.citation")} text={writeCitation(claim)} />
        </div>
      )}
      <div class="card-actions" role="group" aria-label={i18n.t("card.actions")}>
        {dismissal !== undefined && (
          <>
            <button type="button" ref={first} onClick={dismissal.onNotThis}>
              <Icon shape={notThisIcon} />
              {i18n.t("card.not_this")}
            </button>
            <button type="button" onClick={dismissal.onHide}>
              <Icon shape={hideIcon} />
              {i18n.t("card.hide")}
            </button>
          </>
        )}
        <button type="button" onClick={() => void copy()}>
          <Icon shape={copyIcon} />
          {i18n.t("card.copy")}
        </button>
        {address !== undefined && (
          <a href={address} target="_blank" rel="noreferrer">
            <Icon shape={openIcon} />
            {i18n.t("card.open_source")}
          </a>
        )}
      </div>
    </>
  );
}
