/** The start of a weights file. FORMAT.md defines the bytes. */

const magic = 0x574a5347; // "GSJW"
const formatNumber = 2;
/** Where the digest is; it covers everything behind it. */
export const digestAt = 16;
export const digestedFrom = 48;
/** Bytes before the vocabulary. */
export const headBytes = 128;
const headerWords = 20;

export type WeightsFault = "not-weights" | "wrong-format" | "wrong-length" | "wrong-digest" | "bad-sizes" | "bad-vocabulary" | "bad-tensor";

/** Smallest and largest value of each number of the header from the second on, and what it is a multiple of. */
const ranges: readonly (readonly [low: number, high: number, multipleOf: number])[] = [
  [1, 24, 1], // layers
  [16, 1024, 16], // width
  [1, 256, 1], // heads
  [16, 4096, 16], // intermediate width
  [4, 65_536, 1], // pieces
  [8, 512, 1], // positions
  [2, 2, 1], // segments
  [8, 512, 1], // tokens of a pair
  [3, 3, 1], // classes
  [1, 2 ** 24, 1], // bytes of the vocabulary
  [1, 1000, 1], // characters of a word
  [0, 2 ** 24, 16], // bytes of later parts
];
const epsilonMax = 0.001;

/** What the rest of the room needs of the header; the kernel reads it itself. */
export interface WeightsHead {
  pieces: number;
  vocabularyBytes: number;
  pairTokensMax: number;
  wordCharactersMax: number;
}

/**
 * Reads the first bytes of a weights file. Checked are magic, format, length and the range of each size, not the digest and nothing that
 * comes after. Never throws.
 */
export function readWeightsHead(bytes: Uint8Array): { ok: true; head: WeightsHead } | { ok: false; reason: WeightsFault } {
  if (bytes.length < headBytes) return { ok: false, reason: "not-weights" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, headBytes);
  if (view.getUint32(0, true) !== magic) return { ok: false, reason: "not-weights" };
  if (view.getUint32(4, true) !== formatNumber) return { ok: false, reason: "wrong-format" };
  const header = Array.from({ length: headerWords }, (_, word) => view.getUint32(digestedFrom + word * 4, true));
  const [fileBytes, layers = 0, width = 0, heads = 0, , pieces = 0, positions = 0, , pairTokensMax = 0] = header;
  const [vocabularyBytes = 0, wordCharactersMax = 0] = header.slice(10);
  if (fileBytes !== bytes.length) return { ok: false, reason: "wrong-length" };
  const isInRange = ranges.every(([low, high, multipleOf], at) => {
    const size = header[at + 1]!;
    return size >= low && size <= high && size % multipleOf === 0;
  });
  const epsilon = view.getFloat32(digestedFrom + 13 * 4, true);
  const isZero = [view.getUint32(8, true), view.getUint32(12, true), ...header.slice(15)].every((word) => word === 0);
  const areExits = header[14]! < 2 ** (layers - 1);
  const isSound =
    isInRange && isZero && areExits && epsilon > 0 && epsilon <= epsilonMax && width % (heads * 4) === 0 && pairTokensMax <= positions;
  if (!isSound || headBytes + vocabularyBytes > fileBytes) return { ok: false, reason: "bad-sizes" };
  return { ok: true, head: { pieces, vocabularyBytes, pairTokensMax, wordCharactersMax } };
}
