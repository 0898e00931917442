/** Minimum time between two drawings, in milliseconds. */
const againMs = 200;

/** Draws a bar on standard error, if that is a terminal. `share` is 0 to 1. */
export function startProgress(what: string): { show: (share: number, words: string) => void; end: () => void } {
  const isShown = process.stderr.isTTY;
  let drawnAt = 0;
  return {
    show: (share, words) => {
      if (!isShown || performance.now() - drawnAt < againMs) return;
      drawnAt = performance.now();
      const full = Math.round(Math.min(1, share) * 24);
      process.stderr.write(`\r\u001B[K${what} ${"█".repeat(full)}${"░".repeat(24 - full)} ${words}`);
    },
    end: () => {
      if (isShown) process.stderr.write("\r\u001B[K");
    },
  };
}
