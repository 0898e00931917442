/** How long the worker may be busy before it answers requests that have come in, in milliseconds. */
const busyMax = 30;

/**
 * Runs work that is cut into steps to its end, letting other tasks run in between. A step is not interrupted: the work has
 * to keep its steps short. `now` gives milliseconds.
 */
export async function runSteps<T>(steps: Generator<void, T>, now: () => number): Promise<T> {
  let since = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (Math.abs(now() - since) < busyMax) continue; // a clock that is set back must not keep the others waiting
    await new Promise((resolve) => setTimeout(resolve));
    since = now();
  }
}
