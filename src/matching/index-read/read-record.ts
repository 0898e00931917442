/** Reads records of claims (index-format.ts) from bytes. For any bytes, nothing outside a record's block is read. */
import { type ByteReader, readByte, readRank, readVarint } from "../index-format/byte-codec.ts";
import { claimsPerBlock, recordFlags, statedShift, tightBit, wordingFlags } from "../index-format/index-format.ts";
import { readString, readStringAt } from "./read-strings.ts";
import type { Segment } from "./segment.ts";
import { isHashedId } from "../index-format/hashed-id.ts";
import { hashTerm } from "../../text/lexicon/term-hash.ts";
import { statedForms, unpackStated } from "../index-format/stated-day.ts";

/** The beginning of a record. Reused: reading one claim overwrites the one before. */
export interface RecordHead {
  /** At the first wording after `findRecord`. */
  reader: ByteReader;
  flags: number;
  language: number;
  /** Position of the id. */
  idStart: number;
  /** Rank of the claimant, or -1. */
  claimant: number;
  statedStart: number;
  wordings: number;
}

/** One wording in a record; its forms are from `start` to `end`. */
export interface WordingHead {
  language: number;
  start: number;
  /** End of the first sentence; 0 if it has none. */
  firstEnd: number;
  end: number;
}

export function startHead(): RecordHead {
  return {
    reader: { bytes: new Uint8Array(), at: 0, end: 0 },
    flags: 0,
    language: 0,
    idStart: 0,
    claimant: -1,
    statedStart: 0,
    wordings: 0,
  };
}

export function startWording(): WordingHead {
  return { language: 0, start: 0, firstEnd: 0, end: 0 };
}

/** Reads the head of a claim's record, by its number in the segment. */
export function findRecord(segment: Segment, claim: number, head: RecordHead): void {
  const block = Math.floor(claim / claimsPerBlock);
  const { reader } = head;
  reader.bytes = segment.records;
  reader.at = segment.recordStart[block] ?? 0;
  reader.end = segment.recordStart[block + 1] ?? 0;
  const blockEnd = reader.end;
  for (let skip = claim % claimsPerBlock; ; skip--) {
    const length = readVarint(reader);
    reader.end = Math.min(blockEnd, reader.at + length);
    if (skip === 0) return readHead(head);
    reader.at = reader.end;
    reader.end = blockEnd;
  }
}

/** Reads the head of the record at the reader, which ends with the record. */
function readHead(head: RecordHead): void {
  const { reader } = head;
  head.flags = readByte(reader);
  head.language = readVarint(reader);
  head.idStart = reader.at;
  if ((head.flags & recordFlags.hashedId) > 0) reader.at = Math.min(reader.end, reader.at + 8);
  else skipString(reader);
  head.claimant = (head.flags & recordFlags.claimant) > 0 ? readRank(reader) : -1;
  head.statedStart = reader.at;
  const form = statedForm(head);
  if (form === statedForms.other) skipString(reader);
  else if (form !== statedForms.none) readVarint(reader);
  head.wordings = (head.flags & recordFlags.variants) > 0 ? readVarint(reader) : 1;
}

/** Reads the position of a wording and moves past it. */
export function readWording(head: RecordHead, wording: WordingHead): void {
  const { reader } = head;
  const packed = readVarint(reader);
  wording.language = (packed & wordingFlags.language) > 0 ? readVarint(reader) : head.language;
  const firstBytes = (packed & wordingFlags.first) > 0 ? readVarint(reader) : 0;
  wording.start = reader.at;
  wording.end = Math.min(reader.end, reader.at + Math.floor(packed / 4));
  wording.firstEnd = firstBytes === 0 ? 0 : Math.min(wording.end, reader.at + firstBytes);
  reader.at = wording.end;
}

/** Moves past all wordings. */
export function skipWordings(head: RecordHead, wording: WordingHead): void {
  for (let number = 0; number < head.wordings && hasMore(head); number++) readWording(head, wording);
}

/** Whether there is room for another wording, regardless of the count in the record: each takes at least a byte. */
export function hasMore({ reader }: RecordHead): boolean {
  return reader.at < reader.end;
}

/** End of the forms of a part after the wordings; they begin at the reader. */
export function readPartEnd(reader: ByteReader): number {
  const length = readVarint(reader);
  return Math.min(reader.end, reader.at + length);
}

export function readId({ reader, flags, idStart }: RecordHead): string {
  const own = { ...reader, at: idStart };
  if ((flags & recordFlags.hashedId) === 0) return readString(own);
  let digits = "claim-";
  for (let i = 0; i < 8; i++) digits += readByte(own).toString(16).padStart(2, "0");
  return digits;
}

/** An id for comparing: 64 bits if it is a hash, since a text for each claim would keep the garbage collector busy. */
export type OrderedId = string | { high: number; low: number };

export function readOrderedId(head: RecordHead): OrderedId {
  if ((head.flags & recordFlags.hashedId) === 0) return readId(head);
  const { bytes } = head.reader;
  const readWord = (at: number): number => [0, 1, 2, 3].reduce((sum, byte) => sum * 256 + (bytes[at + byte] ?? 0), 0);
  return { high: readWord(head.idStart), low: readWord(head.idStart + 4) };
}

/** Whether an id is before another in the order of their texts. */
export function isBefore(one: OrderedId, other: OrderedId): boolean {
  if (typeof one === "string" || typeof other === "string") return spellId(one) < spellId(other);
  return one.high === other.high ? one.low < other.low : one.high < other.high;
}

function spellId(id: OrderedId): string {
  return typeof id === "string" ? id : `claim-${[id.high, id.low].map((word) => word.toString(16).padStart(8, "0")).join("")}`;
}

/** A number that equal ids share, without reading the whole id if it is a hash. */
export function readIdKey(head: RecordHead): number {
  const { bytes } = head.reader;
  if ((head.flags & recordFlags.hashedId) === 0) return hashTerm(readId(head));
  let key = 0;
  for (let at = head.idStart + 4; at < head.idStart + 8; at++) key = (key << 8) | (bytes[at] ?? 0);
  return key >>> 0;
}

/** The same number from the id. */
export function keyOfId(id: string): number {
  return isHashedId(id) ? Number.parseInt(id.slice(-8), 16) : hashTerm(id);
}

export function readStated(head: RecordHead): string {
  const own = { ...head.reader, at: head.statedStart };
  const form = statedForm(head);
  if (form === statedForms.none) return "";
  return form === statedForms.other ? readString(own) : unpackStated(form, readVarint(own));
}

function statedForm({ flags }: RecordHead): number {
  return (flags >> statedShift) & 7;
}

/** The text that these forms spell. */
export function spellText(segment: Segment, start: number, end: number): string {
  const reader = { bytes: segment.records, at: start, end };
  let text = "";
  let wasTight = true;
  while (reader.at < end) {
    const form = readRank(reader);
    const isTight = ((segment.formTerm[form] ?? 0) & tightBit) !== 0;
    text += (isTight || wasTight ? "" : " ") + readStringAt(segment.spellingStart, segment.spellings, form);
    wasTight = isTight;
  }
  return text;
}

function skipString(reader: ByteReader): void {
  const length = readVarint(reader);
  reader.at = Math.min(reader.end, reader.at + length);
}
