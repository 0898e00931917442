/** The worker dies, its storage is cleared, its index is damaged: the reader notices nothing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let wanted: string[];
  let page: OpenPage;

  beforeAll(async () => {
    reader = await launchReader(name);
    page = await reader.read("/founding/");
    wanted = (await page.tab.waitFor("marks", findMarks)).map(({ text }) => text);
    await page.tab.close();
  });
  afterAll(() => reader.leave());
  beforeEach(() => reader.session.endWorker());
  afterEach(() => page.tab.close());

  async function marksOfNewVisit(): Promise<string[]> {
    page = await reader.read("/founding/");
    return (await page.tab.waitFor("marks", findMarks)).map(({ text }) => text);
  }

  test("a page opened after the worker died is marked as before", async () => {
    expect(await marksOfNewVisit()).toEqual(wanted);
  });

  test("a worker that dies while a page is open does not keep new text from being marked", async () => {
    page = await reader.read("/scroll/");
    const before = (await reader.describe(page))?.annotations.length ?? 0;
    await reader.session.endWorker();
    await page.tab.waitFor("all is loaded", () => {
      scrollTo(0, document.documentElement.scrollHeight);
      return document.documentElement.dataset["more"] === "done";
    });
    const { annotations } = await reader.describeWhen(page, "more claims are found", (report) => report.annotations.length > before);
    expect(annotations.map(({ claim }) => claim.id)).toContain("apple-third-founder-sold-share");
  });

  test("cleared storage is filled again from the package", async () => {
    await reader.inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("gainsay");
          request.addEventListener("success", () => resolve());
          request.addEventListener("error", () => reject(new Error(String(request.error))));
        }),
    );
    expect(await marksOfNewVisit()).toEqual(wanted);
  });

  test("claims that are cleared under a running worker come back", async () => {
    page = await reader.read("/science/"); // wakes the worker and lets it open its index
    await page.tab.close();
    await reader.inExtension(editStore, "claims", "clear");
    expect(await marksOfNewVisit()).toEqual(wanted);
  });

  test("a damaged index is rebuilt", async () => {
    await reader.inExtension(editStore, "segments", "damage");
    expect(await marksOfNewVisit()).toEqual(wanted);
  });
});

/** Runs in one of the extension's own pages: changes the database without the worker's knowledge. */
function editStore(table: string, how: "clear" | "damage"): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("error", () => reject(new Error(String(opening.error))));
    opening.addEventListener("success", () => {
      const database = opening.result;
      const transaction = database.transaction(table, "readwrite");
      const store = transaction.objectStore(table);
      if (how === "clear") store.clear();
      else {
        const reading = store.getAll();
        reading.addEventListener("success", () => {
          for (const row of reading.result as object[]) store.put({ ...row, bytes: new Blob([new Uint8Array(5_000).fill(7)]) });
        });
      }
      transaction.addEventListener("complete", () => {
        database.close();
        resolve();
      });
      transaction.addEventListener("abort", () => reject(new Error(String(transaction.error))));
    });
  });
}
