/**
 * JSON as publishers' templates write it. What is no JSON is read once more with their usual slips mended, in one pass over the text:
 *
 *   strings     quotation marks and line breaks that are not escaped, control characters, escapes that JSON does not know;
 *               quoted with ' or “ ”, or with &quot; where a template has escaped the whole text
 *   lists       a comma too many or too few, a value that is missing
 *   values      NaN, undefined, True, None, +1, .5, 007; keys without quotation marks
 *   around      comments
 *
 * Nothing is guessed where brackets do not fit: such a text is no JSON. The libraries that mend more (jsonrepair 3.15) copy what they
 * have written at every slip, so their cost grows with the square of the text; they also close what has been cut off.
 */

export type ParsedJson = { ok: true; value: unknown } | { ok: false };

/** Cost: linear in the text. Never throws. */
export function parseJson(text: string): ParsedJson {
  return parse(text) ?? parse(new Mender(text).mend()) ?? { ok: false };
}

function parse(text: string | undefined): ParsedJson | undefined {
  if (text === undefined) return undefined;
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Where we are in an object or a list: what may come next. */
interface Open {
  isObject: boolean;
  next: "key" | "colon" | "value" | "comma";
}

/** What opens a string, with all that may close it. */
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
  ...{ true: "true", false: "false", null: "null", True: "true", False: "false", None: "null", undefined: "null" },
  ...{ NaN: "null", Infinity: "null" },
};
const escapes: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"' };
/** Looked at from one place only, each within a limit. */
const forms = {
  key: /(?:"(?:[^"\\\n]|\\.){0,100}"|'(?:[^'\\\n]|\\.){0,100}'|[“”„][^“”"\n]{0,100}[“”"]|&quot;[^&\n]{0,100}&quot;|&#34;[^&\n]{0,100}&#34;|[\w$@-]{1,100})\s{0,40}:/uy,
  word: /[\w$@-]{1,100}/uy,
  number: /[-+]?(?:\d{1,40}\.?\d{0,40}|\.\d{1,40})(?:e[-+]?\d{1,4})?(?![\w.])/iuy,
  value: /["'“„&{[\]\d.+NTFtfnu,-]/uy,
  hex: /[\da-f]{4}/iuy,
};

class Mender {
  readonly #text: string;
  #at = 0;
  #out: string[] = [];
  #open: Open[] = [];
  /** A comma was read that is written only when something follows. */
  #isCommaDue = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns undefined where it cannot be mended */
  mend(): string | undefined {
    for (this.#skipSpace(); this.#at < this.#text.length; this.#skipSpace()) if (!this.#step()) return undefined;
    return this.#open.length === 0 ? this.#out.join("") : undefined;
  }

  /** Reads one token. @returns false where it can have no place here */
  #step(): boolean {
    const sign = this.#text[this.#at] ?? "";
    if (sign === "{" || sign === "[") return this.#begin() && this.#push(sign);
    if (sign === "}" || sign === "]") return this.#close(sign);
    if (sign === ",") return this.#readComma();
    if (sign === ":") return this.#readColon();
    const opening = openings.find((quote) => this.#text.startsWith(quote, this.#at));
    return opening === undefined ? this.#readWord() : this.#readString(opening);
  }

  /** Makes room for a value or a key: writes the comma before it where there is one, or where one is missing. */
  #begin(): boolean {
    const open = this.#open.at(-1);
    if (open === undefined) return this.#out.length === 0;
    if (open.next === "comma") this.#isCommaDue = true;
    if (open.next === "colon") return false;
    if (this.#isCommaDue) this.#out.push(",");
    if (this.#isCommaDue && open.next === "comma") open.next = open.isObject ? "key" : "value";
    this.#isCommaDue = false;
    return true;
  }

  #push(sign: string): boolean {
    if (this.#open.at(-1)?.next === "key") return false;
    this.#out.push(sign);
    this.#open.push({ isObject: sign === "{", next: sign === "{" ? "key" : "value" });
    this.#at += 1;
    return true;
  }

  #close(sign: string): boolean {
    const open = this.#open.at(-1);
    if (open === undefined || open.isObject !== (sign === "}") || open.next === "colon") return false;
    if (open.isObject && open.next === "value") this.#out.push("null");
    this.#out.push(sign);
    this.#open.pop();
    this.#at += 1;
    this.#isCommaDue = false;
    return this.#endValue();
  }

  #readComma(): boolean {
    const open = this.#open.at(-1);
    this.#at += 1;
    if (open === undefined) return true;
    if (open.isObject && open.next === "value") {
      this.#out.push("null");
      open.next = "comma";
    }
    if (open.next !== "comma") return true; // one comma too many
    this.#isCommaDue = true;
    open.next = open.isObject ? "key" : "value";
    return true;
  }

  #readColon(): boolean {
    const open = this.#open.at(-1);
    if (open?.next !== "colon") return false;
    this.#out.push(":");
    open.next = "value";
    this.#at += 1;
    return true;
  }

  #endValue(): boolean {
    const open = this.#open.at(-1);
    if (open !== undefined) open.next = open.next === "key" ? "colon" : "comma";
    return true;
  }

  #readWord(): boolean {
    if (!this.#begin()) return false;
    const isKey = this.#open.at(-1)?.next === "key";
    const number = isKey ? undefined : this.#look(forms.number);
    if (number !== undefined) return this.#write(number, writeNumber(number));
    const isMinus = this.#text[this.#at] === "-" && !isKey;
    if (isMinus) this.#at += 1; // -Infinity
    const word = this.#look(forms.word);
    if (word === undefined || (!isKey && !Object.hasOwn(words, word))) return false;
    return this.#write(word, isKey ? JSON.stringify(word) : (words[word] ?? "null"));
  }

  #write(read: string, written: string): boolean {
    this.#out.push(written);
    this.#at += read.length;
    return this.#endValue();
  }

  #readString(opening: string): boolean {
    if (!this.#begin()) return false;
    const closings = quotes[opening] ?? [];
    const text = this.#text;
    this.#out.push('"');
    this.#at += opening.length;
    for (let from = this.#at; this.#at < text.length;) {
      const sign = text[this.#at] ?? "";
      const closing = closings.find((quote) => text.startsWith(quote, this.#at));
      const isEnd = closing !== undefined && this.#endsString(this.#at + closing.length);
      const plain = isEnd ? "" : sign === "\\" ? undefined : writeSign(sign);
      if (!isEnd && plain === sign) {
        this.#at += 1;
        continue;
      }
      this.#out.push(text.slice(from, this.#at));
      if (isEnd) {
        this.#at += closing.length;
        this.#out.push('"');
        return this.#endValue();
      }
      if (plain === undefined) this.#readEscape();
      else {
        this.#out.push(plain);
        this.#at += 1;
      }
      from = this.#at;
    }
    return false;
  }

  #readEscape(): void {
    const sign = this.#text[this.#at + 1] ?? "";
    this.#at += 2;
    if ('"\\/bfnrt'.includes(sign) && sign !== "") this.#out.push(`\\${sign}`);
    else if (sign === "u" && this.#look(forms.hex) !== undefined) this.#out.push("\\u");
    else if (sign !== "\n" && sign !== "\r") this.#out.push(writeSign(sign));
  }

  /** Whether a quotation mark ends its string: what follows is what must follow a string there. */
  #endsString(after: number): boolean {
    const open = this.#open.at(-1);
    const at = this.#passSpace(after);
    const sign = this.#text[at] ?? "";
    if (open === undefined || sign === "") return true;
    if (open.next === "key") return sign === ":";
    if (sign === "}" || sign === "]") return open.isObject === (sign === "}");
    const isNext = (place: number): boolean => matches(open.isObject ? forms.key : forms.value, this.#text, place);
    if (sign !== ",") return open.isObject && isNext(at); // a comma is missing
    const behind = this.#passSpace(at + 1);
    return ["", ",", open.isObject ? "}" : "]"].includes(this.#text[behind] ?? "") || isNext(behind);
  }

  #look(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    return form.exec(this.#text)?.[0];
  }

  #passSpace(from: number): number {
    let at = from;
    while (at < this.#text.length && isSpace(this.#text[at] ?? "")) at += 1;
    return at;
  }

  /** White space, control characters and comments. */
  #skipSpace(): void {
    for (;;) {
      this.#at = this.#passSpace(this.#at);
      const end = this.#text.startsWith("/*", this.#at) ? "*/" : this.#text.startsWith("//", this.#at) ? "\n" : undefined;
      if (end === undefined) return;
      const found = this.#text.indexOf(end, this.#at + 2);
      this.#at = found === -1 ? this.#text.length : found + end.length;
    }
  }
}

function matches(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}

/** JSON's white space, control characters, and the spaces that editors put in. */
function isSpace(sign: string): boolean {
  return sign <= " " || sign === "\u00a0" || sign === "\ufeff" || sign === "\u2028" || sign === "\u2029";
}

function writeSign(sign: string): string {
  const escaped = escapes[sign];
  if (escaped !== undefined) return escaped;
  return sign < " " ? "" : sign;
}

/** JSON has no leading plus, point or zeros; a number with zeros before it is a code, and kept as written. */
function writeNumber(text: string): string {
  if (/^[-+]?0\d/u.test(text)) return JSON.stringify(text);
  const number = Number(text);
  return Number.isFinite(number) ? String(number) : "null";
}
