import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { endpoints, type ExtensionAsksLookup, type PageAsksWorker } from "../../src/messages/contracts.ts";
import { lookupChecks } from "../../src/messages/extension-checks.ts";
import { answerExtension } from "../../src/messages/answer-extension.ts";
import { caller } from "../../src/messages/messenger.ts";
import { Lookup } from "../../src/page/cards/looked-up-card.ts";
import { articleAddress } from "../../src/page/watch/watch-address.ts";
import { createLookupLayer } from "../../src/ui/card/lookup-layer.tsx";

const ask = caller<PageAsksWorker>(endpoints.worker, (request) => browser.runtime.sendMessage(request));

/** Injected into the frame where the reader looks words up; reads nothing of the page. A second one in the same frame ends the first. */
export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  registration: "runtime",
  main({ signal }) {
    const lookup = new Lookup({
      document,
      lookUp: (request) => ask("lookUp", request),
      readBackground: (name) => ask("readBackground", name),
      openSettings: () => void ask("openSettings", null).catch(() => undefined),
      openLayer: (events) => createLookupLayer(document, events),
      signal,
    });
    answerExtension<ExtensionAsksLookup>(
      browser.runtime,
      endpoints.lookup,
      lookupChecks,
      {
        showLookup: ({ words, address }) => {
          if (address === "" || articleAddress(address) === articleAddress(location.href)) void lookup.show(words);
          return null;
        },
      },
      signal,
    );
  },
});
