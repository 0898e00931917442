import type { Browser } from "wxt/browser";
import { endpoints, type ExtensionAsksPage, type ExtensionAsksSentinel, type PageReport } from "../../messages/contracts.ts";
import { CallFailed, caller, type Request } from "../../messages/messenger.ts";

/**
 * The page that the popup or the panel is about. `report` is the annotator's report of the page, or why no script reads it:
 * - `reading`: it is an article, the annotator has not answered yet;
 * - `not-an-article`: the sentinel found no article in it;
 * - `no-answer`: none of our scripts is in the page.
 */
export type ActivePage =
  /** `isExample`: our own page that shows how Gainsay works. */
  | { kind: "own-page"; isExample?: boolean }
  /** `isPrivate`: in a private window, from which nothing is stored. */
  | { kind: "page"; host: string; address: string; isPrivate?: boolean; report: PageReport | "reading" | "not-an-article" | "no-answer" };

/**
 * Finds out what is known of the page in a tab. The annotator knows the page; without one, the sentinel knows why; without either, the
 * browser keeps our scripts out. A tab without a web address, or no tab, counts as one of the browser's own pages.
 *
 * @param example address of our own example page
 * @param send sends a message to the top frame of a tab; rejects if no script of ours is there
 * @returns rejects with `CallFailed` if a script is there and fails
 */
export async function readActivePage(
  tab: Pick<Browser.tabs.Tab, "id" | "url" | "incognito"> | undefined,
  example: string,
  send: (tabId: number, request: Request) => Promise<unknown>,
): Promise<ActivePage> {
  const address = tab?.url === undefined ? undefined : URL.parse(tab.url);
  if (tab?.id === undefined || (address?.protocol !== "http:" && address?.protocol !== "https:")) {
    return tab?.url === example ? { kind: "own-page", isExample: true } : { kind: "own-page" };
  }
  const { id, incognito } = tab;
  const page = { kind: "page" as const, host: address.hostname, address: address.href, isPrivate: incognito };
  const sendThere = (request: Request): Promise<unknown> => send(id, request);
  const report = await answerIfReachable(caller<ExtensionAsksPage>(endpoints.page, sendThere)("describePage", null));
  if (report !== undefined) return { ...page, report };
  const seen = await answerIfReachable(caller<ExtensionAsksSentinel>(endpoints.sentinel, sendThere)("describeDocument", null));
  return { ...page, report: seen === undefined ? "no-answer" : seen.isArticle ? "reading" : "not-an-article" };
}

/** Undefined if nothing listens there. */
async function answerIfReachable<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailed && error.code === "unreachable") return undefined;
    throw error;
  }
}
