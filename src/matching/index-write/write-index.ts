import type { IndexedClaim } from "./indexed-claim.ts";
import { textFingerprint } from "../../text/text-rules.ts";
import { computeChecksum } from "../index-format/checksum.ts";
import { finishBytes, startBytes, writeString } from "../index-format/byte-codec.ts";
import { type Collection, fileName, startCollection } from "./collect-forms.ts";
import { collectClaim } from "./index-entries.ts";
import { checkedFrom, formatNumber, headerWords, magic, placeSections, type Sections } from "../index-format/index-format.ts";
import { finishList, startList } from "../index-format/number-list.ts";
import { assignRanks } from "./assign-ranks.ts";
import { orderClaims } from "./order-claims.ts";
import { createReader } from "../sentence/parsed-sentence.ts";
import { type Batch, writeClaims, type WrittenClaims } from "./write-claims.ts";
import { writePostings } from "./write-postings.ts";
import { writeStrings } from "./write-strings.ts";
import { makeTables } from "./write-tables.ts";

/**
 * Makes the bytes of an index of these claims, in the layout of index-format.ts. The same claims, in any order, give the
 * same bytes in every engine; of two claims with one id, the last counts. Cost: about 70 µs per claim, mostly for reading
 * texts, and temporarily some 0.5 kB of memory per claim.
 */
export function writeIndex(claims: readonly IndexedClaim[]): Uint8Array<ArrayBuffer> {
  return finish(writeSegment(claims, []));
}

/** The same in steps, for a worker that has to answer in between: each call of `next` takes at most a few tens of milliseconds. */
export function writeIndexInSteps(claims: readonly IndexedClaim[]): Generator<void, Uint8Array<ArrayBuffer>> {
  return writeSegment(claims, []);
}

/**
 * Makes another segment for an index: new and changed claims, and the ids of all claims in earlier segments that these
 * replace or that are gone. Opened after the others, it gives the index of the resulting claims. Cost: as for an index of
 * these claims alone.
 */
export function writeDelta(claims: readonly IndexedClaim[], removedIds: readonly string[]): Uint8Array<ArrayBuffer> {
  return finish(writeSegment(claims, removedIds));
}

/** The same in steps. */
export function writeDeltaInSteps(
  claims: readonly IndexedClaim[],
  removedIds: readonly string[],
): Generator<void, Uint8Array<ArrayBuffer>> {
  return writeSegment(claims, removedIds);
}

const claimsPerStep = 64;

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* writeSegment(claims: readonly IndexedClaim[], removedIds: readonly string[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const ordered = yield* orderClaims(claims);
  const all = startCollection();
  const batches = yield* readClaims(ordered, all);
  const numbering = yield* assignRanks(all);
  const tables = makeTables(all, numbering);
  yield;
  const written = yield* writeClaims(batches, all, numbering, tables);
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
  return yield* assemble(sections, written, [ordered.length, numbering.claimants.length, languages.length, removed.length]);
}

function* readClaims(ordered: readonly IndexedClaim[], all: Collection): Generator<void, Batch[]> {
  const read = createReader();
  const batches: Batch[] = [];
  for (let first = 0; first < ordered.length; first += claimsPerStep) {
    const claims = ordered.slice(first, first + claimsPerStep);
    const codes = startList(claimsPerStep * 48);
    claims.forEach((claim, at) => {
      collectClaim(claim, first + at, read, all, codes);
      if (claim.claimant !== undefined) fileName(all.claimants, claim.claimant.name);
    });
    batches.push({ claims, codes: finishList(codes) });
    yield;
  }
  return batches;
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
  }
  let at = places.get("records")?.start ?? 0;
  for (const part of records) {
    bytes.set(part, at);
    at += part.length;
  }
  yield;
  new Uint32Array(bytes.buffer, 0, headerWords)[3] = computeChecksum(new Int32Array(bytes.buffer, checkedFrom));
  return bytes;
}
