import { spawnSync } from "node:child_process";
import { projectRoot } from "./project-root.ts";

/** Runs one of the project's tools with its output on ours. @returns true when it ended well. */
export function runStep(title: string, command: string, words: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, words, {
    cwd: projectRoot,
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  if (error !== undefined) console.error(`${command} could not be started: ${error.message}`);
  return status === 0;
}
