import type { IndexedClaim } from "./indexed-claim.ts";
import { fileName, startCollection } from "./collect-forms.ts";
import { claimsPerStep, type CollectedClaims, encodeSegment } from "./encode-segment.ts";
import { collectClaim } from "./index-entries.ts";
import { finishList, startList } from "../index-format/number-list.ts";
import { orderClaims } from "./order-claims.ts";
import { createReader } from "../sentence/parsed-sentence.ts";
import type { Batch } from "./write-claims.ts";

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

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* writeSegment(claims: readonly IndexedClaim[], removedIds: readonly string[]): Generator<void, Uint8Array<ArrayBuffer>> {
  return yield* encodeSegment(yield* readClaims(yield* orderClaims(claims)), removedIds);
}

function* readClaims(ordered: readonly IndexedClaim[]): Generator<void, CollectedClaims> {
  const all = startCollection();
  const read = createReader();
  const batches: Batch[] = [];
  for (let first = 0; first < ordered.length; first += claimsPerStep) {
    const claims = ordered.slice(first, first + claimsPerStep);
    const codes = startList(claimsPerStep * 48);
    claims.forEach((claim, at) => {
      collectClaim(claim, first + at, read, all, codes);
      if (claim.claimant !== undefined) fileName(all.claimants, claim.claimant.name);
    });
    batches.push({ count: claims.length, read: () => ({ claims, codes: finishList(codes) }) });
    yield;
  }
  return { all, batches };
}
