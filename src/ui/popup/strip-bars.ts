/** Over this many sentences, one bar of the strip stands for several. */
const barsMax = 174;

/** One bar: how tall, as a share of the longest (0 to 1). */
export type Bar = number;

/** Bars for the sentences of a page in order, by their lengths; a bar that stands for several is as tall as their mean. */
export function makeBars(lengths: number[]): Bar[] {
  const count = Math.min(lengths.length, barsMax);
  const means = Array.from({ length: count }, (_, place) => {
    const part = lengths.slice(Math.floor((place * lengths.length) / count), Math.floor(((place + 1) * lengths.length) / count));
    return part.reduce((sum, length) => sum + length, 0) / part.length;
  });
  const longest = Math.max(1, ...means);
  return means.map((mean) => mean / longest);
}
