/** The extension API as it is in the worker and in the extension's own pages, where the drivers run functions. */
declare const chrome: typeof import("wxt/browser").browser;
