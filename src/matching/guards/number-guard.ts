/** Numbers, amounts, shares: a claim with another number is another claim. */
import type { NumberReading } from "../../text/numbers/numbers.ts";
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { areComparable, areOppositeBounds, areSameTerms } from "../alignment/same-number.ts";
import { findShared, hasSameNeighbor } from "../alignment/substitution.ts";
import { isInDate, type ParsedSentence, type Token } from "../sentence/parsed-sentence.ts";

/**
 * One finding for each number of the claim that the sentence lacks or gives with another bound or unit, and for each figure that it adds
 * to the claim's words. Both as written, with the words of a bound, "" for none. A veto unless the number is merely missing; mild for
 * an added or omitted figure or a bound that is not opposite. Years are dates. Cost: numbers of one text × the other's × words.
 */
export function findNumberDifferences(pair: Pair): GuardFinding[] {
  const { sentence, claim, toClaim } = pair;
  const free = sentence.tokens.flatMap((token, at) => (isAmount(token, sentence) && toClaim[at] === -1 ? [at] : []));
  const findings = claim.tokens.flatMap((token, at) => (isAmount(token, claim) ? compareAmount(pair, free, token, at) : []));
  const taken = new Set(findings.map(({ difference }) => difference.here));
  return [...findings, ...listAdded(pair, free).flatMap((here) => (taken.has(here) ? [] : [reportAdded(here)]))];
}

/** A number of the claim: its terms if the sentence has it, else what the sentence has instead of it. */
function compareAmount(pair: Pair, free: readonly number[], token: Token, at: number): GuardFinding[] {
  const { sentence, claim, toSentence } = pair;
  const place = toSentence[at] ?? -1;
  if (place >= 0) return compareTerms(pair, sentence.tokens[place], token);
  const rivals = free.filter((other) => couldStandFor(sentence.tokens[other], token));
  const rival = rivals.find((other) => isInPlace(pair, other, at));
  const here = sentence.tokens[rival ?? rivals.find((other) => sentence.tokens[other]?.number?.kind === token.number?.kind) ?? -1];
  const isOut = rival === undefined && isFigure(token) && isLeftOut(claim, sentence, toSentence, at);
  const difference = {
    kind: token.number?.kind === "day" ? ("date" as const) : ("number" as const),
    here: here === undefined ? "" : quote(sentence, here),
    claim: quote(claim, token),
  };
  return [{ difference, isVeto: rival !== undefined || isOut, isOpposite: false, ...(isOut && { isMild: true }) }];
}

/** The figures, as written, that the sentence adds to the claim's words. */
function listAdded({ sentence, claim, toClaim }: Pair, free: readonly number[]): string[] {
  return free.flatMap((place) => {
    const token = sentence.tokens[place];
    return token !== undefined && isFigure(token) && isLeftOut(sentence, claim, toClaim, place) ? [quote(sentence, token)] : [];
  });
}

function reportAdded(here: string): GuardFinding {
  return { difference: { kind: "number", here, claim: "" }, isVeto: true, isOpposite: false, isMild: true };
}

function isFigure({ number }: Token): boolean {
  return number !== undefined && number.kind !== "ordinal" && number.kind !== "day";
}

/**
 * The other text has the same words around the number's place, with nothing between them: 300 jobs, jobs. Not for an aside, "the two" or
 * "at 35 percent".
 */
function isLeftOut(from: ParsedSentence, to: ParsedSentence, places: Int16Array, at: number): boolean {
  const [before, after] = [findContent(from, at, -1), findContent(from, at, 1)];
  const first = places[before] ?? -1;
  if (
    first < 0 ||
    /^(?:the|at)$/u.test(from.tokens[at - 1]?.folded ?? "") ||
    !/^[^,;:()–—]*$/u.test(from.text.slice(from.tokens[before]?.end, from.tokens[at]?.start))
  )
    return false;
  if (after < 0) return findContent(to, first, 1) < 0;
  const last = places[after] ?? -1;
  if (last <= first || !/^[^,;:()–—]*$/u.test(from.text.slice(from.tokens[at]?.end, from.tokens[after]?.start))) return false;
  return findContent(to, first, 1) === last;
}

/** Index of the nearest content word before or after a position, or -1. */
function findContent({ tokens }: ParsedSentence, at: number, step: 1 | -1): number {
  let i = at + step;
  while (tokens[i]?.isStop === true) i += step;
  return i < tokens.length ? i : -1;
}

/** Years are dates: date-guard.ts. A day without a year ("July 4") is compared here. */
function isAmount(token: Token, statement: ParsedSentence): boolean {
  return token.number !== undefined && token.number.kind !== "year" && !isInDate(statement, token);
}

function couldStandFor(here: Token | undefined, claim: Token): boolean {
  return here?.number !== undefined && claim.number !== undefined && areComparable(here.number, claim.number);
}

/** In the place of the claim's number: beside the same shared word, with no other number in between: "rating of 90 % in 10 reviews". */
function isInPlace(pair: Pair, here: number, there: number): boolean {
  const { claim, toSentence } = pair;
  const isBeside = (step: 1 | -1): boolean => {
    const shared = findShared(claim, toSentence, there, step) ?? there;
    const isNext = claim.tokens.every(({ number }, at) => number === undefined || (at - shared) * (at - there) >= 0);
    return isNext && hasSameNeighbor(pair, here, there, step);
  };
  return isBeside(1) || isBeside(-1);
}

/** "5" and "more than 5"; "at least 5" and "fewer than 5"; "5 million" and "5 million euros". */
function compareTerms({ sentence, claim }: Pair, here: Token | undefined, token: Token): GuardFinding[] {
  if (here?.number === undefined || token.number === undefined || areSameTerms(here.number, token.number)) return [];
  if (isBoundElsewhere(sentence, here.number, token.number) || isBoundElsewhere(claim, token.number, here.number)) return [];
  const difference = { kind: "number" as const, here: quote(sentence, here), claim: quote(claim, token) };
  const isOpposite = areOppositeBounds(here.number, token.number);
  return [{ difference, isVeto: true, isOpposite, ...(!isOpposite && { isMild: true }) }];
}

/** "At least three here and 11 there", "at least 11 there and three here": a bound may apply to the numbers after it. */
function isBoundElsewhere({ tokens }: ParsedSentence, own: NumberReading, { bound }: NumberReading): boolean {
  return own.bound === "exact" && tokens.some(({ number }) => number?.bound === bound && number !== own && bound !== "exact");
}

/** The number as written, with the words of its bound. */
function quote({ text }: ParsedSentence, { start, end, number }: Token): string {
  const isBounded = number !== undefined && number.bound !== "about";
  return isBounded ? text.slice(number.whole.start, number.whole.end) : text.slice(start, end);
}
