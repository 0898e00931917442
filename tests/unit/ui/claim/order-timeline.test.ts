import { describe, expect, test } from "vitest";
import type { Claim, Statement } from "../../../../src/claims/claim.ts";
import { orderTimeline, shortenTimeline } from "../../../../src/ui/claim/order-timeline.ts";

const day = (date: string) => ({ date, precision: "day" as const });
const say = (text: string, date?: string): Statement => ({
  bearing: "contradicts",
  speaker: { name: "A. Moor" },
  text,
  quoted: false,
  source: { url: `https://news.example/${text}`, publisher: "News" },
  ...(date !== undefined && { saidOn: day(date) }),
});
const order = (claim: Partial<Pick<Claim, "statements" | "statedOn" | "claimant">>): string[] =>
  orderTimeline({ statements: [], ...claim }).map((entry) => entry?.text ?? "the claim");

describe("the order of a timeline", () => {
  const statements = [say("later", "2023-08-01"), say("before", "2021-01-05"), say("same day", "2022-10-11")];

  test("is by date, with the claim first on its day", () => {
    expect(order({ statements, statedOn: day("2022-10-11") })).toEqual(["before", "the claim", "same day", "later"]);
  });

  test("has no claim if its date is unknown, or if it has no single person as its source", () => {
    const withoutClaim = ["before", "same day", "later"];
    expect(order({ statements })).toEqual(withoutClaim);
    const claimant = { name: "Social media posts", kind: "collective" as const };
    expect(order({ statements, statedOn: day("2022-10-11"), claimant })).toEqual(withoutClaim);
  });

  test("leaves the claim's statements as they are", () => {
    const given = [...statements];
    orderTimeline({ statements: given });
    expect(given).toEqual(statements);
  });
});

describe("a shortened timeline", () => {
  const entries = (count: number, claimAt: number) => Array.from({ length: count }, (_, at) => (at === claimAt ? null : say(`s${at}`)));

  test("stays complete up to ten entries", () => {
    expect(shortenTimeline(entries(10, 5))).toHaveLength(10);
  });

  test("keeps the first two, the claim and the last two of eleven", () => {
    const shown = shortenTimeline(entries(11, 5)).map((entry) => entry?.text ?? "the claim");
    expect(shown).toEqual(["s0", "s1", "the claim", "s9", "s10"]);
  });
});
