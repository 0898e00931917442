import { browser } from "wxt/browser";
import { addressees, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { caller } from "../../src/messages/messenger.ts";
import { keepAside } from "../../src/settings/kept-aside.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";
import { mountOptions } from "../../src/ui/options.tsx";
import type { SourcesDoors } from "../../src/ui/sources-doors.ts";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

/** In Firefox the reader may have taken access to sites away; it is asked for again where it is needed. */
async function askForAccess(address: string): Promise<void> {
  const url = URL.parse(address.trim());
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return;
  await browser.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] }).catch(() => false);
}

function openSourcesDoors(): SourcesDoors {
  return {
    readSources: () => askWorker("readSources", null),
    addSource: async (address) => {
      await askForAccess(address);
      return await askWorker("addSource", { address });
    },
    removeSource: async (source) => void (await askWorker("removeSource", { source })),
    setSourceOn: async (source, isOn) => void (await askWorker("setSourceOn", { source, isOn })),
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    now: () => Date.now(),
  };
}

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) {
  mountOptions(root, {
    ...openSourcesDoors(),
    readRequests: () => askWorker("readRequests", null),
    aside: keepAside(browser.storage, browser.extension.inIncognitoContext, () => Date.now()),
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
