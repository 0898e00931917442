/**
 * Which colour a mark takes, by what is behind the text. The violet of marks has middle luminance: 4.6:1 on white and on black. Where it
 * has less than 3:1 with the background, or the background is a picture, a gradient or unknown, the line takes the colour of the text.
 */
import { assignedSlot, documentOf, parentElement, rootElement, rootNode } from "../reading/unclobbered.ts";

/** #7765D2, relative luminance by WCAG 2.2. */
const markLuminance = luminance([0x77, 0x65, 0xd2]);
const contrastMin = 3;

type Rgb = [number, number, number];

/** Asks the layout for the background of each ancestor until one is opaque. */
export function needsInk(element: Element): boolean {
  const layers: { colour: Rgb; alpha: number }[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const { backgroundImage, backgroundColor } = getComputedStyle(at);
    if (backgroundImage !== "none") return true;
    const layer = readColour(backgroundColor);
    if (layer === undefined) return true;
    if (layer.alpha > 0) layers.push(layer);
    if (layer.alpha === 1) break;
  }
  let behind: Rgb = canvasColour(element);
  for (const { colour, alpha } of layers.reverse()) {
    behind = behind.map((value, index) => value * (1 - alpha) + colour[index]! * alpha) as Rgb;
  }
  return contrast(luminance(behind), markLuminance) < contrastMin;
}

function parentOf(element: Element): Element | null {
  const parent = assignedSlot(element) ?? parentElement(element);
  if (parent !== null) return parent;
  const root = rootNode(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** What is behind a page that paints nothing: white, or near black where it says it is dark. The mark is readable on both. */
function canvasColour(element: Element): Rgb {
  const scheme = getComputedStyle(rootElement(documentOf(element))!).colorScheme;
  return /^dark$|only dark/u.test(scheme) ? [18, 18, 18] : [255, 255, 255];
}

/** Computed colours as browsers write them: rgb(), rgba() and color(srgb …). Others are unknown. */
function readColour(words: string): { colour: Rgb; alpha: number } | undefined {
  const found = /^(rgba?|color)\((?:(srgb) )?([\d.e+-]+)[ ,]+([\d.e+-]+)[ ,]+([\d.e+-]+)(?:[ ,/]+([\d.e+-]+%?))?\)$/u.exec(words);
  if (found === null || (found[1] === "color") !== (found[2] === "srgb"))
    return words === "transparent" ? { colour: [0, 0, 0], alpha: 0 } : undefined;
  const scale = found[1] === "color" ? 255 : 1;
  const alpha = found[6] === undefined ? 1 : found[6].endsWith("%") ? Number.parseFloat(found[6]) / 100 : Number(found[6]);
  return { colour: [Number(found[3]) * scale, Number(found[4]) * scale, Number(found[5]) * scale], alpha };
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
