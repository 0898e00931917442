import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { endpoints, type ExtensionAsksSentinel, type PageAsksWorker } from "../src/messages/contracts.ts";
import { sentinelChecks } from "../src/messages/extension-checks.ts";
import { retryCall } from "../src/messages/retry-call.ts";
import { answerExtension } from "../src/messages/answer-extension.ts";
import { caller } from "../src/messages/messenger.ts";
import { endWithDocument, endWithExtension } from "../src/page/watch/script-life.ts";
import { createArticleDetector } from "../src/page/watch/article-detector.ts";
import { watchSite } from "../src/settings/watch-site.ts";

/** Chrome leaves this script behind after an update, unable to do anything. How often it checks for that, in milliseconds. */
const aliveEveryMs = 10_000;

/** Runs on every page, and is tiny: is this an article, and may it be read? The rest is loaded only if both are true. */
export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  main(context) {
    const { signal } = context;
    endWithDocument(context, window);
    endWithExtension(context, () => (browser.runtime?.id as string | undefined) !== undefined, aliveEveryMs);
    const ask = caller<PageAsksWorker>(endpoints.worker, (request) => browser.runtime.sendMessage(request));
    let isOn = false;
    const detector = createArticleDetector({
      document,
      isOn: () => isOn,
      onArticle: () => void retryCall(() => ask("injectAnnotator", { address: location.href })).catch(() => undefined), // the extension was updated: ignore the error
      signal,
    });
    const stopWatching = watchSite(browser.storage, location.hostname, (state) => {
      isOn = state === "on";
      detector.lookAgain();
    });
    answerExtension<ExtensionAsksSentinel>(
      browser.runtime,
      endpoints.sentinel,
      sentinelChecks,
      { describeDocument: () => ({ isArticle: isOn && detector.isArticle() }) },
      signal,
    );
    signal.addEventListener("abort", stopWatching);
  },
});
