/** Number of bytes read at once. */
const sliceBytes = 1 << 18;

/** The bytes of a file in small pieces, each read when it is asked for. Firefox's own stream may give a file of 100 MB in one. */
export function streamFile(file: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        if (at >= file.size) return controller.close();
        controller.enqueue(new Uint8Array(await file.slice(at, at + sliceBytes).arrayBuffer()));
        at += sliceBytes;
      },
    },
    { highWaterMark: 0 },
  );
}
