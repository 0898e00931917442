import type { ExtensionAsksAnnotator } from "../../messages/contracts.ts";
import type { Handlers } from "../../messages/messenger.ts";
import type { SiteState } from "../../settings/settings.ts";
import { articleAddress } from "./watch-address.ts";

export interface ReadingOptions {
  /** The document's current address. */
  readAddress: () => string;
  /** Reports whether the document's site is read: as soon as this is known, then at every change. Returns a function that stops it. */
  watchSite: (onState: (state: SiteState) => void) => () => void;
  /** Reads and marks the page until the returned function is called. */
  start: () => () => void;
  /** Called when a page that was read no longer is. */
  onOff: () => void;
  signal: AbortSignal;
}

/** A reader may ask for one page even if nothing is read automatically; if they have switched reading off, it stays off. */
const readersStates: readonly SiteState[] = ["on", "not-chosen", "on-click"];

/**
 * Reads a document while two conditions hold: it was asked for by its current address, and its site is enabled. If the page navigated
 * meanwhile, this script may have arrived in a different document than intended. Nothing is read there.
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
  signal.addEventListener("abort", () => (stopWatching(), judge()));
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
