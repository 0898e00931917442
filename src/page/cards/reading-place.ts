import { bodyOf, focus, focusedIn, isConnected, scrollIntoView } from "../../reading/unclobbered.ts";

/**
 * Remembers focus and scroll position, to restore after a card that was opened by key is closed.
 * @returns a function that restores both, immediately and without scrolling twice.
 */
export function rememberPlace(document: Document): () => void {
  const focused = focusedIn(document);
  const { scrollX: left, scrollY: top } = window;
  return () => {
    if (focused instanceof HTMLElement && isConnected(focused) && focused !== bodyOf(document)) focus(focused, { preventScroll: true });
    window.scrollTo({ left, top, behavior: "instant" });
  };
}

/** Scrolls the words near the middle of the view, without animation: a card that opens beside them must not move. */
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
 * Makes Tab continue after these words by putting the collapsed selection there, which browsers treat as the keyboard's position. A
 * selection made by the reader is left alone.
 */
export function continueBehind(ranges: readonly Range[]): void {
  const last = ranges.at(-1);
  const selection = window.getSelection();
  if (last === undefined || selection === null || !selection.isCollapsed) return;
  selection.collapse(last.endContainer, last.endOffset);
}
