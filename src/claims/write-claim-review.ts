import { readId } from "./claim-id.ts";
import type { Claim, Review } from "./claim.ts";
import type { PartialDate } from "./partial-date.ts";
import { writePlainText } from "./plain-text.ts";

/**
 * A claim's reviews as schema.org ClaimReview, one object per review; empty if it has no reviews. ClaimReview has no place for
 * statements, topics and variants. Read back (claim-review.ts), it gives the same claim with the same reviews.
 */
export function writeClaimReviews(claim: Claim): object[] {
  return claim.reviews.map((review) => writeClaimReview(claim, review));
}

function writeClaimReview(claim: Claim, { publisher, url, title, publishedOn, rating, language, wording }: Review): object {
  return {
    "@type": "ClaimReview",
    ...(url !== undefined && { url }),
    claimReviewed: writePlainText(wording ?? claim.text),
    inLanguage: language ?? claim.language,
    ...(title !== undefined && { headline: writePlainText(title) }),
    ...dated(publishedOn),
    author: {
      "@type": "Organization",
      name: writePlainText(publisher.name),
      ...(publisher.site !== undefined && { url: `https://${publisher.site}` }),
    },
    ...(rating !== undefined && { reviewRating: { "@type": "Rating", alternateName: writePlainText(rating) } }),
    itemReviewed: writeClaim(claim),
  };
}

function writeClaim({ id, claimant, statedOn, appearances }: Claim): object {
  return {
    "@type": "Claim",
    ...(readId(id) !== undefined && { "@id": id }),
    ...(claimant !== undefined && {
      author: {
        "@type": claimant.kind === "person" ? "Person" : "Organization",
        name: writePlainText(claimant.name),
        ...(claimant.sameAs !== undefined && { sameAs: claimant.sameAs }),
      },
    }),
    ...dated(statedOn),
    ...(appearances.length > 0 && {
      appearance: appearances.map(({ title, url }) => ({
        "@type": "CreativeWork",
        ...(url && { url }),
        ...(title && { headline: writePlainText(title) }),
      })),
    }),
  };
}

function dated(date: PartialDate | undefined): { datePublished?: string } {
  return date === undefined ? {} : { datePublished: date.date };
}
