/** The judge in the real worker: it reads the pairs of a page, and where its weights are damaged, rules decide and the settings say so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { browserNames } from "../../src/dev/browsers/browser-place.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { testBuildOf } from "../../src/dev/build/test-builds.ts";
import { launchReader } from "../support/reader.ts";

const byWords = "Sentences are matched by their words alone";

describe.each(browserNames)("in %s", (name) => {
  test("the judge reads what is marked, and the settings have nothing to say", async () => {
    const reader = await launchReader(name);
    try {
      const { report } = await reader.read("/founding/");
      const marked = report.annotations.filter(({ tier }) => tier === "strong");
      expect(marked.length).toBeGreaterThan(0);
      for (const { text, explanation } of marked)
        expect([text, explanation?.judged]).toEqual([text, expect.stringMatching(/^(?:same|contrary|other|unsure)$/u)]);
      const options = await reader.session.openOwnPage("options.html");
      await options.waitFor("the stored claims", () => document.body.innerText.includes("on this device"));
      expect(await options.evaluate(() => document.body.innerText)).not.toContain(byWords);
    } finally {
      await reader.leave();
    }
  });

  test("with damaged weights the founding page keeps its marks, and the settings say that words alone decide", async () => {
    const extension = mkdtempSync(join(tmpdir(), "gainsay-damaged-"));
    cpSync(testBuildOf(name), extension, { recursive: true });
    const weights = join(extension, "judge.bin");
    const bytes = readFileSync(weights);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(weights, bytes);
    const reader = await launchReader(name, { extension });
    try {
      const page = await reader.read("/founding/");
      expect((await page.tab.waitFor("marks", findMarks)).length).toBeGreaterThan(0);
      expect(page.report.annotations.map(({ explanation }) => explanation?.judged)).not.toContain("same");
      const options = await reader.session.openOwnPage("options.html");
      await options.waitFor("what the settings say", (words) => document.body.innerText.includes(words), byWords);
    } finally {
      await reader.leave();
      rmSync(extension, { recursive: true });
    }
  });
});
