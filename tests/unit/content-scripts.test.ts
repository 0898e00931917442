/** What our scripts in pages may include: they run on every page that is read, so they include no package for storage or validation. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";

/** Packages, and our files, that a file imports at run time; types do not count. */
function readImports(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const imports = module.staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType));
  const exports = module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType));
  return [...imports.map((one) => one.moduleRequest.value), ...exports.flatMap((one) => one.moduleRequest?.value ?? [])];
}

/** The packages that an entrypoint reaches, with the file that imports each. */
function listPackages(entrypoint: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/u.test(file)) return;
    seen.add(file);
    for (const name of readImports(file)) {
      if (name.startsWith(".")) visit(join(dirname(file), name));
      else packages.set(name, file.slice(projectRoot.length));
    }
  };
  visit(entrypoint);
  return packages;
}

test.each<[string, string[]]>([
  ["sentinel.content.ts", []],
  ["annotator.content/index.ts", ["#i18n", "preact", "preact/hooks"]],
  ["lookup.content/index.ts", ["#i18n", "preact", "preact/hooks"]],
])("%s includes no package beyond its short list", (name, allowed) => {
  const entrypoint = join(projectRoot, "entrypoints", name);
  expect(existsSync(entrypoint)).toBe(true);
  const packages = [...listPackages(entrypoint)].filter(([one]) => !one.startsWith("wxt/") && !allowed.includes(one));
  expect(packages).toEqual([]);
});
