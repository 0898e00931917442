import fc from "fast-check";
import { expect, test } from "vitest";
import { joinBytes, peekBytes, readWhole } from "../../../src/feeds/peek-bytes.ts";

/** The pieces; `stop` runs when reading stops. */
async function* give(pieces: readonly Uint8Array[], stop = (): void => {}): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } finally {
    stop();
  }
}
const pieces = fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 6 });

test("bytes are the same after a look at their head", async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat(20), async (given, least) => {
      const all = joinBytes(given);
      const peeked = await peekBytes(give(given), least);
      expect(all.subarray(0, peeked.head.length)).toEqual(peeked.head);
      expect(peeked.head.length >= least || peeked.isWhole).toBe(true);
      expect(!peeked.isWhole || peeked.head.length === all.length).toBe(true);
      expect(await readWhole(peeked.all)).toEqual(all);
    }),
  );
});

test("bytes can be looked at twice", async () => {
  const given = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3), Uint8Array.of(4)];
  const { all, head } = await peekBytes((await peekBytes(give(given), 2)).all, 3);
  expect(head).toEqual(Uint8Array.of(1, 2, 3));
  expect(await readWhole(all)).toEqual(Uint8Array.of(1, 2, 3, 4));
});

test("bytes are stopped when their reader stops, even before the first", async () => {
  let stopped = 0;
  const given = [Uint8Array.of(1), Uint8Array.of(2)];
  for await (const _one of (
    await peekBytes(
      give(given, () => (stopped += 1)),
      1,
    )
  ).all)
    break;
  await (
    await peekBytes(
      give(given, () => (stopped += 1)),
      1,
    )
  ).all.return();
  expect(stopped).toBe(2);
});
