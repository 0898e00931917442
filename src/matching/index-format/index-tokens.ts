/**
 * A text as the tokens that an index stores: the words as read, and anything between them other than a space. Joined, they
 * give the exact text.
 */
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

export interface IndexToken {
  spelling: string;
  /** undefined for text between words. */
  token: Token | undefined;
  /** No space is implied before or after it. */
  isTight: boolean;
}

/**
 * Splits a text into index tokens. In scripts without spaces, words overlap (東京, 京都): there a token contains what its
 * word adds to the text.
 */
export function listIndexTokens({ text, tokens }: Pick<ParsedSentence, "text" | "tokens">): IndexToken[] {
  const parts: IndexToken[] = [];
  let end = 0;
  let wasTight = true;
  for (const token of tokens) {
    const between = text.slice(end, token.start);
    const joins = between === "" && parts.length > 0;
    if (between !== "" && (between !== " " || wasTight)) parts.push({ spelling: between, token: undefined, isTight: true });
    parts.push({ spelling: text.slice(Math.max(end, token.start), token.end), token, isTight: joins });
    end = Math.max(end, token.end);
    wasTight = joins;
  }
  if (end < text.length) parts.push({ spelling: text.slice(end), token: undefined, isTight: true });
  return parts;
}

/** How many of the tokens make up the text up to `end`. */
export function countIndexTokens(parts: readonly IndexToken[], end: number): number {
  let count = 0;
  parts.forEach(({ token }, at) => {
    if (token !== undefined && token.end <= end) count = at + 1;
  });
  return count;
}
