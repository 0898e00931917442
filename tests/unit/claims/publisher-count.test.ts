import { expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { startPublisherCount } from "../../../src/claims/publisher-count.ts";
import { claimOf } from "../matching/claim-of.ts";

function reviewedBy(...names: string[]): Claim {
  const reviews = names.map((name) => ({ publisher: { name }, verdict: "refuted" as const, url: `https://${name}.example/` }));
  return claimOf("glow", "The harbour glows.", { reviews });
}

test("a claim counts once for each publisher, and a claim that was joined only for those that it did not have", () => {
  const counting = startPublisherCount();
  counting.add(reviewedBy("tide", "tide", "buoy"));
  counting.add(reviewedBy("tide"));
  counting.add(reviewedBy("tide", "lamp"), reviewedBy("tide"));
  expect(counting.list()).toEqual([
    { key: "tide", name: "tide", claims: 2 },
    { key: "buoy", name: "buoy", claims: 1 },
    { key: "lamp", name: "lamp", claims: 1 },
  ]);
});

test("counting continues from an earlier count, which does not change", () => {
  const before = [{ key: "tide", name: "Tide", claims: 3 }];
  const counting = startPublisherCount(before);
  counting.add(reviewedBy("tide"));
  expect(counting.list()).toEqual([{ key: "tide", name: "Tide", claims: 4 }]);
  expect(before).toEqual([{ key: "tide", name: "Tide", claims: 3 }]);
});

test("a file with any number of publishers fills no memory, and those that are counted stay right", () => {
  const counting = startPublisherCount();
  for (let number = 0; number < 5_000; number++) counting.add(reviewedBy(`publisher-${number}`, "tide"));
  const list = counting.list();
  expect(list).toHaveLength(1_000);
  expect(list[0]).toEqual({ key: "tide", name: "tide", claims: 5_000 });
});
