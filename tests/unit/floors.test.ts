/**
 * The import rules, proven by breaking them: every import that leads up or sideways is written into a copy of the source,
 * and the linter must find it; a pure floor that uses a browser API must not compile.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rooms } from "../../oxlint.config.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";

/** Floor → the floors it may import, as the README draws them. */
const house: Record<string, string[]> = {
  text: [],
  claims: ["text"],
  judge: [],
  matching: ["claims", "text", "judge"],
  reading: ["matching", "text"],
  feeds: ["claims", "text"],
  sites: ["claims", "text", "feeds"],
  store: ["claims", "sites"],
  settings: ["claims"],
  messages: ["claims", "text", "matching", "feeds"],
  worker: ["claims", "text", "judge", "matching", "feeds", "sites", "store", "settings", "messages"],
  page: ["claims", "text", "matching", "reading", "settings", "messages"],
  ui: ["claims", "text", "matching", "reading", "settings", "messages"],
  cli: ["claims", "text", "judge", "matching", "reading", "feeds", "sites"],
  dev: ["text", "matching", "cli"],
};
const floors = Object.keys(house);
const pureFloors = ["claims", "text", "judge", "matching"];
const forms: Record<string, (path: string) => string> = {
  value: (path) => `import { x } from "${path}";\nexport const y = x;\n`,
  type: (path) => `import type { X } from "${path}";\nexport type Y = X;\n`,
  pass: (path) => `export { x } from "${path}";\n`,
  lazy: (path) => `export const y = import("${path}");\n`,
};
/** Places in a floor, from the floor itself down to as deep as rooms go. */
const depths = ["", "room/", "room/inner/", "room/inner/innermost/"];

let folder = "";
let found = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gainsay-floors-"));
  cpSync(join(projectRoot, "oxlint.config.ts"), join(folder, "oxlint.config.ts"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [from, room] of floors.flatMap((floor) => depths.map((name) => [floor, name] as const))) {
    const place = join(folder, "src", from, room);
    const toSource = "../".repeat(room.split("/").length);
    mkdirSync(place, { recursive: true });
    const probe = (name: string, path: string, form = "value"): void => writeFileSync(join(place, `${name}.ts`), forms[form]!(path));
    for (const to of floors.filter((other) => other !== from)) {
      for (const form of Object.keys(forms)) probe(`${to}-${form}`, `${toSource}${to}/thing.ts`, form);
      probe(`${to}-room`, `${toSource}${to}/room/inner/thing.ts`);
      probe(`${to}-around`, `./${toSource}${to}/thing.ts`);
    }
    probe("own", "./thing.ts");
    probe("own-room", "./other/thing.ts");
    if (room !== "") probe("own-floor", `${toSource.slice(3)}other/thing.ts`);
    probe("package", "left-pad");
    probe("dexie", "dexie");
    probe("entrypoint", `${toSource}../entrypoints/background.ts`);
    if (pureFloors.includes(from)) writeFileSync(join(place, "clock.ts"), "export const now = Date.now();\n");
  }
  for (const [floor, ofFloor] of Object.entries(rooms)) {
    for (const [from, deeper] of Object.keys(ofFloor).flatMap((room) => ["", "inner/"].map((name) => [room, name] as const))) {
      const place = join(folder, "src", floor, from, deeper);
      mkdirSync(place, { recursive: true });
      const toFloor = deeper === "" ? "../" : "../../";
      for (const to of Object.keys(ofFloor)) writeFileSync(join(place, `${to}-value.ts`), forms["value"]!(`${toFloor}${to}/thing.ts`));
      writeFileSync(join(place, "beside-value.ts"), forms["value"]!(`${toFloor}beside.ts`));
      writeFileSync(join(place, "below-value.ts"), forms["value"]!(`${toFloor}../${house[floor]![0] ?? "ui"}/thing.ts`));
      writeFileSync(join(place, "ui-value.ts"), forms["value"]!(`${toFloor}../${floor === "ui" ? "page" : "ui"}/thing.ts`));
    }
  }
  found = spawnSync("oxlint", ["--format=unix", "src"], { cwd: folder, encoding: "utf8" }).stdout;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isShut = (file: string): boolean => found.includes(`src/${file}.ts:`);
const places = floors.flatMap((from) => depths.map((room) => [`${from}/${room}`, from] as const));
const imports = [...Object.keys(forms), "room"];

test("the linter ran", () => {
  expect(found).toContain("no-restricted-imports");
});

test.each(places)("%s cannot import a floor that is not below it, in any form of import", (place, from) => {
  const open = floors
    .filter((to) => to !== from && !house[from]!.includes(to))
    .flatMap((to) => [...imports, "around"].filter((form) => !isShut(`${place}${to}-${form}`)));
  expect(open).toEqual([]);
});

test.each(places)("%s may import its own rooms and the floors below it", (place, from) => {
  const shut = house[from]!.flatMap((to) => imports.filter((form) => isShut(`${place}${to}-${form}`)));
  expect([...shut, ...["own", "own-room", "own-floor"].filter((name) => isShut(`${place}${name}`))]).toEqual([]);
});

test.each(places)("%s can import no package that is not on its list, and no entrypoint", (place, from) => {
  expect([isShut(`${place}package`), isShut(`${place}entrypoint`), isShut(`${place}dexie`)]).toEqual([true, true, from !== "store"]);
});

const listed = Object.entries(rooms).flatMap(([floor, ofFloor]) => Object.keys(ofFloor).map((room) => [floor, room] as const));

test.each(listed)("%s/%s can import the listed rooms of its floor, and no others", (floor, from) => {
  const allowed = rooms[floor]![from]!;
  const others = Object.keys(rooms[floor]!).filter((room) => room !== from);
  for (const place of [`${floor}/${from}/`, `${floor}/${from}/inner/`]) {
    expect(others.filter((to) => !isShut(`${place}${to}-value`))).toEqual(others.filter((to) => allowed.includes(to)));
    expect(isShut(`${place}beside-value`)).toBe(!allowed.includes("."));
    expect(isShut(`${place}below-value`)).toBe(house[floor]!.length === 0);
    expect(isShut(`${place}ui-value`)).toBe(true);
  }
});

test("no rooms import each other in a cycle", () => {
  for (const ofFloor of Object.values(rooms)) {
    const seen: string[] = [];
    for (const [room, allowed] of Object.entries(ofFloor)) {
      expect(allowed.filter((name) => name in ofFloor && !seen.includes(name))).toEqual([]);
      seen.push(room);
    }
  }
});

test("files that import each other are found, even if only by their types", () => {
  const circle = mkdtempSync(join(tmpdir(), "gainsay-circle-"));
  try {
    cpSync(join(projectRoot, "oxlint.config.ts"), join(circle, "oxlint.config.ts"));
    writeFileSync(join(circle, "package.json"), '{ "type": "module" }');
    writeFileSync(join(circle, "one.ts"), forms["type"]!("./two.ts").replace("type Y", "type X"));
    writeFileSync(join(circle, "two.ts"), forms["type"]!("./one.ts").replace("type Y", "type X"));
    const { stdout } = spawnSync("oxlint", ["--format=unix"], { cwd: circle, encoding: "utf8" });
    expect(stdout).toContain("no-cycle");
  } finally {
    rmSync(circle, { recursive: true, force: true });
  }
});

test.each(pureFloors)("%s cannot read the clock", (floor) => {
  expect(depths.filter((room) => !isShut(`${floor}/${room}clock`))).toEqual([]);
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
