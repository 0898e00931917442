import type { BlockKind } from "../matching/match.ts";
import { appendSpace, appendText, finishDraft, startDraft, type Draft } from "./draft-block.ts";
import type { PlacedBlock } from "./reading.ts";

/** Where the text of one run stands. */
interface RunPlace {
  element: Element;
  kind: BlockKind;
  /** The whole of it stands in a link. */
  isInLink: boolean;
}

export interface Run {
  /** Blocks that are complete, for the caller to take out. */
  ready: PlacedBlock[];
  /** Text of a node up to `end`, in a block. */
  append: (node: Text, block: RunPlace, isInLink: boolean, end: number) => void;
  /** A line break; two of them end the block. */
  breakLine: () => void;
  /** A block begins or ends here. */
  breakOff: () => void;
  /** Something was left out here. */
  interrupt: () => void;
  /** The end of all text: the blocks not yet given. */
  end: () => PlacedBlock[];
}

/**
 * The run of text being read. A block ends where an element of its own begins. Where something that is left out stands in the middle of
 * a sentence, the sentence goes on behind it:
 *
 *     reading ──(block begins or ends)──→ ended ──(something left out)──→ interrupted ──(text in small letters)──→ reading, same block
 *        ↑                                  └───────────(any other text)─────────┴──→ block is ready, new one begins
 * A caption met meanwhile is held back behind the sentence.
 */
export function openRun(): Run {
  let draft: Draft | undefined;
  let hasEnded = false;
  let isInterrupted = false;
  let breaks = 0;
  const held: PlacedBlock[] = []; // captions met while a sentence waits for its end
  const run: Run = { ready: [], append, breakLine, breakOff, interrupt, end };

  function append(node: Text, block: RunPlace, isInLink: boolean, end: number): void {
    const text = end === node.data.length ? node.data : node.data.slice(0, end);
    if (text.trim() === "" && (draft === undefined || hasEnded)) return;
    if (draft !== undefined && hasEnded) {
      const goesOn = isInterrupted && isUnfinished(draft) && /^\s*[\p{Ll},;]/u.test(text) && block.kind === draft.kind;
      if (block.kind === "caption" && draft.kind === "paragraph" && isUnfinished(draft)) holdBack();
      else if (goesOn) appendSpace(draft);
      else release();
    }
    draft ??= startDraft(block.element, block.kind, block.isInLink);
    if (breaks > 0) appendSpace(draft);
    if (text.trim() !== "") breaks = 0;
    hasEnded = false;
    isInterrupted = false;
    const before = draft.text.length;
    appendText(draft, node, end);
    if (isInLink) draft.linkedLength += draft.text.length - before;
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

/** Does this text end in the middle of a sentence? */
function isUnfinished(draft: Draft): boolean {
  return draft.kind !== "heading" && !/[.!?…:。！？؟।]["'”’»)\]]*\s*$/u.test(draft.text);
}

/** Is there something to read: three words at least, and not merely a link to something else? */
function isRunningText(draft: Draft): boolean {
  const text = draft.text.trim();
  if (!/\p{L}/u.test(text)) return false;
  const isSpacedScript = !/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/u.test(text);
  if (isSpacedScript && text.split(" ", 3).length < 3) return false;
  if (draft.element.localName === "h1") return true;
  if (draft.isInsideLink) return false;
  return draft.linkedLength / draft.text.length < 0.85 || (draft.kind === "paragraph" && text.length > 160);
}
