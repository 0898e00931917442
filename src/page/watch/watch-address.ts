import { listen } from "./listen.ts";

/**
 * Calls when the page's address changes without a new document (single-page navigation). What is behind # counts only when it holds a
 * path ("#/story"). An isolated world cannot see `history.pushState` of the page; the Navigation API tells where it exists, else the caller asks.
 * @returns looks at once: for callers that have a reason to think that something changed. True when it had.
 */
export function watchAddress(view: Window, onChange: () => void, signal: AbortSignal): () => boolean {
  let last = readAddress(view);
  const look = (): boolean => {
    const now = readAddress(view);
    if (now === last || signal.aborted) return false;
    last = now;
    onChange();
    return true;
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  if (navigation !== undefined) listen(navigation, "currententrychange", look, { signal });
  listen(view, "popstate", look, { signal });
  listen(view, "hashchange", look, { signal });
  return look;
}

export function readAddress(view: Window): string {
  return articleAddress(view.location.href);
}

/** The address that identifies one article: without the place in it. */
export function articleAddress(href: string): string {
  const at = href.indexOf("#");
  return at === -1 || /^#!?\//u.test(href.slice(at)) ? href : href.slice(0, at);
}
