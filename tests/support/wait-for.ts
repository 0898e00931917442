import { vi } from "vitest";

/** Time limit for something to come true on a busy machine, in milliseconds. */
const patienceMs = 10_000;

/** Waits until the expectations hold; fails with their last error. */
export function waitFor(expectations: () => void): Promise<void> {
  return vi.waitFor(expectations, patienceMs);
}

/** Waits until this is true, for places without a running test, such as hooks. */
export function waitUntilTrue(holds: () => boolean): Promise<boolean> {
  return vi.waitUntil(holds, patienceMs);
}
