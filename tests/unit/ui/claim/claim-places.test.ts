import { expect, test } from "vitest";
import type { AnnotationSummary } from "../../../../src/messages/contracts.ts";
import { claimAddress } from "../../../../src/ui/claim/claim-address.ts";
import { groupByClaim } from "../../../../src/ui/claim/claim-places.ts";
import { siteName } from "../../../../src/ui/claim/site-name.ts";
import { bareClaim } from "../../../support/bare-claim.ts";

const annotate = (annotation: string, id: string, source = "starter") =>
  ({ annotation, source, claim: bareClaim(id, `Claim ${id}.`) }) as AnnotationSummary;

test("a claim that is stated three times is one claim in three places, in the order of the page", () => {
  const groups = groupByClaim([annotate("1", "b"), annotate("2", "a"), annotate("3", "b"), annotate("4", "b")]);
  expect(groups.map(({ claim, places }) => [claim.id, ...places.map(({ annotation }) => annotation)])).toEqual([
    ["b", "1", "3", "4"],
    ["a", "2"],
  ]);
});

test("two sources that use one id have a claim each", () => {
  expect(groupByClaim([annotate("1", "a"), annotate("2", "a", "feed")]).map(({ source }) => source)).toEqual(["starter", "feed"]);
});

test("the address closest to a claim is where it was made, then a review's, then a statement's", () => {
  const appearances = [{ url: "https://a.example/" }];
  const reviews = [{ url: undefined }, { url: "https://r.example/" }];
  const statements = [{ source: { url: "https://s.example/" } }];
  const addressOf = (parts: object) => claimAddress({ ...bareClaim("c", "Iron floats."), ...parts });
  expect(addressOf({ appearances, reviews, statements })).toBe("https://a.example/");
  expect(addressOf({ reviews, statements })).toBe("https://r.example/");
  expect(addressOf({ statements })).toBe("https://s.example/");
  expect(addressOf({})).toBeUndefined();
});

test.each([
  ["https://www.news.example:8443/a", "news.example"],
  ["https://wwwnews.example/", "wwwnews.example"],
  ["news.example", ""],
])("the site of %s is %j", (address, name) => {
  expect(siteName(address)).toBe(name);
});
