import { expect, test } from "vitest";
import { checkShipped, licencesAsset } from "../../../src/dev/build/licence-asset.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";

test("the package names the license of everything in it, with its text", () => {
  const { contents } = licencesAsset(projectRoot);
  expect(contents).toMatch(/^preact \d+\.\d+\.\d+ \(MIT\)$/mu);
  expect(contents).toMatch(/^webextension-polyfill \d+\.\d+\.\d+ \(MPL-2\.0\)$/mu);
  expect(contents).toContain("Mozilla Public License Version 2.0");
  expect(contents).toContain("Apache License");
});

test("a package that ships and is not on the list stops the build", () => {
  const own = ["/project/src/page/annotate-page.ts", "/project/node_modules/preact/dist/preact.mjs"];
  expect(() => checkShipped(own)).not.toThrow();
  expect(() => checkShipped([...own, "/project/node_modules/@some/where/index.js"])).toThrow("@some/where would ship without a licence");
});
