import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaim, type Claim } from "../../../src/claims/claim.ts";
import { readPlainClaim } from "../../../src/claims/plain-claim.ts";

const provenance = { feed: "test", sequence: 0 };

function read(value: object): Claim {
  const result = readPlainClaim({ id: "a", text: "Cheese floats.", ...value }, provenance);
  if (!result.ok) throw new Error(result.reason);
  return result.claim;
}

describe("a plain claim", () => {
  it("needs an id and a text", () => {
    expect(read({})).toMatchObject({ id: "a", text: "Cheese floats.", language: "en", reviews: [] });
    expect(readPlainClaim({ text: "x" }, provenance)).toEqual({ ok: false, reason: "id is missing" });
    expect(readPlainClaim({ id: "a" }, provenance)).toEqual({ ok: false, reason: "text is missing" });
    expect(readPlainClaim({ id: "a", text: " " }, provenance)).toEqual({ ok: false, reason: "text is empty" });
    expect(readPlainClaim([], provenance)).toMatchObject({ ok: false });
    expect(readPlainClaim("x", provenance)).toMatchObject({ ok: false });
  });

  it("makes one review of title, verdict and address, published by the address's host", () => {
    const { reviews } = read({
      title: "Does cheese float?",
      verdict: "half-true",
      url: "https://www.politifact.com/x",
      date: "26 May 2015",
    });
    expect(reviews).toEqual([
      {
        publisher: { name: "politifact.com", site: "politifact.com" },
        url: "https://www.politifact.com/x",
        title: "Does cheese float?",
        publishedOn: { date: "2015-05-26", precision: "day" },
        rating: "half-true",
        verdict: "mixed",
      },
    ]);
    expect(read({ title: "Does cheese float?" }).reviews[0]?.publisher).toEqual({ name: "unknown" });
  });

  it("uses subtitle as context and speaker as claimant", () => {
    const claim = read({ subtitle: "Rumour.", speaker: "Bloggers", lang: "pt_BR" });
    expect(claim).toMatchObject({ context: "Rumour.", claimant: { name: "Bloggers", kind: "collective" }, language: "pt-BR" });
  });

  it("dates the claim if the date says when it was stated, or if there is no review to date", () => {
    const stated = read({ title: "T", date: "stated on October 22, 2019 in a campaign mailer.:" });
    expect(stated.statedOn).toEqual({ date: "2019-10-22", precision: "day" });
    expect(stated.reviews[0]?.publishedOn).toBeUndefined();
    expect(read({ date: "2019-10-22" }).statedOn?.date).toBe("2019-10-22");
  });

  it("is accepted despite an invalid optional field", () => {
    const claim = read({
      title: "t".repeat(9000),
      subtitle: 4,
      speaker: [],
      date: "soon",
      url: "ftp://x",
      lang: "English, mostly",
      verdict: { a: 1 },
    });
    expect(claim).toMatchObject({ language: "en" });
    expect(claim.reviews[0]?.title).toHaveLength(4000);
    expect(claim).not.toHaveProperty("claimant");
    expect(claim).not.toHaveProperty("context");
  });

  it("never throws, and gives only claims that obey the model's rules", () => {
    const field = fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom("https://a.example", "2020-01-01"));
    const value = fc.record(
      {
        id: fc.oneof(fc.string(), fc.integer()),
        text: fc.string(),
        title: field,
        subtitle: field,
        verdict: field,
        speaker: field,
        date: field,
        url: field,
        lang: field,
      },
      { requiredKeys: ["id", "text"] },
    );
    fc.assert(
      fc.property(fc.oneof(value, fc.jsonValue()), (input) => {
        const result = readPlainClaim(input, provenance);
        expect(result.ok ? readClaim(result.claim, provenance) : result).toEqual(result);
      }),
    );
  });
});
