/** If one text reports what the other only plans, wishes, supposes or says nearly happened, they do not state the same. */
import { markFactuality } from "../factuality/factuality.ts";
import type { FactualityMark } from "../factuality/factuality-mark.ts";
import { isPurpose } from "../factuality/factuality-en.ts";
import { isInfinitive } from "../factuality/factuality-romance.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { Pair } from "../alignment/pair.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";
import { findShared } from "../alignment/substitution.ts";
import { irregularEnglish } from "../../text/lexicon/irregular-english.ts";

/** Share of the shared words' weight that a clause must have for its condition to count as a condition of the claim. */
const supposedMin = 0.6;

/** The text with such words, and the other. */
interface Sides {
  isHere: boolean;
  marked: ParsedSentence;
  other: ParsedSentence;
  /** For each token of `marked`, the token of `other`, or -1. */
  toOther: Int16Array;
}

/** A content word that both texts share: its token and place in the claim, its place in the sentence, and its mark. */
interface SharedWord {
  token: Token;
  at: number;
  place: number;
  mark: FactualityMark | undefined;
}

/**
 * At most one finding, a mild veto of the kind `modality`, with the cue on its side and "" on the other. Only if one text has such words
 * and the other has none: if both do, what each word governs is a guess. Cost: one pass over both; the marks of a text are kept.
 */
export function findFactualityDifference(pair: Pair): GuardFinding[] {
  const { sentence, claim, toSentence, toClaim } = pair;
  const isHere = hasMark(sentence);
  if (isHere === hasMark(claim)) return [];
  const sides: Sides = isHere
    ? { isHere, marked: sentence, other: claim, toOther: toClaim }
    : { isHere, marked: claim, other: sentence, toOther: toSentence };
  const shared = listShared(pair, sides);
  const cue = findUnreal(pair, sides, shared) ?? findSupposed(sides, shared);
  return cue === undefined ? [] : [report(sides, cue)];
}

function hasMark(text: ParsedSentence): boolean {
  return markFactuality(text).some((mark) => mark !== undefined);
}

function listShared({ claim, toSentence, toClaim }: Pair, { isHere, marked }: Sides): SharedWord[] {
  const marks = markFactuality(marked);
  return claim.tokens.flatMap((token, at) => {
    const place = toSentence[at] ?? -1;
    return token.isStop || toClaim[place] !== at ? [] : [{ token, at, place, mark: marks[isHere ? place : at] }];
  });
}

/** The cue of the first shared word that one text only plans, wishes or nearly does, and the other reports. */
function findUnreal(pair: Pair, sides: Sides, shared: readonly SharedWord[]): number | undefined {
  const { sentence, claim } = pair;
  const { isHere, other } = sides;
  const isUnreal = ({ token, at, place, mark }: SharedWord): boolean => {
    if (mark === undefined || token.name >= 0 || token.number !== undefined || isShared(mark, sides)) return false;
    if (mark.kind === "conditional" || mark.kind === "supposed") return false;
    if (claim.language === "en" && (isPurpose(other, isHere ? at : place) || isRefused(mark, sides))) return false;
    return followsSame(pair, place, at) && isReported(mark, sentence.tokens[place], token, isHere, claim.language);
  };
  return shared.find(isUnreal)?.mark?.cue;
}

/** The cue of a clause that one text only supposes or makes a condition, if it has most of what both share. */
function findSupposed(sides: Sides, shared: readonly SharedWord[]): number | undefined {
  const supposed = shared.filter(({ mark }) => mark?.kind === "supposed" && !isShared(mark, sides));
  const conditional = shared.filter(({ mark }) => mark?.kind === "conditional");
  const plain = shared.filter(({ token }) => token.name < 0);
  const isWhole = (part: readonly SharedWord[], whole: readonly SharedWord[]): boolean =>
    part.length > 0 && weigh(part) > supposedMin * weigh(whole);
  if (isWhole(supposed, plain)) return supposed[0]?.mark?.cue;
  return isWhole(conditional, shared) && shared[0]?.mark?.kind === "conditional" ? shared[0].mark.cue : undefined;
}

function weigh(shared: readonly SharedWord[]): number {
  return shared.reduce((sum, { token }) => sum + token.weight, 0);
}

function report({ marked, isHere }: Sides, cue: number): GuardFinding {
  const raw = marked.tokens[cue]?.raw ?? "";
  return {
    difference: { kind: "modality", here: isHere ? raw : "", claim: isHere ? "" : raw },
    isVeto: true,
    isOpposite: false,
    isMild: true,
  };
}

/** "Declined to give details" denies them, as "gave no details" does. */
function isRefused({ cue }: FactualityMark, { marked, other }: Sides): boolean {
  return /^(?:declin|refus|fail)/u.test(marked.tokens[cue]?.folded ?? "") && other.tokens.some(({ denial }) => denial !== "");
}

/** Whether the other text has the cue too. */
function isShared({ kind, cue }: FactualityMark, { marked, other, toOther }: Sides): boolean {
  return (toOther[cue] ?? -1) >= 0 || (kind !== "open" && other.tokens.some(({ stem }) => stem === marked.tokens[cue]?.stem));
}

/** Same subject: the shared words right before the two are aligned with each other, or both are the first shared words. */
function followsSame({ sentence, claim, toSentence, toClaim }: Pair, place: number, at: number): boolean {
  if (claim.language === "de") return true; // the verb comes second in one clause and last in the other
  const there = findShared(claim, toSentence, at, -1);
  const here = findShared(sentence, toClaim, place, -1);
  return there === undefined ? here === undefined : toSentence[there] === here;
}

/** "unreal" differs from anything stated; "open" only from something stated as done. "Declined to" denies, as "did not" does. */
function isReported(mark: FactualityMark, here: Token | undefined, claim: Token, isHere: boolean, language: string): boolean {
  if (here === undefined || (here.denial !== "" && claim.denial !== "")) return false;
  if (mark.kind === "unreal") return true;
  const [marked, stated] = isHere ? [here, claim] : [claim, here];
  return stated.folded !== marked.folded && (language === "en" ? isPast(stated.folded) : !isInfinitive(stated.folded, language));
}

/** Whether an English word has the form of a past tense or past participle. */
export function isPast(word: string): boolean {
  return (word.length > 4 && word.endsWith("ed")) || (irregularEnglish.has(word) && !word.endsWith("s"));
}
