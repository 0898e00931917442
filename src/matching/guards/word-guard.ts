/** Opposites and words of one kind (another country, month, color) among the unaligned words of both sides. */
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { maybeTurned } from "../meaning/antonyms.ts";
import { areAntonyms, findKind, mayHaveOpposite } from "../meaning/lexical-relations.ts";
import type { Difference } from "../match.ts";
import { isInDate, type ParsedSentence, type Token } from "../sentence/parsed-sentence.ts";
import { hasSameNeighbor } from "../alignment/substitution.ts";

/** Shared words within this many words of each other are assumed to be one clause. */
const clauseMax = 12;

/**
 * One finding for each unaligned word of the claim with a rival among the sentence's, both as written: an antonym (opposite), or another
 * word of its kind. A veto if the rival is in the same place or among the shared words. Cost: the product of the unaligned words.
 */
export function findWordDifferences(pair: Pair): GuardFinding[] {
  const { sentence, claim, toSentence, toClaim } = pair;
  const here = listLeft(sentence, toClaim);
  const anyTurned = here.some((place) => maybeTurned(sentence.tokens[place]?.folded ?? ""));
  const kindsHere = new Set(here.map((place) => kindOf(sentence.tokens[place])));
  const findings: GuardFinding[] = [];
  for (const at of listLeft(claim, toSentence)) {
    const token = claim.tokens[at];
    if (token === undefined) continue;
    const find = (isRival: (other: Token) => boolean): [number, Token] | undefined => {
      const rivals = here.flatMap((place): [number, Token][] => {
        const other = sentence.tokens[place];
        return other !== undefined && isRival(other) ? [[place, other]] : [];
      });
      return rivals.find(([place]) => isNearby(pair, place, at)) ?? rivals[0];
    };
    const report = ([place, rival]: [number, Token], kind: Difference["kind"], isOpposite: boolean): void => {
      const isVeto = isNearby(pair, place, at);
      findings.push({ difference: { kind, here: rival.raw, claim: token.raw }, isVeto, isOpposite });
    };
    const opposite = mayHaveOpposite(token, anyTurned) ? find((other) => areAntonyms(other, token)) : undefined;
    const kind = kindOf(token);
    const rival =
      opposite ??
      (kind === undefined || !kindsHere.has(kind)
        ? undefined
        : find((other) => kindOf(other) === kind && other.stem !== token.stem && isSameRank(other, token)));
    if (rival !== undefined) report(rival, opposite === undefined ? nameOfKind(kind ?? "") : "antonym", opposite !== undefined);
  }
  return findings;
}

/** Words aligned with none in the other text, except those in dates: date-guard.ts. */
function listLeft(statement: ParsedSentence, other: Int16Array): number[] {
  const isWord = (token: Token): boolean => token.number === undefined && !isInDate(statement, token);
  return statement.tokens.flatMap((token, at) => (other[at] === -1 && isWord(token) ? [at] : []));
}

/** In the same place, or among the shared words: an opposite in another clause says nothing about the claim. */
function isNearby(pair: Pair, place: number, at: number): boolean {
  if (hasSameNeighbor(pair, place, at, 1) || hasSameNeighbor(pair, place, at, -1)) return true;
  const first = pair.toClaim.findIndex((other) => other >= 0);
  const last = pair.toClaim.findLastIndex((other) => other >= 0);
  return last - first <= clauseMax && place >= first - 1 && place <= last + 1;
}

function kindOf(token: Token | undefined): string | undefined {
  if (token === undefined) return undefined;
  return token.raw === "May" ? "month" : findKind(token.stem);
}

/** "second" is a unit and an ordinal, "may" a month and a modal: compare only words of the same use. */
function isSameRank(a: Token, b: Token): boolean {
  return a.isStop === b.isStop || a.raw === "May" || b.raw === "May";
}

function nameOfKind(kind: string): "name" | "date" | "antonym" {
  if (kind === "country" || kind === "state") return "name";
  return kind === "month" || kind === "weekday" || kind === "season" ? "date" : "antonym";
}
