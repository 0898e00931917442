import { browser } from "wxt/browser";
import { addressees, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { caller } from "../../src/messages/messenger.ts";
import { changeSettings } from "../../src/settings/stored-settings.ts";
import { mountWelcome } from "../../src/ui/welcome/welcome.tsx";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) {
  mountWelcome(root, {
    readSources: async () => {
      const { sources, offered } = await askWorker("readSources", null);
      return { offered, claimCount: sources.find(({ kind }) => kind === "starter")?.claimCount ?? 0 };
    },
    start: async (addresses, choices) => {
      await changeSettings(browser.storage, (settings) => ({ ...settings, ...choices }));
      for (const address of addresses) await askWorker("addSource", { address });
      // The settings page shows the sources' progress.
      if (addresses.length > 0) await browser.runtime.openOptionsPage();
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    },
  });
}
