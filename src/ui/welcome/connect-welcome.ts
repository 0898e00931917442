/** Connects the welcome page to the worker, the settings and the browser. */
import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksWorker } from "../../messages/contracts.ts";
import { caller } from "../../messages/messenger.ts";
import { changeSettings } from "../../settings/stored-settings.ts";
import type { WelcomeApi } from "./welcome.tsx";

export function createWelcomeApi({ runtime, storage, tabs }: Pick<typeof browser, "runtime" | "storage" | "tabs">): WelcomeApi {
  const askWorker = caller<ExtensionAsksWorker>(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  return {
    readSources: async () => {
      const { sources, offered } = await askWorker("readSources", null);
      return { offered, claimCount: sources.find(({ kind }) => kind === "starter")?.claimCount ?? 0 };
    },
    start: async (addresses, choices) => {
      await changeSettings(storage, (settings) => ({ ...settings, ...choices }));
      for (const address of addresses) await askWorker("addSource", { address });
      // The settings page shows the sources' progress.
      if (addresses.length > 0) await runtime.openOptionsPage();
      const tab = await tabs.getCurrent();
      if (tab?.id !== undefined) await tabs.remove(tab.id);
    },
  };
}
