import type { Claim } from "../../claims/claim.ts";
import { keyOfPublisher } from "../../claims/publisher-key.ts";

/** The claim without the reviews of these publishers; undefined if no other publisher reviewed it. */
export function withoutPublishers(claim: Claim, publishersOff: readonly string[]): Claim | undefined {
  const reviews = claim.reviews.filter(({ publisher }) => !publishersOff.includes(keyOfPublisher(publisher)));
  if (reviews.length === claim.reviews.length) return claim;
  return reviews.length + claim.statements.length === 0 ? undefined : { ...claim, reviews };
}
