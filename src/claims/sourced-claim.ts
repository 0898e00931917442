/**
 * Whose claim. Ids are chosen by those who publish claims, so two sources may use one id for different claims: a claim is named by its
 * source and its id there, everywhere outside a source's own file.
 */
import type { Claim } from "./claim.ts";

export interface ClaimName {
  /** The source's id (store/stored-source.ts); "" for a claim that comes from no source, such as a file of annotations. */
  source: string;
  /** The claim's id in that source. */
  claim: string;
}

/** A claim with the id of the source that it was read from. */
export interface SourcedClaim {
  source: string;
  claim: Claim;
}

export function nameClaim({ source, claim }: SourcedClaim): ClaimName {
  return { source, claim: claim.id };
}

/** A text for maps and sets. Two names share it only where they are equal, whatever signs they hold. */
export function keyOfName({ source, claim }: ClaimName): string {
  return JSON.stringify([source, claim]);
}

/** The same for a claim. */
export function keyOfSourced(sourced: SourcedClaim): string {
  return keyOfName(nameClaim(sourced));
}
