/** Who did what to whom: "A told B" and "B told A" have the same words. */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding } from "./guards.ts";
import type { Statement } from "./statement.ts";

/** Two names in the other order around the same word, and neither text in the passive. */
export function findRoleDifference(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  const heads = claim.names.map((name) => name.findLast((at) => (aligned.toSentence[at] ?? -1) >= 0)).filter((at): at is number => at !== undefined);
  for (let i = 0; i + 1 < heads.length; i++) {
    const [first = 0, second = 0] = [heads[i], heads[i + 1]];
    const [firstHere = 0, secondHere = 0] = [aligned.toSentence[first], aligned.toSentence[second]];
    if (firstHere < secondHere) continue;
    const verb = findVerbBetween(claim, aligned, first, second, secondHere, firstHere);
    if (verb === undefined) continue;
    if (isPassive(claim, first, second) !== isPassive(sentence, secondHere, firstHere)) continue;
    const difference = { kind: "role" as const, here: slice(sentence, secondHere, firstHere), claim: slice(claim, first, second) };
    return [{ difference, isVeto: true, isOpposite: false }];
  }
  return [];
}

function findVerbBetween(claim: Statement, aligned: AlignedStatements, from: number, to: number, hereFrom: number, hereTo: number): number | undefined {
  for (let at = from + 1; at < to; at++) {
    const token = claim.tokens[at];
    const here = aligned.toSentence[at] ?? -1;
    if (token !== undefined && !token.isStop && token.name < 0 && token.number === undefined && here > hereFrom && here < hereTo) return at;
  }
  return undefined;
}

/** A form of be and "by" between the two: the second name is who did it. */
function isPassive(statement: Statement, from: number, to: number): boolean {
  return statement.tokens.slice(from, to).some((token) => token.folded === "by");
}

function slice(statement: Statement, from: number, to: number): string {
  return statement.text.slice(statement.tokens[from]?.start ?? 0, statement.tokens[to]?.end ?? 0);
}
