/** How long a loop may be busy before others get their turn, in milliseconds. */
const busyMax = 30;

/**
 * For loops over incoming data: the returned function lets other tasks run (timers, messages, a visit's end) if the loop has
 * been busy for a while. Awaiting bytes that have already arrived does not.
 */
export function startBreathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < busyMax) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
