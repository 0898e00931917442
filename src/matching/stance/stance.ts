/**
 * What a page does with a claim it states: asserts it, attributes it to somebody, disputes it, asks it. The scopes of the
 * sentence (`cue-scopes.ts`) are compared with the words that state the claim: one that governs them counts, one that
 * belongs to another clause does not. Of several the strongest: rejected, asked, attributed.
 */
import type { WordAlignment } from "../alignment/align.ts";
import { foldCues } from "../sentence/cue-text.ts";
import type { BlockKind, Stance } from "../match.ts";
import type { CueScope } from "./cue-reading.ts";
import { readCueScopes, readRejections } from "./cue-scopes.ts";
import { findCues } from "./find-cues.ts";
import { findPatterns, type StancePatterns } from "./stance-patterns.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Span } from "../../text/letters/span.ts";

/** Where the sentence stands: what its block and the text around it say about whose words these are. */
export interface Setting {
  kind: BlockKind;
  /** Marks that would close a quotation opened in an earlier sentence of the block; "" when none is open. */
  awaited: string;
  /** The sentence before it in the block, "" when it is the first. */
  previous: string;
  /** The sentence after it in the block, "" when it is the last. */
  next: string;
  /** The block after it, where the sentence is the last of its own; "" otherwise. */
  below: string;
  /** The heading right above its block (of a list, above the list), "" when there is none. */
  heading: string;
}

/** What is known of the claim that is stated. */
export interface StatedClaim {
  /** It denies or limits something itself, so that who denies may well say the same. */
  isDenial: boolean;
  /** Title of the page, where the page declares that it reviews this very claim. */
  reviewTitle?: string;
}

export interface StanceReading {
  stance: Stance;
  /** Who is said to say it: a span of the sentence, where it is attributed and the source is named. */
  source?: Span;
}

/** Words of the sentence that state the claim. */
export interface StatedWord extends Span {
  weight: number;
  isName: boolean;
}

/** Share of the weight of the stating words that a scope must hold. */
const governedMin = 0.6;
/** A predicate without a named claim rejects words at most so many characters before it. */
const adjacentMax = 24;
/** Shorter spans state nothing. */
const disputedMin = 8;

/** The words a sentence quotes in order to reject them; undefined when it rejects nothing. */
export function findDisputed(text: string, language: string): Span | undefined {
  const scope = readRejections(text, language).find(({ start, end }) => end - start >= disputedMin);
  return scope === undefined ? undefined : { start: scope.start, end: scope.end };
}

/**
 * @param stated the words of the sentence that were aligned to the claim
 *
 * Cost: some passes of the language's expressions over the sentence.
 */
export function readStance(
  sentence: ParsedSentence,
  stated: readonly StatedWord[],
  setting: Setting,
  { isDenial, reviewTitle }: StatedClaim,
): StanceReading {
  const { text, language } = sentence;
  const scopes = readCueScopes(text, language, setting.awaited)
    .map((scope) => cutSource(scope, sentence, stated))
    .filter((scope) => isGoverning(scope, stated));
  const isSame = (scope: CueScope): boolean => isDenial && (scope.isDenial === true || stated.some((word) => overlap(word, scope.cue)));
  const isRejected = scopes.some((scope) => scope.stance === "disputed-here" && !isSame(scope));
  const cues = findCues(language);
  const patterns = cues === undefined ? undefined : findPatterns(language, cues);
  if (isRejected || (patterns !== undefined && isRejectedAround(text, setting, patterns))) return { stance: "disputed-here" };
  if (scopes.some((scope) => scope.stance === "asked")) return { stance: "asked" };
  const nearest = findSource(scopes, stated);
  const isAttributed = scopes.length > 0 || setting.kind === "quote" || (patterns !== undefined && isLabelled(text, setting, patterns));
  if (!isAttributed) return { stance: readReviewed(setting, reviewTitle, language, patterns) };
  return { stance: "attributed", ...(nearest !== undefined && { source: nearest }) };
}

/** A claim that the page reviews, stated without a cue: rejected where its heading or title rejects something, else reported. */
function readReviewed({ heading }: Setting, title: string | undefined, language: string, patterns: StancePatterns | undefined): Stance {
  if (title === undefined) return "asserted";
  const isRejecting = (text: string): boolean =>
    patterns?.rejectsBefore.test(foldCues(text.slice(0, neighbourMax))) === true || findDisputed(text, language) !== undefined;
  return isRejecting(heading) || isRejecting(title) ? "disputed-here" : "attributed";
}

/** The words of a sentence that were aligned to the claim, in places of the whole sentence; small words only where there are no others. */
export function listStated(compared: ParsedSentence, { toClaim }: WordAlignment, offset: number): StatedWord[] {
  const used = compared.tokens.filter((_, at) => (toClaim[at] ?? -1) >= 0);
  const content = used.filter(({ isStop }) => !isStop);
  return (content.length > 0 ? content : used).map(({ start, end, weight, name }) => ({
    start: start + offset,
    end: end + offset,
    weight: weight || 1,
    isName: name >= 0,
  }));
}

const limiters = new Set("only never nur nie seulement solo somente apenas solamente soltanto".split(" "));

/** True for a claim that itself denies or limits something. */
export function isDenying(claim: ParsedSentence): boolean {
  return claim.tokens.some(({ denial, folded }) => denial !== "" || limiters.has(folded));
}

function isGoverning(scope: CueScope, stated: readonly StatedWord[]): boolean {
  if (scope.isWeak === true && stated.some((word) => overlap(word, scope.cue))) return false;
  const own = stated.filter((word) => !overlap(word, scope.cue) && !(scope.source && overlap(word, scope.source)));
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  const inside = own.filter((word) => word.start >= scope.start && word.end <= scope.end);
  if (all === 0 || inside.reduce((sum, { weight }) => sum + weight, 0) < governedMin * all) return false;
  if (scope.isClause === true && !beginsNear(scope, stated, inside)) return false;
  return scope.isAdjacent !== true || scope.cue.start - Math.max(...inside.map(({ end }) => end)) <= adjacentMax;
}

/** Right behind "that", and with no word of the claim right before it, as in "the company that sold". */
function beginsNear(scope: CueScope, stated: readonly StatedWord[], inside: readonly StatedWord[]): boolean {
  const first = Math.min(...inside.map(({ start }) => start));
  return first - scope.start <= adjacentMax && !stated.some(({ end }) => end <= scope.cue.start && end >= scope.cue.start - 2);
}

/** The source whose verb stands nearest; a verb that is part of the claim ("Lind said that she …") only where there is no other. */
function findSource(scopes: readonly CueScope[], stated: readonly StatedWord[]): Span | undefined {
  const others = scopes.filter(
    ({ stance, cue }) => stance === "attributed" && cue.end > cue.start && !stated.some((word) => overlap(word, cue)),
  );
  const able = (others.length > 0 ? others : scopes).filter(({ source }) => source !== undefined);
  return able.toSorted((a, b) => measureGap(a.cue, stated) - measureGap(b.cue, stated))[0]?.source;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** "according to the opposition the waterworks …": a source without a comma behind it ends where the claim's words begin. */
function cutSource(scope: CueScope, { tokens }: ParsedSentence, stated: readonly StatedWord[]): CueScope {
  const { source, cue, ...rest } = scope;
  if (source === undefined || source.start < cue.end) return scope;
  const foreign = stated.find((word) => !word.isName && overlap(word, source));
  if (foreign === undefined) return scope;
  const last = tokens.findLast((token) => token.end <= foreign.start && token.start >= source.start && !token.isStop);
  return last === undefined ? { ...rest, cue } : { ...rest, cue, source: { start: source.start, end: last.end } };
}

function measureGap(cue: Span, stated: readonly StatedWord[]): number {
  return Math.min(...stated.map((word) => Math.max(cue.start - word.end, word.start - cue.end)));
}

/** Longest part of a neighbouring sentence that is looked at, in UTF-16 units. */
const neighbourMax = 200;

function isRejectedAround(text: string, setting: Setting, patterns: StancePatterns): boolean {
  const [own, previous, next, below, heading] = [
    text,
    setting.previous.slice(-neighbourMax),
    setting.next,
    setting.below,
    setting.heading,
  ].map((neighbour) => foldCues(neighbour.slice(0, neighbourMax)));
  if (patterns.mythLabel.test(own ?? "") || patterns.rejectsBefore.test(next ?? "") || patterns.rejectsAfter.test(previous ?? ""))
    return true;
  if (patterns.rejectsBefore.test(below ?? "") && (setting.kind === "heading" || (below ?? "").length < 60)) return true;
  return (setting.kind === "list-item" ? patterns.mythList : patterns.mythLabel).test(heading ?? "");
}

function isLabelled(text: string, setting: Setting, patterns: StancePatterns): boolean {
  return [text, setting.heading].some((label) => patterns.claimLabel.test(foldCues(label.slice(0, neighbourMax))));
}
