/** Connects the options page to the worker, the settings and the browser. */
import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksWorker } from "../../messages/contracts.ts";
import { toolsAddress } from "../../claims/fact-check-tools-address.ts";
import { caller, type Caller } from "../../messages/messenger.ts";
import { createDismissalStore, createDismissalWriter, readDismissals, type DismissalStore } from "../../settings/dismissal-store.ts";
import { changeSettings, clearStorage, readSettings, watchSettings } from "../../settings/stored-settings.ts";
import { chooseSite, readPackagedSites, requestAccess, requestAccessTo } from "../sources/connect-sites.ts";
import type { SourcesApi } from "../sources/sources-api.ts";
import type { OptionsApi } from "./options-api.ts";
import type { BackupApi } from "./options-copy.tsx";

export interface OptionsConnections {
  browser: Pick<typeof browser, "commands" | "extension" | "permissions" | "runtime" | "storage">;
  /** Opens the browser's shortcut settings; omitted if the browser offers no way to. */
  openShortcuts?: (() => void) | undefined;
}

type Api = OptionsConnections["browser"];
type AskWorker = Caller<ExtensionAsksWorker>;

export function createOptionsApi({ browser: api, openShortcuts }: OptionsConnections): OptionsApi {
  const { commands, extension, runtime, storage } = api;
  const askWorker: AskWorker = caller(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  const writer = createDismissalWriter(storage, () => Date.now());
  const dismissals = createDismissalStore(storage, writer, extension.inIncognitoContext);
  return {
    ...createSourcesApi(api, askWorker),
    ...createBackupApi(api, askWorker, dismissals),
    dismissals,
    readRequests: () => askWorker("readRequests", null),
    readLanguages: () => askWorker("readLanguages", null),
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(storage),
    changeSettings: async (change) => {
      await changeSettings(storage, (settings) => ({ ...settings, ...change(settings) }));
    },
    watchSettings: (onChange) => watchSettings(storage, onChange),
    readStoredBytes: async () => (await navigator.storage.estimate()).usage,
    readShortcuts: async () => (await commands.getAll()).map(({ name, shortcut }) => ({ command: name ?? "", keys: shortcut ?? "" })),
    ...(openShortcuts !== undefined && { openShortcuts }),
  };
}

function createSourcesApi(api: Api, askWorker: AskWorker): SourcesApi {
  return {
    readSources: () => askWorker("readSources", null),
    addSource: async (address) => {
      await requestAccess(api.permissions, [address]);
      return await askWorker("addSource", { address });
    },
    addFile: async (file) => {
      const address = URL.createObjectURL(file); // not its content, which a message could not hold
      return await askWorker("addFile", { address, name: file.name }).finally(() => URL.revokeObjectURL(address));
    },
    readCatalogue: () => readPackagedSites(api.runtime),
    addSites: async (sites) => {
      const asking = requestAccessTo(api.permissions, sites); // first, in the click
      await askWorker("addSites", { sites: sites.map(chooseSite) });
      await asking;
    },
    readFactCheckTools: () => askWorker("readFactCheckTools", null),
    setFactCheckTools: async (choice) => {
      await requestAccess(api.permissions, [toolsAddress]);
      return await askWorker("setFactCheckTools", choice);
    },
    removeSource: async (source) => void (await askWorker("removeSource", { source })),
    setSourceOn: async (source, isOn) => void (await askWorker("setSourceOn", { source, isOn })),
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    readSavedClaims: () => askWorker("readSavedClaims", null),
    removeSavedClaim: async (claim) => void (await askWorker("removeSavedClaim", { claim })),
    now: () => Date.now(),
  };
}

function createBackupApi(api: Api, askWorker: AskWorker, dismissals: DismissalStore): BackupApi {
  const { storage } = api;
  return {
    readBackup: async () => {
      const { sources } = await askWorker("readSources", null);
      return {
        settings: await readSettings(storage),
        dismissals: [...(await readDismissals(storage)).values()],
        sources: sources.map(({ address }) => address).filter((address) => address !== "" && address !== toolsAddress), // a key is in no copy
        claims: await askWorker("readSavedClaims", null),
      };
    },
    takeOver: async ({ settings, dismissals: added, sources, claims }) => {
      await changeSettings(storage, () => settings);
      for (const dismissal of added) await dismissals.add(dismissal);
      await askWorker("saveClaims", { claims });
      const failed: string[] = [];
      const catalogue = await readPackagedSites(api.runtime).catch(() => []);
      const sites = catalogue.filter(({ address }) => sources.includes(address));
      await askWorker("addSites", { sites: sites.map(chooseSite) });
      for (const address of sources.filter((one) => !sites.some((site) => site.address === one))) {
        await requestAccess(api.permissions, [address]);
        const answer = await askWorker("addSource", { address });
        if (!answer.ok && answer.reason !== "already-there") failed.push(address);
      }
      return failed;
    },
    wipe: async () => {
      await clearStorage(storage); // removes the reader's dismissals even if the database is unavailable
      await askWorker("wipe", null);
    },
  };
}
