/**
 * Names of the claim that the sentence means without saying them: with a pronoun ("he"), with a description ("the
 * billionaire"), or by quoting the claimant's own words. Only for names nearby on the page, and only if no other name in
 * the sentence could be meant.
 */
import type { WordAlignment } from "./align.ts";
import { markReporters, reportingVerbs } from "./reporting-verbs.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Surroundings } from "./surroundings.ts";

const pronouns = new Set("i he him his himself she her herself".split(" "));
const roles = new Set(
  (
    "chief billionaire president leader minister founder ceo entrepreneur owner boss mogul chairman senator governor congressman congresswoman candidate nominee politician lawmaker " +
    "actor singer author tycoon magnate premier chancellor mayor king queen pope"
  ).split(" "),
);
/** How surely a pronoun or description means the name. */
const meantSureness = 0.8;

/** Aligns names of the claim with the words that mean them in the sentence; changes `aligned`. */
export function alignCoreference(aligned: WordAlignment, around: Surroundings): void {
  const { sentence, claim, toSentence, toClaim, sureness } = aligned;
  if (around.pageNames.size === 0 && around.speaker.size === 0) return;
  const missing = claim.names.filter((name) => name.length > 0 && (toSentence[name.at(-1) ?? 0] ?? -1) < 0);
  if (missing.length === 0) return;
  const reporters = markReporters(sentence);
  const foreign = sentence.names.filter((name) => name.length > 0 && name.every((at) => toClaim[at] === -1));
  const strangers = foreign.filter((name) => !name.some((at) => reporters.has(at)));
  const free = findCoreference(aligned);
  for (const name of missing) {
    const last = claim.tokens[name.at(-1) ?? 0]?.folded ?? "";
    let place: number | undefined;
    if (around.names.has(last)) {
      if (strangers.every((other) => isPartOfDescription(sentence, other))) place = free.descriptions.shift();
      if (foreign.length === 0) place ??= free.pronouns.shift();
    }
    if (foreign.length === 0 && around.pageNames.has(last) && last === around.claimant.at(-1)) place ??= findOwnWord(sentence);
    if (around.speaker.has(last)) place ??= findFirstPerson(sentence);
    if (place === undefined) continue;
    for (const at of name) {
      toSentence[at] = place;
      sureness[at] = meantSureness;
    }
  }
}

/** Places of descriptions, and of one pronoun without an earlier name that it could mean instead (except in "…, he wrote"). */
export function findCoreference({ sentence, toClaim }: WordAlignment): { pronouns: number[]; descriptions: number[] } {
  const descriptions: number[] = [];
  const found: number[] = [];
  let hasName = false;
  sentence.tokens.forEach((token, at) => {
    if (token.name >= 0 && (toClaim[at] ?? -1) >= 0) hasName = true;
    const isSpeaker =
      reportingVerbs.has(sentence.tokens[at + 1]?.folded ?? "") || reportingVerbs.has(sentence.tokens[at - 1]?.folded ?? "");
    if (pronouns.has(token.folded) && found.length === 0 && (!hasName || isSpeaker)) found.push(at);
    if (roles.has(token.folded) && (toClaim[at] ?? -1) < 0) descriptions.push(at);
  });
  return { pronouns: found, descriptions };
}

/** "Tesla" in "the Tesla chief", "Russian" in "the Russian president". */
function isPartOfDescription(sentence: ParsedSentence, name: readonly number[]): boolean {
  const next = sentence.tokens[(name.at(-1) ?? 0) + 1];
  return next !== undefined && roles.has(next.folded);
}

/** Place of "we" or "I" in a first-person quotation. */
function findOwnWord(sentence: ParsedSentence): number | undefined {
  return /["“”]/u.test(sentence.text) ? findFirstPerson(sentence) : undefined;
}

function findFirstPerson(sentence: ParsedSentence): number | undefined {
  const at = sentence.tokens.findIndex((token) => /^(?:i|we|my|our|me|us)$/u.test(token.folded));
  return at < 0 ? undefined : at;
}
