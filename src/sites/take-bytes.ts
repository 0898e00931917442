/**
 * The same bytes, up to a limit: then reading stops, which ends the request. What has arrived until then is kept.
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
