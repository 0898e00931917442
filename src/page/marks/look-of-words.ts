/**
 * How words look against their background: can a reader see them, and which color does a mark under them take?
 *
 * The violet of marks has middle luminance: 4.6:1 on white and on black. If its contrast with the background is below 3:1, or the
 * background is a picture, a gradient or unknown, the line takes the color of the text.
 *
 * Words in the color of their background cannot be seen. This is only certain if nothing else can be behind them; all others count as seen.
 * If no element around them has an opaque background, the browser's own is behind them, which depends on the reader's settings: words in
 * the page's own text color count as seen there. A page can still hide words undetected if it tries.
 */
import {
  boundingBox,
  documentOf,
  firstChild,
  isElement,
  nextSibling,
  parentNode,
  parentSeen,
  rootElement,
  scrollLeft,
  scrollTop,
  textOf,
} from "../../reading/unclobbered.ts";

export interface Look {
  isSeen: boolean;
  /** The line of a mark takes the color of the text. */
  usesInk: boolean;
  /** The color behind the words: red, green and blue, 0 to 255 each; undefined if it is a picture, a gradient or not known. */
  behind: Rgb | undefined;
}

/** #7765D2, relative luminance by WCAG 2.2. */
const markLuminance = luminance([0x77, 0x65, 0xd2]);
const contrastMin = 3;
/** Words whose red, green and blue (0 to 255) each differ less than this from the background cannot be read. */
const differenceMin = 16;
const opacityMin = 0.05;
/** Number of elements beside the words that are examined. */
const besideMax = 200;

type Rgb = [number, number, number];
interface Layer {
  color: Rgb;
  alpha: number;
}

/**
 * @param ranges of the words, one for each text node. Reads the computed styles of their elements and ancestors up to an opaque background.
 */
export function lookOfWords(ranges: readonly Range[]): Look {
  const looks = new Map<Element, Look>();
  for (const range of ranges) {
    const parent = range.startContainer.parentElement;
    if (parent !== null && !looks.has(parent)) looks.set(parent, lookIn(parent, range));
  }
  const all = [...looks.values()];
  return { usesInk: all[0]?.usesInk === true, behind: all[0]?.behind, isSeen: all.every(({ isSeen }) => isSeen) };
}

function lookIn(element: Element, words: Range): Look {
  const box = words.getBoundingClientRect();
  const root = rootElement(documentOf(element))!;
  const layers: Layer[] = [];
  let opacity = 1;
  let opaque: Element | undefined;
  let isKnown = true;
  for (let at: Element | null = element; at !== null && isKnown && opaque === undefined; at = parentSeen(at)) {
    const style = getComputedStyle(at);
    const layer = readColor(style.backgroundColor);
    opacity *= Number(style.opacity);
    isKnown = layer !== undefined && style.backgroundImage === "none" && style.mixBlendMode === "normal" && style.backgroundClip !== "text";
    if (layer !== undefined) layers.unshift(layer);
    if (layer?.alpha === 1) opaque = at;
  }
  let behind: Rgb = canvasColor(root);
  for (const layer of layers) behind = blend(behind, layer);
  const isFaint = opacity < opacityMin || box.width * box.height === 0 || isOffPage(element, box);
  return {
    behind: isKnown ? behind : undefined,
    usesInk: !isKnown || contrast(luminance(behind), markLuminance) < contrastMin,
    isSeen: !isFaint && (!isKnown || isUnlike(element, behind, opacity, opaque) || hasMoreBehind(element, opaque ?? root, box)),
  };
}

/** Do letters in this element differ visibly from the color behind them? Without an `opaque` element behind them, that color is a guess. */
function isUnlike(element: Element, behind: Rgb, opacity: number, opaque: Element | undefined): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = getComputedStyle(element);
  const fill = webkitTextFillColor || color;
  if (opaque === undefined && fill === getComputedStyle(rootElement(documentOf(element))!).color) return true;
  const letters = readColor(fill);
  if (letters === undefined || textShadow !== "none" || Number.parseFloat(webkitTextStrokeWidth) > 0) return true;
  const seen = blend(behind, { ...letters, alpha: letters.alpha * opacity });
  return seen.some((value, index) => Math.abs(value - behind[index]!) >= differenceMin);
}

/** Could something lie between the words and the opaque background: a sibling's box, or one that a style adds? */
function hasMoreBehind(element: Element, opaque: Element, words: DOMRect): boolean {
  let looked = 0;
  for (let at: Element | null = element; at !== null; at = at === opaque ? null : parentSeen(at)) {
    for (const pseudo of ["::before", "::after"]) {
      const { content, backgroundImage, backgroundColor } = getComputedStyle(at, pseudo);
      if (content !== "none" && (backgroundImage !== "none" || readColor(backgroundColor)?.alpha !== 0)) return true;
    }
    const parent: Node | null = at === opaque ? null : parentNode(at);
    for (let other: ChildNode | null = parent && firstChild(parent); other !== null && looked < besideMax; other = nextSibling(other)) {
      if (other === at || !isElement(other)) continue;
      looked++;
      const { left, right, top, bottom } = boundingBox(other);
      const isUnder = left < words.right && right > words.left && top < words.bottom && bottom > words.top;
      if (isUnder && (getComputedStyle(other).display !== "inline" || textOf(other) === "")) return true; // a picture is inline
    }
  }
  return false;
}

/** Left of or above everything that can be scrolled to. A right-to-left page can be scrolled to its left. */
function isOffPage(element: Element, { right, bottom }: DOMRect): boolean {
  if (right > 0 && bottom > 0) return false;
  let [x, y] = [right, bottom];
  for (let at: Element | null = element; at !== null; at = parentSeen(at)) {
    x += scrollLeft(at);
    y += scrollTop(at);
  }
  return y <= 0 || (x <= 0 && getComputedStyle(rootElement(documentOf(element))!).direction === "ltr");
}

/** The background of a page that paints none: white, or near black in a dark scheme. The mark is readable on both. */
function canvasColor(root: Element): Rgb {
  const scheme = getComputedStyle(root).colorScheme;
  const isDark = scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? [18, 18, 18] : [255, 255, 255];
}

/** Computed colors as browsers write them: rgb(), rgba() and color(srgb …). Others are unknown. */
function readColor(words: string): Layer | undefined {
  const found = /^(rgba?|color)\((?:(srgb) )?([\d.e+-]+)[ ,]+([\d.e+-]+)[ ,]+([\d.e+-]+)(?:[ ,/]+([\d.e+-]+%?))?\)$/u.exec(words);
  if (found === null || (found[1] === "color") !== (found[2] === "srgb"))
    return words === "transparent" ? { color: [0, 0, 0], alpha: 0 } : undefined;
  const scale = found[1] === "color" ? 255 : 1;
  const alpha = found[6] === undefined ? 1 : found[6].endsWith("%") ? Number.parseFloat(found[6]) / 100 : Number(found[6]);
  return { color: [Number(found[3]) * scale, Number(found[4]) * scale, Number(found[5]) * scale], alpha };
}

function blend(behind: Rgb, { color, alpha }: Layer): Rgb {
  return behind.map((value, index) => value * (1 - alpha) + color[index]! * alpha) as Rgb;
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
