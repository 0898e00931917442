import { guessLanguage } from "../text/guess-language.ts";
import { foldIgnorable } from "../text/letters/ignorable.ts";
import { primaryLanguage } from "../text/language.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/letters/span.ts";
import { comparedWordsMax } from "./sentence/cut-sentence.ts";
import { explainMatch } from "./explain-match.ts";
import { createScratch, findCandidates, type Scratch } from "./retrieval/find-candidates.ts";
import type { Surroundings } from "./alignment/surroundings.ts";
import type { Block, Findings, Match, MatchOptions } from "./match.ts";
import type { Index } from "./index-read/open-index.ts";
import { collectPageNames, type PageNames } from "./page-names.ts";
import { passesPrefilter } from "./retrieval/prefilter.ts";
import { readQuotations } from "./sentence/quotations.ts";
import { type PairScore, scoreListed } from "./scoring/score-pair.ts";
import { findReviewedClaims } from "./reviewed-claims.ts";
import { describeContext } from "./stance/sentence-context.ts";
import { findDisputed, isDenying, listStated, readStance, type Setting } from "./stance/stance.ts";
import type { ParsedSentence } from "./sentence/parsed-sentence.ts";

/** Number of candidates scored in full per sentence. */
const scoredMax = 8;
/** Sentences with fewer content words than this state nothing on their own. */
const contentMin = 2;
/** Anything longer is a list, a table or code rather than a sentence. */
const tokensMax = comparedWordsMax;
/** Two sentences that state one claim together have at most this many words. */
const jointMax = 70;
/** Maximum length read of the page's title and of the speaker's name, in UTF-16 units. Each sentence is compared with the names in them. */
const titleMax = 300;
/** Minimum margin by which two sentences together must be more certain than one of them. */
const surerBy = 0.1;

interface Page {
  index: Index;
  language: string;
  isWanted: (entry: number) => boolean;
  names: PageNames;
  scratch: Scratch;
  title: string;
  /** Day of the page, ISO 8601. */
  date: string | undefined;
  /** Folded words of the speaker's name. */
  speaker: ReadonlySet<string>;
  /** Claims that the page declares to review. */
  reviewed: ReadonlySet<number>;
}

/**
 * Finds the sentences of a page that state a known claim. Matches are strong or possible, by position in the text, at most
 * one per sentence; a match may span two sentences. Every sentence read is listed.
 *
 * Cost: about 0.2 ms per sentence against 77,000 claims, 0.35 ms against 300,000.
 */
export function findMatches(index: Index, blocks: readonly Block[], options: MatchOptions): Findings {
  const folded = blocks.map(({ text }) => foldIgnorable(text));
  if (folded.every(({ text }, at) => text === blocks[at]?.text)) return findPlain(index, blocks, options);
  const plain = blocks.map((block, at) => ({ ...block, text: folded[at]?.text ?? "" }));
  const { matches, sentences } = findPlain(index, plain, options);
  const unfold = (block: number, span: Span): Span => folded[block]?.unfold(span) ?? span;
  return {
    matches: matches.map((match) => {
      const aligned = match.explanation.aligned.map((pair) => ({ ...pair, here: unfold(match.block, pair.here) }));
      return { ...match, ...unfold(match.block, match), explanation: { ...match.explanation, aligned } };
    }),
    sentences: sentences.map((sentence) => ({ ...sentence, ...unfold(sentence.block, sentence) })),
  };
}

/** Finds them in texts without invisible characters. */
function findPlain(index: Index, blocks: readonly Block[], options: MatchOptions): Findings {
  const pageOf = openPages(index, blocks, options);
  const findings: Findings = { matches: [], sentences: [] };
  blocks.forEach((block, at) => {
    let awaited = "";
    let before: Reading | undefined;
    const page = pageOf(block);
    const found: Match[] = [];
    const places = splitSentences(block.text);
    for (const [number, place] of places.entries()) {
      findings.sentences.push({ block: at, ...place });
      const text = block.text.slice(place.start, place.end);
      const setting = describeContext(blocks, at, places, number, awaited);
      const reading = readSentence(page, text, at, place, setting);
      const match = matchReading(page, reading);
      const joint = before === undefined ? undefined : matchTogether(page, block.text, before, reading, [...found.slice(-1), match]);
      if (joint !== undefined && found.at(-1)?.start === joint.start) found.pop();
      const kept = joint ?? match;
      if (kept !== undefined) found.push(kept);
      before = joint === undefined ? reading : undefined;
      awaited = readQuotations(text, awaited).awaited;
    }
    findings.matches.push(...found);
  });
  return findings;
}

/** Maximum number of languages, besides its own, in which a page is read. Text in further languages is read in the page's language. */
const otherLanguagesMax = 4;

/** The language in which each block of the page is read: text in another language is compared with claims in that language. */
function openPages(index: Index, blocks: readonly Block[], options: MatchOptions): (block: Block) => Page {
  const own = openPage(index, blocks, options);
  const others = new Map<string, Page>();
  return (block) => {
    const language = primaryLanguage(block.language);
    if (language === "" || language === own.language) return own;
    const open = others.get(language);
    if (open !== undefined || others.size >= otherLanguagesMax) return open ?? own;
    const page = openPage(
      index,
      blocks.filter((one) => primaryLanguage(one.language) === language),
      { ...options, language },
    );
    others.set(language, page.language === own.language ? own : page);
    return others.get(language)!;
  };
}

/** One sentence, or two, ready to be compared with claims. */
interface Reading extends Span {
  block: number;
  text: string;
  sentence: ParsedSentence;
  setting: Setting;
  /** Folded words of names near it. */
  near: ReadonlySet<string>;
  /** Entries it may state, and those among them that are worth comparing. */
  entries: number[];
  promising: number[];
}

function openPage(index: Index, blocks: readonly Block[], options: MatchOptions): Page {
  const declared = primaryLanguage(options.language);
  const sample = blocks
    .slice(0, 40)
    .map((block) => block.text)
    .join("\n");
  const language = chooseLanguage(declared, sample);
  const start = [options.title ?? "", options.speaker ?? ""].map((text) => index.read(text.slice(0, titleMax), language));
  const isWanted = declared === "" ? () => true : (entry: number): boolean => index.languageOf(entry) === language;
  return {
    index,
    language,
    isWanted,
    names: collectPageNames(start),
    scratch: createScratch(index),
    title: options.title ?? "",
    date: options.date,
    speaker: new Set(start[1]?.tokens.map((token) => token.folded)),
    reviewed: findReviewedClaims(index, options.reviewedClaims ?? [], language, isWanted),
  };
}

/** Minimum amount of text to decide that its language is not the page's `lang`, in UTF-16 units: some sixty words. */
const sampleMin = 400;

/** The declared language, unless the text is clearly in another: templates and translations often declare a wrong one. */
function chooseLanguage(declared: string, sample: string): string {
  const isNeeded = declared === "" || sample.length >= sampleMin;
  const guessed = isNeeded ? guessLanguage(sample) : "";
  return guessed || declared || "en";
}

function readSentence(page: Page, text: string, block: number, place: Span, setting: Setting): Reading {
  const sentence = page.index.read(text, page.language, page.date);
  const near = page.names.near();
  page.names.add(sentence);
  const content = sentence.tokens.filter((token) => !token.isStop).length;
  const isRead = content >= contentMin && sentence.tokens.length <= tokensMax;
  const candidates = isRead ? findCandidates(page.index, listTerms(sentence, near), scoredMax, page.scratch, page.isWanted) : [];
  const promising = candidates.filter((candidate) => passesPrefilter(candidate, sentence.tokens.length));
  const list = (of: typeof candidates): number[] => of.map(({ entry }) => entry);
  return { ...place, block, text, sentence, setting, near, entries: list(candidates), promising: list(promising) };
}

function matchReading(page: Page, reading: Reading): Match | undefined {
  const { sentence, text, near, promising } = reading;
  if (promising.length === 0) return undefined;
  const disputed = findDisputed(text, page.language);
  const inner = disputed === undefined ? undefined : page.index.read(text.slice(disputed.start, disputed.end), page.language, page.date);
  const scored = promising.flatMap((entry) => scoreEntry(page, entry, sentence, near, inner, disputed));
  const best = (tier: Match["tier"]): ScoredEntry | undefined =>
    scored.filter((found) => found.score.tier === tier).sort((a, b) => b.score.probability - a.score.probability)[0];
  const found = best("strong") ?? best("possible");
  return found === undefined ? undefined : describeMatch(page, found, reading);
}

/**
 * A claim that two sentences state together: either may state it, and the two together are surer than each alone. Only a
 * strong match, to avoid listing claims twice.
 */
function matchTogether(
  page: Page,
  blockText: string,
  first: Reading,
  second: Reading,
  alone: readonly (Match | undefined)[],
): Match | undefined {
  const entries = first.entries.filter((entry) => second.entries.includes(entry));
  if (entries.length === 0 || first.sentence.tokens.length + second.sentence.tokens.length > jointMax) return undefined;
  const text = blockText.slice(first.start, second.end);
  const sentence = page.index.read(text, page.language, page.date);
  const together = matchReading(page, { ...first, end: second.end, text, sentence, entries, promising: entries });
  if (together?.tier !== "strong") return undefined;
  const isSurer = alone.every(
    (match) => match === undefined || match.end <= first.start || match.probability < together.probability - surerBy,
  );
  return isSurer ? together : undefined;
}

/** Words of the sentence, and nearby names that its pronouns may mean. */
function listTerms(sentence: ParsedSentence, near: ReadonlySet<string>): Set<string> {
  const terms = new Set(sentence.tokens.filter((token) => !token.isStop).map((token) => token.stem));
  if (sentence.tokens.some((token) => token.isStop && /^(?:he|she|i|him|her|they|his)$/u.test(token.folded)))
    for (const name of near) terms.add(name);
  return terms;
}

interface ScoredEntry {
  entry: number;
  score: PairScore;
  wording: ParsedSentence;
  /** Where the compared words begin in the sentence: not 0 if only the part that it disputes was compared. */
  offset: number;
}

function scoreEntry(
  page: Page,
  entry: number,
  sentence: ParsedSentence,
  near: ReadonlySet<string>,
  inner: ParsedSentence | undefined,
  disputed: Span | undefined,
): ScoredEntry[] {
  const { index, names } = page;
  const wording = index.readEntry(entry);
  const claimant = index.readClaimant(index.claimOf(entry));
  const around: Surroundings = {
    names: near,
    pageNames: names.all,
    claimant: claimant === "" ? [] : index.read(claimant, wording.language).tokens.map((token) => token.folded),
    speaker: page.speaker,
    titles: index.readTitles(index.claimOf(entry)),
  };
  const compare = (compared: ParsedSentence, offset: number): ScoredEntry[] => {
    const score = scoreListed(compared, wording, around);
    return score === undefined ? [] : [{ entry, score, wording, offset }];
  };
  return [...compare(sentence, 0), ...(inner === undefined ? [] : compare(inner, disputed?.start ?? 0))];
}

function describeMatch(page: Page, found: ScoredEntry, reading: Reading): Match {
  const { sentence, setting, block, start, end } = reading;
  const { entry, score, wording, offset } = found;
  const { pair, probability, tier, relation, differs } = score;
  const { stance, source } = readStance(sentence, listStated(pair, offset), setting, {
    isDenial: isDenying(wording),
    ...(page.reviewed.has(page.index.claimOf(entry)) && { reviewTitle: page.title }),
  });
  return {
    block,
    start,
    end,
    ...page.index.readClaimName(page.index.claimOf(entry)),
    probability,
    tier,
    relation,
    stance,
    ...(source !== undefined && { attributedTo: sentence.text.slice(source.start, source.end) }),
    differs,
    explanation: explainMatch(pair, page.index.wordingOf(entry), start + offset),
  };
}
