import { expect, test } from "vitest";
import { findSameClaimant } from "../../../src/matching/index-read/same-claimant.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const said = (id: string, date: string | undefined, name = "Anna Lindqvist") =>
  claimOf(id, `What was said of ${id}.`, {
    claimant: { name, kind: "person" },
    ...(date !== undefined && { statedOn: { date, precision: date.length === 4 ? "year" : date.length === 7 ? "month" : "day" } as const }),
  });

const index = openClaims([
  said("first", "2019"),
  said("second", "2020-03"),
  said("third", "2020-05-02"),
  said("itself", "2021-01-01"),
  said("fourth", "2021-01-02"),
  said("fifth", "2023-10-10"),
  said("undated", undefined),
  said("another's", "2021-01-01", "Peter Orrin"),
]);

const own = (claim: string) => ({ source: "", claim });

test("a claimant's other statements come nearest first, before and after, and no one else's", () => {
  const asked = { name: { source: "", claim: "itself" }, claimant: "Anna Lindqvist", day: "2021-01-01" };
  expect(findSameClaimant(index, asked, 2)).toEqual({
    before: [own("third"), own("second")],
    after: [own("fourth"), own("fifth")],
  });
  expect(findSameClaimant(index, { ...asked, claimant: "Nobody" }, 2)).toEqual({ before: [], after: [] });
});
