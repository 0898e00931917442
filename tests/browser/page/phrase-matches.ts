import type { Claim } from "../../../src/claims/claim.ts";
import type { Match, Stance, Tier } from "../../../src/matching/match.ts";
import { bareClaim } from "../../support/bare-claim.ts";
import type { MatchAnswer, MatchRequest } from "../../../src/messages/contracts.ts";

export interface Phrase {
  words: string;
  stance?: Stance;
  tier?: Tier;
}

const claimOf = (words: string): Claim => bareClaim(`claim:${words}`, words);

/** Stands where the worker is: finds the given phrases wherever they are written, and remembers what it was asked. */
export function answerPhrases(given: Phrase[]) {
  let phrases = given;
  const asked: MatchRequest[] = [];
  const findMatches = async (request: MatchRequest): Promise<MatchAnswer> => {
    asked.push(structuredClone(request));
    const matches = request.blocks.flatMap(({ text }, block) => phrases.flatMap((phrase) => findPhrase(text, block, phrase)));
    const sentences = request.blocks.flatMap(({ text }, block) =>
      [...text.matchAll(/[^.!?]+[.!?]*/gu)].map((found) => ({ block, start: found.index, end: found.index + found[0].length })),
    );
    const known = new Set(request.known);
    const ids = new Set(matches.map(({ claim }) => claim));
    const claims = phrases.map(({ words }) => claimOf(words)).filter(({ id }) => ids.has(id) && !known.has(id));
    return { matches, sentences, claims, claimCount: phrases.length, tookMs: 1 };
  };
  const forget = (words: string): void => {
    phrases = phrases.filter((phrase) => phrase.words !== words);
  };
  return { findMatches, asked, forget };
}

function findPhrase(text: string, block: number, { words, stance = "asserted", tier = "strong" }: Phrase): Match[] {
  const matches: Match[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const explanation = { wording: 0, aligned: [], model: "phrases" };
    matches.push({
      block,
      start,
      end: start + words.length,
      claim: claimOf(words).id,
      probability: 0.9,
      tier,
      relation: "same",
      stance,
      differs: [],
      explanation,
    });
  }
  return matches;
}
