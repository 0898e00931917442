import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { i18n } from "../src/ui/i18n/i18n.ts";
import { addressees, type ExtensionAsksSentinel, type ExtensionAsksWorker, type PageAsksWorker } from "../src/messages/contracts.ts";
import { workerChecks } from "../src/messages/worker-checks.ts";
import { answer, caller, type Request } from "../src/messages/messenger.ts";
import { pageChecks } from "../src/messages/page-checks.ts";
import { forgetAgreed, readAgreed } from "../src/settings/mirror-agreement.ts";
import { createDismissalWriter } from "../src/settings/dismissal-store.ts";
import { changeSettings, readSettings } from "../src/settings/stored-settings.ts";
import { openDatabase } from "../src/store/database.ts";
import type { DatabasePlace } from "../src/store/database-place.ts";
import { makeMemoryPlace } from "../src/store/memory-place.ts";
import { injectAnnotator, injectLookup, injectSentinels, type WantedArticle } from "../src/worker/inject-scripts.ts";
import { answerOwnPages, answerPages } from "../src/worker/answers/answer-calls.ts";
import { keepClaimIndex } from "../src/worker/index/claim-index.ts";
import { readCommonWords } from "../src/worker/common-words.ts";
import { createSourceScheduler } from "../src/worker/sources/source-scheduler.ts";
import { reportSources } from "../src/worker/sources/report-sources.ts";
import { runCommand } from "../src/worker/run-command.ts";
import { lookUpSelection, makeSelectionMenu } from "../src/worker/selection-menu.ts";
import { readStarterClaims } from "../src/worker/index/starter-claims.ts";
import { askForFactChecks } from "../src/worker/ask-for-fact-checks.ts";
import { keepSourceAlarm } from "../src/worker/sources/source-alarm.ts";
import { stayAwake } from "../src/worker/stay-awake.ts";
import { makeToolbar } from "../src/worker/toolbar.ts";

export default defineBackground({
  // Listeners are registered synchronously: one added later would miss the event that woke the worker.
  main() {
    const makeSpare = (): DatabasePlace => {
      stayAwake(browser.runtime);
      return makeMemoryPlace();
    };
    // Firefox opens no database when it is set to never remember history; no such case is known in Chrome.
    const database = openDatabase("gainsay", indexedDB, import.meta.env.FIREFOX ? makeSpare : undefined);
    // Claims in the database are compared using these words, so load them before reading anything from it.
    const words = readCommonWords(`${browser.runtime.getURL("/")}common-english.txt`);
    database.on("ready", () => words);
    const note = (line: string): void => console.warn(line);
    const now = (): number => Date.now();
    const claimIndex = keepClaimIndex({
      database,
      starter: { edition: __STARTER_EDITION__, read: () => readStarterClaims(`${browser.runtime.getURL("/")}starter-claims.json`) },
      now,
      onLoss: () => void sources.wake(),
      note,
    });
    const sources = createSourceScheduler({
      database,
      fetch: (...request) => fetch(...request),
      now,
      random: () => Math.random(),
      agreements: {
        read: async (id) => readAgreed((await readSettings(browser.storage)).mirrorsOn, id),
        forget: (id) => changeSettings(browser.storage, (settings) => ({ ...settings, mirrorsOn: forgetAgreed(settings.mirrorsOn, id) })),
      },
      wakeAt: keepSourceAlarm(browser.alarms, now, () => void sources.wake()),
      onChange: () => claimIndex.forget(),
      note,
    });
    const parts = {
      claimIndex,
      sources,
      reportSources: () => reportSources(database, sources),
      askForFactChecks: async (tabId: number) => {
        await words;
        return await askForFactChecks(browser.tabs, tabId);
      },
      database,
      toolbar: makeToolbar(browser.action, {
        known: (count) => i18n.t("toolbar.known", count),
        none: i18n.t("toolbar.none"),
        off: i18n.t("toolbar.off"),
      }),
      readSettings: () => readSettings(browser.storage),
      dismissals: createDismissalWriter(browser.storage, now),
      inject: (article: WantedArticle) =>
        injectAnnotator(browser.scripting, (tabId, request) => browser.tabs.sendMessage(tabId, request, { frameId: 0 }), article),
      // Firefox runs the worker itself in private mode only when every window is private.
      isAlwaysPrivate: import.meta.env.FIREFOX && browser.extension.inIncognitoContext,
      nowMs: () => performance.now(),
    };
    const { id } = browser.runtime;
    const ownPages = browser.runtime.getURL("/");
    answer<PageAsksWorker>(browser.runtime.onMessage, addressees.worker, pageChecks, answerPages(parts), (sender) => sender.id === id);
    answer<ExtensionAsksWorker>(
      browser.runtime.onMessage,
      addressees.workerFromExtension,
      workerChecks,
      answerOwnPages(parts),
      (sender) => sender.id === id && sender.url?.startsWith(ownPages) === true,
    );
    const hasMenus = (browser.contextMenus as unknown) !== undefined; // Firefox for Android has none
    if (hasMenus)
      browser.contextMenus.onClicked.addListener(async (click, tab) => {
        const tabId = tab?.id;
        if (tabId === undefined) return;
        await lookUpSelection(
          click,
          (frameId) => injectLookup(browser.scripting, tabId, frameId),
          (request, to) => browser.tabs.sendMessage(tabId, request, to),
        );
      });
    const hasSentinel = async (tabId: number): Promise<boolean> => {
      const askSentinel = caller<ExtensionAsksSentinel>(addressees.sentinel, (request) => browser.tabs.sendMessage(tabId, request));
      return await askSentinel("describeVisit", null).then(
        () => true,
        () => false,
      );
    };
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void injectSentinels(browser.scripting, browser.tabs, hasSentinel);
      void claimIndex.open().then(sources.wake, () => undefined); // the failure is already recorded
      if (hasMenus) void makeSelectionMenu(browser.contextMenus, i18n.t("menu_look_up"));
      if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
    });
    browser.runtime.onStartup.addListener(() => void sources.wake());
    browser.commands.onCommand.addListener(async (command, tab) => {
      const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
      if (tabId !== undefined) await runCommand(command, (request: Request) => browser.tabs.sendMessage(tabId, request));
    });
  },
});
