/** Browsers suspend a worker that idles for half a minute, in milliseconds; each call of their API puts that off. */
const callEvery = 10_000;

/** Keeps the worker awake for as long as the browser runs: for one whose memory holds what would be lost. */
export function stayAwake(runtime: { getPlatformInfo: () => Promise<unknown> }): void {
  setInterval(() => void runtime.getPlatformInfo(), callEvery);
}
