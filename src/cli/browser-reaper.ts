/**
 * Ends the browsers that a process has started once that process is gone, however it went: at its end, by a signal, or killed where it
 * could do nothing more. It is a process of its own, in a group of its own, so that Ctrl+C does not reach it.
 *
 * A line of JSON on its standard input says what there is; the input ends with the process that writes it.
 *
 *   {"profile": "/tmp/gainsay-firefox-x1", "pid": 4711}    a browser's folder, and its process as soon as that is known
 *   {"profile": "/tmp/gainsay-firefox-x1", "gone": true}   both are gone
 */
import { spawn, type ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export interface ReaperNote {
  profile: string;
  /** Leader of the browser's own group of processes. */
  pid?: number;
  gone?: true;
}

let reaper: ChildProcess | undefined;

/** Tells the reaper of this process, which is started by the first note. */
export function tellReaper(note: ReaperNote): void {
  if (reaper === undefined) {
    const words = [fileURLToPath(import.meta.url)];
    // Without our environment it is no part of what we may have left behind: it ends when we do.
    reaper = spawn(process.execPath, words, { detached: true, env: {}, stdio: ["pipe", "ignore", "ignore"] });
    reaper.unref();
    (reaper.stdin as unknown as { unref: () => void }).unref(); // a socket, as Node makes its pipes
  }
  reaper.stdin?.write(`${JSON.stringify(note)}\n`);
}

/** Ends a group of processes at once. Does nothing where there is none any more. */
export function killGroup(leader: number): void {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, "SIGKILL");
  } catch {
    // it has ended
  }
}

/** Removes a browser's folder, into which its last processes may still be writing. */
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
