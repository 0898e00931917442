import type { Claim } from "../../../src/claims/claim.ts";
import { type Index, openIndex } from "../../../src/matching/index-read/open-index.ts";
import { writeIndex } from "../../../src/matching/index-write/write-index.ts";

/** A claim with these wordings and only the given properties. */
export function claimOf(id: string, wordings: string | string[], more: Partial<Claim> = {}): Claim {
  const [text = "", ...variants] = typeof wordings === "string" ? [wordings] : wordings;
  const empty = { appearances: [], reviews: [], statements: [], topics: [], provenance: { feed: "test", sequence: 0 } };
  return { id, text, language: "en", variants: variants.map((variant) => ({ text: variant })), ...empty, ...more };
}

export function openClaims(claims: readonly Claim[]): Index {
  const opened = openIndex(writeIndex(claims));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}
