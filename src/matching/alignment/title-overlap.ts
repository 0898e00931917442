/** Titles of reviews restate the claim, often closer to how the public says it. */
import type { Pair } from "./pair.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/**
 * Share of the titles' weight whose stems are in the sentence, 0 to 1 (`otherwise` if there are no titles), and the
 * weight of those that the claim itself lacks.
 */
export function measureTitles(
  { sentence, claim }: Pair,
  titles: ParsedSentence | undefined,
  otherwise: number,
): { cover: number; onlyMass: number } {
  if (titles === undefined || titles.tokens.length === 0) return { cover: otherwise, onlyMass: 0 };
  const here = listStems(sentence);
  const own = listStems(claim);
  const seen = new Set<string>();
  let [mass, shared, onlyMass] = [0, 0, 0];
  for (const { stem, weight, isStop } of titles.tokens) {
    if (isStop || seen.has(stem)) continue;
    seen.add(stem);
    mass += weight;
    if (!here.has(stem)) continue;
    shared += weight;
    if (!own.has(stem)) onlyMass += weight;
  }
  return { cover: mass === 0 ? otherwise : shared / mass, onlyMass };
}

function listStems(statement: ParsedSentence): Set<string> {
  return new Set(statement.tokens.flatMap(({ stem, isStop }) => (isStop ? [] : [stem])));
}
