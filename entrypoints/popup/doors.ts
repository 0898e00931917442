import { browser, type Browser } from "wxt/browser";
import { addressees, type ExtensionAsksPage, type ExtensionAsksSentinel, type ExtensionAsksWorker } from "../../src/messages/contracts.ts";
import { CallFailed, caller, type Request } from "../../src/messages/messenger.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";
import type { PopupDoors, Visit } from "../../src/ui/popup-doors.ts";

const askWorker = caller<ExtensionAsksWorker>(addressees.workerFromExtension, (request) => browser.runtime.sendMessage(request));

/** Joins the popup to the tab in front; `?tab=ID` in its address names another, for a popup opened in a tab of its own. */
export function openPopupDoors(): PopupDoors {
  const asked = new URLSearchParams(location.search).get("tab");
  const tab =
    asked === null ? browser.tabs.query({ active: true, currentWindow: true }).then(([front]) => front) : browser.tabs.get(Number(asked));
  return {
    readVisit: async () => readVisit(asked === null ? await tab : await browser.tabs.get(Number(asked))),
    readSources: () => askWorker("readSources", null),
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    readClaimState: () => askWorker("readClaimState", null),
    readSettings: () => readSettings(browser.storage),
    writeSettings: async (changes) => {
      await changeSettings(browser.storage, (settings) => ({ ...settings, ...changes }));
    },
    watchSettings: (tell) => watchSettings(browser.storage, tell),
    showAnnotation: async (annotation) => {
      const id = idOf(await tab);
      await askPage(id)("showAnnotation", { annotation });
      if (asked === null) window.close();
      else await browser.tabs.update(id, { active: true });
    },
    readOnce: async () => askWorker("readOnce", { tab: idOf(await tab) }),
    readFactChecks: async () => askWorker("readFactChecks", { tab: idOf(await tab) }),
    saveFactChecks: async () => void (await askWorker("saveFactChecks", { tab: idOf(await tab) })),
    openOptions: () => void browser.runtime.openOptionsPage(),
    now: () => Date.now(),
  };
}

/** The annotator knows the page; where there is none, the sentinel knows why; where neither is, the browser keeps us out. */
async function readVisit(tab: Browser.tabs.Tab | undefined): Promise<Visit> {
  const address = tab?.url === undefined ? undefined : URL.parse(tab.url);
  if (tab?.id === undefined || (address?.protocol !== "http:" && address?.protocol !== "https:")) return { kind: "own-page" };
  const visit = { kind: "page" as const, host: address.hostname };
  const report = await answerOrUndefined(askPage(tab.id)("describePage", null));
  if (report !== undefined) return { ...visit, report };
  const sentinel = caller<ExtensionAsksSentinel>(addressees.sentinel, sendTo(tab.id));
  const seen = await answerOrUndefined(sentinel("describeVisit", null));
  return { ...visit, report: seen === undefined ? "no-answer" : seen.isArticle ? "reading" : "not-an-article" };
}

const sendTo = (tabId: number) => (request: Request) => browser.tabs.sendMessage(tabId, request);
const askPage = (tabId: number) => caller<ExtensionAsksPage>(addressees.page, sendTo(tabId));

function idOf(tab: Browser.tabs.Tab | undefined): number {
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
