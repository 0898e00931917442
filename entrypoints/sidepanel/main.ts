import { browser } from "wxt/browser";
import { createPanelApi } from "../../src/ui/popup/connect-popup.ts";
import { mountPopup } from "../../src/ui/popup/popup.tsx";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountPopup(root, createPanelApi({ browser, query: location.search, closeWindow: () => window.close() }), "panel");
