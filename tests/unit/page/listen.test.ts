/** What happens in a page is heard in one place, which leaves out what scripts have made up. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/project-root.ts";

const folder = join(projectRoot, "src/page");
/** Objects of our own world. */
const harmless = /^(?:signal|view\.matchMedia\(".*"\))$/u;

test.each(readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "listen.ts"))("%s", (file) => {
  const targets = [...readFileSync(join(folder, file), "utf8").matchAll(/([\w.!?]+(?:\("[^"]*"\))?)\.addEventListener\(/gu)].map(
    ([, target = ""]) => target,
  );
  expect(targets.filter((target) => !harmless.test(target))).toEqual([]);
});
