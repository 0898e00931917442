/** Longer texts are not mended. */
const mendedMax = 200_000;

export type ParsedJson = { ok: true; value: unknown } | { ok: false };

/**
 * Parses JSON, and where that fails once more with the two mistakes mended that publishers' templates make: quotation marks inside a
 * string that are not escaped, and line breaks in one. A quotation mark ends a string only where a comma, a colon, a closing
 * bracket or nothing follows. One pass; what is still no JSON then is none.
 */
export function parseJson(text: string): ParsedJson {
  return parse(text) ?? (text.length <= mendedMax ? parse(mend(text)) : undefined) ?? { ok: false };
}

function parse(text: string): ParsedJson | undefined {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function mend(text: string): string {
  let mended = "";
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (!isInString) {
      isInString = sign === '"';
      mended += sign;
    } else if (sign === "\\") {
      mended += sign + (text[at + 1] ?? "");
      at += 1;
    } else if (sign === '"' && !endsString(text, at + 1)) mended += '\\"';
    else {
      isInString = sign !== '"';
      mended += escapes[sign] ?? sign;
    }
  }
  return mended;
}

const escapes: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function endsString(text: string, at: number): boolean {
  const next = /\S/gu;
  next.lastIndex = at;
  const [sign = ""] = next.exec(text) ?? [];
  return sign === "" || ",:}]".includes(sign);
}
