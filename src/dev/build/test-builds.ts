import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { BrowserName } from "../browsers/browser-place.ts";
import { InputError } from "../../cli/io/input-error.ts";
import { projectRoot } from "../../cli/io/project-root.ts";

/** wxt's name for a browser, which is part of its folder names. */
const targets: Record<BrowserName, string> = { chromium: "chrome", firefox: "firefox" };

/** The folder of a test build. It differs from the published build in one thing: the card's shadow root is open. */
export function testBuildOf(name: BrowserName): string {
  return join(projectRoot, `.output/${targets[name]}-mv3-testing`);
}

/** The command that builds it; takes about five seconds. */
export function testBuildCommand(name: BrowserName): [command: string, words: string[]] {
  return ["wxt", ["build", "--mode", "testing", "--browser", targets[name]]];
}

/**
 * Makes the test builds that a measurement needs from the current sources, and says so on standard error.
 * @throws InputError if a build fails, after the build's own output
 */
export function makeTestBuilds(names: readonly BrowserName[]): void {
  for (const name of names) {
    process.stderr.write(`building for ${name}\n`);
    const { status, error, stdout, stderr } = spawnSync(...testBuildCommand(name), {
      cwd: projectRoot,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (error !== undefined) throw new InputError(`wxt could not be started: ${error.message}; run it as an npm script, after npm ci`);
    if (status === 0) continue;
    process.stderr.write(stdout + stderr);
    throw new InputError(`the build for ${name} failed: see above`);
  }
}
