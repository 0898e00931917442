import { describe, expect, test } from "vitest";
import { readOptions } from "../../../src/cli/io/read-options.ts";

const options = { minutes: { type: "string" }, out: { type: "string" }, json: { type: "boolean" } } as const;

describe("a command's options", () => {
  test("may have a number below 0 as a value, for the command to refuse", () => {
    expect(readOptions("feed", ["--minutes", "-1", "file"], options)).toMatchObject({ values: { minutes: "-1" }, positionals: ["file"] });
    expect(readOptions("feed", ["--out", "x", "--", "--minutes", "-1"], options).positionals).toEqual(["--minutes", "-1"]);
  });

  test.each([
    [["--json", "-1"], "Unknown option '-1'"],
    [["--out", "--json"], "Option '--out' argument missing: an option follows it"],
    [["--minutes"], "Option '--minutes <value>' argument missing"],
  ])("are refused in one sentence: %s", (words, sentence) => {
    expect(() => readOptions("feed", words, options)).toThrow(`${sentence}; gainsay feed --help lists the options`);
  });
});
