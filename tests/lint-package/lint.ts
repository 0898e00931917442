/**
 * The package for Firefox before the linter of addons.mozilla.org: `npm run lint-package`, after `npm run zip`. The linter is installed
 * here, pinned by a lock file of its own. Exit code 1 for every error, and for warnings but the ones below.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Preact can set markup as such (`dangerouslySetInnerHTML`); nothing of ours asks it to (tests/unit/no-markup.test.ts). */
const unavoidable = new Set(["UNSAFE_VAR_ASSIGNMENT"]);

const here = import.meta.dirname;
const output = join(here, "../../.output");
const zip = existsSync(output) ? readdirSync(output).find((file) => file.endsWith("-firefox.zip")) : undefined;
if (zip === undefined) {
  console.error("there is no package for Firefox: run npm run zip before");
  process.exitCode = 2;
} else {
  execFileSync("npm", ["ci", "--silent", "--ignore-scripts", "--prefix", here], { stdio: "inherit" });
  const { errors, warnings } = lint(join(output, zip));
  const told = [...errors, ...warnings.filter(({ code }) => !unavoidable.has(code))];
  for (const { code, message, file = "", line = 0 } of told) console.log(`${code} ${file}:${line} ${message}`);
  console.log(
    `${zip}: ${errors.length} errors, ${told.length - errors.length} warnings, ${warnings.length - told.length + errors.length} of Preact's`,
  );
  if (told.length > 0) process.exitCode = 1;
}

/** It ends with 1 where there are errors; what it says is the same. */
function lint(file: string): { errors: Message[]; warnings: Message[] } {
  const words = [join(here, "node_modules/addons-linter/bin/addons-linter"), "--output", "json", file];
  try {
    return JSON.parse(execFileSync("node", words, { encoding: "utf8", maxBuffer: 50_000_000 })) as ReturnType<typeof lint>;
  } catch (error) {
    const { stdout = "" } = error as { stdout?: string };
    return JSON.parse(stdout) as ReturnType<typeof lint>;
  }
}
