import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listLeftOver, removeLeftOver, useFolder } from "../../../src/dev/browsers/left-over.ts";

test("processes and folders that a run leaves behind are named, and can be removed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-left-over-"));
  expect(listLeftOver(folder)).toEqual([]);
  mkdirSync(join(folder, "gainsay-firefox-x1"));
  // Its command contains the folder too, for systems where environments cannot be read.
  const words = ["-e", "console.log('ready'); setInterval(() => {}, 1000)", folder];
  const left = spawn(process.execPath, words, { env: { ...process.env, ...useFolder(folder) }, stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(left, "exit");
  await once(left.stdout, "data");
  expect(listLeftOver(folder)).toEqual([{ name: expect.stringContaining("setInterval"), pid: left.pid }, { name: "gainsay-firefox-x1" }]);
  removeLeftOver(folder);
  await ended;
  expect(listLeftOver(folder)).toEqual([]);
  rmdirSync(folder);
});
