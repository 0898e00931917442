import type { browser } from "wxt/browser";

/** The content scripts' files in the package, as WXT names them. */
const script = "/content-scripts/annotator.js";
const sentinel = "/content-scripts/sentinel.js";
const style = "/content-scripts/annotator.css";

/**
 * Puts the annotator into the top frame of a tab. A second one in the same document ends the first.
 * @returns false where the browser keeps extensions out (its own pages, its store) or the tab has gone.
 */
export async function injectAnnotator(scripting: typeof browser.scripting, tabId: number): Promise<boolean> {
  try {
    await scripting.insertCSS({ target: { tabId }, files: [style] });
    await scripting.executeScript({ target: { tabId }, files: [script] });
    return true;
  } catch {
    return false; // every browser words its refusal in its own way, and there is nothing else to be done with it
  }
}

/**
 * Puts the sentinel into every open page that has none: Chrome gives it to pages that are opened after an install or an update, and to no
 * others.
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
    await scripting.executeScript({ target: { tabId: id }, files: [sentinel] }).catch(() => undefined); // the browser keeps us out there
  }
}

/**
 * Puts the look-up into the frame where the reader chose words.
 * @returns false where the browser keeps extensions out, or the tab has gone.
 */
export async function injectLookup(scripting: typeof browser.scripting, tabId: number, frameId: number): Promise<boolean> {
  try {
    await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ["/content-scripts/lookup.js"] });
    return true;
  } catch {
    return false;
  }
}
