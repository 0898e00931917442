/**
 * Claims by source. Publishers choose the ids of their claims, so two sources may use one id for different claims. Everywhere outside a
 * source's own file, a claim is therefore identified by its source and its id in that source.
 */
import type { Claim } from "./claim.ts";

export interface ClaimName {
  /** The source's id (store/stored-source.ts); "" for a claim without a source, such as one from a file of annotations. */
  source: string;
  /** The claim's id in that source. */
  claim: string;
}

/** A claim with the id of the source it was read from. */
export interface SourcedClaim {
  source: string;
  claim: Claim;
}

export function nameClaim({ source, claim }: SourcedClaim): ClaimName {
  return { source, claim: claim.id };
}

/** A key for maps and sets. Two references get the same key only if they are equal, for any characters in them. */
export function keyOfName({ source, claim }: ClaimName): string {
  return JSON.stringify([source, claim]);
}

/** The same key, for a claim. */
export function keyOfSourced(sourced: SourcedClaim): string {
  return keyOfName(nameClaim(sourced));
}
