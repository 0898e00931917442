/** The welcome page, with an example that the worker has matched; its actions are recorded. */
import type { CatalogueSite, SourceReport } from "../../../src/messages/contracts.ts";
import { shortArticle } from "../../../src/ui/welcome/article-text.ts";
import type { ExampleMatch } from "../../../src/ui/welcome/live-article.tsx";
import { mountWelcome, type WelcomeApi } from "../../../src/ui/welcome/welcome.tsx";
import { fakeSources, sourceReport } from "./fake-sources.ts";
import { annotate, findClaim } from "./starter-claims.ts";

const text = shortArticle.paragraphs[0] ?? "";
const end = text.indexOf(", and about space");
const once = findClaim(({ id }) => id === "musk-spoke-to-putin-only-once");
export const example: ExampleMatch = {
  annotation: annotate(once, { stance: "attributed", text: text.slice(0, end) }),
  block: 1,
  start: 0,
  end,
};

export interface WelcomeSituation {
  catalogue?: CatalogueSite[];
  sources?: SourceReport[];
  /** The worker finds nothing. */
  isSilent?: boolean;
  /** Why sites cannot be added. */
  failure?: Error;
  browser?: "chrome" | "firefox";
}

/** Shows the page; `sources` may be changed, and is read again while visits are under way. */
export function showWelcome(root: HTMLElement, calls: string[], situation: WelcomeSituation = {}): SourceReport[] {
  const { catalogue = [], browser = "chrome" } = situation;
  const sources = situation.sources ?? [sourceReport({ kind: "starter", source: "starter", claimCount: 312 })];
  const api: WelcomeApi = {
    ...fakeSources({ sources, offered: [] }, calls, undefined, catalogue, situation.failure),
    chooseMode: async (mode) => void calls.push(`mode ${mode}`),
    openSources: () => void calls.push("sources"),
    readExample: () => Promise.resolve(situation.isSilent === true ? [] : [example]),
    readBackground: () => Promise.resolve({ sources: [], before: [], after: [] }),
  };
  mountWelcome(root, api, browser);
  return sources;
}
