import type { ClaimName } from "../../claims/sourced-claim.ts";
import { claimOf, entryOf, isFirstSentence, wordingOf } from "../index-format/entry-numbers.ts";
import { wordingsMax } from "../index-format/index-format.ts";
import { findFirstSentence } from "../index-write/index-entries.ts";
import {
  findRecord,
  hasMore,
  keyOfId,
  readId,
  readIdKey,
  readStated,
  readWording,
  spellText,
  startHead,
  startWording,
} from "./read-record.ts";
import type { TitleTerms } from "../sentence/title-terms.ts";
import { readTitleTerms, spellTitles } from "./read-titles.ts";
import { readStringAt } from "./read-strings.ts";
import { openSegment, type Refusal, type Segment } from "./segment.ts";
import { createReader, type ParsedSentence, type SentenceReader } from "../sentence/parsed-sentence.ts";

/**
 * An open index: segments, and functions that read them. Claims have numbers from 0 to `claimLimit` - 1; with several
 * segments, some are no longer live. Entries have numbers too, not all of which are used: see `listEntries`. An unused
 * number gives empty texts.
 */
export interface Index {
  segments: readonly Segment[];
  /** Number of live claims. */
  claimCount: number;
  claimLimit: number;
  /** Ids of the live claims, by number. Cost: about 0.2 µs per claim. */
  listClaimIds: () => string[];
  isLive: (claim: number) => boolean;
  /** Unique only within a source. */
  readClaimId: (claim: number) => string;
  /** Key of source and id. */
  readClaimName: (claim: number) => ClaimName;
  /** "" if unknown. */
  readClaimant: (claim: number) => string;
  /** ISO day, month or year in which the claim was stated, "" if unknown. */
  readStatedOn: (claim: number) => string;
  /** Terms of the titles of a claim's reviews and of their wordings. */
  readTitles: (claim: number) => TitleTerms;
  /** The words of these, each term once, without function words: no sentences. */
  spellTitles: (claim: number) => string;
  listEntries: (claim: number) => number[];
  claimOf: (entry: number) => number;
  /** 0 the claim's text, n its variant n - 1. */
  wordingOf: (entry: number) => number;
  languageOf: (entry: number) => string;
  /** An entry's text, parsed for comparison. The last few hundred are remembered; fewer if they are long. */
  readEntry: (entry: number) => ParsedSentence;
  /** Parses a text in the same way, with the stems already known to this index. */
  read: SentenceReader;
}

/** Maximum total number of words in remembered entries: some 800 one-sentence claims, or 60 of the longest. */
const wordsRemembered = 40_000;

/**
 * Opens an index of one or more segments, the oldest first. Each is checked before any of it is used: magic, format, text
 * rules, sizes, checksum. Never throws, for any bytes. Nothing is parsed or copied, except that bytes not aligned to a
 * multiple of 4 are copied. Cost: the checksum, about 0.3 ms per megabyte; if later segments remove claims, also a look at
 * every earlier id, about 0.3 µs per claim.
 */
export function openIndex(bytes: Uint8Array | readonly Uint8Array[]): OpenedIndex {
  return openChains([{ source: "", segments: bytes instanceof Uint8Array ? [bytes] : bytes }]);
}

type OpenedIndex = { ok: true; index: Index } | { ok: false; reason: Refusal };

/** The segments of one source, oldest first. */
export interface Chain {
  source: string;
  segments: readonly Uint8Array[];
}

/**
 * The same for the segments of several sources, each with its own chain: a claim that one source removes remains if another has it.
 * A claim from two sources appears twice; a text that fits both equally is matched to the first.
 */
export function openChains(chains: readonly Chain[]): OpenedIndex {
  const segments: Segment[] = [];
  for (const { source, segments: parts } of chains) {
    const first = segments.length;
    for (const part of parts) {
      const last = segments.at(-1);
      const opened = openSegment(part, last === undefined ? 0 : last.firstClaim + last.claimCount, source);
      if (!opened.ok) return opened;
      segments.push(opened.segment);
    }
    markDeleted(segments.slice(first));
  }
  if (segments.length === 0) return { ok: false, reason: "not-an-index" };
  return { ok: true, index: viewIndex(segments) };
}

/** Marks the claims that a later segment of the chain removes or replaces. */
function markDeleted(chain: readonly Segment[]): void {
  const removed = new Map<number, Set<string>>();
  const head = startHead();
  for (const segment of chain.toReversed()) {
    if (removed.size > 0) segment.deleted = new Uint8Array(segment.claimCount);
    for (let claim = 0; segment.deleted !== undefined && claim < segment.claimCount; claim++) {
      findRecord(segment, claim, head);
      if (removed.get(readIdKey(head))?.has(readId(head)) === true) segment.deleted[claim] = 1;
    }
    for (const id of segment.removedIds) {
      const key = keyOfId(id);
      removed.set(key, (removed.get(key) ?? new Set()).add(id));
    }
  }
}

function viewIndex(segments: readonly Segment[]): Index {
  const read = createReader();
  const last = segments.at(-1);
  const claimLimit = last === undefined ? 0 : last.firstClaim + last.claimCount;
  const deletedCount = segments.reduce((sum, { deleted }) => sum + (deleted?.reduce((all, one) => all + one, 0) ?? 0), 0);
  const readers = readClaimsOf(segments, read);
  return {
    segments,
    claimCount: claimLimit - deletedCount,
    claimLimit,
    ...readers,
    listClaimIds: () => {
      const ids: string[] = [];
      for (let claim = 0; claim < claimLimit; claim++) if (readers.isLive(claim)) ids.push(readers.readClaimId(claim));
      return ids;
    },
    claimOf,
    wordingOf,
    readEntry: rememberEntries(readers.readEntry),
    read,
  };
}

type ClaimReaders = Omit<Index, "segments" | "claimCount" | "claimLimit" | "listClaimIds" | "claimOf" | "wordingOf" | "read">;

function readClaimsOf(segments: readonly Segment[], read: SentenceReader): ClaimReaders {
  const head = startHead();
  const wording = startWording();
  /** Reads the head of a claim's record; undefined if no claim has this number. */
  const open = (claim: number): Segment | undefined => {
    const segment = findSegment(segments, claim);
    if (segment !== undefined) findRecord(segment, claim - segment.firstClaim, head);
    return segment;
  };
  /** Reads up to the wording of an entry. */
  const openWording = (entry: number): Segment | undefined => {
    const segment = open(claimOf(entry));
    wording.end = wording.start = wording.firstEnd = wording.language = 0;
    for (let number = wordingOf(entry); segment !== undefined && number >= 0 && hasMore(head); number--) readWording(head, wording);
    return segment;
  };
  return {
    isLive: (claim) => {
      const segment = findSegment(segments, claim);
      return segment !== undefined && segment.deleted?.[claim - segment.firstClaim] !== 1;
    },
    readClaimId: (claim) => (open(claim) === undefined ? "" : readId(head)),
    readClaimName: (claim) => {
      const segment = open(claim);
      return segment === undefined ? { source: "", claim: "" } : { source: segment.source, claim: readId(head) };
    },
    readClaimant: (claim) => {
      const segment = open(claim);
      return segment === undefined || head.claimant < 0 ? "" : readStringAt(segment.claimantStart, segment.claimants, head.claimant);
    },
    readStatedOn: (claim) => (open(claim) === undefined ? "" : readStated(head)),
    readTitles: (claim) => {
      const segment = open(claim);
      return segment === undefined ? { hashes: [], weights: [] } : readTitleTerms(segment, head);
    },
    spellTitles: (claim) => {
      const segment = open(claim);
      return segment === undefined ? "" : spellTitles(segment, head);
    },
    listEntries: (claim) => {
      if (open(claim) === undefined) return [];
      const entries: number[] = [];
      for (let number = 0; number < Math.min(head.wordings, wordingsMax) && hasMore(head); number++) {
        readWording(head, wording);
        entries.push(entryOf(claim, number, false));
        if (wording.firstEnd > 0) entries.push(entryOf(claim, number, true));
      }
      return entries;
    },
    languageOf: (entry) => openWording(entry)?.languages[wording.language] ?? "",
    readEntry: (entry) => {
      const segment = openWording(entry);
      if (segment === undefined) return read("", "");
      const text = spellText(segment, wording.start, wording.end);
      const first = isFirstSentence(entry) ? findFirstSentence(text) : "";
      return read(first === "" ? text : first, segment.languages[wording.language] ?? "");
    },
  };
}

function findSegment(segments: readonly Segment[], claim: number): Segment | undefined {
  const segment = segments.findLast(({ firstClaim }) => firstClaim <= claim);
  return segment !== undefined && claim - segment.firstClaim < segment.claimCount ? segment : undefined;
}

function rememberEntries(readEntry: (entry: number) => ParsedSentence): (entry: number) => ParsedSentence {
  const known = new Map<number, ParsedSentence>();
  let words = 0;
  return (entry) => {
    let statement = known.get(entry);
    if (statement !== undefined) return statement;
    statement = readEntry(entry);
    if (words >= wordsRemembered) {
      known.clear();
      words = 0;
    }
    words += statement.tokens.length + 1;
    known.set(entry, statement);
    return statement;
  };
}
