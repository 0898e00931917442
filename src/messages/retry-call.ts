import { CallFailed } from "./messenger.ts";

/** Milliseconds before the second and the third try: browsers start a worker that died within the first, a busy machine within the other. */
const waits = [150, 1_000];

/**
 * Asks, and asks again where nobody was there: a worker may die under a request. Ask only what may be asked twice.
 *
 * @throws CallFailed where nobody answers three times, or the other side refuses or fails
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

/** Whether a call found nobody. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof CallFailed && error.code === "unreachable";
}
