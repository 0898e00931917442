import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

const main = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));

/** A test of the command line starts Node up to ten times, each time about a second of a busy core. */
vi.setConfig({ testTimeout: 60_000 });

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as its own process, in a folder, and waits for its end. `temporary` is where it puts files that it deletes. */
export function runGainsay(words: string[], folder?: string, temporary = tmpdir()): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder with these files, deleted after the test. */
export function writeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
  return folder;
}

/** The objects of an output in JSON lines. Fails on an incomplete line. */
export function parseLines(stdout: string): Record<string, unknown>[] {
  if (stdout === "") return [];
  if (!stdout.endsWith("\n")) throw new Error(`the output ends in the middle of a line: ${stdout.slice(-80)}`);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
