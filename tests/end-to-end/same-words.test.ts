/** Text is read alike in Node, Chromium and Firefox: words, stems, numbers, names, dates and sentences of awkward texts. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listModules, loadModules } from "../support/module-sources.ts";
import { browserNames, sitDown, type Reader } from "../support/reader.ts";
import { tellTexts } from "../support/tell-text.ts";

const modules = listModules(new URL("../support/tell-text.ts", import.meta.url).href);

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await sitDown(name);
  });
  afterAll(() => reader.leave());

  test("awkward texts are read as in Node", async () => {
    const { tab } = await reader.open("/quiet/");
    await tab.evaluate(loadModules, modules, "tellTexts");
    const told = await tab.waitFor("the texts are read", () => (globalThis as { told?: string[] }).told);
    expect(told).toEqual(tellTexts());
    await tab.close();
  });
});
