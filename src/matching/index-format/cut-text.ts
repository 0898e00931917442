/**
 * A text as pieces that an index keeps: the words as they are read, and what stands between them unless it is a space.
 * Joined again they give the very text.
 */
import type { Statement, Token } from "../sentence/statement.ts";

export interface Piece {
  spelling: string;
  /** undefined for what stands between words. */
  token: Token | undefined;
  /** No space is implied before or after it. */
  isTight: boolean;
}

/**
 * Cuts the text of a statement. Scripts without spaces give words that overlap (東京, 京都): there a piece holds what
 * its word adds to the text.
 */
export function cutText({ text, tokens }: Pick<Statement, "text" | "tokens">): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let wasTight = true;
  for (const token of tokens) {
    const between = text.slice(end, token.start);
    const joins = between === "" && pieces.length > 0;
    if (between !== "" && (between !== " " || wasTight)) pieces.push({ spelling: between, token: undefined, isTight: true });
    pieces.push({ spelling: text.slice(Math.max(end, token.start), token.end), token, isTight: joins });
    end = Math.max(end, token.end);
    wasTight = joins;
  }
  if (end < text.length) pieces.push({ spelling: text.slice(end), token: undefined, isTight: true });
  return pieces;
}

/** How many of the pieces make up the text up to this place. */
export function countPieces(pieces: readonly Piece[], end: number): number {
  let count = 0;
  pieces.forEach(({ token }, at) => {
    if (token !== undefined && token.end <= end) count = at + 1;
  });
  return count;
}
