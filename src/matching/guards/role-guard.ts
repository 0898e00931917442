/** Who did what to whom: "A told B" and "B told A" have the same words. */
import type { Pair } from "../alignment/pair.ts";
import { markEntities } from "../sentence/entities.ts";
import { isPast } from "./factuality-guard.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { markReporters } from "../alignment/reporting-verbs.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/** Maximum number of words between a verb and its subject, or its object. */
const reach = 8;
/** Minimum and maximum number of content words in a claim that is checked for swapped roles. */
const [turnedMin, turnedMax] = [3, 24];

/**
 * At most one finding, a veto with both phrases as written: the words before and after another word are swapped, so who did it and to
 * whom is reversed. Mild unless two names are swapped. Cost: pairs of the claim's names × its words, and one pass over both texts.
 */
export function findRoleDifference(pair: Pair): GuardFinding[] {
  const found = findTurnedNames(pair) ?? findTurned(pair);
  return found === undefined ? [] : [found];
}

/** Two names in reverse order around the same word, with neither text in the passive. */
function findTurnedNames(pair: Pair): GuardFinding | undefined {
  const { sentence, claim, toSentence } = pair;
  if (claim.names.length < 2) return undefined;
  const names = claim.names.filter((name) => name.some((at) => isHeld(pair, at)));
  const isEntity = markEntities(claim);
  for (const [i, name] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      const [first, second] = [findHead(pair, name), findHead(pair, other)];
      const [firstHere = 0, secondHere = 0] = [toSentence[first], toSentence[second]];
      if (firstHere <= secondHere || second - first > 2 * reach) continue;
      if (findVerbBetween(pair, isEntity, [first, second], [secondHere, firstHere]) === undefined) continue;
      if (isPassive(claim, first, second) !== isPassive(sentence, secondHere, firstHere)) continue;
      const here = quote(sentence, widen(sentence, secondHere)[0], widen(sentence, firstHere)[1]);
      const there = quote(claim, widen(claim, first)[0], widen(claim, second)[1]);
      return { difference: { kind: "role", here, claim: there }, isVeto: true, isOpposite: false };
    }
  }
  return undefined;
}

/** Languages in which the words before the verb are its subject; German can put any part there. */
const ordered = new Set("en es fr it pt".split(" "));
/** Verbs that mean the same in both directions: met, married. */
const mutual =
  /^(?:me?e?t|meets|married|marry|marries|match(?:es|ed)?|equal(?:s|led)?|resembl(?:e|es|ed)|border(?:s|ed)?|same|identical|divorced?|plus|collid(?:e|ed|es)|differ(?:s|ed)?|different)$/u;
const prepositions = new Set(
  "in al del on at from to under over with for by near after before during since dans en a sur sous avec pour par depuis nel nella in su con per da em no na com por desde sem de of".split(
    " ",
  ),
);

/**
 * The same words with roles swapped: "wind is dearer than coal", "the company paid the senator". The sentence has all content words of
 * the claim and no others; the parts before and after one word are exchanged.
 */
function findTurned(pair: Pair): GuardFinding | undefined {
  const { sentence, claim, toSentence, toClaim } = pair;
  if (!ordered.has(claim.language)) return undefined;
  const content = claim.tokens.flatMap((token, at) => (token.isStop ? [] : [{ token, at, here: toSentence[at] ?? -1 }]));
  if (content.length < turnedMin || content.length > turnedMax || content.some(({ at }) => !isHeld(pair, at))) return undefined;
  if (sentence.tokens.some(({ isStop }, at) => !isStop && (toClaim[at] ?? -1) < 0)) return undefined;
  const order = content.toSorted((a, b) => a.here - b.here);
  const [first] = order;
  if (first === undefined || prepositions.has(sentence.tokens[first.here - 1]?.folded ?? "") || first.token.number !== undefined)
    return undefined;
  const subject = content[0];
  const isEntity = markEntities(claim);
  const pivot = content.find(
    ({ token, at, here }) =>
      subject !== undefined &&
      at > subject.at &&
      at < first.at &&
      here > first.here &&
      here < subject.here &&
      isEntity[at] !== true &&
      !mutual.test(token.folded),
  );
  if (pivot === undefined || subject === undefined || isBy(sentence) !== isBy(claim)) return undefined;
  if (isPassiveVerb(sentence, pivot.here) !== isPassiveVerb(claim, pivot.at)) return undefined;
  if (markReporters(sentence).has(subject.here) || markReporters(claim).has(subject.at)) return undefined;
  return {
    difference: { kind: "role", here: quote(sentence, first.here, subject.here), claim: quote(claim, subject.at, first.at) },
    isVeto: true,
    isOpposite: false,
    isMild: true,
  };
}

/** "was doubled": a form of "be" right before a participle. */
function isPassiveVerb({ tokens }: ParsedSentence, at: number): boolean {
  return /^(?:is|are|was|were|be|been|being)$/u.test(tokens[at - 1]?.folded ?? "") && isPast(tokens[at]?.folded ?? "");
}

function isBy({ tokens }: ParsedSentence): boolean {
  return tokens.some(({ folded }) => /^(?:by|par|da|dal|dalla|dallo|dai|dalle|por|pelo|pela|pelos|pelas)$/u.test(folded));
}

/** The sentence has the claim's word, not another that means the name. */
function isHeld({ toSentence, toClaim }: Pair, at: number): boolean {
  const place = toSentence[at] ?? -1;
  return place >= 0 && toClaim[place] === at;
}

function findHead(pair: Pair, name: readonly number[]): number {
  return name.findLast((at) => isHeld(pair, at)) ?? 0;
}

/** First and last position of the name a word belongs to. */
function widen(statement: ParsedSentence, at: number): [number, number] {
  const name = statement.names[statement.tokens[at]?.name ?? -1] ?? [at];
  return [name[0] ?? at, name.at(-1) ?? at];
}

/** A word that does more than describe a person: "Orrin, mayor of Norrvik" is "Norrvik's mayor Orrin". */
function findVerbBetween(
  { claim, toSentence }: Pair,
  isEntity: readonly boolean[],
  [from, to]: readonly [number, number],
  [hereFrom, hereTo]: readonly [number, number],
): number | undefined {
  for (let at = from + 1; at < to; at++) {
    const token = claim.tokens[at];
    const here = toSentence[at] ?? -1;
    if (token === undefined || token.isStop || isEntity[at] === true || token.number !== undefined || here <= hereFrom || here >= hereTo)
      continue;
    if (Math.max(at - from, to - at, here - hereFrom, hereTo - here) <= reach) return at;
  }
  return undefined;
}

/** "By" between the two: the second name is who did it. */
function isPassive(statement: ParsedSentence, from: number, to: number): boolean {
  return statement.tokens.slice(from, to).some((token) => token.folded === "by");
}

function quote(statement: ParsedSentence, from: number, to: number): string {
  return statement.text.slice(statement.tokens[from]?.start ?? 0, statement.tokens[to]?.end ?? 0);
}
