/**
 * How long a content script runs: until it ends itself, or until a newer copy of it begins in the same document.
 *
 * The build puts this in the place of WXT's own context (see wxt.config.ts). That one announces each copy with an event on the document,
 * which holds the extension's id: a page could hear it, and with an event of its own it could end our scripts. Here the copies know of each
 * other through the global object of the world that they share, and no page reaches that.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;
  /** Ends the script. */
  readonly abort: () => void;

  /** @param name of the script; copies with the same name follow one another */
  constructor(name: string) {
    const lives = globalThis as unknown as Record<symbol, ContentScriptContext | undefined>;
    const key = Symbol.for(`gainsay ${name}`);
    const life = new AbortController();
    this.signal = life.signal;
    this.abort = () => life.abort();
    lives[key]?.abort();
    lives[key] = this;
  }
}

/** Ends the script once the extension is gone, which in Chrome leaves its scripts behind. Looks every `everyMs` milliseconds. */
export function endWithExtension(
  { signal, abort }: Pick<ContentScriptContext, "signal" | "abort">,
  isThere: () => boolean,
  everyMs: number,
): void {
  const timer = setInterval(() => void (isThere() || abort()), everyMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}
