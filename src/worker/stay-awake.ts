/** In milliseconds. Browsers suspend a worker that idles for half a minute; each call of their API restarts that time. */
const callEvery = 10_000;

/** Keeps the worker awake as long as the browser runs, for a worker whose memory holds data that would be lost. */
export function stayAwake(runtime: { getPlatformInfo: () => Promise<unknown> }): void {
  setInterval(() => void runtime.getPlatformInfo(), callEvery);
}
