import { browser } from "wxt/browser";
import { createPopupApi } from "../../src/ui/popup/connect-popup.ts";
import { mountPopup } from "../../src/ui/popup/popup.tsx";

/** Firefox only, so missing from the types; Firefox for Android has none. */
const { sidebarAction } = browser as unknown as { sidebarAction?: { open: () => Promise<void> } };

// The polyfill does not know of Chrome's side panel.
const openPanel = import.meta.env.CHROME
  ? (windowId: number): Promise<void> => chrome.sidePanel.open({ windowId })
  : sidebarAction && ((): Promise<void> => sidebarAction.open());

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountPopup(root, createPopupApi({ browser, query: location.search, closeWindow: () => window.close(), openPanel }));
