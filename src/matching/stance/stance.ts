/**
 * What a page does with a claim it states: asserts it, attributes it to somebody, disputes it, asks it. The scopes of the
 * sentence (`cue-scopes.ts`) are compared with the words that state the claim: a scope counts if it governs them, but not
 * if it belongs to another clause. Of several, the strongest counts: rejected, asked, attributed.
 */
import type { Pair } from "../alignment/pair.ts";
import { foldCues } from "../sentence/cue-text.ts";
import type { BlockKind, Stance } from "../match.ts";
import type { CueScope } from "./cue-reading.ts";
import { openCues, type SentenceCues } from "./cue-scopes.ts";
import { findCues } from "./find-cues.ts";
import { findPatterns, type StancePatterns } from "./stance-patterns.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Span } from "../../text/letters/span.ts";

/** The context of the sentence: what its block and the text around it show about whose words these are. */
export interface Setting {
  kind: BlockKind;
  /** The sentence before it in the block, "" if it is the first. */
  previous: string;
  /** The sentence after it in the block, "" if it is the last. */
  next: string;
  /** The next block, if the sentence is the last in its block; "" otherwise. */
  below: string;
  /** The heading right above its block or list; "" without one. */
  heading: string;
}

/** Facts about the stated claim. */
export interface StatedClaim {
  /** The claim itself denies or limits something, so a denial may agree with it. */
  isDenial: boolean;
  /** Title of the page, if the page declares that it reviews this claim. */
  reviewTitle?: string;
}

export interface StanceReading {
  stance: Stance;
  /** The named source, as a span of the sentence, if the claim is attributed and the source is named. */
  source?: Span;
}

/** Words of the sentence that state the claim. */
export interface StatedWord extends Span {
  weight: number;
  isName: boolean;
}

/** Share of the stating words' weight that a scope must contain. */
const governedMin = 0.6;
/** A predicate without a named claim rejects words at most this many characters before it. */
const adjacentMax = 24;
/** Spans shorter than this state nothing, in UTF-16 units. */
const disputedMin = 8;

/** The words that a sentence rejects; undefined if it rejects nothing. */
export function findDisputed({ listRejections }: SentenceCues): Span | undefined {
  const scope = listRejections().find(({ start, end }) => end - start >= disputedMin);
  return scope === undefined ? undefined : { start: scope.start, end: scope.end };
}

/**
 * @param cues of the same sentence
 * @param stated the words of the sentence that were aligned to the claim
 *
 * Cost: a few passes of the language's expressions over the sentence.
 */
export function readStance(
  { text, language, listScopes }: SentenceCues,
  sentence: ParsedSentence,
  stated: readonly StatedWord[],
  setting: Setting,
  { isDenial, reviewTitle }: StatedClaim,
): StanceReading {
  const scopes = listScopes()
    .map((scope) => cutSource(scope, sentence, stated))
    .filter((scope) => isGoverning(scope, stated));
  const isSame = (scope: CueScope): boolean => isDenial && (scope.isDenial === true || stated.some((word) => overlap(word, scope.cue)));
  const isRejected = scopes.some((scope) => scope.stance === "disputed-here" && !isSame(scope));
  const cues = findCues(language);
  const patterns = cues === undefined ? undefined : findPatterns(language, cues);
  if (isRejected || (patterns !== undefined && isRejectedAround(text, setting, patterns))) return { stance: "disputed-here" };
  if (scopes.some((scope) => scope.stance === "asked")) return { stance: "asked" };
  const nearest = findSource(scopes, stated);
  const isAttributed = scopes.length > 0 || setting.kind === "quote" || (patterns !== undefined && isLabeled(text, setting, patterns));
  if (!isAttributed) return { stance: readReviewed(setting, reviewTitle, language, patterns) };
  return { stance: "attributed", ...(nearest !== undefined && { source: nearest }) };
}

/** A claim that the page reviews, stated without a cue: disputed if its heading or the title rejects something, else attributed. */
function readReviewed({ heading }: Setting, title: string | undefined, language: string, patterns: StancePatterns | undefined): Stance {
  if (title === undefined) return "asserted";
  const isRejecting = (text: string): boolean =>
    patterns?.rejectsBefore.test(foldCues(text.slice(0, neighborMax))) === true || findDisputed(openCues(text, language, "")) !== undefined;
  return isRejecting(heading) || isRejecting(title) ? "disputed-here" : "attributed";
}

/** The words of a sentence that were aligned to the claim, by position in the whole sentence; small words only if there are no others. */
export function listStated({ sentence, toClaim }: Pair, offset: number): StatedWord[] {
  const used = sentence.tokens.filter((_, at) => (toClaim[at] ?? -1) >= 0);
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

/** Right after "that", but without a word of the claim right before it, as in "the company that sold". */
function beginsNear(scope: CueScope, stated: readonly StatedWord[], inside: readonly StatedWord[]): boolean {
  const first = Math.min(...inside.map(({ start }) => start));
  return first - scope.start <= adjacentMax && !stated.some(({ end }) => end <= scope.cue.start && end >= scope.cue.start - 2);
}

/** The source whose verb is nearest; a verb that is part of the claim ("Lind said that she …") only if there is no other. */
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

/** "according to the opposition the waterworks …": a source without a comma after it ends where the claim's words begin. */
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

/** Maximum length that is read of a neighboring sentence, in UTF-16 units. */
const neighborMax = 200;

function isRejectedAround(text: string, setting: Setting, patterns: StancePatterns): boolean {
  const [own, previous, next, below, heading] = [
    text,
    setting.previous.slice(-neighborMax),
    setting.next,
    setting.below,
    setting.heading,
  ].map((neighbor) => foldCues(neighbor.slice(0, neighborMax)));
  if (patterns.mythLabel.test(own ?? "") || patterns.rejectsBefore.test(next ?? "") || patterns.rejectsAfter.test(previous ?? ""))
    return true;
  if (patterns.rejectsBefore.test(below ?? "") && (setting.kind === "heading" || (below ?? "").length < 60)) return true;
  return (setting.kind === "list-item" ? patterns.mythList : patterns.mythLabel).test(heading ?? "");
}

function isLabeled(text: string, setting: Setting, patterns: StancePatterns): boolean {
  return [text, setting.heading].some((label) => patterns.claimLabel.test(foldCues(label.slice(0, neighborMax))));
}
