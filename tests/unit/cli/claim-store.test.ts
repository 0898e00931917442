import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashClaim } from "../../../src/claims/claim-hash.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import { type ClaimStore, openClaimStore } from "../../../src/cli/feed/claim-store.ts";

let store: ClaimStore;
beforeEach(() => {
  store = openClaimStore();
});
afterEach(() => store.close());

const makeClaim = (text: string, publisher: string, id = hashClaim(text)): Claim => ({
  id,
  text,
  language: "en",
  variants: [],
  appearances: [],
  reviews: [{ publisher: { name: publisher }, verdict: "refuted" }],
  statements: [],
  topics: [],
  provenance: { feed: "feed", sequence: 0 },
});
const held = () => [...store.lines()].map(({ line }) => JSON.parse(line) as Claim);

describe("the claims of a feed under construction", () => {
  it("keep each publisher's review where two publishers have reviewed the same claim", () => {
    expect(store.add(makeClaim("Cheese floats.", "One"))).toBe("new");
    expect(store.add(makeClaim("cheese floats", "Two", "https://two.example/1"))).toBe("merged");
    const [claim, ...others] = held();
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ id: hashClaim("Cheese floats."), text: "Cheese floats." });
    expect(claim?.reviews.map(({ publisher }) => publisher.name)).toEqual(["One", "Two"]);
  });

  it("are neither lost nor changed by a claim that uses another's name, or its fallback name", () => {
    const hash = hashClaim("Cheese floats.");
    const taken = [
      makeClaim("Bread floats.", "Two", hash),
      makeClaim("Milk floats.", "Two", `${hash}-2`),
      makeClaim("Butter floats.", "Two", hash),
    ];
    for (const claim of [...taken, makeClaim("Cheese floats.", "One")]) expect(store.add(claim)).toBe("new");
    expect(held().map(({ id, text, reviews }) => [text, id, reviews[0]?.publisher.name])).toEqual(
      expect.arrayContaining([
        ["Bread floats.", hash, "Two"],
        ["Milk floats.", `${hash}-2`, "Two"],
        ["Butter floats.", hashClaim("Butter floats."), "Two"],
        ["Cheese floats.", `${hash}-3`, "One"],
      ]),
    );
  });
});
