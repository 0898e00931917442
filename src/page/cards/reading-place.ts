import { bodyOf, focus, focusedIn, isConnected, scrollIntoView } from "../../reading/unclobbered.ts";

/**
 * Where the reader was: focus and scroll position, to return to after a card that was opened by key is closed.
 * @returns puts both back, at once and without scrolling twice.
 */
export function rememberPlace(document: Document): () => void {
  const focused = focusedIn(document);
  const { scrollX: left, scrollY: top } = window;
  return () => {
    if (focused instanceof HTMLElement && isConnected(focused) && focused !== bodyOf(document)) focus(focused, { preventScroll: true });
    window.scrollTo({ left, top, behavior: "instant" });
  };
}

/** Scrolls so that the words stand near the middle of the view, at once: a card that opens beside them must not move. */
export function scrollToWords(ranges: readonly Range[]): void {
  const range = ranges[0];
  const parent = range?.startContainer.parentElement;
  if (range === undefined || parent === null || parent === undefined) return;
  const isSeen = () => {
    const { top, bottom, height } = range.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight && height > 0;
  };
  if (isSeen()) return;
  scrollIntoView(parent, { block: "center", behavior: "instant" }); // scrolls inner boxes too
  const { top, height } = range.getBoundingClientRect();
  if (!isSeen() || height > 0) window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior: "instant" });
}

/**
 * Lets Tab go on behind these words, by putting the collapsed selection there: browsers take it for where the keyboard is.
 * A selection of the reader's is left alone.
 */
export function continueBehind(ranges: readonly Range[]): void {
  const last = ranges.at(-1);
  const selection = window.getSelection();
  if (last === undefined || selection === null || !selection.isCollapsed) return;
  selection.collapse(last.endContainer, last.endOffset);
}
