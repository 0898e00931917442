import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { i18n } from "../src/ui/i18n/i18n.ts";
import { forgetAgreed, readAgreed } from "../src/settings/mirror-agreement.ts";
import { createDismissalWriter } from "../src/settings/dismissal-store.ts";
import { listOwnLanguages } from "../src/settings/own-languages.ts";
import { changeSettings, readSettings } from "../src/settings/stored-settings.ts";
import { type GainsayDatabase, openDatabase } from "../src/store/database.ts";
import type { DatabasePlace } from "../src/store/database-place.ts";
import { makeMemoryPlace } from "../src/store/memory-place.ts";
import { injectAnnotator, injectCard } from "../src/worker/inject-scripts.ts";
import { createAnnouncer } from "../src/worker/announce-claims.ts";
import type { WorkerServices } from "../src/worker/answers/answer-calls.ts";
import { registerAnswers } from "../src/worker/answers/register-answers.ts";
import { watchBrowserEvents } from "../src/worker/browser-events.ts";
import { keepJudge } from "../src/worker/keep-judge.ts";
import { keepClaimIndex } from "../src/worker/index/claim-index.ts";
import { readCommonWords } from "../src/worker/common-words.ts";
import { createSourceScheduler } from "../src/worker/sources/source-scheduler.ts";
import { reportSources } from "../src/worker/sources/report-sources.ts";
import { readStarterClaims } from "../src/worker/index/starter-claims.ts";
import { askForFactChecks } from "../src/worker/ask-for-fact-checks.ts";
import { keepSourceAlarm } from "../src/worker/sources/source-alarm.ts";
import { stayAwake } from "../src/worker/stay-awake.ts";
import { makeToolbar } from "../src/worker/toolbar.ts";

async function readPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${browser.runtime.getURL("/")}${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** How sites are requested: how to pause, and which User-Agent to send. */
const askingSites = {
  pause: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
  agent: `Gainsay/${__VERSION__}`,
};

/** The reader's choices for sources, read from the settings each time. */
const chosenByReader = {
  agreements: {
    read: async (id: string) => readAgreed((await readSettings(browser.storage)).mirrorsOn, id),
    forget: (id: string) =>
      changeSettings(browser.storage, (settings) => ({ ...settings, mirrorsOn: forgetAgreed(settings.mirrorsOn, id) })),
  },
  readLanguages: async () => ((await readSettings(browser.storage)).allLanguages ? undefined : listOwnLanguages()),
};

function openClaims(ready: Promise<unknown>): GainsayDatabase {
  const openSpare = (): DatabasePlace => {
    stayAwake(browser.runtime);
    return makeMemoryPlace();
  };
  // Firefox opens no database when it is set to never remember history; no such case is known in Chrome.
  const database = openDatabase("gainsay", indexedDB, import.meta.env.FIREFOX ? openSpare : undefined);
  database.on("ready", () => ready);
  return database;
}

export default defineBackground({
  // Listeners are registered synchronously: one added later would miss the event that woke the worker.
  main() {
    // Claims in the database are compared using these words, so load them before reading anything from it.
    const words = readCommonWords(`${browser.runtime.getURL("/")}common-english.txt`);
    const database = openClaims(words);
    const note = (line: string): void => console.warn(line);
    const now = (): number => Date.now();
    const claimIndex = keepClaimIndex({
      database,
      starter: { edition: __STARTER_EDITION__, read: () => readStarterClaims(`${browser.runtime.getURL("/")}starter-claims.json`) },
      now,
      onLoss: () => void sources.runDue(),
      note,
    });
    const announce = createAnnouncer(browser, database, note);
    const onClaims = (): void => {
      claimIndex.forget();
      void announce();
    };
    const sources = createSourceScheduler({
      database,
      fetch: (...request) => fetch(...request),
      now,
      random: () => Math.random(),
      ...chosenByReader,
      ...askingSites,
      wakeAt: keepSourceAlarm(browser.alarms, now, () => void announce().then(sources.runDue)),
      onChange: onClaims,
      note,
    });
    const judge = keepJudge({ readFile: readPackageFile, nowMs: () => performance.now(), note });
    const services: WorkerServices = {
      claimIndex,
      onClaims,
      judge,
      sources,
      reportSources: () => reportSources(database, sources),
      askForFactChecks: async (tabId) => {
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
      changeSettings: (change) => changeSettings(browser.storage, change),
      openSettings: () => browser.runtime.openOptionsPage(),
      dismissals: createDismissalWriter(browser.storage, now),
      inject: (article) =>
        injectAnnotator(browser.scripting, (tabId, request) => browser.tabs.sendMessage(tabId, request, { frameId: 0 }), article),
      injectCard: (tabId, documentId) => injectCard(browser.scripting, tabId, documentId),
      // Firefox runs the worker itself in private mode only when every window is private.
      isAlwaysPrivate: import.meta.env.FIREFOX && browser.extension.inIncognitoContext,
      nowMs: () => performance.now(),
    };
    registerAnswers(browser.runtime, services);
    watchBrowserEvents(browser, services, i18n.t("menu_look_up"));
  },
});
