/**
 * How much of a page's time may go into reading its changes: this share of the time that passes, and this many milliseconds that a page may
 * save up while it is at rest, for navigations and for what a reader opens. Together less than 0.5 % of a core in any minute. After a
 * reading, at most `waitMax` milliseconds pass until the next, however long it took.
 */
const share = 0.003;
const savedMax = 100;
const waitMax = 5_000;

export interface ReadingPace {
  /** Adds time that was spent on reading, in milliseconds. */
  spend: (ms: number) => void;
  /** Milliseconds until the page may be read again; 0 if it may be now. */
  wait: () => number;
}

/**
 * Slows down the reading of a page that changes all the time, a live blog with clocks and moving advertisements: what is new in it is read a
 * few seconds later. All others are read at once.
 *
 * @param now a clock in milliseconds
 */
export function createReadingPace(now: () => number): ReadingPace {
  let saved = savedMax;
  let since = now();
  const save = (): void => {
    const at = now();
    saved = Math.min(savedMax, saved + (at - since) * share);
    since = at;
  };
  return {
    spend: (ms) => {
      save();
      saved = Math.max(saved - ms, -waitMax * share);
    },
    wait: () => {
      save();
      return Math.max(0, -saved / share);
    },
  };
}
