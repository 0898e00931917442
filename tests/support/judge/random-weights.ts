/** Weights files of random models, for tests: written from src/judge/FORMAT.md. */
import { createRandom } from "./seeded-random.ts";

export interface ModelSizes {
  layers: number;
  /** A bit for each layer that an exit follows, the first one lowest. */
  exits: number;
  exitLimit: number;
  width: number;
  heads: number;
  intermediate: number;
  positions: number;
  pairTokensMax: number;
}

/** Small enough to judge thousands of pairs in a test. Some pairs leave at the exit and some do not. */
export const smallSizes: ModelSizes = {
  layers: 2,
  exits: 1,
  exitLimit: 0.5,
  width: 32,
  heads: 4,
  intermediate: 64,
  positions: 64,
  pairTokensMax: 48,
};

const align = (length: number): number => Math.ceil(length / 16) * 16;

/** The file of a model with random weights, whose logits vary by about 1 between pairs. The same seed gives the same file. */
export function writeRandomWeights(seed: number, pieces: readonly string[], sizes: ModelSizes): Promise<Uint8Array<ArrayBuffer>> {
  const { pick, normal } = createRandom(seed);
  const forExits = createRandom(seed + 1); // so that a model has the same layers with exits and without
  const { width, intermediate, layers, exits, exitLimit } = sizes;
  const floats = (count: number, make: () => number): Uint8Array => new Uint8Array(Float32Array.from({ length: count }, make).buffer);
  const integers = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => pick(255) - 127);
  const near = (value: number) => () => value * (1 + 0.1 * normal());
  const table = (rows: number, deviation: number): Uint8Array[] => [integers(rows * width), floats(rows, near(deviation / 73.6))];
  // integers from -127 to 127 have a deviation of 73.3
  const matrix = (rows: number, values: number): Uint8Array[] => [
    integers(rows * values),
    floats(rows, near(1.5 / (73.3 * Math.sqrt(values)))),
    floats(rows, () => 0.2 * normal()),
  ];
  const norm = (): Uint8Array[] => [floats(width, near(1)), floats(width, () => 0.2 * normal())];
  const exit = (): Uint8Array[] => [
    floats(1, () => exitLimit),
    floats(3 * width, () => (6 / Math.sqrt(width)) * forExits.normal()),
    floats(3, () => 0),
  ];
  const layer = (_: unknown, at: number): Uint8Array[] => [
    ...Array.from({ length: 4 }, () => matrix(width, width)).flat(),
    ...norm(),
    ...matrix(intermediate, width),
    ...matrix(width, intermediate),
    ...norm(),
    ...((exits >> at) % 2 === 1 ? exit() : []),
  ];
  const tensors = [
    ...table(pieces.length, 1),
    ...table(sizes.positions, 0.5),
    ...table(2, 0.5),
    ...norm(),
    ...Array.from({ length: layers }, layer).flat(),
    ...matrix(width, width),
    floats(3 * width, () => (2 / Math.sqrt(width)) * normal()),
    floats(3, normal),
  ];
  return assemble(sizes, pieces, tensors);
}

async function assemble(
  { layers, exits, width, heads, intermediate, positions, pairTokensMax }: ModelSizes,
  pieces: readonly string[],
  tensors: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const vocabulary = new TextEncoder().encode(pieces.join("\n"));
  const start = align(128 + vocabulary.length);
  const bytes = new Uint8Array(start + tensors.reduce((sum, { length }) => sum + align(length), 0));
  const header = [
    bytes.length,
    layers,
    width,
    heads,
    intermediate,
    pieces.length,
    positions,
    2,
    pairTokensMax,
    3,
    vocabulary.length,
    100,
    0,
    0,
    exits,
  ];
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x53, 0x4a, 0x57, 2]);
  for (const [word, value] of header.entries()) view.setUint32(48 + word * 4, value, true);
  view.setFloat32(48 + 13 * 4, 1e-12, true);
  bytes.set(vocabulary, 128);
  let at = start;
  for (const tensor of tensors) {
    bytes.set(tensor, at);
    at += align(tensor.length);
  }
  return sealWeights(bytes);
}

/** Writes the digest of a weights file into it. */
export async function sealWeights(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  bytes.set(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.subarray(48))), 16);
  return bytes;
}
