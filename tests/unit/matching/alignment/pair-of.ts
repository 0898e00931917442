import { alignPair, type Pair } from "../../../../src/matching/alignment/pair.ts";
import { nothingKnown, type Surroundings } from "../../../../src/matching/alignment/surroundings.ts";
import { createReader } from "../../../../src/matching/sentence/parsed-sentence.ts";

export const parse = createReader();

/** A sentence aligned with a claim, in English unless another language is given. */
export function pairOf(sentence: string, claim: string, around: Partial<Surroundings> = {}, language = "en"): Pair {
  return alignPair(parse(sentence, language), parse(claim, language), { ...nothingKnown, ...around });
}

/** The claim's words with the sentence's words that they are aligned with, "-" for none. */
export function readAligned({ sentence, claim, toSentence }: Pair): string[] {
  return claim.tokens.map(({ raw }, at) => `${raw}=${sentence.tokens[toSentence[at] ?? -1]?.raw ?? "-"}`);
}
