/** The parts of the engine that the benches use: claims to bytes, bytes to an index, and queries to it. */
import type { Claim } from "../../src/claims/claim.ts";
import { type Index, openIndex } from "../../src/matching/index-read/open-index.ts";
import { writeIndexInSteps } from "../../src/matching/index-write/write-index.ts";

export type { Index } from "../../src/matching/index-read/open-index.ts";
export { compareSentences } from "../../src/matching/compare-sentences.ts";
export { findMatches } from "../../src/matching/find-matches.ts";
export { rankClaims } from "../../src/matching/rank-claims.ts";

/** An index as bytes. `longestStepMs` is the longest time for which a worker that writes it is blocked. */
export interface Written {
  bytes: Uint8Array;
  longestStepMs: number;
}

export function writeClaims(claims: Iterable<Claim>): Written {
  const steps = writeIndexInSteps([...claims]);
  let longestStepMs = 0;
  for (;;) {
    const startedMs = performance.now();
    const step = steps.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - startedMs);
    if (step.done === true) return { bytes: step.value, longestStepMs };
  }
}

export function openBytes(bytes: Uint8Array): Index {
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(`the index just written cannot be opened: ${opened.reason}`);
  return opened.index;
}

export function openClaims(claims: Iterable<Claim>): Index {
  return openBytes(writeClaims(claims).bytes);
}
