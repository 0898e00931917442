import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { providedCard } from "../../src/messages/card-contract.ts";
import { endpoints, type ExtensionAsksAnnotator, type ExtensionAsksPage, type PageAsksWorker } from "../../src/messages/contracts.ts";
import { annotatorChecks, pageAnswerChecks } from "../../src/messages/extension-checks.ts";
import { answerExtension } from "../../src/messages/answer-extension.ts";
import { caller } from "../../src/messages/messenger.ts";
import { annotatePage } from "../../src/page/annotate-page.ts";
import { isArticle } from "../../src/page/watch/article-check.ts";
import { readWhenAllowed } from "../../src/page/watch/read-when-allowed.ts";
import { giveWay } from "../../src/page/watch/run-in-slices.ts";
import { endWithDocument, endWithExtension } from "../../src/page/watch/script-life.ts";
import "../../src/page/marks/marks.css";
import { createDismissalStore } from "../../src/settings/dismissal-store.ts";
import { followSettings } from "../../src/settings/stored-settings.ts";
import { watchSite } from "../../src/settings/watch-site.ts";

const ask = caller<PageAsksWorker>(endpoints.worker, (request) => browser.runtime.sendMessage(request));
/** Sends what only the toolbar icon needs: the page does not depend on it. */
const ignoreFailure = (call: Promise<null>): void => void call.catch(() => undefined);

/** Chrome leaves this script behind after an update, unable to do anything. How often it checks for that, in milliseconds. */
const aliveEveryMs = 1_000;

/** Injected into a page that will be read; idle until a message starts it. A second copy in the same page ends the first. */
export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  registration: "runtime",
  main(context) {
    const { signal } = context;
    endWithDocument(context, window);
    endWithExtension(context, () => (browser.runtime?.id as string | undefined) !== undefined, aliveEveryMs);
    const handlers = readWhenAllowed({
      readAddress: () => location.href,
      watchSite: (onState) => inNextTask(() => watchSite(browser.storage, location.hostname, onState)),
      start: () => start(signal),
      onOff: () => ignoreFailure(ask("showOff", null)),
      signal,
    });
    answerExtension<ExtensionAsksAnnotator>(browser.runtime, endpoints.annotator, annotatorChecks, handlers, signal);
  },
});

/** Starts something in a task of its own: loading this script has kept the page busy long enough. @returns the function that stops it */
function inNextTask(begin: () => () => void): () => void {
  let stop: (() => void) | undefined;
  let isStopped = false;
  void giveWay().then(() => {
    if (!isStopped) stop = begin();
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** Reads and marks the page until the returned function is called. */
function start(signal: AbortSignal): () => void {
  let wasArticle = true;
  setTimeout(() => (wasArticle = isArticle())); // in a separate task: it takes a few milliseconds on a large page
  const page = annotatePage({
    document,
    findMatches: (request) => ask("findMatches", request),
    showCount: (known) => ignoreFailure(ask("showCount", { known })),
    readBackground: (name) => ask("readBackground", name),
    switchSiteOff: () => ask("switchSiteOff", null),
    openSettings: () => ignoreFailure(ask("openSettings", null)),
    openCardLayer: async (events) => {
      await ask("loadCard", null);
      const make = providedCard();
      if (make === undefined) throw new Error("the card's script has not run");
      return make(document, events);
    },
    dismissals: createDismissalStore(
      browser.storage,
      // written by the worker: a page's own write may be lost when its tab is closed
      { write: (dismissal) => ask("dismiss", dismissal), erase: (dismissal) => ask("undoDismissal", dismissal) },
      browser.extension.inIncognitoContext,
    ),
    isPrivate: browser.extension.inIncognitoContext,
    watchSettings: (onSettings) => followSettings(browser.storage, onSettings),
    isArticle: () => !wasArticle || isArticle(),
    signal,
  });
  answerExtension<ExtensionAsksPage>(browser.runtime, endpoints.page, pageAnswerChecks, page.handlers, page.signal);
  return page.stop;
}
