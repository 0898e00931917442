import type { ExtensionAsksAnnotator } from "../messages/contracts.ts";
import type { Handlers } from "../messages/messenger.ts";
import type { SiteState } from "../settings/settings.ts";
import { articleAddress } from "./watch-address.ts";

export interface ReadingOptions {
  /** The document's address now. */
  readAddress: () => string;
  /** Tells whether the document's site is read: once as soon as that is known, then at every change. Returns what ends it. */
  watchSite: (tell: (state: SiteState) => void) => () => void;
  /** Reads and marks the page until the returned function is called. */
  start: () => () => void;
  /** The page was read, and is no more. */
  onOff: () => void;
  signal: AbortSignal;
}

/** A reader who asks for one page may have it where nothing is read by itself; where they have switched reading off it stays off. */
const readersStates: readonly SiteState[] = ["on", "not-chosen", "on-click"];

/**
 * Reads a document while both are so: somebody has asked for it, by the address that it has, and its site is on. The script may have come
 * to another document than the one it was sent to, where the page led elsewhere meanwhile. Nothing is read there.
 */
export function readWhenAllowed({ readAddress, watchSite, start, onOff, signal }: ReadingOptions): Handlers<ExtensionAsksAnnotator> {
  let state: SiteState | undefined;
  let isWanted = false;
  let isReaders = false;
  let stop: (() => void) | undefined;
  function judge(): void {
    const isAllowed = state !== undefined && (isReaders ? readersStates.includes(state) : state === "on");
    if (isWanted && isAllowed && !signal.aborted) stop ??= start();
    else if (stop !== undefined) {
      stop();
      stop = undefined;
      if (!signal.aborted) onOff();
    }
  }
  const stopWatching = watchSite((now) => {
    state = now;
    judge();
  });
  signal.addEventListener("abort", () => (stopWatching(), judge()), { once: true });
  return {
    readArticle: (asked) => {
      if (articleAddress(asked.address) !== articleAddress(readAddress())) return { ok: false };
      isWanted = true;
      isReaders ||= asked.isReaders;
      judge();
      return { ok: true };
    },
  };
}
