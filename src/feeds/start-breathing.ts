/**
 * How long a loop may be busy before others get their turn, in milliseconds. An answer to a page takes two or three turns. By measuring, a
 * call waited for up to 150 ms at 30 (tests/bench/RESULTS.md).
 */
const busyMax = 10;

/**
 * For loops over incoming data, and for long work in steps: the returned function lets other tasks run (timers, messages, a visit's end) if
 * the loop has been busy for a while. Awaiting bytes that have already arrived does not.
 */
export function startBreathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < busyMax) return;
    await letOthersRun();
    since = performance.now();
  };
}

/** Ends after the tasks that are waiting now. A timer would do the same, but browsers let one that follows another wait for 4 ms. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
