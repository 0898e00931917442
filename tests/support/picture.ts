import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Side of the square that is looked at, in pixels: a word or two of running text. */
const windowSize = 64;

/**
 * How much two pictures of one size differ where they differ most: pixels that differ visibly in any square of 64 by 64, 0 to 4,096. The
 * edges of letters, which a browser does not draw alike twice, are left out as far as they can be told; a few pixels of them remain. A
 * line under words has more than 64.
 */
export function measureDifference(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))];
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1, windowSize });
}
