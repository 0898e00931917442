/** A growing list of 32-bit numbers: a quarter of the memory of an array of numbers, and no work for the garbage collector. */
export interface NumberList {
  values: Uint32Array;
  length: number;
}

export function startList(capacity = 256): NumberList {
  return { values: new Uint32Array(capacity), length: 0 };
}

export function append(list: NumberList, value: number): void {
  if (list.length === list.values.length) {
    const larger = new Uint32Array(list.values.length * 2);
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.length++] = value;
}

/** Running sums of these lengths, from 0: the start of each part of a section, and the end of the last. */
export function sumUp(lengths: Uint32Array): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1);
  let sum = 0;
  lengths.forEach((length, at) => {
    sum += length;
    sums[at + 1] = sum;
  });
  return sums;
}
