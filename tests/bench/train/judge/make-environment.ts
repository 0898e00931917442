/**
 * Makes the virtual environment for training the judge, in `.cache/judge/environment`: `npm run make-training-environment`. Needs
 * Python 3.11 on Linux (x86-64) and 6 GB of disk; PYTHON names another interpreter than `python3.11`. Does nothing if the
 * environment is there and was made from the same requirements.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../../../src/cli/io/input-error.ts";
import { projectRoot } from "../../../../src/cli/io/project-root.ts";
import { makeFolder, runCommand } from "../../data/read-arguments.ts";

const requirements = join(projectRoot, "tests", "bench", "train", "judge", "requirements.txt");
const environment = join(projectRoot, ".cache", "judge", "environment");
/** A copy of the requirements it was made from. */
const madeFrom = join(environment, "requirements.txt");

function run(program: string, words: string[]): void {
  const { status, error } = spawnSync(program, words, { stdio: "inherit" });
  if (error !== undefined) throw new InputError(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new InputError(`${program} ${words.join(" ")} ended with ${String(status)}`);
}

await runCommand("make-training-environment", async () => {
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(madeFrom) && readFileSync(madeFrom, "utf8") === wanted) return;
  rmSync(environment, { recursive: true, force: true });
  makeFolder(environment);
  run(process.env["PYTHON"] ?? "python3.11", ["-m", "venv", environment]);
  run(join(environment, "bin", "pip"), ["install", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", requirements]);
  writeFileSync(madeFrom, wanted);
});
