import { browser } from "wxt/browser";
import { addressees, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { caller } from "../../src/messages/messenger.ts";
import { createDismissalStore, readDismissals, createDismissalWriter } from "../../src/settings/dismissal-store.ts";
import { changeSettings, clearStorage, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";
import type { CopyDoors } from "../../src/ui/options/options-copy.tsx";
import { mountOptions } from "../../src/ui/options/options.tsx";
import type { SourcesDoors } from "../../src/ui/sources/sources-doors.ts";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

/** In Firefox the reader may have revoked access to sites; this requests it again if needed. */
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
    readSavedClaims: () => askWorker("readSavedClaims", null),
    removeSavedClaim: async (claim) => void (await askWorker("removeSavedClaim", { claim })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    now: () => Date.now(),
  };
}

const dismissals = createDismissalStore(
  browser.storage,
  createDismissalWriter(browser.storage, () => Date.now()),
  browser.extension.inIncognitoContext,
);

function openCopyDoors(): CopyDoors {
  return {
    readBackup: async () => {
      const { sources } = await askWorker("readSources", null);
      return {
        settings: await readSettings(browser.storage),
        dismissals: [...(await readDismissals(browser.storage)).values()],
        sources: sources.map(({ address }) => address).filter((address) => address !== ""),
        claims: await askWorker("readSavedClaims", null),
      };
    },
    takeOver: async ({ settings, dismissals: kept, sources, claims }) => {
      await changeSettings(browser.storage, () => settings);
      for (const one of kept) await dismissals.add(one);
      await askWorker("saveClaims", { claims });
      const failed: string[] = [];
      for (const address of sources) {
        await askForAccess(address);
        const answer = await askWorker("addSource", { address });
        if (!answer.ok && answer.reason !== "already-there") failed.push(address);
      }
      return failed;
    },
    wipe: async () => {
      await clearStorage(browser.storage); // removes the reader's dismissals even if the database is unavailable
      await askWorker("wipe", null);
    },
  };
}

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) {
  mountOptions(root, {
    ...openSourcesDoors(),
    readRequests: () => askWorker("readRequests", null),
    ...openCopyDoors(),
    dismissals,
    readLanguages: () => askWorker("readLanguages", null),
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(browser.storage),
    changeSettings: async (change) => {
      await changeSettings(browser.storage, (settings) => ({ ...settings, ...change(settings) }));
    },
    watchSettings: (tell) => watchSettings(browser.storage, tell),
    readStoredBytes: async () => (await navigator.storage.estimate()).usage,
    readShortcuts: async () =>
      (await browser.commands.getAll()).map(({ name, shortcut }) => ({ command: name ?? "", keys: shortcut ?? "" })),
    ...(import.meta.env.CHROME && { openShortcuts: () => void browser.tabs.create({ url: "chrome://extensions/shortcuts" }) }),
  });
}
