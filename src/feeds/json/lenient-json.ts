/**
 * Parses JSON as publishers' templates write it. Text that is not JSON is read again with its usual mistakes repaired, in one pass:
 *
 *   strings     unescaped quotation marks and line breaks, control characters, unknown escapes;
 *               quoted with ' or “ ”, or with &quot; if a template has escaped the whole text
 *   lists       an extra or missing comma, a missing value
 *   values      NaN, undefined, True, None, +1, .5, 007; keys without quotation marks
 *   around      comments
 *
 * Nothing is guessed if brackets do not match: such a text is not JSON. Libraries that repair more (jsonrepair 3.15) copy their
 * output at every mistake, so their cost grows with the square of the text; they also close truncated texts.
 */
import { parseJson } from "../../text/parse-json.ts";

export type ParsedJson = { ok: true; value: unknown } | { ok: false };

/** Cost: linear in the text. Never throws. */
export function parseLenientJson(text: string): ParsedJson {
  let value = parseJson(text);
  if (value === undefined) value = parseJson(mend(text) ?? "");
  return value === undefined ? { ok: false } : { ok: true, value };
}

/** Where we are in an object or a list: what may come next. */
interface Open {
  isObject: boolean;
  next: "key" | "colon" | "value" | "comma";
}

/** Each opening quotation mark, with the marks that may close it. */
const quotes: Record<string, readonly string[]> = {
  '"': ['"'],
  "'": ["'"],
  "“": ["”", "“", '"'],
  "”": ["”", "“", '"'],
  "„": ["“", "”", '"'],
  "&quot;": ["&quot;"],
  "&#34;": ["&#34;"],
};
const openings = Object.keys(quotes);
const words: Record<string, string> = {
  true: "true",
  false: "false",
  null: "null",
  True: "true",
  False: "false",
  None: "null",
  undefined: "null",
  NaN: "null",
  Infinity: "null",
};
const escapes: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"' };
/** Matched at one position only, each with a limited length. */
const forms = {
  key: /(?:"(?:[^"\\\n]|\\.){0,100}"|'(?:[^'\\\n]|\\.){0,100}'|[“”„][^“”"\n]{0,100}[“”"]|&quot;[^&\n]{0,100}&quot;|&#34;[^&\n]{0,100}&#34;|[\w$@-]{1,100})\s{0,40}:/uy,
  word: /[\w$@-]{1,100}/uy,
  number: /[-+]?(?:\d{1,40}\.?\d{0,40}|\.\d{1,40})(?:e[-+]?\d{1,4})?(?![\w.])/iuy,
  value: /["'“„&{[\]\d.+NTFtfnu,-]/uy,
  hex: /[\da-f]{4}/iuy,
};

/**
 * Longer than 60 lines because it is one machine: its steps are small functions that share the place in the text and the open brackets.
 *
 * @returns undefined if it cannot be repaired
 */
// oxlint-disable-next-line max-lines-per-function
function mend(text: string): string | undefined {
  const out: string[] = [];
  const opened: Open[] = [];
  let at = 0;
  /** A comma was read; it is written only if something follows. */
  let isCommaDue = false;

  /** Reads one token. @returns false if it is not allowed here */
  function step(): boolean {
    const sign = text[at] ?? "";
    if (sign === "{" || sign === "[") return begin() && push(sign);
    if (sign === "}" || sign === "]") return close(sign);
    if (sign === ",") return readComma();
    if (sign === ":") return readColon();
    const opening = openings.find((quote) => text.startsWith(quote, at));
    return opening === undefined ? readWord() : readString(opening);
  }

  /** Prepares for a value or a key: writes the comma before it if there was one, or if one is missing. */
  function begin(): boolean {
    const open = opened.at(-1);
    if (open === undefined) return out.length === 0;
    if (open.next === "comma") isCommaDue = true;
    if (open.next === "colon") return false;
    if (isCommaDue) out.push(",");
    if (isCommaDue && open.next === "comma") open.next = open.isObject ? "key" : "value";
    isCommaDue = false;
    return true;
  }

  function push(sign: string): boolean {
    if (opened.at(-1)?.next === "key") return false;
    out.push(sign);
    opened.push({ isObject: sign === "{", next: sign === "{" ? "key" : "value" });
    at += 1;
    return true;
  }

  function close(sign: string): boolean {
    const open = opened.at(-1);
    if (open === undefined || open.isObject !== (sign === "}") || open.next === "colon") return false;
    if (open.isObject && open.next === "value") out.push("null");
    out.push(sign);
    opened.pop();
    at += 1;
    isCommaDue = false;
    return endValue();
  }

  function readComma(): boolean {
    const open = opened.at(-1);
    at += 1;
    if (open === undefined) return true;
    if (open.isObject && open.next === "value") {
      out.push("null");
      open.next = "comma";
    }
    if (open.next !== "comma") return true; // an extra comma
    isCommaDue = true;
    open.next = open.isObject ? "key" : "value";
    return true;
  }

  function readColon(): boolean {
    const open = opened.at(-1);
    if (open?.next !== "colon") return false;
    out.push(":");
    open.next = "value";
    at += 1;
    return true;
  }

  function endValue(): boolean {
    const open = opened.at(-1);
    if (open !== undefined) open.next = open.next === "key" ? "colon" : "comma";
    return true;
  }

  function readWord(): boolean {
    if (!begin()) return false;
    const isKey = opened.at(-1)?.next === "key";
    const number = isKey ? undefined : look(forms.number);
    if (number !== undefined) return write(number, writeNumber(number));
    const isMinus = text[at] === "-" && !isKey;
    if (isMinus) at += 1; // -Infinity
    const word = look(forms.word);
    if (word === undefined || (!isKey && !Object.hasOwn(words, word))) return false;
    return write(word, isKey ? JSON.stringify(word) : (words[word] ?? "null"));
  }

  function write(read: string, written: string): boolean {
    out.push(written);
    at += read.length;
    return endValue();
  }

  function readString(opening: string): boolean {
    if (!begin()) return false;
    const closings = quotes[opening] ?? [];
    out.push('"');
    at += opening.length;
    for (let from = at; at < text.length;) {
      const sign = text[at] ?? "";
      const closing = closings.find((quote) => text.startsWith(quote, at));
      const isEnd = closing !== undefined && endsString(at + closing.length);
      const plain = isEnd ? "" : sign === "\\" ? undefined : writeSign(sign);
      if (!isEnd && plain === sign) {
        at += 1;
        continue;
      }
      out.push(text.slice(from, at));
      if (isEnd) {
        at += closing.length;
        out.push('"');
        return endValue();
      }
      if (plain === undefined) readEscape();
      else {
        out.push(plain);
        at += 1;
      }
      from = at;
    }
    return false;
  }

  function readEscape(): void {
    const sign = text[at + 1] ?? "";
    at += 2;
    if ('"\\/bfnrt'.includes(sign) && sign !== "") out.push(`\\${sign}`);
    else if (sign === "u" && look(forms.hex) !== undefined) out.push("\\u");
    else if (sign !== "\n" && sign !== "\r") out.push(writeSign(sign));
  }

  /** Whether a quotation mark ends its string: what follows must be allowed after a string there. */
  function endsString(after: number): boolean {
    const open = opened.at(-1);
    const place = passSpace(after);
    const sign = text[place] ?? "";
    if (open === undefined || sign === "") return true;
    if (open.next === "key") return sign === ":";
    if (sign === "}" || sign === "]") return open.isObject === (sign === "}");
    const isNext = (next: number): boolean => matches(open.isObject ? forms.key : forms.value, text, next);
    if (sign !== ",") return open.isObject && isNext(place); // a comma is missing
    const behind = passSpace(place + 1);
    return ["", ",", open.isObject ? "}" : "]"].includes(text[behind] ?? "") || isNext(behind);
  }

  function look(form: RegExp): string | undefined {
    form.lastIndex = at;
    return form.exec(text)?.[0];
  }

  function passSpace(from: number): number {
    let place = from;
    while (place < text.length && isSpace(text[place] ?? "")) place += 1;
    return place;
  }

  /** Skips white space, control characters and comments. */
  function skipSpace(): void {
    for (;;) {
      at = passSpace(at);
      const end = text.startsWith("/*", at) ? "*/" : text.startsWith("//", at) ? "\n" : undefined;
      if (end === undefined) return;
      const found = text.indexOf(end, at + 2);
      at = found === -1 ? text.length : found + end.length;
    }
  }

  for (skipSpace(); at < text.length; skipSpace()) if (!step()) return undefined;
  return opened.length === 0 ? out.join("") : undefined;
}

function matches(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}

/** JSON's white space, control characters, and the special spaces that editors insert. */
function isSpace(sign: string): boolean {
  return sign <= " " || sign === "\u00a0" || sign === "\ufeff" || sign === "\u2028" || sign === "\u2029";
}

function writeSign(sign: string): string {
  const escaped = escapes[sign];
  if (escaped !== undefined) return escaped;
  return sign < " " ? "" : sign;
}

/** JSON has no leading plus, point or zeros; a number with leading zeros is a code and kept as written. */
function writeNumber(text: string): string {
  if (/^[-+]?0\d/u.test(text)) return JSON.stringify(text);
  const number = Number(text);
  return Number.isFinite(number) ? String(number) : "null";
}
