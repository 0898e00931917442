/** Above this many sentences, one bar of the strip represents several. */
const barsMax = 36;

/** Height of one bar, as a share of the longest (0 to 1). */
export type Bar = number;

/** Bars for the sentences of a page in order, by length; the height of a bar that represents several is their mean. */
export function makeBars(lengths: number[]): Bar[] {
  const count = Math.min(lengths.length, barsMax);
  const means = Array.from({ length: count }, (_, place) => {
    const part = lengths.slice(Math.floor((place * lengths.length) / count), Math.floor(((place + 1) * lengths.length) / count));
    return part.reduce((sum, length) => sum + length, 0) / part.length;
  });
  const longest = Math.max(1, ...means);
  return means.map((mean) => mean / longest);
}
