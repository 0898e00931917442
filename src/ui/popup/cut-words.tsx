import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { useWidth } from "./use-width.ts";

interface CutWordsProps {
  /** Comes before the words, in our own font. */
  lead: ComponentChildren;
  /** Between the lead and the words, if the words have no quotation marks. */
  separator: string;
  text: string;
  /** BCP 47. */
  language: string;
  /** Adds quotation marks: these are the speaker's exact words. */
  quoted: boolean;
}

/**
 * Someone else's words in the lines that the styles allow, cut after a whole word. Screen readers get all of them. The words alone
 * determine the direction: what leads them may be in the interface's language.
 */
export function CutWords({ lead, separator, text, language, quoted }: CutWordsProps) {
  const box = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const [end, setEnd] = useState<number>();
  useWidth(box, () => setEnd(undefined));
  useLayoutEffect(() => {
    if (end === undefined && box.current !== null && words.current !== null) setEnd(findCut(box.current, words.current));
  }, [end, text]);
  const whole = quoted ? i18n.t("quotation", [text]) : text;
  return (
    <span class="claim-row-text" dir="auto" ref={box}>
      <bdi class="claim-row-lead">{lead}</bdi>
      {quoted ? " " : separator}
      <span class="quote" lang={language ?? ""} ref={words}>
        {whole.slice(0, end)}
        {end !== undefined && (
          <>
            <span aria-hidden="true"> …</span>
            <span class="visually-hidden">{whole.slice(end)}</span>
          </>
        )}
      </span>
    </span>
  );
}

/** The number of characters that fit into the box with an ellipsis; undefined if all of them fit. Reads the layout log n times. */
function findCut(box: HTMLElement, words: HTMLElement): number | undefined {
  const node = words.firstChild;
  if (box.scrollHeight <= box.clientHeight + 1 || node?.nodeType !== Node.TEXT_NODE) return undefined;
  const edges = box.getBoundingClientRect();
  const { direction, fontSize } = getComputedStyle(box);
  const ellipsis = 1.6 * Number.parseFloat(fontSize);
  const range = box.ownerDocument.createRange();
  const fits = (end: number): boolean => {
    range.setStart(node, end - 1);
    range.setEnd(node, end);
    const { bottom, height, left, right } = range.getBoundingClientRect();
    if (bottom > edges.bottom + height / 4) return false;
    if (bottom < edges.bottom - height) return true; // in a line above the last
    return direction === "rtl" ? left - ellipsis >= edges.left : right + ellipsis <= edges.right;
  };
  const ends = [...(node.textContent ?? "").matchAll(/\S+/gu)].map((word) => word.index + word[0].length);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low === 0 || low === ends.length ? undefined : ends[low - 1];
}
