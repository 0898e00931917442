import { call, get } from "./node-access.ts";

/**
 * Is this element not to be seen, with all it holds? For the live page: asks the layout. Its ancestors are not asked again but for what
 * `checkVisibility` itself looks at. Text faded out (opacity 0) counts as hidden until it is faded in.
 * Cost: a style lookup, a few microseconds once style and layout are clean.
 */
export function isHiddenInPage(element: Element): boolean {
  if (!call(element, "checkVisibility", { visibilityProperty: true, opacityProperty: true })) {
    // An element without a box of its own (display: contents, every slot) is as visible as its children.
    return getComputedStyle(element).display !== "contents";
  }
  return isClipped(element);
}

/** Does the reader write here: in an editor, or in a page that is one (`designMode`)? */
export function isEditable(element: Element): boolean {
  return (element instanceof HTMLElement && get(element, "isContentEditable")) || get(get(element, "ownerDocument"), "designMode") === "on";
}

/** Text for screen readers alone, and text pushed off the page: a box of at most one pixel, or one that stands far outside. */
function isClipped(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (get(element, "offsetLeft") < -2000 || get(element, "offsetTop") < -2000) return getComputedStyle(element).position !== "static";
  if (get(element, "offsetWidth") > 1 || get(element, "offsetHeight") > 1) return false;
  const { overflowX, clipPath, clip, display } = getComputedStyle(element);
  return display !== "contents" && (overflowX === "hidden" || overflowX === "clip" || clipPath !== "none" || clip !== "auto");
}
