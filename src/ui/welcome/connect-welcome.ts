/** Connects the welcome page to the worker, the settings and the browser. */
import type { browser } from "wxt/browser";
import type { Block } from "../../matching/match.ts";
import { endpoints, type ExtensionAsksWorker, type MatchAnswer, type PageAsksWorker } from "../../messages/contracts.ts";
import { caller } from "../../messages/messenger.ts";
import { retryCall } from "../../messages/retry-call.ts";
import { changeSettings } from "../../settings/stored-settings.ts";
import { chooseSite, readPackagedSites, requestAccessTo } from "../sources/connect-sites.ts";
import type { ExampleMatch } from "./example-article.tsx";
import type { WelcomeApi } from "./welcome.tsx";

export function createWelcomeApi({
  permissions,
  runtime,
  storage,
  tabs,
}: Pick<typeof browser, "permissions" | "runtime" | "storage" | "tabs">): WelcomeApi {
  const askWorker = caller<ExtensionAsksWorker>(endpoints.workerFromExtension, (request) => runtime.sendMessage(request));
  const askAsPage = caller<PageAsksWorker>(endpoints.worker, (request) => runtime.sendMessage(request));
  return {
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
    readExample: async (blocks) => {
      const request = { blocks, language: "en", date: "", title: blocks[0]?.text ?? "", reviewedClaims: [], known: [] };
      return takeMarked(blocks, await retryCall(() => askAsPage("findMatches", request)));
    },
    readBackground: (claim) => askAsPage("readBackground", claim),
    now: () => Date.now(),
  };
}

/** The first match that a page would mark. */
function takeMarked(blocks: readonly Block[], { matches, claims }: MatchAnswer): ExampleMatch | undefined {
  const match = matches.find(({ tier }) => tier === "strong");
  const named = claims.find(({ claim, source }) => claim.id === match?.claim && source === match.source);
  if (match === undefined || named === undefined) return undefined;
  const { block, start, end, stance, tier, probability, differs, explanation } = match;
  const text = blocks[block]?.text.slice(start, end) ?? "";
  const annotation = { ...named, annotation: "example", stance, tier, probability, text, sentence: 0, differs, explanation };
  return { annotation, block, start, end };
}
