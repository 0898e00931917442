import type { Claim } from "../../claims/claim.ts";
import { keyOfPublisher } from "../../claims/publisher-key.ts";

/** The claim without the reviews of these publishers; undefined where nobody else says anything of it. */
export function withoutPublishers(claim: Claim, publishersOff: readonly string[]): Claim | undefined {
  const reviews = claim.reviews.filter(({ publisher }) => !publishersOff.includes(keyOfPublisher(publisher)));
  if (reviews.length === claim.reviews.length) return claim;
  return reviews.length + claim.statements.length === 0 ? undefined : { ...claim, reviews };
}
