import { append, finishList, type NumberList, startList } from "../index-format/number-list.ts";
import { readRank } from "../index-format/byte-codec.ts";
import { formTermMask, recordFlags, tightBit, wordingsMax } from "../index-format/index-format.ts";
import {
  findRecord,
  hasMore,
  isBefore,
  type OrderedId,
  readId,
  readOrderedId,
  readPartEnd,
  readStated,
  readWording,
  type RecordHead,
  startHead,
  startWording,
  type WordingHead,
} from "../index-read/read-record.ts";
import { readStringAt } from "../index-read/read-strings.ts";
import type { Segment } from "../index-read/segment.ts";
import { type Collection, countInWording, countWord, fileName, findForm, startCollection } from "../index-write/collect-forms.ts";
import { claimsPerStep, type CollectedClaims, encodeSegment } from "../index-write/encode-segment.ts";
import type { Batch } from "../index-write/write-claims.ts";
import type { RecordedClaim } from "../index-write/write-record.ts";

/** One of the segments to merge, with the number of each of its forms in the collection, plus 1; 0 for forms not seen yet. */
interface Part {
  segment: Segment;
  numbers: Uint32Array;
}

/** Claims in the order of the index: for each, which segment it is in, and its number there. */
type Places = Uint32Array<ArrayBuffer>;

const partFlags = [recordFlags.titles, recordFlags.context];
const listedPerStep = 2_048;

/**
 * Makes the bytes of one segment of the live claims in several segments of a chain, in steps of a few milliseconds. A search finds
 * the same as in a segment written from the claims. The bytes may differ, because a segment keeps only one spelling of a word that occurs
 * only in titles and contexts.
 *
 * @param segments as `openIndex` returns them for a chain: what later ones have replaced or removed is marked as deleted
 * @param removedIds the ids that the new segment removes from earlier ones
 * Cost: about 8 µs per claim, a seventh of reading its texts again, and temporarily some 0.5 kB of memory per claim.
 */
export function* mergeSegments(segments: readonly Segment[], removedIds: readonly string[]): Generator<void, Uint8Array<ArrayBuffer>> {
  return yield* encodeSegment(yield* collectRecords(segments, yield* orderLive(segments)), removedIds);
}

/** The live claims by id: segments are in this order already, so only the next claim of each is held. */
function* orderLive(segments: readonly Segment[]): Generator<void, Places> {
  const head = startHead();
  const findLive = (segment: Segment, from: number): { at: number; id: OrderedId } | undefined => {
    for (let at = from; at < segment.claimCount; at++) {
      if (segment.deleted?.[at] === 1) continue;
      findRecord(segment, at, head);
      return { at, id: readOrderedId(head) };
    }
    return undefined;
  };
  const next = segments.map((segment) => findLive(segment, 0));
  const places = startList();
  for (;;) {
    let first = -1;
    let found: (typeof next)[number];
    for (let number = 0; number < next.length; number++) {
      const one = next[number];
      if (one === undefined || (found !== undefined && !isBefore(one.id, found.id))) continue;
      found = one;
      first = number;
    }
    const segment = segments[first];
    if (found === undefined || segment === undefined) return finishList(places);
    append(places, first);
    append(places, found.at);
    next[first] = findLive(segment, found.at + 1);
    if (places.length % (2 * listedPerStep) === 0) yield;
  }
}

/** Reads each record twice, once to count its forms and once to write it: keeping the codes in between would take most of the memory. */
function* collectRecords(segments: readonly Segment[], places: Places): Generator<void, CollectedClaims> {
  const all = startCollection();
  const parts = segments.map((segment): Part => ({ segment, numbers: new Uint32Array(segment.formTerm.length) }));
  const batches: Batch[] = [];
  for (let start = 0; start < places.length; start += 2 * claimsPerStep) {
    const own = places.subarray(start, start + 2 * claimsPerStep);
    let claim = start / 2;
    readRecords(parts, own, (part, head) => countRecord(part, head, claim++, all));
    batches.push({ count: own.length / 2, read: () => readBatch(parts, own, all) });
    yield;
  }
  return { all, batches };
}

function readBatch(parts: readonly Part[], places: Places, all: Collection): ReturnType<Batch["read"]> {
  const codes = startList(claimsPerStep * 48);
  const claims: RecordedClaim[] = [];
  readRecords(parts, places, (part, head) => {
    const date = readStated(head);
    claims.push({
      id: readId(head),
      ...(head.claimant >= 0 && { claimant: { name: readClaimant(part.segment, head) } }),
      ...(date !== "" && { statedOn: { date } }),
    });
    codeRecord(part, head, all, codes);
  });
  return { claims, codes: finishList(codes) };
}

function readRecords(parts: readonly Part[], places: Places, read: (part: Part, head: RecordHead) => void): void {
  const head = startHead();
  for (let at = 0; at < places.length; at += 2) {
    const part = parts[places[at] ?? 0];
    if (part === undefined) continue;
    findRecord(part.segment, places[at + 1] ?? 0, head);
    read(part, head);
  }
}

function readClaimant({ claimantStart, claimants }: Segment, { claimant }: RecordHead): string {
  return readStringAt(claimantStart, claimants, claimant);
}

function countRecord(part: Part, head: RecordHead, claim: number, all: Collection): void {
  if (head.claimant >= 0) fileName(all.claimants, readClaimant(part.segment, head));
  const wording = startWording();
  const { reader } = head;
  for (let number = 0; number < Math.min(head.wordings, wordingsMax) && hasMore(head); number++) {
    readWording(head, wording);
    fileName(all.languages, languageOf(part, wording));
    reader.at = wording.start;
    while (reader.at < wording.end) countInWording(all, numberForm(part, readRank(reader), all), claim);
  }
  for (const flag of partFlags) {
    const end = findPartEnd(head, flag);
    while (reader.at < end) countWord(all, numberForm(part, readRank(reader), all), claim);
  }
}

/** Appends the content of a record to `codes`, as `collectClaim` does (index-write/index-entries.ts). */
function codeRecord(part: Part, head: RecordHead, all: Collection, codes: NumberList): void {
  const { reader } = head;
  const wording = startWording();
  const countAt = codes.length;
  append(codes, 0);
  let wordings = 0;
  for (; wordings < Math.min(head.wordings, wordingsMax) && hasMore(head); wordings++) {
    readWording(head, wording);
    append(codes, all.languages.numberOf.get(languageOf(part, wording)) ?? 0);
    const firstAt = codes.length;
    append(codes, 0);
    append(codes, 0);
    reader.at = wording.start;
    for (let length = 1; reader.at < wording.end; length++) {
      append(codes, numberForm(part, readRank(reader), all));
      codes.values[firstAt + 1] = length;
      if (reader.at === wording.firstEnd) codes.values[firstAt] = length;
    }
  }
  codes.values[countAt] = wordings;
  for (const flag of partFlags) {
    const lengthAt = codes.length;
    append(codes, 0);
    const end = findPartEnd(head, flag);
    while (reader.at < end) append(codes, numberForm(part, readRank(reader), all));
    codes.values[lengthAt] = codes.length - lengthAt - 1;
  }
}

function languageOf({ segment }: Part, { language }: WordingHead): string {
  return segment.languages[language] ?? "";
}

/** Where the part of the record that begins at the reader ends; there, if the record does not have it. */
function findPartEnd({ flags, reader }: RecordHead, flag: number): number {
  return (flags & flag) === 0 ? reader.at : readPartEnd(reader);
}

function numberForm({ segment, numbers }: Part, form: number, all: Collection): number {
  const known = numbers[form] ?? 0;
  if (known > 0) return known - 1;
  const packed = segment.formTerm[form] ?? 0;
  const term = (packed & formTermMask) - 1;
  const number = findForm(all, {
    spelling: readStringAt(segment.spellingStart, segment.spellings, form),
    termHash: term < 0 ? undefined : (segment.termHash[term] ?? 0),
    weight: segment.formWeight[form] ?? 0,
    isTight: (packed & tightBit) !== 0,
  });
  numbers[form] = number + 1;
  return number;
}
