/** Judges from an element's style attribute alone whether a browser would show it: files are read without a layout. */

/** Maximum length of a `style` that is examined, in UTF-16 units. */
const styleMax = 2_000;

/** The declarations of a style attribute: names in lower case, values without "!important". */
function readStyle(element: Element): ReadonlyMap<string, string> | undefined {
  const style = element.getAttribute("style");
  if (style === null || style === "" || style.length > styleMax) return undefined;
  const declared = new Map<string, string>();
  for (const part of style.toLowerCase().split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      declared.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace("!important", "")
          .trim(),
      );
  }
  return declared;
}

type Style = ReadonlyMap<string, string>;

/**
 * Does the text in this element take up space on the page without being shown: transparent or without size, clipped, moved off the page,
 * or struck through?
 */
export function isHiddenByStyle(element: Element): boolean {
  const style = readStyle(element);
  if (style === undefined || !(isClear(style) || isWithoutSize(style) || isClippedAway(style) || isMovedAway(style) || isStruckOut(style)))
    return false;
  // Pages that a script fades in start like this.
  const all = element.ownerDocument.body?.textContent?.length ?? 0;
  return (element.textContent?.length ?? 0) <= all / 2;
}

function isStruckOut(style: Style): boolean {
  return ["text-decoration", "text-decoration-line"].some((name) => style.get(name)?.includes("line-through") === true);
}

/** Transparent letters, unless they are used to clip a background picture. */
function isClear(style: Style): boolean {
  if (isZero(style.get("opacity")) || /^opacity\(\s?0%?\s?\)$/u.test(style.get("filter") ?? "")) return true;
  const color = style.get("-webkit-text-fill-color") ?? style.get("color");
  const clip = [style.get("background-clip"), style.get("-webkit-background-clip"), style.get("background")].join(" ");
  return color !== undefined && isTransparent(color) && !clip.includes("text");
}

function isTransparent(color: string): boolean {
  if (color === "transparent" || /^#[0-9a-f]{3}0$|^#[0-9a-f]{6}00$/u.test(color)) return true;
  const parts = /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(([^()]{1,80})\)$/u.exec(color)?.[1]?.split(/[,/]/u);
  const alpha = parts === undefined || parts.length === 3 || parts.length === 1 ? undefined : parts.at(-1);
  return isZero(alpha?.trim());
}

function isWithoutSize(style: Style): boolean {
  if (isZero(style.get("font-size")) || /^(?:0|0px)[ /]/u.test(style.get("font") ?? "")) return true;
  if (/^scale(?:x|y|3d)?\(\s?0\s?[,)]/u.test(style.get("transform") ?? "") || isZero(style.get("scale")) || isZero(style.get("zoom")))
    return true;
  const isCutOff = ["overflow", "overflow-x", "overflow-y"].some((name) => /^(?:hidden|clip)/u.test(style.get(name) ?? ""));
  return isCutOff && ["height", "max-height", "width", "max-width"].some((name) => isZero(style.get(name)) || style.get(name) === "1px");
}

function isClippedAway(style: Style): boolean {
  const rect = /^rect\(([^()]{1,60})\)$/u
    .exec(style.get("clip") ?? "")?.[1]
    ?.trim()
    .split(/[\s,]+/u);
  if (rect?.every((side) => isZero(side) || side === "1px") === true) return true;
  const [, shape, first = ""] = /^(inset|circle)\(\s?([^\s()]{1,20})/u.exec(style.get("clip-path") ?? "") ?? [];
  return shape === "inset" ? first.endsWith("%") && Number.parseFloat(first) >= 50 : shape === "circle" && isZero(first);
}

/** Far off to the left or above. */
function isMovedAway(style: Style): boolean {
  if (isFar(style.get("text-indent"))) return true;
  if (/^translate(?:x|y|3d)?\(\s?-\d{4}/u.test(style.get("transform") ?? "")) return true;
  const isPlaced = /^(?:absolute|fixed|relative)$/u.test(style.get("position") ?? "");
  return ["margin-left", "margin-top", ...(isPlaced ? ["left", "top", "right", "bottom", "inset-inline-start"] : [])].some((name) =>
    isFar(style.get(name)),
  );
}

function isFar(length: string | undefined): boolean {
  return length !== undefined && /^-\d{3,}(?:\.\d+)?(?:px|em|rem|%|vw|vh|pt|ch)$/u.test(length) && !/^-\d{3}(?:\.\d+)?px$/u.test(length);
}

function isZero(value: string | undefined): boolean {
  return value !== undefined && /^[+-]?(?:0|\.0|0\.0{1,6})(?:px|em|rem|%|pt|vw|vh)?$/u.test(value);
}
