/** The bytes of a segment, from claims whose forms are collected. */
import { computeChecksum } from "../index-format/checksum.ts";
import { finishBytes, startBytes, writeString } from "../index-format/byte-codec.ts";
import { checkedFrom, formatNumber, headerWords, magic, placeSections, type Sections } from "../index-format/index-format.ts";
import { discard } from "../index-format/number-list.ts";
import { textFingerprint } from "../../text/text-rules.ts";
import { assignRanks } from "./assign-ranks.ts";
import { type Collection, discardLists } from "./collect-forms.ts";
import { type Batch, writeClaims, type WrittenClaims } from "./write-claims.ts";
import { writePostings } from "./write-postings.ts";
import { writeStrings } from "./write-strings.ts";
import { makeTables } from "./write-tables.ts";

/** Number of claims that one step reads or writes. */
export const claimsPerStep = 64;

/** Claims in the order of the index, with the forms, claimants and languages that their codes number. */
export interface CollectedClaims {
  all: Collection;
  batches: Batch[];
}

/** Makes the bytes, in steps. The batches and the collection are gone afterward. */
export function* encodeSegment({ all, batches }: CollectedClaims, removedIds: readonly string[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const numbering = yield* assignRanks(all);
  const tables = makeTables(all, numbering);
  yield;
  const written = yield* writeClaims(batches, all, numbering, tables);
  discardLists(all);
  const postings = yield* writePostings(written, tables);
  const spellings = yield* writeStrings(numbering.forms, all.spellings);
  const claimants = yield* writeStrings(numbering.claimants, [...all.claimants.numberOf.keys()]);
  const languages = [...all.languages.numberOf.keys()];
  const removed = [...new Set(removedIds.map((id) => id.toWellFormed()))].sort();
  const tail = startBytes();
  for (const text of [...languages, ...removed]) writeString(tail, text);
  const sections: Omit<Sections, "records"> = {
    termHash: tables.termHash,
    termStart: postings.starts,
    formTerm: tables.formTerm,
    spellingStart: spellings.starts,
    claimantStart: claimants.starts,
    recordStart: written.recordStart,
    termWeight: tables.termWeight,
    formWeight: tables.formWeight,
    claimMass: written.claimMass,
    claimExtra: written.claimExtra,
    postings: postings.bytes,
    spellings: spellings.bytes,
    claimants: claimants.bytes,
    tail: finishBytes(tail),
  };
  return yield* assemble(sections, written, [written.termCounts.length, numbering.claimants.length, languages.length, removed.length]);
}

function* assemble(
  sections: Omit<Sections, "records">,
  { records, totals }: WrittenClaims,
  [claims = 0, claimants = 0, languages = 0, removed = 0]: readonly number[],
): Generator<void, Uint8Array<ArrayBuffer>> {
  const forms = sections.formTerm.length;
  const terms = sections.termHash.length;
  const recordBytes = records.reduce((sum, part) => sum + part.length, 0);
  const lengths = [sections.postings.length, sections.spellings.length, sections.claimants.length, recordBytes, sections.tail.length];
  const { places, size } = placeSections({ claims, forms, terms, claimants, bytes: lengths });
  const { wordings, wordingTerms, titleTerms, contextTerms } = totals;
  const bytes = new Uint8Array(size);
  const header = [magic, formatNumber, textFingerprint, 0, size, claims, forms, claimants, languages, removed, terms, 0];
  new Uint32Array(bytes.buffer, 0, headerWords).set([...header, wordings, wordingTerms, titleTerms, contextTerms, ...lengths]);
  yield;
  for (const [name, { start, length }] of places) {
    if (name === "records") continue;
    const section = sections[name];
    if (section instanceof Uint32Array) new Uint32Array(bytes.buffer, start, length).set(section);
    else bytes.set(section, start);
    discard(section);
  }
  let at = places.get("records")?.start ?? 0;
  for (const part of records) {
    bytes.set(part, at);
    at += part.length;
    discard(part);
  }
  yield;
  new Uint32Array(bytes.buffer, 0, headerWords)[3] = computeChecksum(new Int32Array(bytes.buffer, checkedFrom));
  return bytes;
}
