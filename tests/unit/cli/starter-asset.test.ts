import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readStarterClaims, starterClaimsAsset } from "../../../src/cli/io/starter-asset.ts";
import { writeFolder } from "./run-gainsay.ts";

const claim = { id: "a", text: "Cheese floats.", language: "en", variants: [], appearances: [], reviews: [], statements: [], topics: [] };

function writeStarter(files: Record<string, string>): string {
  const root = writeFolder({});
  mkdirSync(join(root, "assets", "starter"), { recursive: true });
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(root, "assets", "starter", name), contents);
  return root;
}

describe("the starter claims", () => {
  it("go into the package as one list, files in the order of their names", () => {
    const root = writeStarter({
      "b.json": JSON.stringify([{ ...claim, id: "b" }]),
      "a.json": JSON.stringify([claim]),
      "notes.txt": "not claims",
    });
    const { relativeDest, contents } = starterClaimsAsset(root);
    expect(relativeDest).toBe("starter-claims.json");
    const provenance = { feed: "starter", sequence: 1 };
    expect(JSON.parse(contents)).toEqual([
      { ...claim, provenance },
      { ...claim, id: "b", provenance },
    ]);
  });

  it("that come with the project all obey the model's rules", () => {
    expect(readStarterClaims(projectRoot).length).toBeGreaterThanOrEqual(150);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "a broken rule",
      { "a.json": JSON.stringify([claim, { ...claim, id: "b", text: "" }]) },
      /^assets\/starter\/a\.json: claim 2 \(b\): text is empty$/u,
    ],
    ["broken JSON", { "a.json": "[" }, /^assets\/starter\/a\.json is not JSON/u],
    ["a file that is not a list", { "a.json": "{}" }, /^assets\/starter\/a\.json is not an array of claims$/u],
    [
      "an id in two files",
      { "a.json": JSON.stringify([claim]), "b.json": JSON.stringify([claim]) },
      /^assets\/starter: two claims have the id a$/u,
    ],
  ])("stop the build for %s", (_what, files, message) => {
    expect(() => starterClaimsAsset(writeStarter(files))).toThrow(message);
  });
});
