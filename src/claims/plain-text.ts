/** Turns what sources write in text fields into plain text. */

/** HTML's names for U+00A0 to U+00FF, in order. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
  "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc " +
  "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml " +
  "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute " +
  "ucirc uuml yacute thorn yuml";

const named = new Map<string, string>([
  ...latin.split(" ").map((name, at): [string, string] => [name, String.fromCodePoint(0xa0 + at)]),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", hellip: "…", ndash: "–", mdash: "—", bull: "•", euro: "€" }),
  ...Object.entries({ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", lsaquo: "‹", rsaquo: "›", trade: "™" }),
]);

/** Numbers 128 to 159 mean Windows-1252 in HTML, as browsers read them. */
const windows1252 = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** The tags found in claims and titles. Anything else between angle brackets is kept: it may be intended. */
const tag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|img|ins|li|mark|nobr|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|time|tr|tt|u|ul|wbr)(?:\s[^<>]*)?\/?>/giu;

/** Control characters other than white space, zero-width characters, and those that change the text direction. */
const control = /(?!\s)\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Reads one text field: a string, the first readable entry of a list, or JSON-LD's `{"@value": …}`. Entities are
 * decoded (twice if they were encoded twice), inline tags, control characters and lone surrogates are removed,
 * white space is folded. Nothing is interpreted as markup.
 *
 * @returns undefined if there is no text. Never throws.
 */
export function readPlainText(value: unknown): string | undefined {
  const raw = unwrapText(value);
  if (raw === undefined) return undefined;
  const text = decodeEntities(raw.replaceAll(tag, " "))
    .toWellFormed()
    .replaceAll(control, "")
    .replaceAll(/(\p{M}{6})\p{M}+/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ([,.;:!?])(?=\s|$)/gu, "$1")
    .trim();
  return text === "" ? undefined : text;
}

/**
 * Writes plain text as a field that `readPlainText` reads back as the same text: unchanged if possible, otherwise with entities for the
 * characters that would be read as a tag or an entity.
 */
export function writePlainText(text: string): string {
  const escape = (raw: string): string => raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const forms = [text, escape(text), escape(escape(text))]; // text that was encoded twice is decoded twice
  return forms.find((form) => readPlainText(form) === text) ?? text;
}

/** Shortens to at most `max` UTF-16 units, at a space if one is near, ending in an ellipsis. */
export function shortenText(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > max * 0.8 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function unwrapText(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value !== "object" || value === null || depth > 3) return undefined;
  if (!Array.isArray(value)) return "@value" in value ? unwrapText(value["@value"], depth + 1) : undefined;
  for (const entry of value) {
    const text = unwrapText(entry, depth + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Entities that remain if a text was encoded twice. */
const entity = /&(?:#\d{1,7}|[a-z]{2,6});/iu;

/** Decodes HTML's entities, twice if they were encoded twice: numbers, and the names of common signs. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const once = decodeOnce(text);
  return entity.test(once) ? decodeOnce(once) : once;
}

function decodeOnce(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? "";
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
    },
  );
}
