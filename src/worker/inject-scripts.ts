import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksAnnotator } from "../messages/contracts.ts";
import { CallFailed, caller, type Request } from "../messages/messenger.ts";

/** The content scripts' files in the package, as WXT names them. */
const script = "/content-scripts/annotator.js";
const sentinel = "/content-scripts/sentinel.js";
const style = "/content-scripts/annotator.css";

/** Who in a tab a message is for: a document, or a frame if the browser does not name its documents. */
export type MessageTarget = { documentId: string } | { frameId: number };

/** An article in the top frame of a tab, and who wants it read. */
export interface WantedArticle {
  tabId: number;
  /** The document that asks; undefined if the browser does not say, or if the reader asks. */
  documentId?: string | undefined;
  /** Its address at the time of the request. */
  address: string;
  /** The reader asks, not the sentinel. */
  isReaders: boolean;
}

/**
 * Injects the annotator into a document and starts it. A second copy in the same document ends the first.
 *
 * The page may navigate while the scripts are being injected. They go to the document that asked, if the browser can identify it, and
 * the annotator begins only at the address that was requested.
 *
 * @param send sends a message to the top frame of a tab
 * @returns false if the browser excludes extensions (its own pages, its store), the tab is gone, or it now shows another page.
 */
export async function injectAnnotator(
  scripting: typeof browser.scripting,
  send: (tabId: number, request: Request) => Promise<unknown>,
  { tabId, documentId, address, isReaders }: WantedArticle,
): Promise<boolean> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  try {
    // As a user style sheet: it applies in shadow roots, and no rule of the page can remove the lines.
    await Promise.all([
      scripting.insertCSS({ target, files: [style], origin: "USER" }),
      scripting.executeScript({ target, files: [script] }),
    ]);
  } catch {
    return false; // every browser words its refusal differently, and no other reaction is possible
  }
  const ask = caller<ExtensionAsksAnnotator>(endpoints.annotator, (request) => send(tabId, request));
  try {
    return (await ask("readArticle", { address, isReaders })).ok;
  } catch (error) {
    if (error instanceof CallFailed) return false; // the page is gone
    throw error;
  }
}

/** Injects the card into a document of the top frame, beside its annotator. Rejects if the browser refuses. */
export async function injectCard(scripting: typeof browser.scripting, tabId: number, documentId: string | undefined): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  await scripting.executeScript({ target, files: ["/content-scripts/card.js"] });
}

/**
 * Injects the sentinel into every open page that has none: Chrome gives it only to pages that are opened after an install or an
 * update. In each page, it decides whether there is anything to do.
 *
 * @param hasSentinel whether one answers in a tab
 */
export async function injectSentinels(
  scripting: typeof browser.scripting,
  tabs: Pick<typeof browser.tabs, "query">,
  hasSentinel: (tabId: number) => Promise<boolean>,
): Promise<void> {
  for (const { id, discarded } of await tabs.query({ url: ["http://*/*", "https://*/*"] })) {
    if (id === undefined || discarded === true || (await hasSentinel(id))) continue;
    await scripting.executeScript({ target: { tabId: id }, files: [sentinel] }).catch(() => undefined); // the browser does not allow it there
  }
}

/**
 * Injects the look-up into the frame where the reader chose words.
 * @returns the document it is in now, as a target of messages; undefined if the browser excludes extensions, or the tab is gone.
 */
export async function injectLookup(
  scripting: typeof browser.scripting,
  tabId: number,
  frameId: number,
): Promise<MessageTarget | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [injected] = await scripting.executeScript({ target, files: ["/content-scripts/lookup.js"] });
    return injected?.documentId === undefined ? { frameId } : { documentId: injected.documentId };
  } catch {
    return undefined;
  }
}
