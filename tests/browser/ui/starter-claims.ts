/** The claims of the package, as a page would receive them, and annotations made from them. */
import { readClaim, type Claim } from "../../../src/claims/claim.ts";
import type { AnnotationSummary } from "../../../src/messages/contracts.ts";

const files = import.meta.glob<unknown[]>("../../../assets/starter/*.json", { eager: true, import: "default" });

export const starterClaims: Claim[] = Object.values(files)
  .flat()
  .map((value) => {
    const read = readClaim(value, { feed: "starter", sequence: 0 });
    if (!read.ok) throw new Error(read.reason);
    return read.claim;
  });

/** The founding claim: nine statements on the denial, which with it are as many entries as a timeline shows at first. */
export const denial = findClaim((claim) => claim.id === "musk-spoke-to-putin-only-once");

/** The first claim that meets this condition. */
export function findClaim(holds: (claim: Claim) => boolean): Claim {
  const found = starterClaims.find(holds);
  if (found === undefined) throw new Error("no such claim among the starter claims");
  return found;
}

export function annotate(claim: Claim, more: Partial<AnnotationSummary> = {}): AnnotationSummary {
  return {
    annotation: `of ${claim.id}`,
    source: "starter",
    claim,
    stance: "asserted",
    tier: "strong",
    probability: 0.94,
    text: claim.text,
    sentence: 3,
    differs: [],
    ...more,
  };
}
