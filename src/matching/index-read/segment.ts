/** One segment of an index: views on its bytes, checked before use. */
import { textFingerprint } from "../../text/text-rules.ts";
import { computeChecksum } from "../index-format/checksum.ts";
import {
  checkedFrom,
  type Counts,
  formatNumber,
  headerWords,
  magic,
  placeSections,
  type Sections,
  wordSections,
} from "../index-format/index-format.ts";
import { readString } from "./read-strings.ts";

/**
 * Why bytes are refused: not an index, another layout, other text rules, another size than declared, or changed since
 * written. In each case, rebuild the index.
 */
export const refusals = ["not-an-index", "other-format", "other-text-rules", "wrong-size", "damaged"] as const;
export type Refusal = (typeof refusals)[number];

export interface Segment extends Sections {
  claimCount: number;
  languages: string[];
  /** Ids of claims removed from earlier segments. */
  removedIds: string[];
  /** Sums over all claims: number of wordings, counting first sentences, and their lengths, those of titles and of contexts, in terms. */
  totals: { wordings: number; wordingTerms: number; titleTerms: number; contextTerms: number };
  /** The source of these claims, as named by the caller that opens the segment. */
  source: string;
  /** Number of its first claim in the index. */
  firstClaim: number;
  /** 1 for claims that a later segment has replaced or removed; undefined if there are none. */
  deleted: Uint8Array | undefined;
}

/** Opens one segment; never throws. Cost: the checksum, about 0.3 ms per megabyte, and a look at the starts of all blocks. */
export function openSegment(
  bytes: Uint8Array,
  firstClaim: number,
  source: string,
): { ok: true; segment: Segment } | { ok: false; reason: Refusal } {
  if (bytes.length < headerWords * 4) return { ok: false, reason: "not-an-index" };
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(own.buffer, own.byteOffset, headerWords);
  const [found, format, fingerprint, checksum, size] = header;
  if (found !== magic) return { ok: false, reason: "not-an-index" };
  if (format !== formatNumber) return { ok: false, reason: "other-format" };
  if (fingerprint !== textFingerprint) return { ok: false, reason: "other-text-rules" };
  const counts = readCounts(header);
  const { places, size: placed } = placeSections(counts);
  if (size !== own.length || placed !== size) return { ok: false, reason: "wrong-size" };
  const checked = new Int32Array(own.buffer, own.byteOffset + checkedFrom, (own.length - checkedFrom) / 4);
  if (computeChecksum(checked) !== checksum) return { ok: false, reason: "damaged" };
  const sections = viewSections(own, places);
  const isWhole =
    ascends(sections.termStart, sections.postings.length) &&
    ascends(sections.spellingStart, sections.spellings.length) &&
    ascends(sections.claimantStart, sections.claimants.length) &&
    ascends(sections.recordStart, sections.records.length);
  if (!isWhole) return { ok: false, reason: "damaged" };
  return {
    ok: true,
    segment: {
      ...sections,
      ...readTail(sections.tail, header),
      ...readTotals(header),
      claimCount: counts.claims,
      source,
      firstClaim,
      deleted: undefined,
    },
  };
}

function readCounts(header: Uint32Array): Counts {
  const [claims = 0, forms = 0, claimants = 0] = header.subarray(5);
  return { claims, forms, claimants, terms: header[10] ?? 0, bytes: [...header.subarray(16, 21)] };
}

function readTotals(header: Uint32Array): Pick<Segment, "totals"> {
  const [wordings = 0, wordingTerms = 0, titleTerms = 0, contextTerms = 0] = header.subarray(12);
  return { totals: { wordings, wordingTerms, titleTerms, contextTerms } };
}

function viewSections(bytes: Uint8Array, places: ReadonlyMap<keyof Sections, { start: number; length: number }>): Sections {
  const views = [...places].map(([name, { start, length }]) => {
    const isWords = (wordSections as readonly string[]).includes(name);
    return [name, isWords ? new Uint32Array(bytes.buffer, bytes.byteOffset + start, length) : bytes.subarray(start, start + length)];
  });
  return Object.fromEntries(views) as Sections;
}

/** Starts never decrease and stay within their section, so the bytes between them are read at most once. */
function ascends(starts: Uint32Array, end: number): boolean {
  let before = 0;
  for (const start of starts) {
    if (start < before) return false;
    before = start;
  }
  return before <= end;
}

function readTail(tail: Uint8Array, header: Uint32Array): Pick<Segment, "languages" | "removedIds"> {
  const reader = { bytes: tail, at: 0, end: tail.length };
  const take = (count: number): string[] => {
    const strings: string[] = [];
    while (strings.length < count && reader.at < reader.end) strings.push(readString(reader));
    return strings;
  };
  return { languages: take(header[8] ?? 0), removedIds: take(header[9] ?? 0) };
}
