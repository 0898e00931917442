/** How long the worker may be busy before it answers what has come in meanwhile, in milliseconds. */
const busyMax = 30;

/**
 * Runs work that is cut into steps to its end, and lets other tasks in between. A step is not interrupted: the work has
 * to keep its steps short. `now` gives milliseconds.
 */
export async function runSteps<T>(steps: Generator<void, T>, now: () => number): Promise<T> {
  let since = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (now() - since < busyMax) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = now();
  }
}
