/** Maximum time to work before yielding to the page, in milliseconds; with the step that exceeds it, a task stays below 8. */
const sliceMs = 5;

/** Yields to the page: input and painting come first. */
export function giveWay(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}

/**
 * Runs `work` to its end in slices of at most 5 ms plus one step.
 * @param spend called after each slice with the milliseconds that it took
 * @returns the result of `work`, or undefined if `signal` stopped it.
 */
export async function runInSlices<Value, Result>(
  work: Generator<Value, Result>,
  take: (value: Value) => void,
  signal: AbortSignal,
  spend: (ms: number) => void = () => {},
): Promise<Result | undefined> {
  let since = performance.now();
  while (!signal.aborted) {
    const step = work.next();
    const now = performance.now();
    if (step.done === true) {
      spend(now - since);
      return step.value;
    }
    take(step.value);
    if (now < since + sliceMs) continue;
    spend(now - since);
    await giveWay();
    since = performance.now();
  }
  return undefined;
}
