import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { SourcedClaim } from "../../src/claims/sourced-claim.ts";
import { createDismissalStore, readDismissals, createDismissalWriter } from "../../src/settings/dismissal-store.ts";
import { dismissalKey, indexDismissals, isDismissed, parseDismissal, type Dismissals } from "../../src/settings/dismissal.ts";
import { bareClaim } from "../support/bare-claim.ts";

const noon = Date.UTC(2026, 10, 24, 12);
const openStore = (isPrivate = false) =>
  createDismissalStore(
    browser.storage,
    createDismissalWriter(browser.storage, () => noon),
    isPrivate,
  );
const named = { source: "starter", claimant: "Ann Moor" };
const wrong = { ...named, claim: "c1", claimText: "The bridge cost 45 million.", words: "The bridge cost a lot", report: "all of it" };
const hidden = { ...named, claim: "c2", claimText: "The tide rises twice a day.", words: "", report: "" };
const claimOf = (source: string, id: string, text: string, name = "Ann Moor"): SourcedClaim => ({
  source,
  claim: { ...bareClaim(id, text), claimant: { name, kind: "person" } },
});
const bridge = claimOf("starter", "c1", wrong.claimText);
const tide = claimOf("starter", "c2", hidden.claimText);
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a dismissal", () => {
  beforeEach(() => fakeBrowser.reset());

  test("is reported to every page, and is gone once undone", async () => {
    const reports: Dismissals[] = [];
    const stop = openStore().watch((dismissals) => reports.push(dismissals));
    await settle();
    const elsewhere = openStore();
    await elsewhere.add(wrong);
    await elsewhere.add(hidden);
    await elsewhere.remove(wrong);
    stop();
    await elsewhere.remove(hidden);
    expect(reports.map((dismissals) => [...dismissals.values()].map(({ claim }) => claim))).toEqual([[], ["c1"], ["c1", "c2"], ["c2"]]);
    expect([...(await readDismissals(browser.storage)).values()]).toEqual([]);
  });

  test("survives when two pages dismiss something at once", async () => {
    await Promise.all([openStore().add(wrong), openStore().add(hidden)]);
    expect((await readDismissals(browser.storage)).size).toBe(2);
  });

  test("applies to a claim everywhere, or to one pair of words and claim, whatever their spacing and capitalization", async () => {
    await openStore().add(wrong);
    await openStore().add(hidden);
    const dismissals = indexDismissals((await readDismissals(browser.storage)).values());
    expect(isDismissed(dismissals, bridge, "THE bridge  cost\na lot ")).toBe(true);
    expect(isDismissed(dismissals, bridge, "The bridge cost nothing")).toBe(false);
    expect(isDismissed(dismissals, claimOf("starter", "c3", "Another."), "The bridge cost a lot")).toBe(false);
    expect(isDismissed(dismissals, tide, "anything at all")).toBe(true);
  });

  test("is not affected by another source that uses the same id, and applies to the same claim in any source", async () => {
    await openStore().add(wrong);
    await openStore().add(hidden);
    const dismissals = indexDismissals((await readDismissals(browser.storage)).values());
    expect(isDismissed(dismissals, claimOf("feed", "c2", "The moon is made of cheese."), "anything")).toBe(false);
    expect(isDismissed(dismissals, claimOf("feed", "c1", "The bridge cost nothing."), wrong.words)).toBe(false);
    expect(isDismissed(dismissals, claimOf("feed", "c2", hidden.claimText, "Somebody else"), "anything")).toBe(false);
    expect(isDismissed(dismissals, claimOf("feed", "x", "the tide rises  twice a day"), "anything")).toBe(true);
    expect(isDismissed(dismissals, claimOf("feed", "x", wrong.claimText), wrong.words)).toBe(true);
    expect(isDismissed(dismissals, claimOf("starter", "c2", "The tide rises two times a day.", "A. Moor"), "anything")).toBe(true);
  });

  test("has its own key for each source, claim and words, whatever characters they contain", () => {
    const part = fc.string({ unit: fc.constantFrom("a", ":", '"', ",", "[", "]", "\\", " ", "\n"), maxLength: 4 });
    fc.assert(
      fc.property(part, part, part, part, part, part, (source, claim, words, otherSource, otherClaim, otherWords) => {
        const fold = (said: string) => said.replaceAll(/\s+/gu, " ").trim();
        const areOne = source === otherSource && claim === otherClaim && fold(words) === fold(otherWords);
        const [one, other] = [
          dismissalKey({ source, claim, words }),
          dismissalKey({ source: otherSource, claim: otherClaim, words: otherWords }),
        ];
        expect(one === other).toBe(areOne);
      }),
    );
    expect(dismissalKey({ source: "s", claim: "a:b", words: "c" })).not.toBe(dismissalKey({ source: "s", claim: "a", words: "b:c" }));
  });

  test("in a private window applies there, and nothing is written", async () => {
    const store = openStore(true);
    const reports: Dismissals[] = [];
    store.watch((dismissals) => reports.push(dismissals));
    await settle();
    await store.add(wrong);
    expect(isDismissed(indexDismissals(reports.at(-1)?.values() ?? []), bridge, wrong.words)).toBe(true);
    expect(await browser.storage.local.get(null)).toEqual({});
    await store.remove(wrong);
    expect(reports.at(-1)?.size).toBe(0);
  });

  test("survives damaged storage, and unknown values are left alone", async () => {
    await browser.storage.local.set({ "dismissal:c1:": "damaged", "dismissal:c2:": { claim: 2 }, settings: { badge: true } });
    await openStore().add(hidden);
    expect([...(await readDismissals(browser.storage)).values()]).toEqual([{ ...hidden, at: noon }]);
    expect(parseDismissal(dismissalKey(wrong), { ...wrong, at: Number.NaN })).toBeUndefined();
    expect(parseDismissal("dismissal:other:", { ...hidden, at: noon })).toBeUndefined();
  });
});
