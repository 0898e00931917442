import { offerArticleCheck } from "./article-check.ts";
import { isNewsPage } from "../../reading/news-page.ts";
import { attribute, findAll, headOf, prerendering, titleOf } from "../../reading/unclobbered.ts";
import { listen } from "./listen.ts";
import { readAddress, watchAddress } from "./watch-address.ts";

export interface ArticleDetectorOptions {
  document: Document;
  /** May this site be read now? Asked before each call of `onArticle`, so that settings take effect at once. */
  isOn: () => boolean | Promise<boolean>;
  /** Called once for each address at which an article is found while the site is on. */
  onArticle: () => void;
  signal: AbortSignal;
}

export interface ArticleDetector {
  /** The news test's result for the page as it is now. */
  isArticle: () => boolean;
  /** Call when settings change: an article that was not to be read may be now. */
  lookAgain: () => void;
}

/** Delays before testing again, in milliseconds: after a navigation, and when metadata announces an article whose text has not arrived. */
const againAfterMs = [400, 1200, 3000, 8000];

/**
 * Tests whether the page is an article, when the document is idle and again when a single-page site's address, title or Open Graph tags
 * change. Costs one news test for each of these, nothing in between.
 */
export function createArticleDetector({ document, isOn, onArticle, signal }: ArticleDetectorOptions): ArticleDetector {
  const view = window;
  let announced = "";
  let timers: number[] = [];

  async function look(): Promise<void> {
    const address = readAddress(view);
    // The page is checked last, and only if its site is enabled; a page that the browser prerenders is checked once it is shown.
    if (announced === address || isUnseen(document) || !(await isOn())) return;
    if (announced === address || signal.aborted || readAddress(view) !== address || !isNewsPage(document)) return;
    announced = address;
    forgetTimers();
    onArticle();
  }
  function lookNowAndLater(): void {
    forgetTimers();
    void look();
    timers = againAfterMs.map((ms) => view.setTimeout(look, ms));
  }
  function forgetTimers(): void {
    for (const timer of timers) view.clearTimeout(timer);
    timers = [];
  }

  watchAddress(view, lookNowAndLater, signal);
  listen(document, "prerenderingchange", lookNowAndLater, { signal });
  watchHead(document, lookNowAndLater, signal);
  signal.addEventListener("abort", forgetTimers);
  whenIdle(view, lookNowAndLater);
  offerArticleCheck(() => isNewsPage(document));
  return { isArticle: () => isNewsPage(document), lookAgain: () => void look() };
}

/** Chrome may prerender a page that the reader has not opened and may never open. */
function isUnseen(document: Document): boolean {
  return prerendering(document) === true;
}

/** Calls `onChange` when the page's title or metadata changes, at most once every third of a second. */
function watchHead(document: Document, onChange: () => void, signal: AbortSignal): void {
  const head = headOf(document);
  if (head === null) return;
  let timer: number | undefined;
  const observer = new MutationObserver(() => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      const now = headFacts(document);
      if (now === last || signal.aborted) return;
      last = now;
      onChange();
    }, 300);
  });
  let last = headFacts(document);
  observer.observe(head, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["content"] });
  signal.addEventListener("abort", () => observer.disconnect());
}

function headFacts(document: Document): string {
  const tags = findAll(headOf(document)!, 'meta[property="og:type"], meta[property="og:url"], meta[property="og:title"]');
  return [titleOf(document), ...[...tags].map((tag) => attribute(tag, "content"))].join("\n");
}

function whenIdle(view: Window, run: () => void): void {
  if (typeof view.requestIdleCallback === "function") view.requestIdleCallback(run, { timeout: 1000 });
  else view.setTimeout(run, 1);
}
