import { expect, test } from "vitest";
import { PutKeys } from "../../../src/worker/index/put-keys.ts";

const keyOf = (number: number): string => `claim-${number.toString(16).padStart(16, "0")}`;

/** Keys as the visit that began generation 1 leaves them when it pauses, after putting in one claim. */
function pausedKeys(): PutKeys {
  const keys = new PutKeys();
  keys.open(1, true);
  keys.add(keyOf(8));
  return keys;
}
const areNew = (keys: PutKeys): boolean[] => [keys.isNew(keyOf(8)), keys.isNew(keyOf(10))];

test("of a generation that was empty, every other key is new", () => {
  expect(areNew(pausedKeys())).toEqual([false, true]);
});

test("are known when the same work is resumed", () => {
  const keys = pausedKeys();
  keys.open(1, false);
  expect(areNew(keys)).toEqual([false, true]);
});

test.each([
  ["another generation", pausedKeys(), 2],
  ["a generation that an earlier worker began", new PutKeys(), 1],
])("are unknown, and no key counts as new, for %s", (_name, keys, generation) => {
  keys.open(generation, false);
  keys.add(keyOf(8));
  expect(areNew(keys)).toEqual([false, false]);
  keys.open(generation, false); // and it stays so when that is resumed
  expect(areNew(keys)).toEqual([false, false]);
});

test("of an earlier generation are not those of a new one", () => {
  const keys = pausedKeys();
  keys.open(2, true);
  expect(areNew(keys)).toEqual([true, true]);
});
