/** The colors of a card come from the page around its mark: it belongs to the page that it explains. */

/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

interface CardColors {
  /** Which of the two sets of colors everything takes that `tokens` leaves open. */
  scheme: "light" | "dark";
  /** Custom properties that differ from that set. */
  tokens: Record<string, string>;
}

interface Oklch {
  lightness: number;
  chroma: number;
  /** Degrees. */
  hue: number;
}

/** From the interface design: which pages count as light, dark, tinted light and tinted dark; in OKLCH. */
const tintMin = 0.02;
const lightMin = 0.9;
const tintedLightMin = 0.75;
const darkMax = 0.28;
const tintedDarkMax = 0.45;
/** A strong tint of a page would be out of a screen's range in the card's lighter and darker tones. */
const tintMax = 0.06;
/** WCAG 2.2: text, and lines that mean something. */
const textContrast = 4.5;
const lineContrast = 3;

/** How light each token is; a tinted card's tokens have the page's hue, with this chroma. */
const sepia = { ink: [0.265, 0.021], "ink-2": [0.447, 0.028], "ink-3": [0.508, 0.03], edge: [0.601, 0.034], "border-card": [0.839, 0.042] };
const navy = { ink: [0.954, 0.01], "ink-2": [0.824, 0.029], "ink-3": [0.755, 0.036], edge: [0.624, 0.048], "border-card": [0.471, 0.058] };
const sepiaAccent = "#5a4ab4";
const navyAccent = "#c0b6f8";
/** OKLCH lightness of the two accents. */
const accentLightness = { light: 0.484, dark: 0.808 };

/**
 * The colors of a card on a page with this color behind the mark. Undefined if it is neither light nor dark, or not known: the card then
 * follows the reader's system. Every tinted set is checked for contrast; one that fails becomes plain light or dark.
 */
function colorsOn(page: Rgb | undefined): CardColors | undefined {
  if (page === undefined) return undefined;
  const { lightness, chroma, hue } = toOklch(page);
  const isTinted = chroma >= tintMin;
  const tint = Math.min(chroma, tintMax);
  if (isTinted && lightness >= tintedLightMin) {
    const surface = toOklch([half(page[0]), half(page[1]), half(page[2])]).lightness;
    return tinted("light", { lightness: surface, chroma: tint / 2, hue }, sepia, -0.035, sepiaAccent);
  }
  if (isTinted && lightness <= tintedDarkMax) {
    return tinted("dark", { lightness: Math.max(0.2, lightness - 0.07), chroma: tint, hue }, navy, 0.05, navyAccent);
  }
  if (isTinted) return undefined;
  return lightness >= lightMin ? { scheme: "light", tokens: {} } : lightness <= darkMax ? { scheme: "dark", tokens: {} } : undefined;
}

function tinted(scheme: "light" | "dark", surface: Oklch, tones: typeof sepia, step: number, accent: string): CardColors {
  const write = (lightness: number, chroma: number): string => `oklch(${round(lightness)} ${round(chroma)} ${round(surface.hue)})`;
  const texts = [tones.ink, tones["ink-2"], tones["ink-3"], [accentLightness[scheme]]];
  const isReadable =
    texts.every(([lightness = 0]) => contrast(lightness, surface.lightness) >= textContrast) &&
    contrast(tones.edge[0]!, surface.lightness) >= lineContrast;
  if (!isReadable) return { scheme, tokens: {} };
  const tokens: Record<string, string> = {
    surface: write(surface.lightness, surface.chroma),
    sunken: write(surface.lightness + step, surface.chroma),
    line: write(surface.lightness + 2 * step, surface.chroma),
    accent,
    focus: accent,
    "accent-soft": `color-mix(in srgb, ${accent} 12%, ${write(surface.lightness, surface.chroma)})`,
  };
  for (const [name, [lightness = 0, chroma = 0]] of Object.entries(tones)) tokens[name] = write(lightness, chroma);
  return { scheme, tokens };
}

/** Of two tones of little chroma: the relative luminance of such a tone is nearly the cube of its lightness. */
function contrast(one: number, other: number): number {
  const [dark = 0, light = 0] = [one ** 3, other ** 3].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Half the color, half white. */
function half(value: number): number {
  return (value + 255) / 2;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** By Björn Ottosson's definition of OKLab (bottosson.github.io/posts/oklab), as CSS Color 4 has it. */
function toOklch(rgb: Rgb): Oklch {
  const [red, green, blue] = rgb.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** Puts the page's colors on the card's layer. Forced colors and a wish for more contrast win over the page's tint. */
export function takeColors(layer: HTMLElement, page: Rgb | undefined): void {
  const colors = colorsOn(page);
  const isTaken = matchMedia("(forced-colors: active), (prefers-contrast: more)").matches;
  for (const name of tokenNames) layer.style.removeProperty(`--gs-${name}`);
  layer.style.colorScheme = colors?.scheme ?? "";
  if (!isTaken) for (const [name, value] of Object.entries(colors?.tokens ?? {})) layer.style.setProperty(`--gs-${name}`, value);
}

const tokenNames = ["surface", "sunken", "line", "accent", "focus", "accent-soft", ...Object.keys(sepia)];
