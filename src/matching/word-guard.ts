/** Opposites and words of one kind (another country, month, colour) left over on both sides. */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding } from "./guards.ts";
import { areAntonyms, findKind } from "./meanings.ts";
import type { Statement, Token } from "./statement.ts";

export function findWordDifferences(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  const here = sentence.tokens.filter((token, at) => aligned.toClaim[at] === -1 && token.number === undefined);
  const there = claim.tokens.filter((token, at) => aligned.toSentence[at] === -1 && token.number === undefined);
  const findings: GuardFinding[] = [];
  for (const token of there) {
    const opposite = here.find((other) => areAntonyms(other, token));
    if (opposite !== undefined) {
      findings.push({ difference: { kind: "antonym", here: opposite.raw, claim: token.raw }, isVeto: true, isOpposite: true });
      continue;
    }
    const kind = kindOf(token);
    const rival = kind === undefined ? undefined : here.find((other) => kindOf(other) === kind && isSameRank(other, token));
    if (rival !== undefined && kind !== undefined) {
      findings.push({ difference: { kind: nameOfKind(kind), here: rival.raw, claim: token.raw }, isVeto: true, isOpposite: false });
    }
  }
  return findings;
}

function kindOf(token: Token): string | undefined {
  return token.raw === "May" ? "month" : findKind(token.stem);
}

/** "second" is a unit and an ordinal, "may" a month and a modal: compare only what is written alike. */
function isSameRank(a: Token, b: Token): boolean {
  return a.isStop === b.isStop || a.raw === "May" || b.raw === "May";
}

function nameOfKind(kind: string): "name" | "date" | "antonym" {
  if (kind === "country" || kind === "state") return "name";
  return kind === "month" || kind === "weekday" || kind === "season" ? "date" : "antonym";
}
