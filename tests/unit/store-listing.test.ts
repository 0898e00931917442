/** The texts for the stores: one in each language of the interface, within the stores' limits, with every permission explained. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { requestsKept } from "../../src/messages/contracts.ts";

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), "utf8");
const languages = readdirSync(join(projectRoot, "assets/locales")).map((file) => file.replace(/\.json$/u, ""));

test("every language of the interface has its listing", () => {
  const listings = readdirSync(join(projectRoot, "assets/store/listing")).map((file) => file.replace(/\.txt$/u, ""));
  expect(listings).toEqual(languages);
});

test.each(languages)("%s: the summary and the description fit", (language) => {
  const [summary = "", empty, ...rest] = read("assets/store/listing", `${language}.txt`).split("\n");
  const { extension_description: inManifest } = JSON.parse(read("assets/locales", `${language}.json`)) as { extension_description: string };
  expect(summary.length).toBeLessThanOrEqual(132);
  expect(inManifest.length).toBeLessThanOrEqual(132); // Chrome rejects a package whose description is longer
  expect(empty).toBe("");
  expect(rest.join("\n").length).toBeGreaterThan(300);
  expect(rest.filter((line) => line.startsWith("• "))).toHaveLength(5);
});

test("every requested permission is explained to reviewers, and no other", () => {
  const asked = /permissions: \[([^\]]*)\]/u.exec(read("wxt.config.ts"))?.[1] ?? "";
  const names = [...asked.matchAll(/"([^"]+)"/gu)].map(([, name = ""]) => name);
  const explained = [...read("assets/store/REVIEWERS.md").matchAll(/^\| (`[^|]+)\|/gmu)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name),
  );
  expect(explained.filter((name) => !name.includes("://") && name !== "sidePanel").toSorted()).toEqual(names.toSorted());
});

test.each([["README.md"], ["assets", "store", "PRIVACY.md"]])(
  "the README and the privacy policy say how many requests the log keeps: %j",
  (...path) => {
    expect(read(...path)).toContain(`The settings list the latest ${requestsKept} requests.`);
  },
);
