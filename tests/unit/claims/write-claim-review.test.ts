import fc from "fast-check";
import { expect, test } from "vitest";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readClaimReview } from "../../../src/claims/claim-review.ts";
import { readPlainText, writePlainText } from "../../../src/claims/plain-text.ts";
import { writeClaimReviews } from "../../../src/claims/write-claim-review.ts";

const reviewed = readStarterClaims(projectRoot).filter(({ reviews }) => reviews.length > 0);

test("every starter claim's reviews, written and read again, say the same about the same claim", () => {
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

const unit = fc.oneof(
  fc.constantFrom(
    "<b>",
    "</b>",
    "<br/>",
    "<script>",
    "&lt;",
    "&amp;",
    "&amp;lt;b&amp;gt;",
    "&#60;",
    "&#x3c;i&#x3e;",
    "&eacute;",
    "&",
    "<",
    ">",
    ";",
    "lt",
  ),
  fc.string({ unit: "grapheme", maxLength: 5 }),
);
const text = fc.array(unit, { minLength: 1, maxLength: 12 }).map((parts) => readPlainText(parts.join("")) ?? "nothing");

test("a text with any tags and entities, decoded or not, is read as it was written", () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(readPlainText(writePlainText(readPlainText(said) ?? "nothing"))).toBe(readPlainText(said) ?? "nothing");
    }),
    { numRuns: 2_000 },
  );
});

test("text without tags and entities is written as it is", () => {
  for (const said of ["Iron floats.", "A & B", "Less than 5 < 6 > 2", "R&D; more", "“Über” 100 %"]) expect(writePlainText(said)).toBe(said);
});

test("a claim with decoded tags in every text comes back with them", () => {
  const said = 'The tag <b>bold</b> is written "&lt;b&gt;"';
  const [example] = reviewed;
  const claim = {
    ...example!,
    text: said,
    claimant: { name: said, kind: "organization" as const },
    reviews: [
      {
        publisher: { name: said, site: "checks.example" },
        url: "https://checks.example/a",
        title: `${said}, again`,
        rating: said,
        verdict: "other" as const,
      },
    ],
  };
  const [review] = writeClaimReviews(claim);
  expect(readClaimReview(structuredClone(review), claim.provenance)).toMatchObject({
    ok: true,
    claim: {
      text: said,
      claimant: { name: said },
      reviews: [{ publisher: { name: said }, title: `${said}, again`, rating: said }],
    },
  });
});
