/** Maximum time to work before yielding to the page, in milliseconds. */
const sliceMs = 8;

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
 * Runs `work` to its end in slices of at most 8 ms plus one step.
 * @returns the result of `work`, or undefined if `signal` stopped it.
 */
export async function runInSlices<Value, Result>(
  work: Generator<Value, Result>,
  take: (value: Value) => void,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let until = performance.now() + sliceMs;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    take(step.value);
    if (performance.now() < until) continue;
    await giveWay();
    until = performance.now() + sliceMs;
  }
  return undefined;
}
