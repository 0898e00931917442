import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkOutputFile, checkOutputFolder } from "../../../src/cli/io/check-output.ts";
import { writeFolder } from "./run-gainsay.ts";

function openFolder(): (place: string) => string {
  const folder = writeFolder({ taken: "a file" });
  mkdirSync(join(folder, "there"));
  return (place) => join(folder, place);
}

describe("a place that a command will write to", () => {
  test("may be a folder that is there, or one that can be made", () => {
    const at = openFolder();
    for (const place of ["there", "new", "new/deep/down"]) expect(() => checkOutputFolder("--out", at(place))).not.toThrow();
    expect(() => checkOutputFolder("--out", "new")).not.toThrow();
  });

  test("may be a file that is there, or a new one in a folder that is there or that the command makes", () => {
    const at = openFolder();
    for (const place of ["taken", "new", "there/new"]) expect(() => checkOutputFile("--report", at(place))).not.toThrow();
    expect(() => checkOutputFile("--report", at("made/new"), at("made/"))).not.toThrow();
  });

  test.each([
    ["taken", "taken is a file, not a folder; choose another folder for --out"],
    ["taken/new/deep", "taken is a file, not a folder; choose another folder for --out"],
  ])("is not a folder %s", (place, sentence) => {
    const at = openFolder();
    expect(() => checkOutputFolder("--out", at(place))).toThrow(at(sentence));
  });

  test.each([
    ["there", () => "there is a folder, not a file; choose a file for --report"],
    ["none/new", (none: string) => `none/new: there is no folder ${none}; make it, or choose another file for --report`],
    ["taken/new", () => "taken is a file, not a folder; choose another file for --report"],
  ])("is not a file %s", (place, sentence) => {
    const at = openFolder();
    expect(() => checkOutputFile("--report", at(place))).toThrow(at(sentence(at("none"))));
  });
});
