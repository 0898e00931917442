import { browser, type Browser } from "wxt/browser";
import { addressees, type ExtensionAsksPage, type ExtensionAsksSentinel, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { CallFailed, caller, type Request } from "../../src/messages/messenger.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";
import type { PopupDoors, Visit } from "../../src/ui/popup/popup-doors.ts";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

type Tab = Browser.tabs.Tab;

const front = async (): Promise<Tab | undefined> => (await browser.tabs.query({ active: true, currentWindow: true }))[0];
/** `?tab=ID` in the address names a tab, for a popup or panel opened in a separate tab. */
const asked = new URLSearchParams(location.search).get("tab");
const askedTab = asked === null ? undefined : async (): Promise<Tab> => browser.tabs.get(Number(asked));

/** Connects the popup to the tab it was opened over. */
export function openPopupDoors(): PopupDoors {
  const tab = askedTab ?? keep(front());
  return {
    ...openDoors(tab),
    showAnnotation: async (annotation) => {
      const id = idOf(await tab());
      await askPage(id)("showAnnotation", { annotation });
      if (asked === null) window.close();
      else await browser.tabs.update(id, { active: true });
    },
    watchVisit: (tell) => watchPage(tab, tell),
    ...(canOpenPanel() && { openPanel: makePanelOpener() }),
  };
}

/** Connects the side panel to its window's active tab. */
export function openPanelDoors(): PopupDoors {
  const tab = askedTab ?? front;
  return {
    ...openDoors(tab),
    showAnnotation: async (annotation) => {
      await askPage(idOf(await tab()))("showAnnotation", { annotation });
    },
    watchVisit: (tell) => {
      const stopWatching = watchPage(tab, tell);
      const onUpdated = (id: number): void => void tab().then((watched) => watched?.id === id && tell());
      browser.tabs.onActivated.addListener(tell);
      browser.tabs.onUpdated.addListener(onUpdated);
      return () => {
        stopWatching();
        browser.tabs.onActivated.removeListener(tell);
        browser.tabs.onUpdated.removeListener(onUpdated);
      };
    },
  };
}

function keep<T>(answer: Promise<T>): () => Promise<T> {
  return () => answer;
}

/** The annotator's messages to the worker reach our own pages as well: they signal that the page has changed. */
function watchPage(tab: () => Promise<Tab | undefined>, tell: () => void): () => void {
  const listen = (_message: unknown, sender: { tab?: { id?: number | undefined } | undefined }): false => {
    const from = sender.tab?.id;
    if (from !== undefined) void tab().then((watched) => watched?.id === from && tell());
    return false;
  };
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  return () => browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

/** The polyfill does not know of Chrome's side panel, and Firefox for Android has none. */
function canOpenPanel(): boolean {
  return import.meta.env.CHROME || "sidebarAction" in browser;
}

/** The browser opens it only from a click, and only with no await before it: the window is looked up in advance. */
function makePanelOpener(): () => void {
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => (windowId = id));
  return () => {
    const opened = import.meta.env.FIREFOX ? sidebar.sidebarAction.open() : chrome.sidePanel.open({ windowId: windowId ?? -2 });
    void opened.then(() => asked === null && window.close());
  };
}

/** Firefox only, so missing from the types. */
const sidebar = browser as unknown as { sidebarAction: { open: () => Promise<void> } };

type OwnDoors = "showAnnotation" | "watchVisit";

function openDoors(tab: () => Promise<Tab | undefined>): Omit<PopupDoors, OwnDoors> {
  return {
    readVisit: async () => readVisit(await tab()),
    readSources: () => askWorker("readSources", null),
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(browser.storage),
    changeSettings: async (change) => {
      await changeSettings(browser.storage, (settings) => ({ ...settings, ...change(settings) }));
    },
    watchSettings: (tell) => watchSettings(browser.storage, tell),
    readOnce: async () => {
      const seen = await tab();
      return await askWorker("readOnce", { tab: idOf(seen), address: seen?.url ?? "" });
    },
    readPlaces: async () => {
      const watched = await tab();
      const selectors = await askPage(idOf(watched))("readSelectors", null);
      return { address: watched?.url ?? "", title: watched?.title ?? "", selectors };
    },
    showSaved: async (saved) => askPage(idOf(await tab()))("showSaved", { saved }),
    readFactChecks: async () => askWorker("readFactChecks", { tab: idOf(await tab()) }),
    saveFactChecks: async () => void (await askWorker("saveFactChecks", { tab: idOf(await tab()) })),
    openOptions: () => void browser.runtime.openOptionsPage(),
    openLog: () => void browser.tabs.create({ url: browser.runtime.getURL("/options.html#data") }),
    isOffline: () => !navigator.onLine,
    now: () => Date.now(),
  };
}

/** The annotator knows the page; without one, the sentinel knows why; without either, the browser keeps us out. */
async function readVisit(tab: Tab | undefined): Promise<Visit> {
  const address = tab?.url === undefined ? undefined : URL.parse(tab.url);
  if (tab?.id === undefined || (address?.protocol !== "http:" && address?.protocol !== "https:")) return { kind: "own-page" };
  const visit = { kind: "page" as const, host: address.hostname, address: address.href, isPrivate: tab.incognito };
  const report = await answerOrUndefined(askPage(tab.id)("describePage", null));
  if (report !== undefined) return { ...visit, report };
  const sentinel = caller<ExtensionAsksSentinel>(addressees.sentinel, sendTo(tab.id));
  const seen = await answerOrUndefined(sentinel("describeVisit", null));
  return { ...visit, report: seen === undefined ? "no-answer" : seen.isArticle ? "reading" : "not-an-article" };
}

const sendTo = (tabId: number) => (request: Request) => browser.tabs.sendMessage(tabId, request);
const askPage = (tabId: number) => caller<ExtensionAsksPage>(addressees.page, sendTo(tabId));

function idOf(tab: Tab | undefined): number {
  if (tab?.id === undefined) throw new Error("the popup was opened over no tab");
  return tab.id;
}

async function answerOrUndefined<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailed && error.code === "unreachable") return undefined;
    throw error;
  }
}
