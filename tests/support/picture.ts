import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Side of the squares that are compared, in pixels: a word or two of running text. */
const windowSize = 64;

/**
 * The largest difference between two pictures of the same size: number of visibly different pixels in any square of 64 by 64, 0 to 4,096.
 * The edges of letters, which a browser draws differently each time, are ignored if recognized; a few of their pixels remain. A line under
 * words has more than 64.
 */
export function measureDifference(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))];
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1, windowSize });
}
