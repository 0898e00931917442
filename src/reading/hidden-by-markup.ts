/**
 * Text that the markup itself hides or retracts. Only the layout knows what style sheets hide, and how; the caller asks it.
 */
import { attribute, localName } from "./unclobbered.ts";

/** Does the element take up no space on the page, according to its own markup? */
export function isHiddenByMarkup(element: Element): boolean {
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style.slice(0, 2_000));
}

/** Does the page retract this text? It is shown struck through, so it is not a statement. */
export function isStruck(element: Element): boolean {
  const name = localName(element);
  return name === "s" || name === "del" || name === "strike" || attribute(element, "role") === "deletion";
}

/** May the reader write here? An empty value means "true"; an invalid value means nothing (HTML standard). */
export function isEditable(element: Element): boolean {
  const editable = attribute(element, "contenteditable")?.toLowerCase();
  return editable === "" || editable === "true" || editable === "plaintext-only";
}
