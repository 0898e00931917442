/**
 * A growing list of 32-bit numbers: a quarter of the memory of an array of numbers, and no work for the garbage collector. The space that it
 * has outgrown is given back at once (`ArrayBuffer.transfer`): V8 frees it only with its next full collection, after tens of megabytes.
 */
export interface NumberList {
  values: Uint32Array<ArrayBuffer>;
  length: number;
}

export function startList(capacity = 256): NumberList {
  return { values: new Uint32Array(capacity), length: 0 };
}

export function append(list: NumberList, value: number): void {
  if (list.length === list.values.length) list.values = resize(list.values, list.values.length * 2);
  list.values[list.length++] = value;
}

/** The numbers of a list that is complete: nothing can be appended afterward. */
export function finishList(list: NumberList): Uint32Array<ArrayBuffer> {
  list.values = resize(list.values, list.length);
  return list.values;
}

/** Gives back the space of numbers that are not needed afterward: they are then empty. */
export function discard({ buffer }: Uint32Array | Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

function resize(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(values.buffer.transfer(length * Uint32Array.BYTES_PER_ELEMENT));
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
