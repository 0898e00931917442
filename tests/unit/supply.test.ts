/** Everything taken from elsewhere is pinned, byte for byte, and runs nothing that has not been reviewed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBillOfMaterials } from "../../src/dev/build/bill-of-materials.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), "utf8");
interface Locked {
  version?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

test.each([
  ["package-lock.json", ["node_modules/node"]],
  ["tests/lint-package/package-lock.json", []],
])("every package of %s has its digest, and its scripts are known", (file, withScripts) => {
  const { packages } = JSON.parse(read(file)) as { packages: Record<string, Locked> };
  const { "": _own, ...others } = packages;
  expect(Object.keys(others).length).toBeGreaterThan(100);
  expect(Object.entries(others).flatMap(([name, { integrity }]) => (integrity?.startsWith("sha512-") === true ? [] : name))).toEqual([]);
  expect(Object.entries(others).flatMap(([name, { hasInstallScript }]) => (hasInstallScript === true ? name : []))).toEqual(withScripts);
});

test("the workflows have no permissions, and their actions are pinned to commits", () => {
  const files = readdirSync(join(projectRoot, ".github/workflows"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = read(".github/workflows", file);
    expect(text.match(/^ *permissions:.*$/gmu)).toEqual(["permissions: {}"]);
    for (const [, action] of text.matchAll(/uses: (.+)/gu)) expect(action).toMatch(/^[\w/-]+@[\da-f]{40} # v[\d.]+$/u);
  }
});

test("the bill of materials names everything that ships, with version, license and digest, and is the same each time", () => {
  const bill = writeBillOfMaterials(projectRoot, "1.2.3");
  expect(writeBillOfMaterials(projectRoot, "1.2.3")).toBe(bill);
  const { components } = JSON.parse(bill) as {
    components: { name: string; purl: string; hashes: { content: string }[]; licenses: unknown[] }[];
  };
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(["dexie", "preact", "valibot", "webextension-polyfill"]));
  for (const { hashes, licenses } of components) {
    expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/u);
    expect(licenses).toHaveLength(1);
  }
});
