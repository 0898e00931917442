/** Timers that only run when a test lets time pass. */
export interface StoppedClock {
  /** Lets milliseconds pass, and runs the timers that come due, in their order. */
  pass: (ms: number) => void;
  /** Gives the page its own timers back. Timers that have not run yet never do. */
  restore: () => void;
}

/**
 * Stops the page's timers. Vitest's own fake timers would not do: while it waits for the browser, it lets them advance, which on a busy
 * machine is longer than what a test measures.
 */
export function stopClock(): StoppedClock {
  const realSet = setTimeout;
  const realClear = clearTimeout;
  const waiting = new Map<number, { due: number; run: () => void }>();
  let now = 0;
  let last = 0;
  Object.assign(window, {
    setTimeout: (run: () => void, ms = 0): number => {
      last -= 1; // below zero, where the browser's own have none
      waiting.set(last, { due: now + ms, run });
      return last;
    },
    clearTimeout: (timer: number): void => void (waiting.delete(timer) || realClear(timer)),
  });
  const runNext = (until: number): boolean => {
    const [next] = [...waiting].filter(([, { due }]) => due <= until).toSorted(([, one], [, other]) => one.due - other.due);
    if (next === undefined) return false;
    const [timer, { due, run }] = next;
    waiting.delete(timer);
    now = due;
    run();
    return true;
  };
  return {
    pass: (ms) => {
      const until = now + ms;
      while (runNext(until));
      now = until;
    },
    restore: () => void Object.assign(window, { setTimeout: realSet, clearTimeout: realClear }),
  };
}
