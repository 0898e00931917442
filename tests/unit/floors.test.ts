/**
 * The guards of the house, proven by breaking them: every import that leads up or sideways is written into a copy of
 * the house, and the linter must find it; a pure floor that reaches for the browser must not compile.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../src/cli/project-root.ts";

/** Floor → the floors it may stand on, as the README draws them. */
const house: Record<string, string[]> = {
  text: [],
  claims: ["text"],
  matching: ["claims", "text"],
  reading: ["matching"],
  feeds: ["claims"],
  store: ["claims"],
  settings: ["claims"],
  messages: ["claims", "text", "matching"],
  worker: ["claims", "text", "matching", "feeds", "store", "settings", "messages"],
  page: ["claims", "text", "matching", "reading", "settings", "messages"],
  ui: ["claims", "text", "matching", "reading", "settings", "messages"],
  cli: ["claims", "text", "matching", "reading", "feeds"],
};
const floors = Object.keys(house);
const pureFloors = ["claims", "text", "matching"];
const forms: Record<string, (path: string) => string> = {
  value: (path) => `import { x } from "${path}";\nexport const y = x;\n`,
  type: (path) => `import type { X } from "${path}";\nexport type Y = X;\n`,
  pass: (path) => `export { x } from "${path}";\n`,
  lazy: (path) => `export const y = import("${path}");\n`,
};

let folder = "";
let found = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gainsay-floors-"));
  cpSync(join(projectRoot, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const floor of [...floors, "entrypoints"]) mkdirSync(join(folder, "src", floor), { recursive: true });
  for (const from of floors) {
    for (const to of floors.filter((other) => other !== from)) {
      for (const [form, write] of Object.entries(forms))
        writeFileSync(join(folder, "src", from, `${to}-${form}.ts`), write(`../${to}/thing.ts`));
    }
    writeFileSync(join(folder, "src", from, "own-value.ts"), forms["value"]!("./thing.ts"));
    writeFileSync(join(folder, "src", from, "package-value.ts"), forms["value"]!("left-pad"));
    writeFileSync(join(folder, "src", from, "dexie-value.ts"), forms["value"]!("dexie"));
    writeFileSync(join(folder, "src", from, "entrypoint-value.ts"), forms["value"]!("../../entrypoints/background.ts"));
  }
  for (const floor of pureFloors) writeFileSync(join(folder, "src", floor, "clock.ts"), "export const now = Date.now();\n");
  found = spawnSync("oxlint", ["--format=unix", "src"], { cwd: folder, encoding: "utf8" }).stdout;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isShut = (file: string): boolean => found.includes(`src/${file}.ts:`);

test("the linter ran", () => {
  expect(found).toContain("no-restricted-imports");
});

test.each(floors)("%s cannot import a floor it does not stand on, in any form of import", (from) => {
  const open = floors
    .filter((to) => to !== from && !house[from]!.includes(to))
    .flatMap((to) => Object.keys(forms).filter((form) => !isShut(`${from}/${to}-${form}`)));
  expect(open).toEqual([]);
});

test.each(floors)("%s may import itself and the floors it stands on", (from) => {
  const shut = house[from]!.flatMap((to) => Object.keys(forms).filter((form) => isShut(`${from}/${to}-${form}`)));
  expect([...shut, isShut(`${from}/own-value`)]).toEqual([false]);
});

test.each(floors)("%s can import no package that is not on its list, and no entrypoint", (from) => {
  expect([isShut(`${from}/package-value`), isShut(`${from}/entrypoint-value`), isShut(`${from}/dexie-value`)]).toEqual([
    true,
    true,
    from !== "store",
  ]);
});

test.each(pureFloors)("%s cannot read the clock", (floor) => {
  expect(isShut(`${floor}/clock`)).toBe(true);
});

test.each(["document.title", "new TextEncoder()", "process.pid", "fetch('/')", "localStorage.length"])(
  "a pure floor with %s does not compile",
  (reach) => {
    const house = mkdtempSync(join(tmpdir(), "gainsay-pure-"));
    try {
      mkdirSync(join(house, "claims"));
      cpSync(join(projectRoot, "src/tsconfig.json"), join(house, "tsconfig.json"));
      const compile = (source: string): number | null => {
        writeFileSync(join(house, "claims/probe.ts"), source);
        return spawnSync("tsc", ["--noEmit", "-p", house], { cwd: house }).status;
      };
      expect(compile("export const plain = [1, 2].at(-1);\n")).toBe(0);
      expect(compile(`export const reach = ${reach};\n`)).not.toBe(0);
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  },
);
