import { spawn } from "node:child_process";
import { projectRoot } from "../../cli/io/project-root.ts";

/** Thrown when a signal asks us to end: start nothing else. */
export class Interrupted extends Error {}

/** Ctrl+C reaches programs in our terminal directly; a signal sent only to us is passed on. */
const signals = { SIGINT: false, SIGTERM: true, SIGHUP: true } as const;

/**
 * Runs one of the project's tools with its output connected to ours. A signal that would end us is passed to the tool, and we wait for
 * it to end.
 * @returns true if it succeeded
 * @throws Interrupted if there was such a signal
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
