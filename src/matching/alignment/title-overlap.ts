/** Titles of reviews restate the claim, often closer to how the public says it. */
import { hashTerm } from "../../text/lexicon/term-hash.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { TitleTerms } from "../sentence/title-terms.ts";
import type { Pair } from "./pair.ts";

/**
 * Share of the titles' weight whose terms are in the sentence, 0 to 1 (`otherwise` if there are no titles), and the
 * weight of those that the claim itself lacks. Cost: a look-up per term.
 */
export function measureTitles(
  { sentence, claim }: Pair,
  titles: TitleTerms | undefined,
  otherwise: number,
): { cover: number; onlyMass: number } {
  if (titles === undefined || titles.hashes.length === 0) return { cover: otherwise, onlyMass: 0 };
  const here = hashTerms(sentence);
  const own = hashTerms(claim);
  let [mass, shared, onlyMass] = [0, 0, 0];
  titles.hashes.forEach((hash, at) => {
    const weight = titles.weights[at] ?? 0;
    mass += weight;
    if (!here.has(hash)) return;
    shared += weight;
    if (!own.has(hash)) onlyMass += weight;
  });
  return { cover: mass === 0 ? otherwise : shared / mass, onlyMass };
}

const known = new WeakMap<ParsedSentence, ReadonlySet<number>>();

/** Kept as long as the text: a sentence is compared with several claims. */
function hashTerms(statement: ParsedSentence): ReadonlySet<number> {
  let hashes = known.get(statement);
  if (hashes === undefined) {
    hashes = new Set(statement.tokens.flatMap(({ stem, isStop }) => (isStop ? [] : [hashTerm(stem)])));
    known.set(statement, hashes);
  }
  return hashes;
}
