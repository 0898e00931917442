/** Numbers, amounts, shares: a claim with another number is another claim. */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding } from "./guards.ts";
import { areComparable } from "./same-number.ts";
import { hasSameNeighbour } from "./substitution.ts";
import { isInDate, type Statement, type Token } from "./statement.ts";

export function findNumberDifferences(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  const free = sentence.tokens.flatMap((token, at) => (isAmount(token, sentence) && aligned.toClaim[at] === -1 ? [at] : []));
  const findings: GuardFinding[] = [];
  claim.tokens.forEach((token, at) => {
    if (!isAmount(token, claim)) return;
    const place = aligned.toSentence[at] ?? -1;
    if (place >= 0) {
      findings.push(...compareBounds(sentence, claim, sentence.tokens[place], token));
      return;
    }
    const rivals = free.filter((other) => couldStandFor(sentence.tokens[other], token));
    const rival = rivals.find((other) => isInPlace(sentence, claim, aligned, other, at));
    const here = sentence.tokens[rival ?? rivals[0] ?? -1];
    findings.push({
      difference: {
        kind: token.number?.kind === "day" ? "date" : "number",
        here: here === undefined ? "" : quote(sentence, here),
        claim: quote(claim, token),
      },
      isVeto: rival !== undefined,
      isOpposite: false,
    });
  });
  return findings;
}

/** Years are dates: date-guard.ts. A day is compared here where no year makes it a date ("July 4"). */
function isAmount(token: Token, statement: Statement): boolean {
  return token.number !== undefined && token.number.kind !== "year" && !isInDate(statement, token);
}

function couldStandFor(here: Token | undefined, claim: Token): boolean {
  return here?.number !== undefined && claim.number !== undefined && areComparable(here.number, claim.number);
}

/** In the place of the claim's number: the same shared word stands beside it. */
function isInPlace(sentence: Statement, claim: Statement, aligned: AlignedStatements, here: number, there: number): boolean {
  const isBeside = (step: 1 | -1): boolean => hasSameNeighbour(sentence, claim, aligned, here, there, step);
  return isBeside(1) || isBeside(-1);
}

/** "more than 5" and "less than 5". */
function compareBounds(sentence: Statement, claim: Statement, here: Token | undefined, token: Token): GuardFinding[] {
  const [a, b] = [here?.number?.bound, token.number?.bound];
  const isTurned = (a === "more" && b === "less") || (a === "less" && b === "more");
  if (!isTurned || here === undefined) return [];
  return [{ difference: { kind: "number", here: quote(sentence, here), claim: quote(claim, token) }, isVeto: true, isOpposite: true }];
}

function quote(statement: Statement, token: Token): string {
  return statement.text.slice(token.start, token.end) + (token.number?.kind === "percent" && !/%|cent/u.test(token.raw) ? "%" : "");
}
