import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openClaimStore } from "../../../src/cli/feed/claim-store.ts";
import { importFiles } from "../../../src/cli/feed/import-files.ts";
import { writeFolder } from "./run-gainsay.ts";

async function importFrom(contents: string) {
  const store = openClaimStore();
  onTestFinished(() => store.close());
  return await importFiles(store, [join(writeFolder({ claims: contents }), "claims")], "feed");
}
const review = { "@type": "ClaimReview", claimReviewed: "Bridges float.", author: { name: "One Checks" } };

test("what cannot be read is counted as refused, not as a review", async () => {
  const mixed = await importFrom([review, review].map((one) => `${JSON.stringify(one)}\n`).join("") + '{"id": \n');
  expect(mixed).toMatchObject({ entries: 3, reviews: 2, claims: 1, merged: 1, refused: 1 });
  const junk = await importFrom("{]\n".repeat(37));
  expect(junk).toMatchObject({ reviews: 0, claims: 0, merged: 0, refused: junk.entries });
  expect(junk.refused).toBeGreaterThan(0);
});
