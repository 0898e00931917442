import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksLookup } from "../messages/contracts.ts";
import { caller, CallFailed, type Request } from "../messages/messenger.ts";
import type { MessageTarget } from "./inject-scripts.ts";

type Menus = typeof browser.contextMenus;
type Click = Pick<
  Parameters<Parameters<Menus["onClicked"]["addListener"]>[0]>[0],
  "menuItemId" | "selectionText" | "frameId" | "frameUrl" | "pageUrl"
>;

const lookUpItem = "look-up";

/** Puts "Look up in Gainsay" into the menu of selected text. Browsers keep it until the extension is updated. */
export async function makeSelectionMenu(menus: Menus, title: string): Promise<void> {
  await menus.removeAll();
  menus.create({ id: lookUpItem, title, contexts: ["selection"], documentUrlPatterns: ["http://*/*", "https://*/*"] });
}

/**
 * Shows what is known about the words that the reader has chosen, in the document where they are. If the tab has since
 * moved to another document, nothing is shown there.
 *
 * @param put puts the look-up's script into a frame; undefined if the browser refuses, then nothing can be shown
 */
export async function lookUpSelection(
  { menuItemId, selectionText = "", frameId = 0, frameUrl, pageUrl }: Click,
  put: (frameId: number) => Promise<MessageTarget | undefined>,
  send: (request: Request, to: MessageTarget) => Promise<unknown>,
): Promise<void> {
  if (menuItemId !== lookUpItem || selectionText.trim() === "") return;
  const there = await put(frameId);
  if (there === undefined) return;
  const ask = caller<ExtensionAsksLookup>(endpoints.lookup, (request) => send(request, there));
  try {
    await ask("showLookup", { words: selectionText, address: frameUrl ?? pageUrl ?? "" });
  } catch (error) {
    if (!(error instanceof CallFailed && error.code === "unreachable")) throw error; // the page is gone
  }
}
