import { browser } from "wxt/browser";
import { createOptionsApi } from "../../src/ui/options/connect-options.ts";
import { mountOptions } from "../../src/ui/options/options.tsx";

const openShortcuts = import.meta.env.CHROME ? (): void => void browser.tabs.create({ url: "chrome://extensions/shortcuts" }) : undefined;

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountOptions(root, createOptionsApi({ browser, openShortcuts }));
