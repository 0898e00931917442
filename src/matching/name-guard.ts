/**
 * Names: a claim about somebody else is another claim. A name of the claim must stand in the sentence, or a pronoun or a
 * description ("the billionaire") in it must be able to mean it; "I" in the claim is its claimant. Names in the sentence
 * that are not the claim's speak against, unless they merely report.
 */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding, Surroundings } from "./guards.ts";
import { markReporters } from "./reporters.ts";
import type { Statement } from "./statement.ts";

const pronouns = new Set("i he him his himself she her herself".split(" "));
const firstPerson = new Set(["i", "my", "me", "myself"]);
const roles = new Set(
  "chief billionaire president leader minister founder ceo entrepreneur owner boss mogul chairman senator governor congressman congresswoman candidate nominee politician lawmaker actor singer author tycoon magnate premier chancellor mayor king queen pope".split(" "),
);

export function findNameDifferences(sentence: Statement, claim: Statement, aligned: AlignedStatements, around: Surroundings): GuardFinding[] {
  const reporters = markReporters(sentence);
  const foreign = sentence.names.filter((name) => name.length > 0 && name.every((at) => aligned.toClaim[at] === -1));
  const strangers = foreign.filter((name) => !name.some((at) => reporters.has(at)));
  const stand = countStandIns(sentence, aligned);
  const findings: GuardFinding[] = [];
  const blame = (missing: string): void => {
    const stranger = strangers.shift() ?? foreign[0];
    findings.push({ difference: { kind: "name", here: stranger === undefined ? "" : quote(sentence, stranger), claim: missing }, isVeto: true, isOpposite: false });
  };
  for (const name of claim.names) {
    if (name.length === 0 || isCovered(name, aligned)) continue;
    const last = claim.tokens[name.at(-1) ?? 0]?.folded ?? "";
    if (foreign.every((other) => isPartOfDescription(sentence, other)) && around.names.has(last) && stand.takeOne()) continue;
    blame(quote(claim, name));
  }
  if (needsClaimant(sentence, claim, around, foreign, stand)) blame(around.claimant.join(" "));
  for (const [here, name] of findNamesakes(sentence, claim, aligned)) {
    findings.push({ difference: { kind: "name", here: quote(sentence, here), claim: quote(claim, name) }, isVeto: true, isOpposite: false });
  }
  return findings;
}

/** The surname stands in the sentence, or most of a name that is not a person's. */
function isCovered(name: readonly number[], aligned: AlignedStatements): boolean {
  const last = name.at(-1);
  if (last !== undefined && (aligned.toSentence[last] ?? -1) >= 0) return true;
  const hits = name.filter((at) => (aligned.toSentence[at] ?? -1) >= 0).length;
  return name.length > 2 && hits >= name.length - 1;
}

interface StandIns {
  /** Uses up one pronoun or description; false when none is left. */
  takeOne: () => boolean;
}

/** Pronouns and descriptions before which no name stands that they would mean instead. */
function countStandIns(sentence: Statement, aligned: AlignedStatements): StandIns {
  let left = 0;
  let hasPronoun = false;
  let hasName = false;
  sentence.tokens.forEach((token, at) => {
    if (token.name >= 0 && (aligned.toClaim[at] ?? -1) >= 0) hasName = true;
    if (pronouns.has(token.folded) && !hasName) hasPronoun = true;
    if (roles.has(token.folded) && (aligned.toClaim[at] ?? -1) < 0) left++;
  });
  if (hasPronoun) left++;
  return { takeOne: () => left-- > 0 };
}

/** "Tesla" in "the Tesla chief", "Russian" in "the Russian president". */
function isPartOfDescription(sentence: Statement, name: readonly number[]): boolean {
  const next = sentence.tokens[(name.at(-1) ?? 0) + 1];
  return next !== undefined && roles.has(next.folded);
}

/** The claim says "I" and nothing tells that this sentence is about the same person. */
function needsClaimant(sentence: Statement, claim: Statement, around: Surroundings, foreign: readonly number[][], stand: StandIns): boolean {
  const surname = around.claimant.at(-1);
  if (surname === undefined || !claim.tokens.some((token) => firstPerson.has(token.folded))) return false;
  if (sentence.tokens.some((token) => token.folded === surname)) return false;
  if (foreign.length > 0) return true;
  if (around.names.has(surname) && stand.takeOne()) return false;
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
    const claimRest = name.filter((at) => aligned.toSentence[at] === -1);
    if (hereRest.length > 0 && claimRest.length > 0 && !claimRest.some((at) => isShortFor(sentence, here, claim.tokens[at]?.folded ?? ""))) pairs.push([here, name]);
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
