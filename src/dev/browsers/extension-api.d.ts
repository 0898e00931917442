/** The extension API as it is in the worker and in the extension's own pages, where the drivers run functions. */
import type { browser } from "wxt/browser";

declare global {
  const chrome: typeof browser;
}
