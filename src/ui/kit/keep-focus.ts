/**
 * When the element that has the focus is removed, moves the focus to the heading of the part that it was in, or of the page: otherwise the
 * next Tab would begin at the top of the page, and a screen reader would say nothing. Stays active for the life of the page.
 */
export function keepFocus(root: HTMLElement): void {
  const { ownerDocument: page } = root;
  let focused: { element: Element; parts: Element[] } | undefined;
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) focused = { element: target, parts: listParts(target) };
  });
  root.addEventListener("focusout", () => {
    setTimeout(() => {
      if (focused?.element.isConnected === true && page.activeElement === page.body) focused = undefined; // the reader left it
    });
  });
  new MutationObserver(() => {
    if (focused === undefined || focused.element.isConnected || page.activeElement !== page.body) return;
    const part = focused.parts.find((one) => one.isConnected) ?? root;
    const heading = part.querySelector<HTMLElement>("h1, h2") ?? root.querySelector<HTMLElement>("h1, h2");
    focused = undefined;
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}

/** The sections around an element, the innermost first. */
function listParts(element: Element): Element[] {
  const part = element.closest("section");
  return part?.parentElement ? [part, ...listParts(part.parentElement)] : [];
}
