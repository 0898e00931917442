import { textFingerprint } from "../text/text-rules.ts";
import { computeChecksum } from "./checksum.ts";
import {
  checkedFrom,
  type Counts,
  fixedStrings,
  formatNumber,
  headerWords,
  magic,
  measureIndex,
  measureSections,
  padLength,
  wordSections,
} from "./index-format.ts";
import { findFirstSentence } from "./index-entries.ts";
import { createReader, type Statement, type StatementReader } from "./statement.ts";
import { decodeUtf8 } from "./utf8.ts";

/**
 * Why bytes are no index to us: not one at all, of another layout, made with other text rules, cut short or longer than
 * it says, or changed since it was written. In each case: build it again.
 */
export const refusals = ["not-an-index", "other-format", "other-text-rules", "wrong-size", "damaged"] as const;
export type Refusal = (typeof refusals)[number];

/** An open index: views on the bytes, and readers of what they hold. Positions are explained in index-format.ts. */
export interface Index extends Sections {
  claimCount: number;
  entryCount: number;
  /** Mean lengths in terms of a text (per entry), of titles and of a context (per claim). */
  meanLengths: { text: number; titles: number; context: number };
  languages: string[];
  fields: Uint8Array;
  /** Id of a claim by its position, 0 to claimCount - 1. */
  readClaimId: (claim: number) => string;
  /** All ids, in order. Cost: about 1 µs a claim. */
  listClaimIds: () => string[];
  readClaimant: (claim: number) => string;
  /** ISO day, month or year the claim was stated on, "" when unknown. */
  readStatedOn: (claim: number) => string;
  /** What an entry says, read for comparing. The last few hundred are remembered. */
  readEntry: (entry: number) => Statement;
  /** Reads a text in the same way, with the stems already known to this index. */
  read: StatementReader;
}

type Sections = Record<(typeof wordSections)[number], Uint32Array>;

const entriesRemembered = 800;

/**
 * Opens an index. Everything is checked before anything is used: magic, format, text rules, sizes, checksum. Never
 * throws, whatever the bytes. Nothing is parsed or copied (but bytes that do not lie on a multiple of 4, which are).
 * Cost: the checksum, about 1 ms a megabyte.
 */
export function openIndex(bytes: Uint8Array): { ok: true; index: Index } | { ok: false; reason: Refusal } {
  if (bytes.length < headerWords * 4) return { ok: false, reason: "not-an-index" };
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(own.buffer, own.byteOffset, headerWords);
  const [
    found,
    format,
    fingerprint,
    checksum,
    size,
    claims = 0,
    entries = 0,
    terms = 0,
    postings = 0,
    strings = 0,
    stringBytes = 0,
    languages = 0,
  ] = header;
  if (found !== magic) return { ok: false, reason: "not-an-index" };
  if (format !== formatNumber) return { ok: false, reason: "other-format" };
  if (fingerprint !== textFingerprint) return { ok: false, reason: "other-text-rules" };
  const counts: Counts = { claims, entries, terms, postings, strings, stringBytes };
  if (size !== own.length || measureIndex(counts) !== size || languages > strings) return { ok: false, reason: "wrong-size" };
  const checked = new Uint32Array(own.buffer, own.byteOffset + checkedFrom, (own.length - checkedFrom) / 4);
  if (computeChecksum(checked) !== checksum) return { ok: false, reason: "damaged" };
  return { ok: true, index: viewIndex(own, counts, header) };
}

function viewIndex(bytes: Uint8Array, counts: Counts, header: Uint32Array): Index {
  const lengths = measureSections(counts);
  let at = headerWords * 4;
  const views = Object.fromEntries(
    wordSections.map((name) => {
      const view = new Uint32Array(bytes.buffer, bytes.byteOffset + at, lengths[name]);
      at += lengths[name] * 4;
      return [name, view];
    }),
  ) as Sections;
  const fields = bytes.subarray(at, at + counts.postings);
  const strings = bytes.subarray(at + padLength(counts.postings));
  const { stringStart, claimStrings } = views;
  const readString = (position: number): string => decodeUtf8(strings.subarray(stringStart[position], stringStart[position + 1]));
  const readOf = (claim: number, number: number): string => readString((claimStrings[claim] ?? 0) + number);
  const languages = Array.from({ length: header[11] ?? 0 }, (_, i) => readString((claimStrings[counts.claims] ?? 0) + i));
  const read = createReader();
  return {
    ...views,
    claimCount: counts.claims,
    entryCount: counts.entries,
    meanLengths: {
      text: mean(header[12], counts.entries),
      titles: mean(header[13], counts.claims),
      context: mean(header[14], counts.claims),
    },
    languages,
    fields,
    readClaimId: (claim) => readOf(claim, 0),
    listClaimIds: () => Array.from({ length: counts.claims }, (_, claim) => readOf(claim, 0)),
    readClaimant: (claim) => readOf(claim, 1),
    readStatedOn: (claim) => readOf(claim, 2),
    readEntry: rememberEntries((entry) => {
      const info = views.entryInfo[entry] ?? 0;
      const text = readOf(views.entryClaim[entry] ?? 0, fixedStrings + ((info >> 8) & 255));
      return read((info >> 16) & 1 ? findFirstSentence(text) : text, languages[info & 255] ?? "");
    }),
    read,
  };
}

function mean(sum: number | undefined, count: number): number {
  return Math.max(1, (sum ?? 0) / Math.max(1, count));
}

function rememberEntries(readEntry: (entry: number) => Statement): (entry: number) => Statement {
  const known = new Map<number, Statement>();
  return (entry) => {
    let statement = known.get(entry);
    if (statement !== undefined) return statement;
    statement = readEntry(entry);
    if (known.size >= entriesRemembered) known.clear();
    known.set(entry, statement);
    return statement;
  };
}
