/** The terms of a text that are indexed: stems of its content words and its numbers, with how often they stand in it. */
import { hashTerm } from "./term-hash.ts";
import type { Statement } from "./statement.ts";

/** Fewer content words than this, and function words are terms too: "To be or not to be". */
const contentMin = 2;

/** Hashes of terms to the number of times they stand in the statement. */
export function countTerms(statement: Statement): Map<number, number> {
  const counts = new Map<number, number>();
  const content = statement.tokens.filter((token) => !token.isStop);
  for (const { stem } of content.length >= contentMin ? content : statement.tokens) {
    const hash = hashTerm(stem);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
}
