/** The maps of the source tree are accurate: a newcomer who follows them finds what they name. */
import { existsSync, readdirSync, readFileSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { projectRoot } from "../../src/cli/io/project-root.ts";

/** More files than this in one folder are hard to grasp. */
const filesMax = 30;
const isCode = ({ name }: Dirent): boolean => /\.(?:ts|tsx|mjs|css)$/u.test(name);

/** Folders with code in or below `folder`, with the files of code directly in each. */
function listFolders(folder: string): { folder: string; files: string[] }[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isCode(entry)).map(({ name }) => name);
  const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  return [...(files.length > 0 ? [{ folder, files }] : []), ...inside.flatMap(({ name }) => listFolders(`${folder}/${name}`))];
}

const rooms = [...listFolders("src"), ...listFolders("tests/bench")].map(({ folder }) => folder).filter((folder) => folder !== "src");
const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

test.each(rooms)("%s says what it is, what comes in and goes out, and where to start", (folder) => {
  const lines = existsSync(join(projectRoot, folder, "README.md")) ? read(`${folder}/README.md`).trim().split("\n") : [];
  expect(lines[0]).toBe(`# ${folder}`);
  expect(lines.slice(4).map((line) => /^- \*\*([A-Z]\w+)/u.exec(line)?.[1])).toEqual(["In", "Out", "Start"]);
  const start = /`([^`]+)`/u.exec(lines.at(-1) ?? "")?.[1] ?? "";
  expect(existsSync(join(projectRoot, folder, start))).toBe(true);
});

test.each(["src", "tests"])("no folder of %s has more files than can be read as a whole", (folder) => {
  expect(listFolders(folder).filter(({ files }) => files.length > filesMax)).toEqual([]);
});

test("the drawing in the README has every floor, and no other", () => {
  const drawn = [...read("README.md").matchAll(/^ {2}([a-z]+)\/ {2,}\S/gmu)].map(([, name]) => name);
  const floors = readdirSync(join(projectRoot, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(drawn.toSorted((one, other) => one!.localeCompare(other!))).toEqual(
    floors.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other)),
  );
});

test.each(["README.md", ".github/CONTRIBUTING.md", ".github/THREATS.md"])("every path that %s names exists", (file) => {
  const named = [...read(file).matchAll(/`((?:src|tests|assets|entrypoints)\/[\w./-]*\w)`/gu)].map(([, path]) => path!);
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});
