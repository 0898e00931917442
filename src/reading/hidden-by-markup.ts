/**
 * Text that the markup itself hides or takes back. What style sheets hide, and how, is known to the layout, which the caller asks.
 */
import { attribute, localName } from "./unclobbered.ts";

/** Does the element take no place on the page, as far as its own markup says? */
export function isHiddenByMarkup(element: Element): boolean {
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style.slice(0, 2_000));
}

/** Does the page take this text back? It is shown struck through, and nobody states it. */
export function isStruck(element: Element): boolean {
  const name = localName(element);
  return name === "s" || name === "del" || name === "strike" || attribute(element, "role") === "deletion";
}

/** May the reader write here? An empty value is "true"; a word that is no value says nothing (HTML standard). */
export function isEditable(element: Element): boolean {
  const editable = attribute(element, "contenteditable")?.toLowerCase();
  return editable === "" || editable === "true" || editable === "plaintext-only";
}
