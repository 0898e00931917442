import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BrokenGzip, unpackIfGzip } from "../../../src/feeds/unpack-gzip.ts";

const text = "Bridge 7 in Aldermouth cost taxpayers 45 million pounds. ".repeat(2_000);
const plain = new TextEncoder().encode(text);
const packed = new Uint8Array(gzipSync(plain));

/** The bytes in pieces of this length; `end` runs after the last. */
async function* inPieces(bytes: Uint8Array, length: number, end = (): void => {}): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  end();
}

async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<{ text: string; isPacked: boolean }> {
  let isPacked = false;
  const parts: Uint8Array[] = [];
  for await (const part of unpackIfGzip(chunks, () => (isPacked = true))) parts.push(part);
  return { text: Buffer.concat(parts).toString(), isPacked };
}

describe("bytes that may be gzip", () => {
  test.each([1, 2, 3, 1_000, 1 << 20])("come out unpacked in pieces of %d bytes", async (length) => {
    expect(await unpack(inPieces(packed, length))).toEqual({ text, isPacked: true });
    expect(await unpack(inPieces(plain.subarray(0, 3_000), length))).toEqual({ text: text.slice(0, 3_000), isPacked: false });
  });

  test("may be zero or one", async () => {
    expect(await unpack(inPieces(new Uint8Array(), 1))).toEqual({ text: "", isPacked: false });
    expect(await unpack(inPieces(packed.subarray(0, 1), 1))).toMatchObject({ isPacked: false });
  });

  test.each<[string, Uint8Array]>([
    ["truncated", packed.subarray(0, -9)],
    ["damaged", packed.map((byte, at) => (at === 40 ? byte ^ 0xff : byte))],
    ["followed by something else", Buffer.concat([packed, plain])],
  ])("are refused by name if they are %s", async (_name, bytes) => {
    await expect(unpack(inPieces(bytes, 1_000))).rejects.toThrow(BrokenGzip);
  });

  test.each<[string, Uint8Array]>([
    ["compressed", packed.subarray(0, -9)],
    ["plain", plain],
  ])("pass a failure of their origin through unchanged if they are %s", async (_name, bytes) => {
    const bug = new TypeError("a bug");
    const fail = (): never => {
      throw bug;
    };
    await expect(unpack(inPieces(bytes, 1_000, fail))).rejects.toBe(bug);
  });

  test("are read no further once their reader stops", async () => {
    let isStopped = false;
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* inPieces(packed, 100);
      } finally {
        isStopped = true;
      }
    };
    for await (const _part of unpackIfGzip(chunks(), () => {})) break;
    expect(isStopped).toBe(true);
  });
});
