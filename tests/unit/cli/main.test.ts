import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseLines, runGainsay, writeFolder } from "./run-gainsay.ts";

const lines = (values: unknown[]) => values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");
const claims = lines([
  { id: "sharks", text: "A shark was photographed swimming on a flooded highway in Houston." },
  { id: "unemployment", text: "The unemployment rate in Ohio fell to 3.9 percent in March 2019." },
]);
const queries = [
  { id: "q1", text: "A shark swimming on a flooded highway in Houston was photographed." },
  {
    id: 2,
    text: "It fell to 3.9 percent in March 2019.",
    speaker: "",
    context: { before: ["Look at the unemployment rate in Ohio."], after: [7] },
    date: 12,
  },
];
const pairs = [
  { id: "x", a: "The rate fell to 3.9 percent.", b: "The rate fell to 3.9 percent.", lang: "en" },
  { a: "The rate fell to 3.9 percent.", b: "The rate fell to 8.2 percent.", label: "contradict" },
];

describe("gainsay match", () => {
  it("prints one object per query, with its claims ranked", async () => {
    const folder = writeFolder({ "c.jsonl": claims, "q.jsonl": lines(queries) });
    const { code, stdout, stderr } = await runGainsay(["match", "--claims", "c.jsonl", "--queries", "q.jsonl", "--top", "1"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    const answers = parseLines(stdout) as { id: unknown; matches: Record<string, unknown>[] }[];
    expect(answers.map(({ id, matches }) => [id, matches.map(({ claim }) => claim)])).toEqual([
      ["q1", ["sharks"]],
      [2, ["unemployment"]],
    ]);
    expect(Object.keys(answers[0]?.matches[0] ?? {})).toEqual(["claim", "probability", "tier", "relation"]);
  });

  it.each<[string, unknown, string]>([
    ["broken JSON", '{"id": "q3", "text": "cut', "this is not JSON"],
    ["a missing id", { text: "x" }, "the query has no id"],
    ["a missing text", { id: "q3" }, "the query has no text"],
    ["a list", [1], "this is not a JSON object"],
  ])("answers the lines before a wrong line, then names file and line: %s", async (_what, third, reason) => {
    const folder = writeFolder({ "c.jsonl": claims, "q.jsonl": lines([...queries, third, queries[0]]) });
    const { code, stdout, stderr } = await runGainsay(["match", "--claims", "c.jsonl", "--queries", "q.jsonl"], folder);
    expect(code).toBe(2);
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(["q1", 2]);
    expect(stderr).toMatch(/^gainsay: q\.jsonl:3: .*\n$/u);
    expect(stderr).toContain(reason);
  });

  it("continues without line 3 of the claims when it is broken, and says so", async () => {
    const folder = writeFolder({ "c.jsonl": `${claims}{"id": "x", "text": \n`, "q.jsonl": lines(queries) });
    const { code, stdout, stderr } = await runGainsay(["match", "--claims", "c.jsonl", "--queries", "q.jsonl"], folder);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/^gainsay: c\.jsonl: 1 of 3 entries was left out, the first in line 3, entry 3: is no JSON\n$/u);
  });
});

describe("gainsay compare", () => {
  it("prints one object per pair, in order", async () => {
    const { code, stdout } = await runGainsay(["compare", "--pairs", "p.jsonl"], writeFolder({ "p.jsonl": lines(pairs) }));
    const [same, different] = parseLines(stdout);
    expect(code).toBe(0);
    expect(same).toMatchObject({ id: "x", tier: "strong", relation: "same", differs: [] });
    expect(different).toMatchObject({ relation: "different-detail", differs: [{ kind: "number" }] });
    expect(Object.keys(different ?? {})).toEqual(["probability", "tier", "relation", "differs"]);
  });

  it("names file and line of a wrong pair", async () => {
    const folder = writeFolder({ "p.jsonl": lines([...pairs, { a: "only one side" }]) });
    const { code, stdout, stderr } = await runGainsay(["compare", "--pairs", "p.jsonl"], folder);
    expect([code, parseLines(stdout).length, stderr]).toEqual([2, 2, "gainsay: p.jsonl:3: the pair has no text b\n"]);
  });
});

describe("gainsay", () => {
  it.each<[string, string[], RegExp]>([
    ["no command", [], /a command is missing: annotate, match, compare/u],
    ["an unknown command", ["mark"], /there is no command mark; there are annotate, match, compare/u],
    ["a command named like a property of every object", ["toString"], /there is no command toString/u],
    ["an unknown option", ["match", "--quarries", "x"], /Unknown option '--quarries'; gainsay match --help/u],
    ["an option without its value", ["compare", "--pairs"], /--pairs.* argument missing/u],
    ["a missing option", ["match", "--claims", "x"], /match needs --queries FILE/u],
    ["no files", ["annotate"], /annotate needs a file/u],
    ["an invalid number", ["match", "--queries", "x", "--top", "few"], /--top takes a whole number from 1, not few/u],
    ["an unexpected file", ["compare", "p.jsonl"], /compare takes no file but by --pairs/u],
    ["a file that does not exist", ["compare", "--pairs", "none.jsonl"], /none\.jsonl: there is no such file/u],
    ["a folder", ["compare", "--pairs", "."], /\. is a folder, not a file/u],
    ["several files for one text", ["annotate", "--text", "a", "b"], /--text takes one file/u],
  ])("says in one sentence what is wrong with %s, and exits with 2", async (_what, words, sentence) => {
    const { code, stdout, stderr } = await runGainsay(words, writeFolder({}));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^gainsay: [^\n]+\n$/u);
    expect(stderr).toMatch(sentence);
  });

  it.each([["--help"], ["annotate", "--help"], ["match", "-h"], ["compare", "--pairs", "x", "--help"]])(
    "explains itself for %s %s",
    async (...words) => {
      const { code, stdout, stderr } = await runGainsay(words);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^gainsay .*\n\n/u);
    },
  );

  it("exits quietly when its output is closed", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: at, a: "One thing is so.", b: `Another thing is ${at}.` }));
    const folder = writeFolder({ "p.jsonl": lines(many) });
    const main = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
    const child = spawn(process.execPath, [main, "compare", "--pairs", "p.jsonl"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = (await once(child, "close")) as [number];
    expect([code, stderr]).toEqual([0, ""]);
  });
});
