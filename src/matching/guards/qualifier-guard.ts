/** The extent and certainty of a statement: all, most, only, rarely; may, must. */
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

type Kind = "quantifier" | "modality";

interface Qualifier {
  kind: Kind;
  group: string;
  words: ReadonlySet<string>;
  /** Words that mean the same if the other side has one of `words`, but are otherwise common: "just announced". */
  likewise: ReadonlySet<string>;
  /** A veto even if only one side has it; otherwise both sides must have different ones. */
  isVetoAlone: boolean;
}

const qualifier = (kind: Kind, group: string, words: string, isVetoAlone: boolean, likewise = ""): Qualifier => ({
  kind,
  group,
  words: new Set(words.split(" ")),
  likewise: new Set(likewise.split(" ")),
  isVetoAlone,
});

const qualifiers: readonly Qualifier[] = [
  qualifier(
    "quantifier",
    "all",
    "all every everyone everybody everything always entire whole each alle aller allen jede jeder jedes immer samtliche todos todas todo toda siempre cada tous toutes chaque toujours tutti tutte ogni sempre",
    false,
  ),
  qualifier(
    "quantifier",
    "some",
    "some several many few sometimes certain partly occasionally someone somebody einige manche mehrere viele vielen manchmal algunos algunas varios varias quelques certains certaines plusieurs parfois alcuni alcune molti molte muitos muitas alguns algumas",
    false,
  ),
  qualifier(
    "quantifier",
    "most",
    "most majority mostly usually meisten mehrheit meistens mayoria plupart majorite maggioranza maioria",
    false,
  ),
  qualifier("quantifier", "rare", "rarely seldom infrequently selten raramente rarement", true),
  qualifier("quantifier", "half", "half", false),
  qualifier("quantifier", "only", "only solely sole exclusively alone", true, "just merely"),
  qualifier("modality", "possible", "may might could possibly perhaps maybe potentially", true, "would"),
  qualifier("modality", "must", "must should ought", false),
];

/**
 * At most one finding for each kind, quantifier and modality: the first qualifiers, as written, that only one text has, "" for none. A
 * veto if each text has one, or if an `isVetoAlone` qualifier is beside a shared word. Cost: eight groups × the words of both texts.
 */
export function findQualifierDifferences({ sentence, claim, toSentence, toClaim }: Pair): GuardFinding[] {
  const findings: GuardFinding[] = [];
  const near = limitToShared(toClaim);
  for (const kind of ["quantifier", "modality"] as const) {
    const group = qualifiers.filter((entry) => entry.kind === kind);
    const here = group.filter((entry) => findWord(sentence, near, entry) !== "");
    const there = group.filter((entry) => findWord(claim, toSentence, entry) !== "");
    const onlyHere = here.filter((entry) => !hasWord(claim, entry));
    const onlyThere = there.filter((entry) => !hasWord(sentence, entry));
    const [a, b] = [onlyHere[0], onlyThere[0]];
    if (a === undefined && b === undefined) continue;
    const difference = {
      kind,
      here: a === undefined ? "" : findWord(sentence, near, a),
      claim: b === undefined ? "" : findWord(claim, toSentence, b),
    };
    const isAlone = (entry: Qualifier | undefined, statement: ParsedSentence, other: Int16Array): boolean =>
      entry?.isVetoAlone === true && governs(statement, other, entry);
    const isVeto = (a !== undefined && b !== undefined) || isAlone(a, sentence, near) || isAlone(b, claim, toSentence);
    findings.push({ difference, isVeto, isOpposite: false });
  }
  return findings;
}

/** The alignment without words more than two places outside the shared ones: "could" in another clause does not count. */
function limitToShared(toClaim: Int16Array): Int16Array {
  const first = toClaim.findIndex((at) => at >= 0);
  const last = toClaim.findLastIndex((at) => at >= 0);
  return toClaim.map((at, place) => (place < first - 2 || place > last + 2 ? elsewhere : at));
}

/** Neither aligned nor unaligned: ignored. */
const elsewhere = -2;

/** The group's word among the unaligned words, as written, or "". */
function findWord(statement: ParsedSentence, other: Int16Array, entry: Qualifier): string {
  return statement.tokens[findPlace(statement, other, entry)]?.raw ?? "";
}

function findPlace(statement: ParsedSentence, other: Int16Array, entry: Qualifier): number {
  return statement.tokens.findIndex((token, at) => entry.words.has(token.folded) && other[at] === -1 && !isMonth(statement, at));
}

/** A shared content word is at most two places after it or directly before it: it qualifies that word. */
function governs(statement: ParsedSentence, other: Int16Array, entry: Qualifier): boolean {
  const at = findPlace(statement, other, entry);
  return [1, 2, -1].some((step) => (other[at + step] ?? -1) >= 0 && statement.tokens[at + step]?.isStop === false);
}

function hasWord(statement: ParsedSentence, entry: Qualifier): boolean {
  return statement.tokens.some(
    (token, at) => entry.likewise.has(token.folded) || (entry.words.has(token.folded) && !isMonth(statement, at)),
  );
}

/** "May 18" is not a modal. */
function isMonth(statement: ParsedSentence, at: number): boolean {
  const token = statement.tokens[at];
  return token?.folded === "may" && token.raw === "May" && at > 0;
}
