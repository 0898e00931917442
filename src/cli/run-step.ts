import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.ts";

/** Somebody wants us to end: nothing more is to be begun. */
export class Interrupted extends Error {}

/** Ctrl+C reaches what runs in our terminal by itself; what is sent to us alone is passed on. */
const signals = { SIGINT: false, SIGTERM: true, SIGHUP: true } as const;

/**
 * Runs one of the project's tools with its output on ours. A signal that would end us is for the tool, and its end is waited for.
 * @returns true when it ended well
 * @throws Interrupted when there was such a signal
 */
export async function runStep(title: string, command: string, words: string[], environment: Record<string, string> = {}): Promise<boolean> {
  console.log(`\n── ${title}`);
  const child = spawn(command, words, {
    cwd: projectRoot,
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  let isInterrupted = false;
  const listeners = Object.entries(signals).map(([signal, isPassedOn]) => {
    const listener = (): void => {
      isInterrupted = true;
      if (isPassedOn) child.kill(signal as NodeJS.Signals);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const status = await new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(null);
    });
  });
  for (const stop of listeners) stop();
  if (isInterrupted) throw new Interrupted(title);
  return status === 0;
}
