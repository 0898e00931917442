/** Connects the popup and the side panel to the tab they are about, to the worker, the settings and the browser. */
import type { browser, Browser } from "wxt/browser";
import { endpoints, type ExtensionAsksPage, type ExtensionAsksWorker } from "../../messages/contracts.ts";
import { caller, type Request } from "../../messages/messenger.ts";
import { changeSettings, readSettings, watchSettings } from "../../settings/stored-settings.ts";
import { chooseSite, readPackagedSites, requestAccessTo } from "../sources/connect-sites.ts";
import { readActivePage } from "./active-page.ts";
import type { PopupApi } from "./popup-api.ts";

type Tab = Browser.tabs.Tab;
type FindTab = () => Promise<Tab | undefined>;

export interface PopupConnections {
  browser: Pick<typeof browser, "permissions" | "tabs" | "runtime" | "storage" | "windows">;
  /** The query of our own page's address: `?tab=ID` names a tab, for a popup or panel that is opened in a tab of its own. */
  query: string;
  closeWindow: () => void;
  /** Opens the panel beside the page; omitted if the browser has none. Called from a click, with no `await` before it. */
  openPanel?: ((windowId: number) => Promise<void>) | undefined;
}

/** Connects the popup to the tab that it was opened over. */
export function createPopupApi(connections: PopupConnections): PopupApi {
  const { browser: api, closeWindow, openPanel } = connections;
  const named = findNamedTab(connections);
  const tab = named ?? remember(findFrontTab(connections)); // the popup closes when another tab comes to the front
  return {
    ...createSharedApi(api, tab),
    showAnnotation: async (annotation) => {
      const id = idOf(await tab());
      await askPage(api, id)("showAnnotation", { annotation });
      if (named === undefined) closeWindow();
      else await api.tabs.update(id, { active: true });
    },
    watchActivePage: (onChange) => watchMessages(api, tab, onChange),
    ...(openPanel !== undefined && { openPanel: createPanelOpener(api, openPanel, () => named === undefined && closeWindow()) }),
  };
}

/** Connects the side panel to its window's active tab. */
export function createPanelApi(connections: PopupConnections): PopupApi {
  const { browser: api } = connections;
  const tab = findNamedTab(connections) ?? (() => findFrontTab(connections));
  return {
    ...createSharedApi(api, tab),
    showAnnotation: async (annotation) => void (await askPage(api, idOf(await tab()))("showAnnotation", { annotation })),
    watchActivePage: (onChange) => {
      const stopWatching = watchMessages(api, tab, onChange);
      const onUpdated = (id: number): void => void tab().then((watched) => watched?.id === id && onChange());
      api.tabs.onActivated.addListener(onChange);
      api.tabs.onUpdated.addListener(onUpdated);
      return () => {
        stopWatching();
        api.tabs.onActivated.removeListener(onChange);
        api.tabs.onUpdated.removeListener(onUpdated);
      };
    },
  };
}

type Api = PopupConnections["browser"];

function remember<T>(answer: Promise<T>): () => Promise<T> {
  return () => answer;
}

function findNamedTab({ browser: { tabs }, query }: PopupConnections): FindTab | undefined {
  const named = new URLSearchParams(query).get("tab");
  return named === null ? undefined : () => tabs.get(Number(named));
}

async function findFrontTab({ browser: { tabs } }: PopupConnections): Promise<Tab | undefined> {
  return (await tabs.query({ active: true, currentWindow: true }))[0];
}

/** The annotator's messages to the worker reach our own pages as well: they signal that the page has changed. */
function watchMessages({ runtime }: Api, tab: FindTab, onChange: () => void): () => void {
  const listener = (_message: unknown, sender: { tab?: { id?: number | undefined } | undefined }): false => {
    const from = sender.tab?.id;
    if (from !== undefined) void tab().then((watched) => watched?.id === from && onChange());
    return false;
  };
  type Listener = Parameters<typeof runtime.onMessage.addListener>[0];
  runtime.onMessage.addListener(listener as Listener);
  return () => runtime.onMessage.removeListener(listener as Listener);
}

/** The browser opens it only from a click, and only with no await before it: the window is looked up in advance. */
function createPanelOpener({ windows }: Api, openPanel: (windowId: number) => Promise<void>, onOpened: () => void): () => void {
  const currentWindow = -2; // WINDOW_ID_CURRENT
  let windowId = currentWindow;
  void windows.getCurrent().then(({ id = currentWindow }) => (windowId = id));
  return () => void openPanel(windowId).then(onOpened);
}

/** What the popup and the panel do in the same way. */
function createSharedApi(api: Api, tab: FindTab): Omit<PopupApi, "showAnnotation" | "watchActivePage"> {
  const { runtime, storage, tabs } = api;
  const askWorker = caller<ExtensionAsksWorker>(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  return {
    readActivePage: async () =>
      readActivePage(await tab(), runtime.getURL("/example.html"), (tabId, request) => tabs.sendMessage(tabId, request)),
    readSources: () => askWorker("readSources", null),
    readCatalogue: () => readPackagedSites(runtime),
    addSites: async (sites) => {
      const asking = requestAccessTo(api.permissions, sites); // first, in the click; the popup may close over the browser's question
      await askWorker("addSites", { sites: sites.map(chooseSite) });
      await asking;
    },
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(storage),
    changeSettings: async (change) => {
      await changeSettings(storage, (settings) => ({ ...settings, ...change(settings) }));
    },
    watchSettings: (onChange) => watchSettings(storage, onChange),
    readOnce: async () => {
      const seen = await tab();
      return await askWorker("readOnce", { tab: idOf(seen), address: seen?.url ?? "" });
    },
    reloadPage: async () => reloadTab(tabs, idOf(await tab())),
    readPlaces: async () => {
      const seen = await tab();
      const selectors = await askPage(api, idOf(seen))("readSelectors", null);
      return { address: seen?.url ?? "", title: seen?.title ?? "", selectors };
    },
    showSaved: async (saved) => askPage(api, idOf(await tab()))("showSaved", { saved }),
    readFactChecks: async () => askWorker("readFactChecks", { tab: idOf(await tab()) }),
    saveFactChecks: async () => void (await askWorker("saveFactChecks", { tab: idOf(await tab()) })),
    openOptions: () => void runtime.openOptionsPage(),
    openLog: () => void tabs.create({ url: runtime.getURL("/options.html#log") }),
    isOffline: () => !navigator.onLine,
    now: () => Date.now(),
  };
}

function reloadTab(tabs: Api["tabs"], tabId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onUpdated = (id: number, { status }: { status?: string | undefined }): void => {
      if (id !== tabId || status !== "complete") return;
      tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    tabs.onUpdated.addListener(onUpdated);
    tabs.reload(tabId).catch(reject);
  });
}

function askPage({ tabs }: Api, tabId: number) {
  return caller<ExtensionAsksPage>(endpoints.page, (request: Request) => tabs.sendMessage(tabId, request));
}

function idOf(tab: Tab | undefined): number {
  if (tab?.id === undefined) throw new Error("the popup was opened over no tab");
  return tab.id;
}
