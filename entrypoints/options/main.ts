import { browser } from "wxt/browser";
import { addressees, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { caller } from "../../src/messages/messenger.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";
import { mountOptions } from "../../src/ui/options.tsx";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) {
  mountOptions(root, {
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(browser.storage),
    writeSettings: async (changes) => {
      await changeSettings(browser.storage, (settings) => ({ ...settings, ...changes }));
    },
    watchSettings: (tell) => watchSettings(browser.storage, tell),
    readStoredBytes: async () => (await navigator.storage.estimate()).usage,
    readShortcuts: async () =>
      (await browser.commands.getAll()).map(({ name, shortcut }) => ({ command: name ?? "", keys: shortcut ?? "" })),
    ...(import.meta.env.CHROME && { openShortcuts: () => void browser.tabs.create({ url: "chrome://extensions/shortcuts" }) }),
  });
}
