import type { browser } from "wxt/browser";

/** The annotator's files in the package, as WXT names them. */
const script = "/content-scripts/annotator.js";
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
