import { CallFailed } from "./messenger.ts";

/** Milliseconds before the second and third tries: a browser restarts a dead worker within the first, a busy machine within the other. */
const waits = [150, 1_000];

/**
 * Asks, and retries when no listener answered: a worker may die during a request. Only for requests that may be repeated.
 *
 * @throws CallFailed if no listener answers three times, or the other side refuses or fails
 */
export async function retryCall<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const wait of waits) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return await ask();
}

/** Whether a call found no listener. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof CallFailed && error.code === "unreachable";
}
