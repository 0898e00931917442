/** Chromium starts a full garbage collection once buffers of more than 64 MB have been made since the last one. */
const ballastBytes = 80 << 20;
/** Time between two collections, in milliseconds. With half as many, reading a large file takes as long. */
const collectEvery = 250;

/**
 * For loops that leave much garbage: the returned function makes the browser collect it if the last collection was long enough ago. If
 * left alone, Chromium waits for 60 to 100 MB of garbage on a machine with much memory, and keeps everything that was read from the
 * database until then.
 *
 * No API does this. But browsers count the bytes of buffers, so this makes one that is never touched. It takes no memory, because the
 * system provides a page of memory only when something is written to it.
 */
export function startCollecting(): () => void {
  let since = 0;
  let bytes = ballastBytes;
  return () => {
    if (performance.now() - since < collectEvery) return;
    since = performance.now();
    try {
      bytes = new ArrayBuffer(bytes).byteLength; // used for the next one: minifiers remove a buffer that nothing depends on
    } catch {
      // There is no room for it: the browser collects garbage when it sees fit.
    }
  };
}
