import { expect, test, vi } from "vitest";
import { startCollecting } from "../../../src/worker/sources/collect-garbage.ts";

/** Makes an object that only a full collection removes: it has survived several of those that the browser makes all the time. */
function makeOld(onRemoved: () => void): FinalizationRegistry<string> {
  const one = { made: [] as number[][] };
  for (let turn = 0; turn < 200_000; turn++) one.made[turn % 100] = Array.from({ length: 100 }, () => turn);
  const watch = new FinalizationRegistry(onRemoved);
  watch.register(one, "");
  return watch;
}

test("what a loop no longer needs is removed while it runs", async () => {
  const onRemoved = vi.fn<() => void>();
  const collect = startCollecting();
  const watch = makeOld(onRemoved);
  await expect.poll(() => (collect(), onRemoved.mock.calls.length)).toBe(1);
  expect(watch).toBeDefined(); // a registry that is removed itself reports nothing
});
