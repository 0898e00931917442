import { vi } from "vitest";

/** How long something may take to come true on a busy machine, in milliseconds. */
const patienceMs = 10_000;

/** Waits until the expectations hold; fails with what they last said. */
export function waitFor(expectations: () => void): Promise<void> {
  return vi.waitFor(expectations, patienceMs);
}

/** Waits until this is true, where no test is running to expect anything, as in a hook. */
export function waitUntilTrue(holds: () => boolean): Promise<boolean> {
  return vi.waitUntil(holds, patienceMs);
}
