/**
 * Kills the browsers that a process has started once that process has ended, for any reason: normally, by a signal, or by SIGKILL, when it
 * cannot clean up itself. It runs as a separate process in its own process group, so that Ctrl+C does not reach it.
 *
 * It reads lines of JSON from standard input; the input ends when the process that writes it ends.
 *
 *   {"profile": "/tmp/gainsay-firefox-x1", "pid": 4711}    a browser's folder, and its process once known
 *   {"profile": "/tmp/gainsay-firefox-x1", "gone": true}   both are gone
 */
import { spawn, type ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export interface ReaperNote {
  profile: string;
  /** Leader of the browser's process group. */
  pid?: number;
  gone?: true;
}

let reaper: ChildProcess | undefined;

/** Notifies this process's reaper; the first notice starts it. */
export function tellReaper(note: ReaperNote): void {
  if (reaper === undefined) {
    const words = [fileURLToPath(import.meta.url)];
    // Started without our environment, so that it is not mistaken for a leftover: it ends when we do.
    reaper = spawn(process.execPath, words, { detached: true, env: {}, stdio: ["pipe", "ignore", "ignore"] });
    reaper.unref();
    (reaper.stdin as unknown as { unref: () => void }).unref(); // a socket, which is what Node uses for pipes
  }
  reaper.stdin?.write(`${JSON.stringify(note)}\n`);
}

/** Kills a process group at once. Does nothing if it no longer exists. */
export function killGroup(leader: number): void {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, "SIGKILL");
  } catch {
    // already ended
  }
}

/** Removes a browser's folder, retrying because its last processes may still be writing to it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
}

if (import.meta.main) {
  const notes = (await text(process.stdin)).split("\n").filter((line) => line !== "");
  const left = new Map<string, number | undefined>();
  for (const { profile, pid, gone } of notes.map((line) => JSON.parse(line) as ReaperNote)) {
    if (gone === true) left.delete(profile);
    else left.set(profile, pid);
  }
  for (const pid of left.values()) if (pid !== undefined) killGroup(pid);
  await Promise.all([...left.keys()].map(removeProfile));
}
