import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { restoreWords } from "./cut-words.ts";
import { WordsOf } from "../i18n/words-of.tsx";

interface ClaimTextProps {
  claim: Claim;
  id: string;
  /** On a whole card; a small one has three lines at most. */
  isWhole: boolean;
}

/** The claim: six lines on a whole card, with "Show all" only if that hides something. */
export function ClaimText({ claim, id, isWhole }: ClaimTextProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<"clamped" | "cut" | "whole">("clamped");
  useLayoutEffect(() => {
    const { current } = text;
    if (isWhole && current !== null && current.scrollHeight > current.clientHeight + 2) setState("cut");
  }, [isWhole]);
  const showAll = (): void => {
    if (text.current?.parentElement != null) restoreWords(text.current.parentElement);
    setState("whole");
  };
  return (
    <>
      <p class={state === "whole" ? "claim-text" : "claim-text is-clamped"} id={id} ref={text}>
        <WordsOf text={claim.text} language={claim.language} quoted={isFirstPersonQuote(claim)} />
      </p>
      {state === "cut" && (
        <button type="button" class="text-button" onClick={showAll}>
          {i18n.t("card.show_all")}
        </button>
      )}
    </>
  );
}
