import { expect, test } from "vitest";
import { readStarterClaims } from "../../../src/cli/starter-asset.ts";
import { projectRoot } from "../../../src/cli/project-root.ts";
import { readClaimReview } from "../../../src/claims/claim-review.ts";
import { writeClaimReviews } from "../../../src/claims/write-claim-review.ts";

const reviewed = readStarterClaims(projectRoot).filter(({ reviews }) => reviews.length > 0);

test("every starter claim's reviews, written and read again, say the same of the same claim", () => {
  expect(reviewed.length).toBeGreaterThan(100);
  for (const claim of reviewed) {
    const again = writeClaimReviews(claim).map((review) => readClaimReview(structuredClone(review), claim.provenance));
    expect(again).toHaveLength(claim.reviews.length);
    for (const [at, read] of again.entries()) {
      const { wording, publisher, ...review } = claim.reviews[at]!;
      expect(read).toMatchObject({
        ok: true,
        claim: {
          text: wording ?? claim.text,
          ...(claim.claimant && { claimant: { name: claim.claimant.name } }),
          ...(claim.statedOn && { statedOn: claim.statedOn }),
          reviews: [
            {
              publisher: { name: publisher.name },
              ...(review.url && { url: review.url }),
              ...(review.rating && { rating: review.rating }),
              ...(review.publishedOn && { publishedOn: review.publishedOn }),
            },
          ],
        },
      });
    }
  }
});
