/**
 * xxHash32 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md) with seed 0, over whole 32-bit words. Four
 * independent lanes, written out, since a call per word would take most of the time.
 */
const [p1, p2, p3, p4, p5] = [0x9e3779b1 | 0, 0x85ebca77 | 0, 0xc2b2ae3d | 0, 0x27d4eb2f, 0x165667b1];

/** Hash of little-endian words, 0 to 2^32 - 1. Cost: about 0.5 ms per megabyte. */
export function computeChecksum(words: Int32Array): number {
  const whole = words.length & ~3;
  let hash: number = p5;
  if (whole > 0) {
    let a = (p1 + p2) | 0;
    let b: number = p2;
    let c = 0;
    let d = -p1 | 0;
    for (let at = 0; at < whole; at += 4) {
      a = (a + Math.imul(words[at] as number, p2)) | 0;
      b = (b + Math.imul(words[at + 1] as number, p2)) | 0;
      c = (c + Math.imul(words[at + 2] as number, p2)) | 0;
      d = (d + Math.imul(words[at + 3] as number, p2)) | 0;
      a = Math.imul((a << 13) | (a >>> 19), p1);
      b = Math.imul((b << 13) | (b >>> 19), p1);
      c = Math.imul((c << 13) | (c >>> 19), p1);
      d = Math.imul((d << 13) | (d >>> 19), p1);
    }
    hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  }
  hash = (hash + words.length * 4) | 0;
  for (let at = whole; at < words.length; at++) hash = Math.imul(rotate((hash + Math.imul(words[at] ?? 0, p3)) | 0, 17), p4);
  hash = Math.imul(hash ^ (hash >>> 15), p2);
  hash = Math.imul(hash ^ (hash >>> 13), p3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
