/** An index is built wherever it is needed: in both browsers and in Node the same claims give the same bytes. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { readStarterClaims } from "../../src/cli/io/starter-asset.ts";
import { writeIndex } from "../../src/matching/index-write/write-index.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

const wanted = createHash("sha256")
  .update(writeIndex(readStarterClaims(projectRoot)))
  .digest("hex");

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  test("the stored index of the starter claims has the bytes that Node writes", async () => {
    const page = await reader.read("/quiet/");
    expect(await reader.inExtension(hashStoredIndex)).toBe(wanted);
    await page.tab.close();
  });
});

/** Runs in one of the extension's own pages. */
function hashStoredIndex(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("error", () => reject(new Error(String(opening.error))));
    opening.addEventListener("success", () => {
      const reading = opening.result.transaction("segments").objectStore("segments").getAll();
      reading.addEventListener("success", async () => {
        const digest = await crypto.subtle.digest("SHA-256", await reading.result[0].bytes.arrayBuffer());
        opening.result.close();
        resolve([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
      });
    });
  });
}
