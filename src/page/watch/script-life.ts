import { listen } from "./listen.ts";

/**
 * A content script's lifetime: until it ends itself, or until a newer copy of it starts in the same document.
 *
 * The build replaces WXT's own context with this (see wxt.config.ts). WXT's announces each copy with a document event that contains the
 * extension's id: a page could hear it, and could end our scripts by dispatching one itself. Here the copies find each other through the
 * global object of the isolated world they share, which no page can reach.
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

/** Ends the script once the extension is gone: Chrome leaves its scripts behind. Checks every `everyMs` milliseconds. */
export function endWithExtension(
  { signal, abort }: Pick<ContentScriptContext, "signal" | "abort">,
  isThere: () => boolean,
  everyMs: number,
): void {
  const timer = setInterval(() => void (isThere() || abort()), everyMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}

/**
 * Ends the script once its document is gone for good. Firefox still runs a script there when an answer arrives late, and whatever it asks of
 * the document then fails.
 */
export function endWithDocument({ signal, abort }: Pick<ContentScriptContext, "signal" | "abort">, view: Window): void {
  listen(view, "pagehide", ({ persisted }) => void (persisted || abort()), { signal });
}
