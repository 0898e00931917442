import type { browser } from "wxt/browser";
import { addressees, type ExtensionAsksLookup } from "../messages/contracts.ts";
import { caller, CallFailed, type Request } from "../messages/messenger.ts";

type Menus = typeof browser.contextMenus;
type Click = Parameters<Parameters<Menus["onClicked"]["addListener"]>[0]>[0];

const lookUpItem = "look-up";

/** Puts "Look up the selected words" into the menu of selected text. Browsers keep it until the extension is updated. */
export async function makeSelectionMenu(menus: Menus, title: string): Promise<void> {
  await menus.removeAll();
  menus.create({ id: lookUpItem, title, contexts: ["selection"], documentUrlPatterns: ["http://*/*", "https://*/*"] });
}

/**
 * Shows what is known about the words the reader has chosen, in the frame where they stand.
 *
 * @param put puts the look-up's script there; false where the browser refuses, and then nothing can be shown
 */
export async function lookUpSelection(
  { menuItemId, selectionText = "", frameId = 0 }: Pick<Click, "menuItemId" | "selectionText" | "frameId">,
  put: (frameId: number) => Promise<boolean>,
  send: (request: Request, frameId: number) => Promise<unknown>,
): Promise<void> {
  if (menuItemId !== lookUpItem || selectionText.trim() === "" || !(await put(frameId))) return;
  const ask = caller<ExtensionAsksLookup>(addressees.lookup, (request) => send(request, frameId));
  try {
    await ask("showLookup", { words: selectionText });
  } catch (error) {
    if (!(error instanceof CallFailed && error.code === "unreachable")) throw error; // the page has gone
  }
}
