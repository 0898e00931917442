import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";

const empty = mkdtempSync(join(tmpdir(), "gainsay-bench-"));
afterAll(() => rmSync(empty, { recursive: true }));

const rooms: Record<string, string> = { evaluate: "evaluate", bench: "speed", "measure-trace": "pages" };
const run = (command: string, ...words: string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(projectRoot, "tests/bench", rooms[command]!, `${command}.ts`), ...words],
    {
      encoding: "utf8",
      cwd: empty,
    },
  );
  return { status, stderr: stderr.replaceAll(empty, "EMPTY").replaceAll("\\", "/"), stdout };
};

test.each([
  ["evaluate", [], "the folder of data is missing: npm run evaluate -- DATA"],
  ["evaluate", ["nowhere"], "nowhere: there is no such folder"],
  ["evaluate", [".", "more"], "one folder of data is enough: more"],
  ["evaluate", [".", "--only", "marks,maps"], "--only takes retrieval, marks, pairs, calibration, stance with commas between, not maps"],
  ["evaluate", [".", "--show", "-1"], "Option '--show' argument is ambiguous"],
  ["evaluate", [".", "--show", "some"], "--show takes whole numbers from 0, not some"],
  ["evaluate", [".", "--speed", "1"], "Unknown option '--speed'"],
  ["evaluate", [".", "--only", "pairs"], "EMPTY/pairs: there is no such file"],
  ["bench", [".", "--peers", "grep"], "--peers takes minisearch, flexsearch, sqlite, lunr, orama with commas between, not grep"],
  ["bench", [".", "--sizes", "10,"], "--sizes takes whole numbers from 1, not nothing"],
  ["bench", ["nowhere"], "nowhere: there is no such folder"],
  ["bench", [".", "more"], "one folder of data is enough: more"],
  ["bench", ["--browsers", "safari"], "--browsers takes chromium, firefox with commas between, not safari"],
  ["bench", ["--sizes", "0"], "--sizes takes whole numbers from 1, not 0"],
  ["bench", ["--keep"], "Unknown option '--keep'"],
  ["bench", ["."], "EMPTY/claims-dump/claimreview.jsonl.gz: there is no such file"],
  ["measure-trace", [], "the folder of data is missing: npm run measure-trace -- DATA"],
  ["measure-trace", ["nowhere"], "nowhere: there is no such folder"],
  ["measure-trace", [".", "--pages", "many"], "--pages takes whole numbers from 0, not many"],
  ["measure-trace", [".", "--seconds", "1.5"], "--seconds takes whole numbers from 0, not 1.5"],
  ["measure-trace", [".", "--functions="], "--functions takes whole numbers from 0, not nothing"],
  ["measure-trace", [".", "--browser", "firefox"], "Unknown option '--browser'"],
  ["measure-trace", [".", "--build", "old"], "old: there is no built extension; --build takes its folder"],
  ["measure-trace", ["."], "EMPTY/pages.tar.gz: there is no such file"],
])("%s %j says what is wrong in one sentence", (command, words, sentence) => {
  expect(run(command, ...words)).toEqual({ status: 2, stdout: "", stderr: `${command}: ${sentence}\n` });
});
