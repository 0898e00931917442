import {
  attribute,
  bodyOf,
  checkVisibility,
  closest,
  comparePosition,
  findAll,
  focus,
  focusedIn,
  isConnected,
  matches,
  rootNode,
  scrollIntoView,
} from "../../reading/unclobbered.ts";

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

const stops = "a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]";

/**
 * Moves the focus to where Tab (1) or Shift+Tab (-1) would, if it stood at these words: after a card that lies at the end of the document,
 * the browser itself would begin at the page's top. Cost: one query.
 *
 * @returns false if nothing of the page can take it there
 */
export function focusBeside(ranges: readonly Range[], direction: 1 | -1): boolean {
  const from = direction === 1 ? ranges.at(-1)?.endContainer : ranges[0]?.startContainer;
  if (from === undefined || !isConnected(from)) return false;
  const side = direction === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beside = [...findAll(rootNode(from) as Document, stops)].filter((element) => (comparePosition(from, element) & side) !== 0);
  for (const element of direction === 1 ? beside : beside.toReversed()) {
    const isStop =
      Number(attribute(element, "tabindex") ?? 0) >= 0 && !matches(element, ":disabled") && closest(element, "[inert]") === null;
    if (!isStop || !checkVisibility(element, { visibilityProperty: true })) continue;
    focus(element as HTMLElement, {});
    if (matches(element, ":focus")) return true;
  }
  return false;
}
