/** Numbers, amounts, shares, years and days: a claim with another number is another claim. */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding } from "./guards.ts";
import { areComparable } from "./same-number.ts";
import type { Statement, Token } from "./statement.ts";

export function findNumberDifferences(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  const free = sentence.tokens.filter((token, at) => token.number !== undefined && aligned.toClaim[at] === -1);
  const findings: GuardFinding[] = [];
  claim.tokens.forEach((token, at) => {
    if (token.number === undefined) return;
    const place = aligned.toSentence[at] ?? -1;
    if (place >= 0) {
      findings.push(...compareBounds(sentence, claim, sentence.tokens[place], token));
      return;
    }
    const rivals = free.filter((here) => here.number !== undefined && token.number !== undefined && couldStandFor(here, token));
    const here = rivals[0];
    const isDate = token.number.kind === "year" || token.number.kind === "day";
    const isVeto = here !== undefined;
    findings.push({
      difference: { kind: isDate ? "date" : "number", here: here === undefined ? "" : quote(sentence, here), claim: quote(claim, token) },
      isVeto,
      isOpposite: false,
    });
  });
  return findings;
}

/** A number of another size in the place of the claim's; "2 of 3" and "2 million of 3 million" are compared too. */
function couldStandFor(here: Token, claim: Token): boolean {
  const [a, b] = [here.number, claim.number];
  if (a === undefined || b === undefined) return false;
  return areComparable(a, b) || a.kind === b.kind || (a.kind !== "year" && a.kind !== "day" && b.kind !== "year" && b.kind !== "day");
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
