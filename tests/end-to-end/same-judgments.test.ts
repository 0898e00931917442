/** The judge computes the same in Node, Chromium and Firefox, to the bit. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kernelFile } from "../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { listModules, loadModules } from "../support/module-sources.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";
import { recordedJudgments } from "../support/judge/describe-judgments.ts";

const modules = listModules(new URL("../support/judge/describe-judgments.ts", import.meta.url).href);

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  test("1,000 pairs have the recorded bits", async () => {
    const kernel = readFileSync(await kernelFile(projectRoot), "base64");
    const { tab } = await reader.open("/quiet/");
    await tab.evaluate(loadModules, modules, "describeJudgments", kernel);
    const described = await tab.waitFor("the pairs are judged", () => (globalThis as { described?: string }).described);
    expect(described).toBe(recordedJudgments);
    await tab.close();
  });
});
