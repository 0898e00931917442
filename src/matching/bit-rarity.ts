/**
 * log2(1 + entries / frequency) in sixteenths of a bit, by repeated squaring. Multiplication is rounded the same
 * everywhere, Math.log2 is not, and the result is stored.
 */
export function measureBitRarity(frequency: number, entries: number): number {
  let value = 1 + entries / Math.max(1, frequency);
  let bits = 0;
  while (value >= 2) {
    value /= 2;
    bits += 16;
  }
  for (let step = 8; step >= 1; step /= 2) {
    value *= value;
    if (value < 2) continue;
    value /= 2;
    bits += step;
  }
  return bits;
}
