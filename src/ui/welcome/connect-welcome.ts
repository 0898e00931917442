/** Connects the welcome page and the example page to the worker, the settings and the browser. */
import type { browser } from "wxt/browser";
import type { Block } from "../../matching/match.ts";
import { endpoints, type ExtensionAsksWorker, type MatchAnswer, type PageAsksWorker } from "../../messages/contracts.ts";
import { caller } from "../../messages/messenger.ts";
import { retryCall } from "../../messages/retry-call.ts";
import { changeSettings } from "../../settings/stored-settings.ts";
import { chooseSite, readPackagedSites, requestAccessTo } from "../sources/connect-sites.ts";
import type { ExamplePageApi } from "./example-page.tsx";
import type { ExampleApi, ExampleMatch } from "./live-article.tsx";
import type { WelcomeApi } from "./welcome.tsx";

export function createWelcomeApi({
  permissions,
  runtime,
  storage,
  tabs,
}: Pick<typeof browser, "permissions" | "runtime" | "storage" | "tabs">): WelcomeApi {
  const askWorker = caller<ExtensionAsksWorker>(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  return {
    ...connectExample(runtime),
    readSources: () => askWorker("readSources", null),
    readCatalogue: () => readPackagedSites(runtime),
    addSites: async (sites) => {
      const asking = requestAccessTo(permissions, sites); // first, in the click
      await askWorker("addSites", { sites: sites.map(chooseSite) });
      await asking;
    },
    visitSource: async (source) => void (await askWorker("visitSource", { source })),
    stopVisit: async (source) => void (await askWorker("stopVisit", { source })),
    chooseMode: async (mode) => void (await changeSettings(storage, (settings) => ({ ...settings, mode }))),
    openSources: () => void tabs.create({ url: runtime.getURL("/options.html#sources") }),
    now: () => Date.now(),
  };
}

export function createExampleApi({ runtime }: Pick<typeof browser, "runtime">): ExamplePageApi {
  const askWorker = caller<ExtensionAsksWorker>(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  return {
    ...connectExample(runtime),
    readFailure: () =>
      askWorker("readClaimState", null).then(
        ({ failure }) => failure ?? "storage",
        () => "storage",
      ),
    openSettings: () => void runtime.openOptionsPage(),
  };
}

function connectExample(runtime: typeof browser.runtime): ExampleApi {
  const askAsPage = caller<PageAsksWorker>(endpoints.worker, (request) => runtime.sendMessage(request));
  return {
    readExample: async (blocks) => {
      const request = { blocks, language: "en", date: "", title: blocks[0]?.text ?? "", reviewedClaims: [], known: [] };
      return takeMarked(blocks, await retryCall(() => askAsPage("findMatches", request)));
    },
    readBackground: (claim) => askAsPage("readBackground", claim),
  };
}

/** The matches that a page would mark, in the order of the text. */
function takeMarked(blocks: readonly Block[], { matches, claims }: MatchAnswer): ExampleMatch[] {
  const marked = matches.filter(({ tier }) => tier === "strong").toSorted((a, b) => a.block - b.block || a.start - b.start);
  return marked.flatMap((match, at): ExampleMatch[] => {
    const named = claims.find(({ claim, source }) => claim.id === match.claim && source === match.source);
    if (named === undefined) return [];
    const { block, start, end, stance, tier, probability, differs, explanation } = match;
    const text = blocks[block]?.text.slice(start, end) ?? "";
    const annotation = { ...named, annotation: `example-${at}`, stance, tier, probability, text, sentence: at, differs, explanation };
    return [{ annotation, block, start, end }];
  });
}
