import { keyOfName, keyOfSourced } from "../../../src/claims/sourced-claim.ts";
import type { Match, Stance, Tier } from "../../../src/matching/match.ts";
import { bareClaim } from "../../support/bare-claim.ts";
import type { MatchAnswer, MatchRequest } from "../../../src/messages/contracts.ts";

export interface Phrase {
  words: string;
  stance?: Stance;
  tier?: Tier;
  /** The claim's source, and its id there. */
  source?: string;
  id?: string;
}

const idOf = (words: string): string => `claim:${words}`;

/** Takes the worker's place: finds the given phrases wherever they are written, and records what it was asked. */
export function answerPhrases(given: Phrase[]) {
  let phrases = given;
  const asked: MatchRequest[] = [];
  const findMatches = async (request: MatchRequest): Promise<MatchAnswer> => {
    asked.push(structuredClone(request));
    const matches = request.blocks.flatMap(({ text }, block) => phrases.flatMap((phrase) => findPhrase(text, block, phrase)));
    const sentences = request.blocks.flatMap(({ text }, block) =>
      [...text.matchAll(/[^.!?]+[.!?]*/gu)].map((found) => ({ block, start: found.index, end: found.index + found[0].length })),
    );
    const known = new Set(request.known.map(keyOfName));
    const names = new Set(matches.map(keyOfName));
    const claims = phrases
      .map(({ words, source = "phrases", id = idOf(words) }) => ({ source, claim: bareClaim(id, words) }))
      .filter((one) => names.has(keyOfSourced(one)) && !known.has(keyOfSourced(one)));
    return { matches, sentences, unread: [], claims, claimCount: phrases.length, tookMs: 1 };
  };
  const forget = (words: string): void => {
    phrases = phrases.filter((phrase) => phrase.words !== words);
  };
  const learn = (phrase: Phrase): void => {
    phrases = [...phrases, phrase];
  };
  return { findMatches, asked, forget, learn };
}

function findPhrase(
  text: string,
  block: number,
  { words, stance = "asserted", tier = "strong", source = "phrases", id = idOf(words) }: Phrase,
): Match[] {
  const matches: Match[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const explanation = { wording: 0, aligned: [], model: "phrases" };
    matches.push({
      block,
      start,
      end: start + words.length,
      source,
      claim: id,
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
