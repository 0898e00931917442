/** Text is text: nothing that ships turns a string into markup or script. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";

const makers =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|srcdoc)\b|\bdocument\.write\b|\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*["'`]/u;

const files = ["src", "entrypoints"].flatMap((floor) =>
  readdirSync(join(projectRoot, floor), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("cli/"))
    .map((file) => join(floor, file)),
);

test("there are enough files for the check to mean something", () => {
  expect(files.length).toBeGreaterThan(300);
});

test.each(files)("%s", (file) => {
  expect(makers.exec(readFileSync(join(projectRoot, file), "utf8"))?.[0]).toBeUndefined();
});
