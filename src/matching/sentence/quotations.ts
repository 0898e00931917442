/** Text between quotation marks, in the pairs of English, German, French and related languages; of nested marks, the outer ones count. */
import type { Span } from "../../text/letters/span.ts";

export interface Quotations {
  /** The text between the marks. */
  spans: Span[];
  /** The marks that would close a quotation still open at the end, "" if none is open. */
  awaited: string;
}

/** The marks that close each opening mark. „ is closed by “ in German and by ” in Polish. */
const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  '"': '"',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "「": "」",
};

/** @param awaited the marks that the text before left open. Cost: one pass over the text. */
export function readQuotations(text: string, awaited: string): Quotations {
  const spans: Span[] = [];
  let [closing, start] = [awaited, 0];
  for (const { index } of text.matchAll(/["“”„«»‘’‚'「」]/gu)) {
    const mark = text.charAt(index);
    if (closing !== "") {
      if (!closing.includes(mark) || (isSingle(mark) && isWithinWord(text, index))) continue;
      spans.push({ start, end: index });
      closing = "";
    } else if (closers[mark] !== undefined && isOpening(text, index)) {
      closing = closers[mark];
      start = index + 1;
    }
  }
  if (closing !== "" && (!isSingle(closing) || awaited !== "")) spans.push({ start, end: text.length });
  return { spans, awaited: isSingle(closing) ? "" : closing };
}

/** Nothing, a space or a bracket before it and a word after it; for a closing mark it is the reverse. */
function isOpening(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const mark = text.charAt(at);
  if (mark === "«" || mark === "„") return true;
  return /^[\s(:[–—-]?$/u.test(before) && (isSingle(mark) ? /[\p{L}\p{N}]/u : /\S/u).test(after);
}

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

function isSingle(marks: string): boolean {
  return marks !== "" && /^['‘’]/u.test(marks);
}
