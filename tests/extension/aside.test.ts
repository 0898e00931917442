import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { SourcedClaim } from "../../src/claims/sourced-claim.ts";
import { keepAside, readAside, writeAside } from "../../src/settings/kept-aside.ts";
import { asideKey, indexAside, isAside, parseAside, type SetAside } from "../../src/settings/set-aside.ts";
import { bareClaim } from "../support/bare-claim.ts";

const noon = Date.UTC(2026, 10, 24, 12);
const keep = (isPrivate = false) =>
  keepAside(
    browser.storage,
    writeAside(browser.storage, () => noon),
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

describe("what the reader sets aside", () => {
  beforeEach(() => fakeBrowser.reset());

  test("is told to every page, and is gone when it is taken back", async () => {
    const told: SetAside[] = [];
    const stop = keep().watch((aside) => told.push(aside));
    await settle();
    const elsewhere = keep();
    await elsewhere.put(wrong);
    await elsewhere.put(hidden);
    await elsewhere.takeBack(wrong);
    stop();
    await elsewhere.takeBack(hidden);
    expect(told.map((aside) => [...aside.values()].map(({ claim }) => claim))).toEqual([[], ["c1"], ["c1", "c2"], ["c2"]]);
    expect([...(await readAside(browser.storage)).values()]).toEqual([]);
  });

  test("is kept whole when two pages set something aside at once", async () => {
    await Promise.all([keep().put(wrong), keep().put(hidden)]);
    expect((await readAside(browser.storage)).size).toBe(2);
  });

  test("is a claim wherever it stands, or one pair of words and claim, however they are spaced and capitalised", async () => {
    await keep().put(wrong);
    await keep().put(hidden);
    const aside = indexAside((await readAside(browser.storage)).values());
    expect(isAside(aside, bridge, "THE bridge  cost\na lot ")).toBe(true);
    expect(isAside(aside, bridge, "The bridge cost nothing")).toBe(false);
    expect(isAside(aside, claimOf("starter", "c3", "Another."), "The bridge cost a lot")).toBe(false);
    expect(isAside(aside, tide, "anything at all")).toBe(true);
  });

  test("is not touched by another source that uses the same id, and holds for the same claim wherever it comes from", async () => {
    await keep().put(wrong);
    await keep().put(hidden);
    const aside = indexAside((await readAside(browser.storage)).values());
    expect(isAside(aside, claimOf("feed", "c2", "The moon is made of cheese."), "anything")).toBe(false);
    expect(isAside(aside, claimOf("feed", "c1", "The bridge cost nothing."), wrong.words)).toBe(false);
    expect(isAside(aside, claimOf("feed", "c2", hidden.claimText, "Somebody else"), "anything")).toBe(false);
    expect(isAside(aside, claimOf("feed", "x", "the tide rises  twice a day"), "anything")).toBe(true);
    expect(isAside(aside, claimOf("feed", "x", wrong.claimText), wrong.words)).toBe(true);
    expect(isAside(aside, claimOf("starter", "c2", "The tide rises two times a day.", "A. Moor"), "anything")).toBe(true);
  });

  test("has a place of its own for each source, claim and words, whatever signs they hold", () => {
    const part = fc.string({ unit: fc.constantFrom("a", ":", '"', ",", "[", "]", "\\", " ", "\n"), maxLength: 4 });
    fc.assert(
      fc.property(part, part, part, part, part, part, (source, claim, words, otherSource, otherClaim, otherWords) => {
        const fold = (said: string) => said.replaceAll(/\s+/gu, " ").trim();
        const areOne = source === otherSource && claim === otherClaim && fold(words) === fold(otherWords);
        const [one, other] = [asideKey({ source, claim, words }), asideKey({ source: otherSource, claim: otherClaim, words: otherWords })];
        expect(one === other).toBe(areOne);
      }),
    );
    expect(asideKey({ source: "s", claim: "a:b", words: "c" })).not.toBe(asideKey({ source: "s", claim: "a", words: "b:c" }));
  });

  test("in a private window holds there, and nothing is written", async () => {
    const keeper = keep(true);
    const told: SetAside[] = [];
    keeper.watch((aside) => told.push(aside));
    await settle();
    await keeper.put(wrong);
    expect(isAside(indexAside(told.at(-1)?.values() ?? []), bridge, wrong.words)).toBe(true);
    expect(await browser.storage.local.get(null)).toEqual({});
    await keeper.takeBack(wrong);
    expect(told.at(-1)?.size).toBe(0);
  });

  test("survives damaged storage: what is no value of ours is left alone", async () => {
    await browser.storage.local.set({ "aside:c1:": "damaged", "aside:c2:": { claim: 2 }, settings: { badge: true } });
    await keep().put(hidden);
    expect([...(await readAside(browser.storage)).values()]).toEqual([{ ...hidden, at: noon }]);
    expect(parseAside(asideKey(wrong), { ...wrong, at: Number.NaN })).toBeUndefined();
    expect(parseAside("aside:other:", { ...hidden, at: noon })).toBeUndefined();
  });
});
