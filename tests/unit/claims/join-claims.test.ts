import { describe, expect, it } from "vitest";
import { readClaimReview } from "../../../src/claims/claim-review.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import { hashClaim } from "../../../src/claims/claim-hash.ts";
import { joinClaims, joinKin } from "../../../src/claims/join-claims.ts";
import { standingOf } from "../../../src/claims/standing.ts";

function review(text: string, publisher: string, rating: string, more: object = {}): Claim {
  const result = readClaimReview(
    { claimReviewed: text, author: { name: publisher }, reviewRating: rating, itemReviewed: { author: { name: "A. Person" } }, ...more },
    { feed: "test", sequence: 0 },
  );
  if (!result.ok) throw new Error(result.reason);
  return result.claim;
}

describe("claims read as a set", () => {
  it("are one claim with several reviews when the text and the claimant are the same", () => {
    const [claim, ...others] = joinClaims([
      review("Cheese floats.", "One", "False"),
      review("“cheese floats”", "Two", "True"),
      review("Bread floats.", "One", "False"),
    ]);
    expect(claim?.reviews.map(({ publisher, rating }) => [publisher.name, rating])).toEqual([
      ["One", "False"],
      ["Two", "True"],
    ]);
    expect(claim && standingOf(claim)).toBe("reviews-differ");
    expect(others.map(({ text }) => text)).toEqual(["Bread floats."]);
  });

  it("keep one of two equal reviews", () => {
    const [claim] = joinClaims([review("Cheese floats.", "One", "False"), review("Cheese floats.", "One", "False")]);
    expect(claim?.reviews).toHaveLength(1);
  });

  it("are two claims if two people made them", () => {
    const other = { itemReviewed: { author: { name: "B. Person" } } };
    expect(joinClaims([review("Cheese floats.", "One", "False"), review("Cheese floats.", "One", "False", other)])).toHaveLength(2);
  });

  it("fill gaps in the first from later ones", () => {
    const [claim] = joinClaims([
      review("Cheese floats.", "One", "False"),
      review("Cheese floats.", "Two", "False", {
        itemReviewed: { author: { name: "A. Person" }, datePublished: "2020-01-02", appearance: "https://a.example" },
      }),
    ]);
    expect(claim).toMatchObject({ statedOn: { date: "2020-01-02" }, appearances: [{ url: "https://a.example" }] });
  });

  it("have separate ids even if a page gives all its reviews one name", () => {
    const id = { "@id": "https://f.example/page#review" };
    const claims = joinClaims([review("Cheese floats.", "One", "False", id), review("Bread floats.", "One", "False", id)]);
    expect(claims.map((claim) => claim.id)).toEqual(["https://f.example/page#review", hashClaim("Bread floats.", "A. Person")]);
  });

  it("never hold more reviews than the model allows", () => {
    const many = Array.from({ length: 100 }, (_, at) => review("Cheese floats.", `Publisher ${at}`, "False"));
    expect(joinClaims(many)[0]?.reviews).toHaveLength(64);
  });
});

describe("a claim's hash", () => {
  it("is 64-bit FNV-1a, so that any tool can compute it", () => {
    // "a" as UTF-16 is 61 00, then the separator 00 00.
    let hash = 0xcbf29ce484222325n;
    for (const byte of [0x61n, 0n, 0n, 0n]) hash = ((hash ^ byte) * 0x100000001b3n) & 0xffffffffffffffffn;
    expect(hashClaim("a")).toBe(`claim-${hash.toString(16).padStart(16, "0")}`);
  });

  it("separates text from claimant", () => {
    expect(hashClaim("a", "b")).not.toBe(hashClaim("ab"));
  });
});

describe("what another source has on a claim", () => {
  it("adds reviews and statements, but no property of the claim itself", () => {
    const own = review("Cheese floats.", "One", "False");
    const other = {
      ...review("“cheese floats”", "Two", "True"),
      id: own.id,
      context: "Put in by the other.",
      variants: [{ text: "Cheese swims." }],
      topics: ["food"],
    };
    const joined = joinKin(own, [other, review("Bread floats.", "Three", "True")]);
    expect(joined).toEqual({ ...own, reviews: [...own.reviews, ...other.reviews] });
    expect(joinKin(own, [])).toBe(own);
  });
});
