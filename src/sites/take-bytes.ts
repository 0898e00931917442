/**
 * Passes bytes through up to a limit, then stops reading, which ends the request. Bytes before the limit are kept.
 *
 * @param onCut called if there are more
 */
export async function* takeBytes(chunks: AsyncIterable<Uint8Array>, most: number, onCut: () => void): AsyncGenerator<Uint8Array> {
  let left = most;
  for await (const chunk of chunks) {
    if (chunk.length > left) {
      onCut();
      yield chunk.subarray(0, left);
      return;
    }
    left -= chunk.length;
    yield chunk;
  }
}
