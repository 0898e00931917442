import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepAside, readAside } from "../../src/settings/kept-aside.ts";
import { asideKey, isAside, parseAside, type SetAside } from "../../src/settings/set-aside.ts";

const noon = Date.UTC(2026, 10, 24, 12);
const keep = (isPrivate = false) => keepAside(browser.storage, isPrivate, () => noon);
const wrong = { claim: "c1", claimText: "The bridge cost 45 million.", words: "The bridge cost a lot", report: "all of it" };
const hidden = { claim: "c2", claimText: "The tide rises twice a day.", words: "", report: "" };
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
    const aside = await readAside(browser.storage);
    expect(isAside(aside, "c1", "THE bridge  cost\na lot ")).toBe(true);
    expect(isAside(aside, "c1", "The bridge cost nothing")).toBe(false);
    expect(isAside(aside, "c3", "The bridge cost a lot")).toBe(false);
    expect(isAside(aside, "c2", "anything at all")).toBe(true);
  });

  test("in a private window holds there, and nothing is written", async () => {
    const keeper = keep(true);
    const told: SetAside[] = [];
    keeper.watch((aside) => told.push(aside));
    await settle();
    await keeper.put(wrong);
    expect(isAside(told.at(-1) ?? new Map(), "c1", wrong.words)).toBe(true);
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
