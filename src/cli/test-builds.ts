import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { BrowserName } from "./browser-place.ts";
import { InputError } from "./input-error.ts";
import { projectRoot } from "./project-root.ts";

/** wxt's word for a browser, which is in the names of its folders. */
const targets: Record<BrowserName, string> = { chromium: "chrome", firefox: "firefox" };

/** The folder of a test build, which differs in one thing from what is published: the card's shadow root is open. */
export function testBuildOf(name: BrowserName): string {
  return join(projectRoot, `.output/${targets[name]}-mv3-testing`);
}

/** The command that makes it, some five seconds. */
export function testBuildCommand(name: BrowserName): [command: string, words: string[]] {
  return ["wxt", ["build", "--mode", "testing", "--browser", targets[name]]];
}

/**
 * Makes the test builds that a measurement needs, of the sources as they are now, and says so on standard error.
 * @throws InputError where one fails, after what the build has said
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
