/**
 * The pieces of a stream, which in older Chromium is not an async iterable itself. Stopping early cancels it.
 *
 * @param explain turns what the stream fails with into what is thrown
 */
export async function* readStream<T>(
  stream: ReadableStream<T>,
  explain: (error: unknown) => unknown = (error) => error,
): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const next = await reader.read().catch((error: unknown) => {
        throw explain(error);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
