/** Who did what to whom: "A told B" and "B told A" have the same words. */
import type { AlignedStatements } from "./align.ts";
import { markEntities } from "./entities.ts";
import type { GuardFinding } from "./guards.ts";
import type { Statement } from "./statement.ts";

/** So many words at most lie between a verb and who does it, or whom it is done to. */
const reach = 8;

/** Two names in the other order around the same word, and neither text in the passive. */
export function findRoleDifference(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  if (claim.names.length < 2) return [];
  const names = claim.names.filter((name) => name.some((at) => isHeld(aligned, at)));
  const isEntity = markEntities(claim);
  for (const [i, name] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      const [first, second] = [findHead(name, aligned), findHead(other, aligned)];
      const [firstHere = 0, secondHere = 0] = [aligned.toSentence[first], aligned.toSentence[second]];
      if (firstHere <= secondHere) continue;
      if (findVerbBetween(claim, isEntity, aligned, first, second, secondHere, firstHere) === undefined) continue;
      if (isPassive(claim, first, second) !== isPassive(sentence, secondHere, firstHere)) continue;
      const here = quote(sentence, widen(sentence, secondHere)[0], widen(sentence, firstHere)[1]);
      const there = quote(claim, widen(claim, first)[0], widen(claim, second)[1]);
      return [{ difference: { kind: "role", here, claim: there }, isVeto: true, isOpposite: false }];
    }
  }
  return [];
}

/** The word of the sentence is the claim's own, not what stands for it. */
function isHeld(aligned: AlignedStatements, at: number): boolean {
  const place = aligned.toSentence[at] ?? -1;
  return place >= 0 && aligned.toClaim[place] === at;
}

function findHead(name: readonly number[], aligned: AlignedStatements): number {
  return name.findLast((at) => isHeld(aligned, at)) ?? 0;
}

/** First and last position of the name a word belongs to. */
function widen(statement: Statement, at: number): [number, number] {
  const name = statement.names[statement.tokens[at]?.name ?? -1] ?? [at];
  return [name[0] ?? at, name.at(-1) ?? at];
}

/** A word other than those that only say who somebody is: "Orrin, mayor of Norrvik" is "Norrvik's mayor Orrin". */
function findVerbBetween(
  claim: Statement,
  isEntity: readonly boolean[],
  aligned: AlignedStatements,
  from: number,
  to: number,
  hereFrom: number,
  hereTo: number,
): number | undefined {
  for (let at = from + 1; at < to; at++) {
    const token = claim.tokens[at];
    const here = aligned.toSentence[at] ?? -1;
    if (token === undefined || token.isStop || isEntity[at] === true || token.number !== undefined || here <= hereFrom || here >= hereTo)
      continue;
    if (Math.max(at - from, to - at, here - hereFrom, hereTo - here) <= reach) return at;
  }
  return undefined;
}

/** A form of be and "by" between the two: the second name is who did it. */
function isPassive(statement: Statement, from: number, to: number): boolean {
  return statement.tokens.slice(from, to).some((token) => token.folded === "by");
}

function quote(statement: Statement, from: number, to: number): string {
  return statement.text.slice(statement.tokens[from]?.start ?? 0, statement.tokens[to]?.end ?? 0);
}
