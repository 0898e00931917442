import { keyOfSourced, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";

/** A claim and its places on the page: a claim that is stated three times is one claim in three places. */
export interface ClaimPlaces extends SourcedClaim {
  /** In the order of the page, at least one. */
  places: [AnnotationSummary, ...AnnotationSummary[]];
}

/** One entry per claim, in order of first appearance. */
export function groupByClaim(annotations: readonly AnnotationSummary[]): ClaimPlaces[] {
  const groups = new Map<string, ClaimPlaces>();
  for (const annotation of annotations) {
    const { source, claim } = annotation;
    const group = groups.get(keyOfSourced(annotation));
    if (group === undefined) groups.set(keyOfSourced(annotation), { source, claim, places: [annotation] });
    else group.places.push(annotation);
  }
  return [...groups.values()];
}
