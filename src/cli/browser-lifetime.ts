import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./browser-place.ts";
import { killGroup, removeProfile, tellReaper } from "./browser-reaper.ts";

/** How long a browser may take to close when it is asked to, in milliseconds. */
const patienceMs = 8_000;

/** A browser's folder and its processes. Both are gone after `close` or `clearUp`, and when this process is gone. */
export interface BrowserLifetime {
  /** A new folder for the browser's profile. */
  profile: string;
  /** Says which process the browser is; it must lead a group of its own. */
  startedAs: (pid: number) => void;
  /** Ends the browser at once. */
  kill: () => void;
  /** Clears up after the browser has ended: what is left of its processes, and its folder. */
  clearUp: () => Promise<void>;
  /** Asks the browser to close and waits until it has; one that does not answer within 8 s is killed. `ended` must resolve when it has ended. */
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
      ask().catch(() => undefined); // it gives no answer where it was closed already, or is killed
      await ended;
      clearTimeout(patience);
    },
  };
}
