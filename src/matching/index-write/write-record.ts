/** Claims as records of an index (index-format.ts). */
import { type ByteWriter, startBytes, writeByte, writeBytes, writeRank, writeString, writeVarint } from "../index-format/byte-codec.ts";
import { isHashedId } from "../index-format/hashed-id.ts";
import { recordFlags, statedShift, wordingFlags } from "../index-format/index-format.ts";
import { packStated, statedForms } from "../index-format/stated-day.ts";

/** What a record has of a claim as it is. */
export interface RecordedClaim {
  id: string;
  claimant?: { name: string } | undefined;
  statedOn?: { date: string } | undefined;
}

/** One wording as stored in an index: forms by rank. */
export interface CodedWording {
  language: number;
  /** Number of forms in its first sentence, 0 if it has none. */
  firstForms: number;
  forms: readonly number[];
}

export interface CodedClaim {
  claim: RecordedClaim;
  /** Rank, or -1. */
  claimant: number;
  wordings: readonly CodedWording[];
  titles: readonly number[];
  context: readonly number[];
}

/** Reused, since new space for each claim would keep the garbage collector busy. */
const record = startBytes();
const space = startBytes();

/** Appends the record of a claim. */
export function writeRecord(writer: ByteWriter, coded: CodedClaim): void {
  record.length = 0;
  writeBody(record, coded);
  writeVarint(writer, record.length);
  writeBytes(writer, record.bytes.subarray(0, record.length));
}

function writeBody(body: ByteWriter, { claim, claimant, wordings, titles, context }: CodedClaim): void {
  const stated = packStated((claim.statedOn?.date ?? "").toWellFormed());
  const isHashed = isHashedId(claim.id);
  const language = wordings[0]?.language ?? 0;
  writeByte(
    body,
    (isHashed ? recordFlags.hashedId : 0) |
      (stated.form << statedShift) |
      (claimant >= 0 ? recordFlags.claimant : 0) |
      (titles.length > 0 ? recordFlags.titles : 0) |
      (context.length > 0 ? recordFlags.context : 0) |
      (wordings.length > 1 ? recordFlags.variants : 0),
  );
  writeVarint(body, language);
  if (isHashed) writeHash(body, claim.id);
  else writeString(body, claim.id);
  if (claimant >= 0) writeRank(body, claimant);
  if (stated.form === statedForms.other) writeString(body, claim.statedOn?.date ?? "");
  else if (stated.form !== statedForms.none) writeVarint(body, stated.value);
  if (wordings.length > 1) writeVarint(body, wordings.length);
  for (const wording of wordings) writeWording(body, wording, language);
  if (titles.length > 0) writeForms(body, titles);
  if (context.length > 0) writeForms(body, context);
}

function writeHash(body: ByteWriter, id: string): void {
  for (let at = 6; at < id.length; at += 2) writeByte(body, Number.parseInt(id.slice(at, at + 2), 16));
}

function writeWording(body: ByteWriter, { language, firstForms, forms }: CodedWording, own: number): void {
  space.length = 0;
  let firstBytes = 0;
  forms.forEach((form, at) => {
    writeRank(space, form);
    if (at + 1 === firstForms) firstBytes = space.length;
  });
  const flags = (firstBytes > 0 ? wordingFlags.first : 0) | (language === own ? 0 : wordingFlags.language);
  writeVarint(body, space.length * 4 + flags);
  if (language !== own) writeVarint(body, language);
  if (firstBytes > 0) writeVarint(body, firstBytes);
  writeBytes(body, space.bytes.subarray(0, space.length));
}

function writeForms(body: ByteWriter, forms: readonly number[]): void {
  space.length = 0;
  for (const form of forms) writeRank(space, form);
  writeVarint(body, space.length);
  writeBytes(body, space.bytes.subarray(0, space.length));
}
