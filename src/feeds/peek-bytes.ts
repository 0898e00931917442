export interface PeekedBytes {
  /** At least as many bytes as were asked for, unless that is all. */
  head: Uint8Array;
  /** Whether the bytes ended within the head. */
  isWhole: boolean;
  /** All bytes from the first, in pieces: the head, then the rest. Stopping early stops `chunks`, too. */
  all: AsyncIterableIterator<Uint8Array> & { return: () => Promise<IteratorResult<Uint8Array>> };
}

/**
 * Looks at the first bytes of a file before it is read. Only `all` may be read afterward, and must be read or ended with `return`.
 *
 * @param least number of bytes to look at; more if the last piece is longer
 */
export async function peekBytes(chunks: AsyncIterable<Uint8Array>, least: number): Promise<PeekedBytes> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let isWhole = false;
  for (let length = 0; length < least && !isWhole;) {
    const next = await iterator.next();
    if (next.done === true) isWhole = true;
    else length += parts[parts.push(next.value) - 1]!.length;
  }
  const head = joinBytes(parts);
  let isHeadDue = head.length > 0;
  const all: PeekedBytes["all"] = {
    [Symbol.asyncIterator]: () => all,
    next: async () => {
      if (!isHeadDue) return await iterator.next();
      isHeadDue = false;
      return { value: head };
    },
    return: async () => {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return { head, isWhole, all };
}

/** All bytes of a small file in one. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return (await peekBytes(chunks, Number.POSITIVE_INFINITY)).head;
}

/** The bytes of all parts in one; a single part is returned unchanged. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
