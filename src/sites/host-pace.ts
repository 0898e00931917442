/**
 * Limits how fast a host is asked: one request at a time, with a pause in between. Sources on the same host share its limit, so all requests
 * must go through the same `HostPace`.
 */

/** Time between two requests to a host, in milliseconds; other readers of feeds wait 1 to 3 s. */
const paceUsual = 3_000;

export interface HostPaceParts {
  /** Epoch milliseconds. */
  now: () => number;
  /** Resolves after this many milliseconds, or sooner if waits are to end. */
  pause: (ms: number) => Promise<void>;
  /** Replaces the usual 3 s between two requests; less than 2 s are for servers on this device. */
  usual?: number;
}

export interface HostTurn {
  /** Milliseconds that the host wants between two requests; 0 if omitted. */
  delay?: number;
  /** Longest wait for it, in milliseconds, asked for again after each wait; without end if omitted. */
  waitMax?: () => number;
}

/** The host may be asked in `ms` milliseconds. */
export interface TurnFarOff {
  kind: "wait";
  ms: number;
}

export interface HostPace {
  /** Waits for its turn, makes the request, and begins the pause when that is over. Makes no request if its turn is too far off. */
  ask: <T>(address: string, turn: HostTurn, request: () => Promise<T>) => Promise<T | TurnFarOff>;
  /** Remembers a request of an earlier life. */
  remember: (address: string, askedAt: number) => void;
}

export function keepHostPace({ now, pause, usual = paceUsual }: HostPaceParts): HostPace {
  const lastAsked = new Map<string, number>();
  const turns = new Map<string, Promise<unknown>>();
  const nameOf = (address: string): string => new URL(address).host;

  const waitOf = (address: string, delay: number): number => {
    const since = now() - (lastAsked.get(nameOf(address)) ?? Number.NEGATIVE_INFINITY);
    const gap = Math.max(usual, delay);
    return since < 0 ? gap : Math.max(0, Math.min(gap, gap - since)); // a clock that is set back must not make us wait longer
  };

  return {
    ask: async (address, { delay = 0, waitMax = () => Infinity }, request) => {
      const host = nameOf(address);
      const before = turns.get(host);
      const own = (async () => {
        await before?.catch(() => {});
        const wait = waitOf(address, delay);
        if (wait > 0 && wait <= waitMax()) await pause(wait);
        const left = waitOf(address, delay); // more than a moment if the pause was too long, or was ended early
        if (left > waitMax()) return { kind: "wait" as const, ms: left };
        try {
          return await request();
        } finally {
          lastAsked.set(host, now());
        }
      })();
      turns.set(host, own);
      try {
        return await own;
      } finally {
        if (turns.get(host) === own) turns.delete(host);
      }
    },
    remember: (address, askedAt) => {
      const host = nameOf(address);
      lastAsked.set(host, Math.max(askedAt, lastAsked.get(host) ?? 0));
    },
  };
}
