import {
  checkVisibility,
  designMode,
  documentOf,
  firstChild,
  isContentEditable,
  isTextNode,
  nextSibling,
  offsetHeight,
  offsetLeft,
  offsetTop,
  offsetWidth,
} from "../../reading/unclobbered.ts";

/**
 * Is this element, with everything in it, invisible or struck through? For the live page: reads the layout. Ancestors are checked only as
 * far as `checkVisibility` does. Text faded out (opacity 0) counts as hidden until it is faded in. Cost: two style lookups, a few
 * microseconds once style and layout are up to date.
 */
export function isHiddenInPage(element: Element): boolean {
  const style = getComputedStyle(element);
  // An element without its own box (display: contents, every slot) is as visible as its children.
  if (style.display === "contents") return false;
  if (!checkVisibility(element, { visibilityProperty: true, opacityProperty: true })) return true;
  return isClipped(element, style) || (holdsText(element) && (isClear(style) || style.textDecorationLine.includes("line-through")));
}

/** Is this text the reader can edit: in an editor, or in a page that is one (`designMode`)? */
export function isEditable(element: Element): boolean {
  return isContentEditable(element) === true || designMode(documentOf(element)) === "on";
}

/** Screen-reader-only text and text pushed off the page: in a box of at most one pixel, clipped away, or far outside. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  const width = offsetWidth(element);
  const height = offsetHeight(element);
  if (width === undefined || height === undefined) return false; // not an HTML element
  if (((offsetLeft(element) ?? 0) < -2000 || (offsetTop(element) ?? 0) < -2000) && style.position !== "static") return true;
  const { clipPath } = style;
  if (clipPath !== "none" && /^inset\((?:[5-9]\d(?:\.\d+)?%|(?:\S+ ){0,3}100%)|^circle\(0(?:px|%)?[\s)]/u.test(clipPath)) return true;
  if (/^rect\((?:[01]px,? ?){4}\)$/u.test(style.clip) && /absolute|fixed/u.test(style.position)) return true;
  if (width > 1 && height > 1) return false;
  const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
  if ((width <= 1 && cuts(style.overflowX)) || (height <= 1 && cuts(style.overflowY))) return true;
  return width <= 1 && height <= 1 && (clipPath !== "none" || style.clip !== "auto");
}

/** Transparent letters, letters too small to be seen, or letters moved out of their line. */
function isClear(style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.fontSize) < 3 || Number.parseFloat(style.textIndent) < -1000) return true;
  if (style.backgroundClip === "text") return false; // the letters clip a background image
  return /^transparent$|^rgba.*, ?0\)$|\/ ?0\)$/u.test(style.webkitTextFillColor || style.color);
}

/** Does the element itself contain text? Looks at its first nodes. */
function holdsText(element: Element): boolean {
  let looked = 0;
  for (let node = firstChild(element); node !== null && looked < 12; node = nextSibling(node), looked++) {
    if (isTextNode(node) && /\S/u.test(node.data.slice(0, 200))) return true;
  }
  return false;
}
