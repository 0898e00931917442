import { startBreathing } from "../../feeds/start-breathing.ts";

/**
 * Runs work that is cut into steps to its end, letting other tasks run in between. A step is not interrupted: the work has to keep its
 * steps short.
 */
export async function runSteps<T>(steps: Generator<void, T>): Promise<T> {
  const breathe = startBreathing();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await breathe();
  }
}
