import { findVotes, guessLanguage, hasSmallWords, isInScript, noLanguage, rankLanguages, type Votes } from "../text/guess-language.ts";
import { primaryLanguage } from "../text/language.ts";
import { foldWord, lowerWord } from "../text/letters/fold.ts";
import { commonEnglish, properEnglish } from "../text/lexicon/common-english.ts";
import { createStemmer } from "../text/lexicon/stem.ts";

/** A text is plainly in another language if it has this many small words that the stated language lacks (fewer if none is stated), */
const smallMin = 2;
const smallMinUnstated = 1;
/** if these are this share of all its words, and if for each there are at most this many that only the stated language has. */
const smallShareMin = 0.2;
const oppositeMax = 1 / 3;
/** Minimum lead over each language with a lexicon, in small words; a language without a lexicon must have this many times as many. */
const lead = 0.1;
const otherLead = 1.4;
/** English words occur in texts of all languages, so English needs more of them, or this many and this share of the lower-case words. */
const englishMin = 4.5;
const commonMin = 3;
const commonShareMin = 0.75;

const commonVotes: Votes = new Map([["en", 0.5]]);
const stem = createStemmer("en");

/**
 * The language of a claim: the stated one (English if none is stated), unless the text is plainly in another: written in a different
 * script, or with small words that the stated language lacks. Publishers often give all their claims the language of their site.
 *
 * @returns "und" (undetermined) if the script belongs to another language but it is unclear which
 */
export function settleLanguage(given: string, stated?: string): string {
  const text = given.normalize("NFKC");
  const kept = stated ?? "en";
  const isInOwn = isInScript(text, kept);
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const votes = words.map(findVotesOf);
  const language = primaryLanguage(kept);
  const [best, isAhead] = findBest(votes, language);
  if (!isInOwn && !isInScript(text, "en")) {
    const guess = guessLanguage(text) || best;
    return isInScript(text, guess) ? guess : "und";
  }
  const own = weigh(votes, best, language);
  const opposite = weigh(votes, language, best);
  if (stated === undefined) return own >= smallMinUnstated && own > opposite ? best : kept;
  if (!isAhead || own < Math.max(smallMin, words.length * smallShareMin) || opposite > own * oppositeMax) return kept;
  const isTaken = best === "en" ? own >= englishMin || isEnglish(words) : !isInOwn || hasSmallWords(language);
  return isTaken ? best : kept;
}

/** A common English word counts as half a small word. */
function findVotesOf(word: string): Votes {
  const lower = lowerWord(word);
  const votes = findVotes(foldWord(lower));
  const stemmed = votes.size > 0 || word.length < 4 ? "" : stem(lower);
  return commonEnglish.has(stemmed) && !properEnglish.has(stemmed) ? commonVotes : votes;
}

/** The language with the most votes, except the stated one, and whether it leads. A word of several languages counts partly for each. */
function findBest(votes: readonly Votes[], stated: string): [language: string, isAhead: boolean] {
  const { known, other } = rankLanguages(votes, (vote, voted) => vote / voted.size, stated);
  const [first = noLanguage, second = noLanguage] = known;
  return other[1] > first[1] * otherLead ? [other[0], true] : [first[0], first[1] >= second[1] + lead];
}

/** How much the words speak for one language and not for another. */
function weigh(votes: readonly Votes[], one: string, other: string): number {
  return votes.reduce((sum, vote) => sum + Math.max(0, (vote.get(one) ?? 0) - (vote.get(other) ?? 0)), 0);
}

/** Looks only at lower-case words, so that names do not count against English. */
function isEnglish(words: readonly string[]): boolean {
  const plain = words.filter((word) => /^\p{Ll}/u.test(word));
  const common = plain.filter((word) => findVotesOf(word).has("en"));
  return common.length >= Math.max(commonMin, plain.length * commonShareMin);
}
