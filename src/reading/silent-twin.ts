import { isHiddenByMarkup } from "./hidden-by-markup.ts";
import { readNameHint } from "./name-hints.ts";
import { peekText } from "./peek.ts";
import { attribute, isElement, nextSibling, previousSibling } from "./unclobbered.ts";

/** Maximum length of text that is written twice, in UTF-16 units. */
const twinMax = 600;

/**
 * Decorated text is often written twice: once for the eye, hidden from screen readers, and once for them, hidden from the eye:
 *
 *     <span aria-hidden="true" class="drop-cap">M</span><span class="sr-only">M</span>ayor …
 *
 * Is `element`, which is hidden from screen readers, the one for the eye?
 */
export function hasSilentTwin(element: Element, isHidden: (element: Element) => boolean): boolean {
  const text = peekText(element, twinMax) ?? "";
  return text !== "" && [previousSibling, nextSibling].some((step) => twinBeside(element, step, isHidden)?.includes(text));
}

/** The text of the element next to it on one side, if that is hidden from the eye. */
function twinBeside(element: Element, step: (node: Node) => ChildNode | null, isHidden: (element: Element) => boolean): string | undefined {
  for (let node = step(element), looked = 0; node !== null && looked < 6; node = step(node), looked++) {
    if (!isElement(node)) continue;
    if (attribute(node, "aria-hidden") === "true") continue; // other parts of the text for the eye
    const isUnseen = isHiddenByMarkup(node) || readNameHint(node)?.kind === "unseen" || isHidden(node);
    return isUnseen ? peekText(node, twinMax) : undefined;
  }
  return undefined;
}
