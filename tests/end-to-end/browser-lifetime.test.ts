/** No browser outlives its test, even one that no longer responds or one whose test was killed. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { listLeftOver, removeLeftOver, useFolder } from "../../src/dev/browsers/left-over.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { browserNames, launchReader } from "../support/reader.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "life-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  removeLeftOver(folder);
  rmSync(folder, { recursive: true });
});

const nothing = async (): Promise<boolean> => {
  const left = listLeftOver(folder);
  if (left.length > 0) throw new Error(left.map(({ name }) => name).join("\n"));
  return true;
};
/** The crash handler is not in the browser's process group; it ends when it finds the browser gone. */
const browserPids = (): number[] =>
  listLeftOver(folder).flatMap(({ name, pid }) => (pid === undefined || !/^\S*(?:chromium|firefox)\b(?!.*crash)/iu.test(name) ? [] : pid));

/** Whether the process was still there: some of a browser's end while they are listed. */
function suspend(pid: number): boolean {
  try {
    return process.kill(pid, "SIGSTOP");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

test.each(browserNames)("%s ends when the process that started it is killed, and its profile goes with it", async (name) => {
  const holder = spawn(process.execPath, [join(projectRoot, "tests/support/hold-browser.ts"), name], {
    env: { ...process.env, ...useFolder(folder) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  expect(browserPids()).not.toEqual([]);
  holder.kill("SIGKILL");
  await waitUntil("nothing is left", nothing);
});

test.each(browserNames)("%s is closed although it no longer answers", async (name) => {
  for (const [key, value] of Object.entries(useFolder(folder))) vi.stubEnv(key, value);
  const reader = await launchReader(name);
  expect(browserPids().filter(suspend)).not.toEqual([]);
  await reader.leave();
  expect(browserPids()).toEqual([]);
  await waitUntil("nothing is left", nothing);
});
