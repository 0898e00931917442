import { appendMark, appendSpace, appendText, finishDraft, startDraft, type Draft, type RunPlace } from "./draft-block.ts";
import type { PlacedBlock } from "./reading.ts";
import { seamBefore } from "./seam.ts";
import { unspaced } from "./seen-length.ts";
import { sentenceEnd } from "./survey-page.ts";
import { localName } from "./unclobbered.ts";

export interface Run {
  /** Completed blocks, for the caller to remove. */
  ready: PlacedBlock[];
  /** Text of a node up to `end`, in a block. */
  append: (node: Text, block: RunPlace, isInLink: boolean, end: number) => void;
  /** An inline element begins or ends here. */
  edge: () => void;
  /** A quotation for which the page draws the marks begins or ends here. */
  quote: (side: "opens" | "closes") => void;
  /** A line break; two of them end the block. */
  breakLine: () => void;
  /** A block begins or ends here. */
  breakOff: () => void;
  /** Something was left out here. */
  interrupt: () => void;
  /** Ends the text; returns the remaining blocks. */
  end: () => PlacedBlock[];
}

/** The marks around a quotation, and around one inside it. */
const marks = [
  ["“", "”"],
  ["‘", "’"],
] as const;

/**
 * The run of text being read. A block ends where a block element begins. If something that is left out interrupts a sentence, the
 * sentence continues after it:
 *
 *     reading ──(block begins or ends)──→ ended ──(something left out)──→ interrupted ──(lower-case text)──→ reading, same block
 *        ↑                                  └───────────(any other text)─────────┴──→ block is ready, new one begins
 * A caption found in between is held back until the sentence ends. One function: each state is a few of the same local variables.
 */
// oxlint-disable-next-line max-lines-per-function
export function openRun(): Run {
  let draft: Draft | undefined;
  let hasEnded = false;
  let isInterrupted = false;
  let isAtEdge = false;
  let breaks = 0;
  /** Open quotations, and marks waiting for the text after them. */
  let depth = 0;
  let opening = "";
  const held: PlacedBlock[] = []; // captions found while a sentence waits for its end
  const run: Run = { ready: [], append, edge, quote, breakLine, breakOff, interrupt, end };

  function append(node: Text, block: RunPlace, isInLink: boolean, end: number): void {
    const { data } = node;
    const isBlank = !/\S/u.test(end === data.length ? data : data.slice(0, end));
    if (isBlank && (draft === undefined || hasEnded)) return;
    if (draft !== undefined && hasEnded) {
      const goesOn = isInterrupted && isUnfinished(draft) && /^\s*[\p{Ll},;]/u.test(data.slice(0, 200)) && block.kind === draft.kind;
      if (block.kind === "caption" && draft.kind === "paragraph" && isUnfinished(draft)) holdBack();
      else if (goesOn) appendSpace(draft);
      else release();
    }
    if (isAtEdge && draft !== undefined && !hasEnded && !isBlank) {
      const seam = seamBefore(draft.text, data);
      if (seam === "space") appendSpace(draft);
      else if (seam === "block") release();
    }
    if (!isBlank) isAtEdge = false;
    draft ??= startDraft(block);
    if (breaks > 0) appendSpace(draft);
    if (!isBlank) breaks = 0;
    hasEnded = false;
    isInterrupted = false;
    if (opening !== "" && !isBlank) {
      appendMark(draft, opening);
      opening = "";
    }
    const before = draft.text.length;
    appendText(draft, node, end);
    if (isInLink) draft.linkedLength += draft.text.length - before;
  }
  function edge(): void {
    isAtEdge = true;
  }
  function quote(side: "opens" | "closes"): void {
    if (side === "closes") depth = Math.max(0, depth - 1);
    const mark = marks[depth % 2]![side === "opens" ? 0 : 1];
    if (side === "opens") {
      depth++;
      opening += mark;
    } else if (opening !== "") opening = opening.slice(0, -1);
    else if (draft !== undefined) appendMark(draft, mark);
  }
  let waiting: Draft | undefined; // the unfinished sentence while its caption is read
  function holdBack(): void {
    waiting = draft;
    draft = undefined;
  }
  function release(): void {
    if (draft !== undefined && isRunningText(draft)) (waiting === undefined ? run.ready : held).push(...finishDraft(draft));
    draft = undefined;
    if (waiting !== undefined) return;
    run.ready.push(...held.splice(0));
  }
  function breakLine(): void {
    if (draft !== undefined && !hasEnded && ++breaks >= 2) breakOff();
  }
  function breakOff(): void {
    breaks = 0;
    isAtEdge = false;
    if (draft === undefined) return;
    if (waiting !== undefined) {
      release(); // the caption is complete
      draft = waiting;
      waiting = undefined;
      isInterrupted = true;
    }
    hasEnded = true;
  }
  function interrupt(): void {
    if (draft !== undefined) isInterrupted = true;
  }
  function end(): PlacedBlock[] {
    if (waiting !== undefined) breakOff();
    release();
    return run.ready.splice(0);
  }
  return run;
}

/** Does this text end in the middle of a sentence? Looks only at its end: a paragraph may be interrupted many times. */
function isUnfinished(draft: Draft): boolean {
  return draft.kind !== "heading" && !/[.!?…:。！？؟।][\])"'”’»]*\s*$/u.test(draft.text.slice(-40));
}

/** Is there something to read: a title, or at least three words that are not just a link to something else? */
function isRunningText(draft: Draft): boolean {
  const { text } = draft;
  if (!/\p{L}/u.test(text)) return false;
  if (localName(draft.element) === "h1" || (draft.kind === "heading" && draft.linkedLength === 0)) return true;
  if (!unspaced.test(text) && !/\S\s+\S+\s+\S/u.test(text)) return false;
  if (draft.isInsideLink) return false;
  const share = draft.linkedLength / text.length;
  if (draft.kind !== "paragraph") return share < 0.85;
  // "Background: …" and lists of links do not end like a sentence.
  return share < 0.7 || (sentenceEnd.test(text.slice(-40)) && (share < 0.85 || text.trim().length > 160));
}
