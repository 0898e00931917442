/**
 * Names: a claim about somebody else is another claim. That is so if a name in the sentence takes the place of the
 * claim's. A name that is merely missing is a difference for the model to weigh: half of the posts that do state a claim
 * leave one out. Names that only report do not count; "I" in the claim is its claimant.
 */
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { Surroundings } from "../alignment/surroundings.ts";
import { markReporters, reportingVerbs } from "../alignment/reporting-verbs.ts";
import { findCoreference } from "../alignment/coreference.ts";
import { findSignature, type ParsedSentence } from "../sentence/parsed-sentence.ts";
import { hasSameNeighbor } from "../alignment/substitution.ts";

/** A name that makes up less of the claim than this is a detail. */
const minorShare = 0.15;
const thirdPerson = new Set(["he", "she", "him", "her", "his", "hers", "himself", "herself"]);
const firstPerson = new Set(["i", "my", "me", "myself"]);

/**
 * One finding for each name of the claim that is missing from the sentence, and one for each namesake. A veto if another name takes its
 * place, or for a namesake. Otherwise `here` is the sentence's first other name if none of the claim's names is in it, else "".
 * Cost: names of the claim × names of the sentence.
 */
export function findNameDifferences(pair: Pair): GuardFinding[] {
  const { sentence, claim } = pair;
  const strangers = listStrangers(pair);
  const findings: GuardFinding[] = [];
  const hasCovered = claim.names.some((name) => name.length > 0 && isCovered(name, pair));
  const blame = (stranger: readonly number[] | undefined, missing: string, isVeto: boolean): void => {
    const here = stranger === undefined ? "" : quote(sentence, stranger);
    findings.push({ difference: { kind: "name", here, claim: missing }, isVeto, isOpposite: false });
  };
  for (const name of claim.names) {
    if (name.length === 0 || isCovered(name, pair)) continue;
    const rival = strangers.find((other) => standsInPlaceOf(pair, other, name));
    blame(rival ?? (hasCovered ? undefined : strangers[0]), quote(claim, name), rival !== undefined);
  }
  for (const [here, name] of findNamesakes(pair)) {
    findings.push({
      difference: { kind: "name", here: quote(sentence, here), claim: quote(claim, name) },
      isVeto: true,
      isOpposite: false,
    });
  }
  return findings;
}

/**
 * At most one finding, a veto: "I" in the claim is its claimant, but the sentence may be about anyone. `here` is another name in the
 * sentence or "", `claim` the folded name of the claimant. Cost: one pass over both texts.
 */
export function findSpeakerDifference(pair: Pair, around: Surroundings): GuardFinding[] {
  const foreign = listForeign(pair);
  if (!needsClaimant(pair, around, foreign)) return [];
  const other = listStrangers(pair)[0] ?? foreign[0];
  const here = other === undefined ? "" : quote(pair.sentence, other);
  return [{ difference: { kind: "name", here, claim: around.claimant.join(" ") }, isVeto: true, isOpposite: false }];
}

/** A sentence's subject is a name among this many of its first words. */
const subjectMax = 4;

/**
 * "Biden told officials" for "Musk told officials": the sentence begins with another name, and a name of the claim is missing. Names that
 * only report count only if the missing one reports too.
 */
export function hasOtherSubject(pair: Pair): boolean {
  const tellers = markReporters(pair.claim);
  const missing = pair.claim.names.filter((name) => name.length > 0 && !isCovered(name, pair));
  if (missing.length === 0) return false;
  const others = missing.some((name) => name.some((at) => tellers.has(at))) ? listForeign(pair) : listStrangers(pair);
  return others.some(([first = subjectMax]) => first < subjectMax);
}

/** Names in the sentence that share no word with the claim. */
function listForeign({ sentence, toClaim }: Pair): number[][] {
  return sentence.names.filter((name) => name.length > 0 && name.every((at) => toClaim[at] === -1));
}

/** Those of them that neither merely report nor sign a post. */
function listStrangers(pair: Pair): number[][] {
  const { sentence } = pair;
  const reporters = markReporters(sentence);
  const signedFrom = findSignature(sentence.text);
  const isSigned = (name: readonly number[]): boolean => (sentence.tokens[name[0] ?? 0]?.start ?? 0) >= signedFrom;
  const isReporter = (name: readonly number[]): boolean => name.some((at) => reporters.has(at)) && !isTeller(pair, name);
  return listForeign(pair).filter((name) => !isReporter(name) && !isSigned(name));
}

/** The reporting verb beside the name is the claim's own: then the claim is that somebody said it. */
function isTeller({ sentence, toClaim }: Pair, name: readonly number[]): boolean {
  const next = (name.at(-1) ?? 0) + 1;
  return reportingVerbs.has(sentence.tokens[next]?.folded ?? "") && (toClaim[next] ?? -1) >= 0;
}

/** The name in the sentence has the same shared word right before or after it as the missing name has in the claim. */
function standsInPlaceOf(pair: Pair, here: readonly number[], missing: readonly number[]): boolean {
  const [first = 0, last = 0] = [here[0], here.at(-1)];
  const [from = 0, to = 0] = [missing[0], missing.at(-1)];
  return hasSameNeighbor(pair, last, to, 1) || hasSameNeighbor(pair, first, from, -1);
}

/**
 * The sentence says "he", and the claim is about somebody who is named neither in it nor nearby: "he" may be anyone.
 * Names that make up little of the claim do not count.
 */
export function isAboutSomebodyUnnamed(pair: Pair, around: Surroundings): boolean {
  const { sentence, claim } = pair;
  if (!sentence.tokens.some(({ folded }) => thirdPerson.has(folded))) return false;
  const mass = claim.tokens.reduce((sum, token) => sum + (token.isStop ? 0 : token.weight), 0);
  return claim.names.some((name) => {
    if (name.length === 0 || isCovered(name, pair) || around.names.has(claim.tokens[name.at(-1) ?? 0]?.folded ?? "")) return false;
    return name.reduce((sum, at) => sum + (claim.tokens[at]?.weight ?? 0), 0) > minorShare * mass;
  });
}

/** The whole name is in the sentence (a surname counts as the whole, see align.ts), or nearly all of a long one. */
function isCovered(name: readonly number[], { toSentence }: Pair): boolean {
  const hits = name.filter((at) => (toSentence[at] ?? -1) >= 0).length;
  return hits === name.length || (name.length > 2 && hits === name.length - 1);
}

/** The claim says "I", and nothing shows that this sentence is about the same person. */
function needsClaimant(pair: Pair, around: Surroundings, foreign: readonly number[][]): boolean {
  const { sentence, claim } = pair;
  const surname = around.claimant.at(-1);
  if (surname === undefined || !claim.tokens.some((token) => firstPerson.has(token.folded))) return false;
  if (sentence.tokens.some((token) => token.folded === surname)) return false;
  if (foreign.length > 0) return true;
  const free = findCoreference(pair);
  if (around.names.has(surname) && free.pronouns.length + free.descriptions.length > 0) return false;
  return !(around.pageNames.has(surname) && sentence.tokens.some((token) => firstPerson.has(token.folded)));
}

/** Melania Trump is not Donald Trump: one word of a longer name is shared, the others differ. */
function findNamesakes({ sentence, claim, toSentence, toClaim }: Pair): [number[], number[]][] {
  const pairs: [number[], number[]][] = [];
  for (const here of sentence.names) {
    const shared = here.find((at) => (toClaim[at] ?? -1) >= 0);
    if (shared === undefined || here.length < 2) continue;
    const claimAt = toClaim[shared] ?? -1;
    const name = claim.names.find((positions) => positions.includes(claimAt));
    if (name === undefined || name.length < 2) continue;
    const hereRest = here.filter((at) => toClaim[at] === -1);
    const claimRest = name.filter((at) => toClaim[toSentence[at] ?? -1] !== at);
    if (hereRest.length > 0 && claimRest.length > 0 && !claimRest.some((at) => isShortFor(sentence, here, claim.tokens[at]?.folded ?? "")))
      pairs.push([here, name]);
  }
  return pairs;
}

/** J. for Joe, Don for Donald. */
function isShortFor(sentence: ParsedSentence, here: readonly number[], full: string): boolean {
  return here.some((at) => {
    const word = sentence.tokens[at]?.folded ?? "";
    return full.startsWith(word) || word.startsWith(full);
  });
}

function quote(statement: ParsedSentence, name: readonly number[]): string {
  const first = statement.tokens[name[0] ?? 0];
  const last = statement.tokens[name.at(-1) ?? 0];
  return statement.text.slice(first?.start ?? 0, last?.end ?? 0);
}
