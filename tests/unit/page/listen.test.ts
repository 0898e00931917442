/** Events in a page are received in one place, which ignores those dispatched by scripts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";

const folder = join(projectRoot, "src/page");
/** Objects in our own world. */
const harmless = /^(?:(?:this\.)?signal|window\.matchMedia\(".*"\))$/u;

test.each(
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.endsWith("/listen.ts")),
)("%s", (file) => {
  const targets = [...readFileSync(join(folder, file), "utf8").matchAll(/([\w.!?]+(?:\("[^"]*"\))?)\.addEventListener\(/gu)].map(
    ([, target = ""]) => target,
  );
  expect(targets.filter((target) => !harmless.test(target))).toEqual([]);
});
