import { listen } from "./listen.ts";

/**
 * Calls `onChange` when the page's address changes without a new document (single-page navigation). A fragment counts only if it holds a
 * path ("#/story"). An isolated world cannot see the page's `history.pushState`; the Navigation API reports it if available, otherwise the
 * caller has to check.
 * @returns a function that checks at once, for callers that suspect a change; it returns true if there was one.
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

/** The address that identifies one article: without a position inside it. */
export function articleAddress(href: string): string {
  const at = href.indexOf("#");
  return at === -1 || /^#!?\//u.test(href.slice(at)) ? href : href.slice(0, at);
}
