/** Opens weights files, good and bad, and compares what the kernel computes with the same in plain doubles. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { kernelFile } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import type { Judge, Judgment } from "../../../src/judge/judge.ts";
import { openJudge } from "../../../src/judge/open-judge.ts";
import { createPairTokenizer } from "../../../src/judge/word-pieces.ts";
import { describeJudgments, recordedJudgments } from "../../support/judge/describe-judgments.ts";
import { listOddPieces, listOddTexts } from "../../support/judge/odd-text.ts";
import { type ModelSizes, sealWeights, smallSizes, writeRandomWeights } from "../../support/judge/random-weights.ts";
import { openReference } from "../../support/judge/reference-judge.ts";

const pieces = listOddPieces(1);
const runs = Number(process.env["FUZZ_RUNS"] ?? 60);
let kernel: Uint8Array<ArrayBuffer>;
let weights: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  kernel = new Uint8Array(readFileSync(await kernelFile(projectRoot)));
  weights = await writeRandomWeights(1, pieces, smallSizes);
});

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Judge> {
  const opened = await openJudge(bytes, kernel);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.judge;
}

const why = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const opened = await openJudge(bytes, kernel);
  return opened.ok ? "ok" : opened.reason;
};

const list = ({ logits: { other, same, contrary } }: Judgment): number[] => [other, same, contrary];

describe("logits", () => {
  test.each<[string, Partial<ModelSizes>]>([
    ["two layers, 32 wide", {}],
    ["one head", { heads: 1 }],
    ["heads of 4", { heads: 8 }],
    ["other widths", { width: 48, heads: 3, intermediate: 16 }],
    ["a small inner layer", { intermediate: 32 }],
    ["more layers", { layers: 5 }],
    ["exits behind all layers but the last", { layers: 4, exits: 7 }],
    ["no exits", { exits: 0 }],
    ["an odd number of tokens", { pairTokensMax: 45 }],
  ])("of a model with %s are those of the reference in doubles, but for rare roundings", async (_what, changed) => {
    const sizes = { ...smallSizes, ...changed };
    const bytes = await writeRandomWeights(2, pieces, sizes);
    const judge = await open(bytes);
    const reference = openReference(bytes);
    const tokenize = createPairTokenizer(pieces, sizes.pairTokensMax, 100)!;
    const texts = listOddTexts(4, 80);
    const counts = new Set<number>();
    const errors: number[] = [];
    for (let at = 0; at < texts.length; at += 2) {
      // Short texts too: any number of tokens modulo 4.
      const pair = { sentence: texts[at]!.slice(0, at), claim: texts[at + 1]!.slice(0, 2 * at) };
      const { ids, firstCount } = tokenize(pair);
      counts.add(ids.length % 4);
      const logits = list(judge.judge(pair));
      errors.push(...reference(ids, firstCount).map((value, place) => Math.abs(logits[place]! - value)));
    }
    // An activation close to a half may be rounded up here and down in doubles: it then differs by one step of its row, and so do others.
    errors.sort((one, other) => one - other);
    expect(errors[errors.length / 2]).toBeLessThan(1e-5);
    expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.01);
    expect(errors.at(-1)).toBeLessThan(0.2);
    expect(counts.size).toBeGreaterThan(2);
  });

  test("differ from pair to pair, and do not depend on the pairs before", async () => {
    const judge = await open(weights);
    const texts = listOddTexts(6, 40);
    const read = (at: number): number[] => list(judge.judge({ sentence: texts[at]!, claim: texts[at + 1]! }));
    const once = texts.slice(1).map((_, at) => read(at));
    expect(new Set(once.map((logits) => logits.join())).size).toBeGreaterThan(35);
    const again = texts.slice(1).map((_, at) => read(texts.length - 2 - at));
    expect(again.toReversed()).toEqual(once);
  });

  test("distinguish the sentence from the claim", async () => {
    const judge = await open(weights);
    const [one, other] = ["the mayor said that", "vaccines do not"];
    expect(list(judge.judge({ sentence: one, claim: other }))).not.toEqual(list(judge.judge({ sentence: other, claim: one })));
  });

  test("are those of an exit for a pair that is as surely other as its limit says, and no later layer is read", async () => {
    const texts = listOddTexts(5, 60);
    const read = async (change: Partial<ModelSizes>, bias: number): Promise<string[]> => {
      const bytes = await writeRandomWeights(1, pieces, { ...smallSizes, ...change });
      new DataView(bytes.buffer).setFloat32(bytes.length - 16, bias, true); // of the last map, for the class other
      const judge = await open(await sealWeights(bytes));
      return texts.slice(1).map((claim, at) => list(judge.judge({ sentence: texts[at]!, claim })).join());
    };
    const leaving = async (exitLimit: number): Promise<number> => {
      const [one, other] = [await read({ exitLimit }, 1), await read({ exitLimit }, 2)];
      return one.filter((logits, at) => logits === other[at]).length;
    };
    expect(await leaving(-1_000)).toBe(59);
    const some = await leaving(smallSizes.exitLimit);
    expect(some).toBeGreaterThan(5);
    expect(some).toBeLessThan(54);
    expect(await leaving(smallSizes.exitLimit + 0.5)).toBeLessThan(some);
    expect(await leaving(1_000)).toBe(0);
  });

  test("of 1,000 pairs have the recorded bits", async () => {
    expect(await describeJudgments(Buffer.from(kernel).toString("base64"))).toBe(recordedJudgments);
  });

  test("come with probabilities that are their softmax", async () => {
    const { logits, probabilities } = (await open(weights)).judge({ sentence: "the mayor", claim: "said" });
    const powers = [logits.other, logits.same, logits.contrary].map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    expect(probabilities.other).toBeCloseTo(powers[0]! / sum, 6);
    expect(probabilities.same).toBeCloseTo(powers[1]! / sum, 6);
    expect(probabilities.contrary).toBeCloseTo(powers[2]! / sum, 6);
  });
});

/** A copy of the weights with some bytes changed and the digest made to fit. */
const changed = (change: (view: DataView<ArrayBuffer>) => void): Promise<Uint8Array<ArrayBuffer>> => {
  const copy = weights.slice();
  change(new DataView(copy.buffer));
  return sealWeights(copy);
};
const setWord = (word: number, value: number): Promise<Uint8Array<ArrayBuffer>> =>
  changed((view) => view.setUint32(48 + word * 4, value, true));
/** Where the tensors begin; the words' integers come first, then their scales. */
const tensorsOf = (view: DataView): number => Math.ceil((128 + view.getUint32(48 + 40, true)) / 16) * 16;
const scalesOf = (view: DataView): number => tensorsOf(view) + pieces.length * smallSizes.width;

describe("a file is refused", () => {
  test("if it is something else, or too short", async () => {
    expect(await why(new Uint8Array())).toBe("not-weights");
    expect(await why(weights.slice(0, 127))).toBe("not-weights");
    expect(await why(new Uint8Array(5_000))).toBe("not-weights");
  });

  test("if its format is another", async () => expect(await why(await changed((view) => view.setUint32(4, 1, true)))).toBe("wrong-format"));

  test("if bytes are missing or too many", async () => {
    expect(await why(weights.slice(0, -16))).toBe("wrong-length");
    const longer = new Uint8Array(weights.length + 16);
    longer.set(weights);
    expect(await why(longer)).toBe("wrong-length");
    new DataView(longer.buffer).setUint32(48, longer.length, true);
    expect(await why(await sealWeights(longer))).toBe("wrong-length");
    expect(await why(await setWord(5, pieces.length - 1))).toBe("bad-vocabulary");
    expect(await why(await setWord(1, 3))).toBe("wrong-length");
    expect(await why(await setWord(14, 0))).toBe("wrong-length");
  });

  test("if a byte has changed", async () => {
    const copy = weights.slice();
    copy[copy.length - 100]! ^= 1;
    expect(await why(copy)).toBe("wrong-digest");
  });

  test.each([
    [1, 0],
    [1, 25],
    [2, 24],
    [2, 2048],
    [3, 0],
    [3, 3],
    [3, 16],
    [4, 100],
    [6, 513],
    [7, 1],
    [8, 7],
    [8, 80],
    [9, 4],
    [10, 0],
    [10, 16_000_000],
    [11, 0],
    [12, 8],
    [13, 0],
    [13, 0x7fc00000],
    [14, 2],
    [15, 1],
    [19, 1],
  ])("if number %i of its header is %i", async (word, value) => {
    expect(await why(await setWord(word, value))).toBe("bad-sizes");
  });

  test("if its vocabulary is not UTF-8, or has a piece twice", async () => {
    expect(await why(await changed((view) => view.setUint8(130, 0xff)))).toBe("bad-vocabulary");
    expect(await why(await changed((view) => view.setUint8(128 + "[PAD]\n[U".length, 0x4f)))).toBe("bad-vocabulary");
  });

  test.each([
    ["scale", 1.5],
    ["scale", -0.1],
    ["scale", Number.NaN],
  ])("if a %s is %f", async (_what, value) => {
    expect(await why(await changed((view) => view.setFloat32(scalesOf(view) + 8, value, true)))).toBe("bad-tensor");
  });

  test.each([1025, -1025, Number.NaN, Number.POSITIVE_INFINITY])("if the last bias is %f", async (value) => {
    // Three biases end the file, padded to 16 bytes.
    expect(await why(await changed((view) => view.setFloat32(view.byteLength - 8, value, true)))).toBe("bad-tensor");
  });
});

test("later parts are skipped", async () => {
  const longer = new Uint8Array(weights.length + 48);
  longer.set(weights);
  longer.fill(0xff, weights.length);
  new DataView(longer.buffer).setUint32(48, longer.length, true);
  new DataView(longer.buffer).setUint32(48 + 12 * 4, 48, true);
  const pair = { sentence: "the mayor", claim: "said" };
  expect(list((await open(await sealWeights(longer))).judge(pair))).toEqual(list((await open(weights)).judge(pair)));
});

test("any bytes give a named refusal or a judge with finite logits", async () => {
  const flip = fc.record({ at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }), isInHeader: fc.boolean() });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { maxLength: 6 }), fc.option(fc.nat()), fc.boolean(), async (flips, cut, isSealed) => {
      const bytes = weights.slice(0, cut === null ? undefined : cut % weights.length);
      for (const { at, bits, isInHeader } of flips) if (bytes.length > 0) bytes[isInHeader ? 48 + (at % 80) : at % bytes.length]! ^= bits;
      const opened = await openJudge(isSealed ? await sealWeights(bytes.length < 48 ? new Uint8Array(48) : bytes) : bytes, kernel);
      seen.add(opened.ok ? "ok" : opened.reason);
      if (!opened.ok) return;
      expect(list(opened.judge.judge({ sentence: "the mayor said", claim: "vaccines do not" })).every(Number.isFinite)).toBe(true);
    }),
    { numRuns: runs * 5 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(["ok", "wrong-digest", "wrong-length"]));
});

test("a model of zeros gives its last biases", async () => {
  const zeros = await writeRandomWeights(1, pieces, { ...smallSizes, exits: 0 });
  zeros.fill(0, tensorsOf(new DataView(zeros.buffer)), -16);
  await sealWeights(zeros);
  const judgment = (await open(zeros)).judge({ sentence: "the mayor said", claim: "vaccines do not" });
  expect(list(judgment)).toEqual([...new Float32Array(zeros.slice(-16, -4).buffer)]);
});

test("the largest values that a file may have give finite logits", async () => {
  const most = await changed((view) => {
    for (let at = tensorsOf(view); at < view.byteLength; at += 4) view.setFloat32(at, 1, true);
  });
  const judgment = (await open(most)).judge({ sentence: "the mayor said", claim: "vaccines do not" });
  expect([...list(judgment), ...Object.values(judgment.probabilities)].every(Number.isFinite)).toBe(true);
});

describe("an engine", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("without WebAssembly gives no judge", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(await why(weights)).toBe("no-webassembly");
  });

  test("that may not compile gives no judge", async () => {
    vi.stubGlobal("WebAssembly", { ...WebAssembly, validate: () => true, instantiate: () => Promise.reject(new Error("policy")) });
    expect(await why(weights)).toBe("no-webassembly");
  });

  test("without its instructions gives no judge", async () => {
    vi.stubGlobal("WebAssembly", { validate: () => false });
    expect(await why(weights)).toBe("no-simd");
  });
});
