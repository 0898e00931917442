/**
 * Finds what a run left behind. Each run gets a separate folder for temporary files (TMPDIR): every process it starts has it in its
 * environment, and every browser profile is created in it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface LeftOver {
  /** For people: the command of a process, or the name of a file or folder. */
  name: string;
  /** Only for processes. */
  pid?: number;
}

/** Environment variables that make a folder the one for temporary files. */
export function useFolder(folder: string): Record<string, string> {
  return { TMPDIR: folder, TMP: folder, TEMP: folder };
}

/** Lists processes first, then files in the folder. */
export function listLeftOver(folder: string): LeftOver[] {
  return [...listProcesses(folder), ...readdirSync(folder).map((name) => ({ name }))];
}

/** Kills the processes and removes the files; keeps the folder. */
export function removeLeftOver(folder: string): void {
  for (const { pid, name } of listLeftOver(folder)) {
    if (pid === undefined) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
    else killProcess(pid);
  }
}

function listProcesses(folder: string): LeftOver[] {
  if (!existsSync("/proc/self/environ")) return listByCommand(folder);
  const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return pids.flatMap((pid) => {
    const command = readStrings(pid, "cmdline");
    const isOurs = [...command, ...readStrings(pid, "environ")].some((word) => word.includes(folder));
    return isOurs && Number(pid) !== process.pid ? { name: command.join(" "), pid: Number(pid) } : [];
  });
}

/** NUL-terminated strings, as Linux returns them; empty if the process has ended or belongs to another user. */
function readStrings(pid: string, file: "cmdline" | "environ"): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0").filter(Boolean);
  } catch {
    return [];
  }
}

/** For systems where environments cannot be read: browsers name their profile in their command. */
function listByCommand(folder: string): LeftOver[] {
  const stdout = String(spawnSync("ps", ["-Awwo", "pid=,command="]).stdout);
  const lines = stdout.split("\n").filter((line) => line.includes(folder));
  return lines.map((line) => ({ name: line.trim().replace(/^\d+ +/u, ""), pid: Number.parseInt(line, 10) }));
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // already ended
  }
}
