/** Chromium's Ed25519 behind our checks; tests/unit/feeds runs the same tests with Node's. */
import { expect, test } from "vitest";
import { sign, verify } from "../../../src/feeds/ed25519.ts";
import { listForgeries } from "../../support/forged-signatures.ts";
import { pairOf } from "../../support/make-feed.ts";

test("a signature that anyone could make is refused", async () => {
  const pair = await pairOf(7);
  for (let message = 0; message < 16; message++) {
    const bytes = Uint8Array.of(message);
    const honest = await sign(bytes, pair);
    expect(await verify(honest, bytes, pair.key)).toBe(true);
    for (const { what, key, signature } of listForgeries(pair, honest))
      expect([what, await verify(signature, bytes, key)]).toEqual([what, false]);
  }
});
