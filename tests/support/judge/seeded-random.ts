/** Pseudo-random numbers from a seed, the same in every engine: a counter, mixed by MurmurHash3's finalizer. */
export interface SeededRandom {
  /** An integer from 0 to `below` - 1. */
  pick: (below: number) => number;
  /** About normally distributed (the sum of four), with mean 0 and deviation 1. */
  normal: () => number;
}

export function createRandom(seed: number): SeededRandom {
  let count = seed | 0;
  const next = (): number => {
    count = (count + 0x9e3779b9) | 0;
    let mixed = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  return {
    pick: (below) => Math.floor(next() * below),
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}
