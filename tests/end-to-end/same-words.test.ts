/** Text is read alike in Node, Chromium and Firefox: words, stems, numbers, names, dates and sentences of awkward texts. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listModules, loadModules } from "../support/module-sources.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";
import { describeTexts } from "../support/describe-texts.ts";

const modules = listModules(new URL("../support/describe-texts.ts", import.meta.url).href);

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  test("awkward texts are read as in Node", async () => {
    const { tab } = await reader.open("/quiet/");
    await tab.evaluate(loadModules, modules, "describeTexts");
    const described = await tab.waitFor("the texts are read", () => (globalThis as { described?: string[] }).described);
    expect(described).toEqual(describeTexts());
    await tab.close();
  });
});
