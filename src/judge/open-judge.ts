import type { ByClass, Judge } from "./judge.ts";
import { digestAt, digestedFrom, headBytes, readWeightsHead, type WeightsFault } from "./weights-file.ts";
import { createPairTokenizer, type PairTokenizer } from "./word-pieces.ts";

/** Why there is no judge: the file, or the engine, which has no WebAssembly (or forbids it), no SIMD, or too little memory. */
export type JudgeFault = WeightsFault | "no-webassembly" | "no-simd" | "no-memory";

export type OpenedJudge = { ok: true; judge: Judge } | { ok: false; reason: JudgeFault };

/** What kernel/kernel.ts exports; its comments say what each does. */
interface Kernel {
  memory: WebAssembly.Memory;
  measure: () => number;
  check: () => number;
  idsAt: () => number;
  logitsAt: () => number;
  judge: (count: number, firstCount: number) => void;
}

/**
 * Opens a judge. The weights are checked in full (FORMAT.md lists the refusals) and copied; afterwards the judge keeps nothing of `weights`.
 * Never throws, for any weights. Memory: the length of the file, the vocabulary as strings, and 15 kB for each token of a pair with width 384.
 * Cost: 2 to 4 ms a megabyte, most of it the digest, and some 5 ms for 30,000 pieces.
 *
 * @param weights the bytes of a weights file
 * @param kernel the compiled kernel (src/cli/io/compile-kernel.ts)
 */
export async function openJudge(weights: Uint8Array<ArrayBuffer>, kernel: Uint8Array<ArrayBuffer>): Promise<OpenedJudge> {
  const read = readWeightsHead(weights);
  if (!read.ok) return read;
  const digest = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", weights.subarray(digestedFrom))));
  if (digest !== toHex(weights.subarray(digestAt, digestedFrom))) return { ok: false, reason: "wrong-digest" };
  const { pieces, vocabularyBytes, pairTokensMax, wordCharactersMax } = read.head;
  const vocabulary = decodeLines(weights.subarray(headBytes, headBytes + vocabularyBytes));
  const tokenize = vocabulary?.length === pieces ? createPairTokenizer(vocabulary, pairTokensMax, wordCharactersMax) : undefined;
  if (tokenize === undefined) return { ok: false, reason: "bad-vocabulary" };
  const started = await startKernel(kernel);
  if (!started.ok) return started;
  const reason = loadWeights(started.kernel, weights);
  return reason === undefined ? { ok: true, judge: createJudge(started.kernel, tokenize, digest) } : { ok: false, reason };
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decodeLines(bytes: Uint8Array): string[] | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n");
  } catch {
    return undefined; // not UTF-8
  }
}

async function startKernel(bytes: Uint8Array<ArrayBuffer>): Promise<{ ok: true; kernel: Kernel } | { ok: false; reason: JudgeFault }> {
  if (typeof WebAssembly === "undefined") return { ok: false, reason: "no-webassembly" };
  if (!WebAssembly.validate(bytes)) return { ok: false, reason: "no-simd" };
  try {
    const { instance } = await WebAssembly.instantiate(bytes);
    return { ok: true, kernel: instance.exports as unknown as Kernel };
  } catch {
    return { ok: false, reason: "no-webassembly" }; // the bytes are valid, so a content security policy forbids it
  }
}

/** Copies the weights into the kernel's memory. @returns what is wrong with them, or undefined */
function loadWeights({ memory, measure, check }: Kernel, weights: Uint8Array): JudgeFault | undefined {
  new Uint8Array(memory.buffer).set(weights.subarray(0, headBytes));
  const needed = measure();
  if (needed === 0) return "wrong-length";
  try {
    memory.grow(Math.max(0, Math.ceil((needed - memory.buffer.byteLength) / 65_536)));
  } catch {
    return "no-memory";
  }
  new Uint8Array(memory.buffer).set(weights);
  return check() === 0 ? "bad-tensor" : undefined;
}

function createJudge(kernel: Kernel, tokenize: PairTokenizer, digest: string): Judge {
  return {
    digest,
    judge: (pair) => {
      const { ids, firstCount } = tokenize(pair);
      new Int32Array(kernel.memory.buffer, kernel.idsAt(), ids.length).set(ids);
      kernel.judge(ids.length, firstCount);
      const [other = 0, same = 0, contrary = 0, , ...shares] = new Float32Array(kernel.memory.buffer, kernel.logitsAt(), 8);
      const probabilities: ByClass = { other: shares[0] ?? 0, same: shares[1] ?? 0, contrary: shares[2] ?? 0 };
      return { logits: { other, same, contrary }, probabilities };
    },
  };
}
