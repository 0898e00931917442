import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./browser-place.ts";
import { killGroup, removeProfile, tellReaper } from "./browser-reaper.ts";

/** Time limit for a browser to close when asked to, in milliseconds. */
const patienceMs = 8_000;

/** A browser's folder and its processes. Both are removed by `close` or `clearUp`, and when this process ends. */
export interface BrowserLifetime {
  /** A new folder for the browser's profile. */
  profile: string;
  /** Registers the browser's process, which must lead its own process group. */
  startedAs: (pid: number) => void;
  /** Kills the browser at once. */
  kill: () => void;
  /** Cleans up after the browser has ended: removes remaining processes and its folder. */
  clearUp: () => Promise<void>;
  /** Asks the browser to close and waits for it; kills it if it takes longer than 8 s. `ended` must resolve when it has ended. */
  close: (ask: () => Promise<unknown>, ended: Promise<void>) => Promise<void>;
}

export function beginLifetime(name: BrowserName): BrowserLifetime {
  const profile = mkdtempSync(join(tmpdir(), `gainsay-${name}-`));
  let leader: number | undefined;
  tellReaper({ profile });
  const kill = (): void => {
    if (leader !== undefined) killGroup(leader);
  };
  return {
    profile,
    startedAs: (pid) => {
      leader = pid;
      tellReaper({ profile, pid });
    },
    kill,
    clearUp: async () => {
      kill();
      await removeProfile(profile);
      tellReaper({ profile, gone: true });
    },
    close: async (ask, ended) => {
      const patience = setTimeout(kill, patienceMs);
      ask().catch(() => undefined); // no answer comes if the browser was already closed or is killed
      await ended;
      clearTimeout(patience);
    },
  };
}
