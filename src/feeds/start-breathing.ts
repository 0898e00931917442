/**
 * How long a loop may be busy before others get their turn, in milliseconds. A page's question waits for two or three turns: with
 * turns of 30 ms, answers took up to 150 ms (tests/bench/RESULTS.md).
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

/** Resolves after the tasks that are already waiting have run. Browsers delay nested timers by at least 4 ms, so this sends a message instead. */
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
