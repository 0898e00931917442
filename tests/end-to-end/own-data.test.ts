/** Everything a reader has made with Gainsay can be exported to a file, imported again and deleted: with the real worker, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tab } from "../../src/dev/browsers/browser-session.ts";
import { catchDownload, chooseFile, press, readDownload, says } from "../support/own-page.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

const copy = {
  format: "gainsay-copy",
  version: 1,
  settings: { badge: false, sitesOff: ["one.example"] },
  dismissals: [{ source: "starter", claim: "c", claimText: "Iron floats.", claimant: "", words: "iron floats", report: "r", at: 5 }],
  sources: [],
  claims: [
    {
      id: "own-1",
      text: "The ferry to Tallowmere carries two bells.",
      language: "en",
      variants: [],
      appearances: [],
      reviews: [{ publisher: { name: "Plumb Line" }, rating: "It carries one", verdict: "refuted" }],
      statements: [],
      topics: [],
    },
  ],
};

const key = "AIzaExample-key_of-the-reader-0123456789";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let options: Tab;

  beforeAll(async () => {
    reader = await launchReader(name);
    options = await reader.session.openOwnPage("options.html#data");
  });
  afterAll(() => reader.leave());

  test("the key for Google's Fact Check Tools is in no backup", async () => {
    await options.waitFor("the claims are ready", readClaimCount);
    expect(await options.evaluate(storeKey, key)).toBe(true);
    await options.evaluate(catchDownload);
    await options.waitFor("the button", press, "Save as a file");
    const saved = await options.waitFor("the file", readDownload);
    expect(JSON.parse(saved)).toMatchObject({ format: copy.format, sources: [] });
    expect(saved).not.toContain(key);
    expect(saved).not.toContain("factchecktools");
    await options.evaluate(() => delete document.body.dataset["saved"]);
  });

  test("a backup is imported, shown, contained in the next backup, and gone with everything else when that is deleted", async () => {
    const before = await options.waitFor("the claims are ready", readClaimCount);
    await options.waitFor("the field for a file", () => document.querySelector("#data input[type=file]"));
    await options.evaluate(chooseFile, JSON.stringify(copy), "#data");
    await options.waitFor("what is in it", press, "Restore");
    await options.waitFor("it was taken over", says, "The backup was restored.");
    expect(await options.evaluate(readClaimCount)).toBe(before + 1);
    expect(await options.evaluate(async () => (await chrome.storage.local.get("settings"))["settings"])).toMatchObject(copy.settings);
    await options.waitFor("the wrong match", says, "iron floats");
    await options.evaluate(catchDownload);
    await options.waitFor("the button", press, "Save as a file");
    const saved = JSON.parse(await options.waitFor("the file", readDownload)) as typeof copy;
    expect(saved.dismissals).toEqual(copy.dismissals);
    expect(saved.settings).toMatchObject(copy.settings);
    expect(saved.claims).toMatchObject(copy.claims);
    await options.waitFor("the button", press, "Delete…");
    await options.waitFor("the question", press, "Delete everything");
    await options.waitFor("it is done", says, "Everything was deleted.");
    expect(await options.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).toEqual([]);
    expect(await options.waitFor("the starter claims are back", readClaimCount)).toBe(before);
  });
});

/** Runs in the options page. */
async function readClaimCount(): Promise<number> {
  const reply = await chrome.runtime.sendMessage({ to: "worker-own", call: "readClaimState", argument: null });
  return reply.value.claimCount;
}

/** Runs in the options page: stores the key as the worker does, without asking Google. True if the worker shows the source. */
async function storeKey(given: string): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const address = "https://factchecktools.googleapis.com/v1alpha1/claims:search";
  const tools = { key: given, queries: [{ site: "checks.example", language: "en", completeAt: 0 }] };
  const none = {
    generation: 0,
    claimCount: 0,
    edition: "",
    entryCount: 0,
    refused: [],
    storedAt: 0,
    failures: 0,
    etag: "",
    lastModified: "",
  };
  const times = { checkedAt: 0, dueAt: Date.now() + 3_600_000 };
  const source = {
    id: "fact-check-tools",
    kind: "claim-reviews",
    address,
    title: "Google Fact Check Tools",
    isOn: true,
    ...none,
    ...times,
    tools,
  };
  const writing = database.transaction("sources", "readwrite");
  writing.objectStore("sources").put(source);
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();
  const reply = await chrome.runtime.sendMessage({ to: "worker-own", call: "readFactCheckTools", argument: null });
  return reply.value.hasKey === true;
}
