import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { kernelFile } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { type KeptJudge, keepJudge } from "../../../src/worker/keep-judge.ts";
import { listOddPieces } from "../../support/judge/odd-text.ts";
import { smallSizes, writeRandomWeights } from "../../support/judge/random-weights.ts";

const pair = { sentence: "A dam broke.", claim: "The dam broke." };
let files: Record<"judge.bin" | "judge.wasm", Uint8Array<ArrayBuffer>>;

beforeAll(async () => {
  files = {
    "judge.bin": await writeRandomWeights(1, listOddPieces(1), smallSizes),
    "judge.wasm": new Uint8Array(readFileSync(await kernelFile(projectRoot))),
  };
});

/** The keeper, what it has noted, and which files it has read. */
function keep(readFile: (name: keyof typeof files) => Promise<Uint8Array<ArrayBuffer>>) {
  const notes: string[] = [];
  const read: string[] = [];
  const judge: KeptJudge = keepJudge({
    readFile: (name) => {
      read.push(name);
      return readFile(name);
    },
    nowMs: () => performance.now(),
    note: (line) => notes.push(line),
  });
  return { judge, notes, read };
}

test("nothing is opened before the first pair; then each pair is read once and remembered", async () => {
  const { judge, notes, read } = keep((name) => Promise.resolve(files[name]));
  expect([judge.recall(pair), read]).toEqual([undefined, []]);
  expect(await judge.read([pair, pair])).toBeGreaterThan(0);
  const logits = judge.recall(pair);
  expect(Object.keys(logits ?? {}).toSorted()).toEqual(["contrary", "other", "same"]);
  expect(await judge.read([pair])).toBe(0);
  await judge.read([{ ...pair, claim: "Another dam broke." }]);
  expect(judge.recall(pair)).toBe(logits);
  expect(read).toEqual(["judge.bin", "judge.wasm"]);
  expect([notes, judge.fault()]).toEqual([[], undefined]);
});

test.each([
  ["its files are missing", "missing", () => Promise.reject(new Error("no such file"))],
  ["the weights are damaged", "wrong-digest", (name: keyof typeof files) => Promise.resolve(damage(name))],
  [
    "the kernel is not WebAssembly of this engine",
    "no-simd",
    (name: keyof typeof files) => Promise.resolve(name === "judge.wasm" ? new Uint8Array(9) : files[name]),
  ],
])("if %s, it says so once and reads nothing", async (_what, reason, readFile) => {
  const { judge, notes } = keep(readFile);
  expect(await judge.read([pair])).toBeUndefined();
  expect(await judge.read([pair])).toBeUndefined();
  expect([judge.recall(pair), judge.fault(), notes.length]).toEqual([undefined, reason, 1]);
});

function damage(name: keyof typeof files): Uint8Array<ArrayBuffer> {
  const bytes = files[name].slice();
  bytes[bytes.length - 1]! ^= 1;
  return bytes;
}

test("other tasks run between two pairs", async () => {
  const { judge } = keep((name) => Promise.resolve(files[name]));
  await judge.read([pair]);
  const order: string[] = [];
  const reading = judge.read(["one", "two", "three"].map((claim) => ({ ...pair, claim }))).then(() => order.push("read"));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => order.push("task");
  port2.postMessage(null); // queued behind the first pair, as the next message from a page is
  await reading;
  port1.close();
  expect(order).toEqual(["task", "read"]);
});
