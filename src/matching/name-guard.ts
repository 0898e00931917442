/**
 * Names: a claim about somebody else is another claim. A name of the claim must stand in the sentence, or a pronoun or a
 * description ("the billionaire") in it must be able to mean it; "I" in the claim is its claimant. Names in the sentence
 * that are not the claim's speak against, unless they merely report.
 */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding, Surroundings } from "./guards.ts";
import { findKind } from "./meanings.ts";
import { markReporters } from "./reporters.ts";
import { findStandIns } from "./stand-ins.ts";
import type { Statement } from "./statement.ts";

const firstPerson = new Set(["i", "my", "me", "myself"]);
/** A missing name that makes up less of the claim than this is a detail left out, unless another stands in its place, or it is the claim's only name and no country. */
const minorShare = 0.15;

export function findNameDifferences(
  sentence: Statement,
  claim: Statement,
  aligned: AlignedStatements,
  around: Surroundings,
): GuardFinding[] {
  const reporters = markReporters(sentence);
  const foreign = sentence.names.filter((name) => name.length > 0 && name.every((at) => aligned.toClaim[at] === -1));
  const strangers = foreign.filter((name) => !name.some((at) => reporters.has(at)));
  const findings: GuardFinding[] = [];
  const mass = claim.tokens.reduce((sum, token) => sum + (token.isStop ? 0 : token.weight), 0);
  const hasCovered = claim.names.some((name) => name.length > 0 && isCovered(name, aligned));
  const blame = (missing: string, weight: number, isPlace: boolean): void => {
    const stranger = strangers.shift() ?? foreign[0];
    const isVeto = stranger !== undefined || (!hasCovered && !isPlace) || weight > minorShare * mass;
    findings.push({
      difference: { kind: "name", here: stranger === undefined ? "" : quote(sentence, stranger), claim: missing },
      isVeto,
      isOpposite: false,
    });
  };
  for (const name of claim.names) {
    if (name.length === 0 || isCovered(name, aligned)) continue;
    blame(
      quote(claim, name),
      name.reduce((sum, at) => sum + (claim.tokens[at]?.weight ?? 0), 0),
      name.every((at) => findKind(claim.tokens[at]?.stem ?? "") === "country"),
    );
  }
  if (needsClaimant(sentence, claim, aligned, around, foreign)) blame(around.claimant.join(" "), mass, false);
  for (const [here, name] of findNamesakes(sentence, claim, aligned)) {
    findings.push({
      difference: { kind: "name", here: quote(sentence, here), claim: quote(claim, name) },
      isVeto: true,
      isOpposite: false,
    });
  }
  return findings;
}

/** All of the name stands in the sentence (a surname stands for the whole, see align.ts), or nearly all of a long one. */
function isCovered(name: readonly number[], aligned: AlignedStatements): boolean {
  const hits = name.filter((at) => (aligned.toSentence[at] ?? -1) >= 0).length;
  return hits === name.length || (name.length > 2 && hits === name.length - 1);
}

/** The claim says "I" and nothing tells that this sentence is about the same person. */
function needsClaimant(
  sentence: Statement,
  claim: Statement,
  aligned: AlignedStatements,
  around: Surroundings,
  foreign: readonly number[][],
): boolean {
  const surname = around.claimant.at(-1);
  if (surname === undefined || !claim.tokens.some((token) => firstPerson.has(token.folded))) return false;
  if (sentence.tokens.some((token) => token.folded === surname)) return false;
  if (foreign.length > 0) return true;
  const free = findStandIns(sentence, aligned);
  if (around.names.has(surname) && free.pronouns.length + free.descriptions.length > 0) return false;
  return !(around.pageNames.has(surname) && sentence.tokens.some((token) => firstPerson.has(token.folded)));
}

/** Melania Trump is not Donald Trump: one word of a longer name is shared, the others differ. */
function findNamesakes(sentence: Statement, claim: Statement, aligned: AlignedStatements): [number[], number[]][] {
  const pairs: [number[], number[]][] = [];
  for (const here of sentence.names) {
    const shared = here.find((at) => (aligned.toClaim[at] ?? -1) >= 0);
    if (shared === undefined || here.length < 2) continue;
    const claimAt = aligned.toClaim[shared] ?? -1;
    const name = claim.names.find((positions) => positions.includes(claimAt));
    if (name === undefined || name.length < 2) continue;
    const hereRest = here.filter((at) => aligned.toClaim[at] === -1);
    const claimRest = name.filter((at) => aligned.toClaim[aligned.toSentence[at] ?? -1] !== at);
    if (hereRest.length > 0 && claimRest.length > 0 && !claimRest.some((at) => isShortFor(sentence, here, claim.tokens[at]?.folded ?? "")))
      pairs.push([here, name]);
  }
  return pairs;
}

/** J. for Joe, Don for Donald. */
function isShortFor(sentence: Statement, here: readonly number[], full: string): boolean {
  return here.some((at) => {
    const word = sentence.tokens[at]?.folded ?? "";
    return full.startsWith(word) || word.startsWith(full);
  });
}

function quote(statement: Statement, name: readonly number[]): string {
  const first = statement.tokens[name[0] ?? 0];
  const last = statement.tokens[name.at(-1) ?? 0];
  return statement.text.slice(first?.start ?? 0, last?.end ?? 0);
}
