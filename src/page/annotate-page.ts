import { isOwnElement } from "../messages/card-contract.ts";
import type { ExtensionAsksPage } from "../messages/contracts.ts";
import type { Handlers } from "../messages/messenger.ts";
import { readFactChecks } from "../reading/published-reviews.ts";
import { visibilityState } from "../reading/unclobbered.ts";
import { isEditable, isHiddenInPage } from "./marks/visibility.ts";
import { PageSession, type PageSettings, type SessionOptions } from "./session/page-session.ts";
import { listen } from "./watch/listen.ts";
import { watchPage } from "./watch/watch-page.ts";

export interface AnnotateOptions extends SessionOptions {
  /** Reports the settings: once known, and after every change. Returns a function that stops it. */
  watchSettings: (onSettings: (settings: PageSettings) => void) => () => void;
  /** Stops everything, as `stop` does. */
  signal?: AbortSignal;
}

export interface PageAnnotations {
  /** Handlers for what the popup and keyboard shortcuts ask of this page. */
  handlers: Handlers<ExtensionAsksPage>;
  /** Removes marks, listeners and card, leaving the page as it was. May be called twice. */
  stop: () => void;
  /** Aborted when the page is no longer annotated. */
  signal: AbortSignal;
}

/** How often a visible page is checked for changes that cause no event, in milliseconds. */
const tickMs = 1000;

/** Reads the page, asks for matches, marks them and shows their cards, for as long as the page lives. */
export function annotatePage(options: AnnotateOptions): PageAnnotations {
  const { document } = options;
  const session = new PageSession(options, options.signal);
  const { signal } = session;
  const ticking = setInterval(() => visibilityState(document) === "visible" && session.onTick(), tickMs);
  const stopWatchingSettings = options.watchSettings((settings) => session.onSettings(settings));
  signal.addEventListener("abort", () => {
    clearInterval(ticking);
    stopWatchingSettings();
  });
  session.start();
  // A page that comes back from the browser's cache may have missed a change of the claims.
  listen(window, "pageshow", ({ persisted }) => persisted && session.matchAgain(), { signal });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => session.onNewLook(), { signal });
  watchPage({
    document,
    isHidden: (element) => isOwnElement(element) || isEditable(element) || isHiddenInPage(element),
    onChange: (change) => session.onChange(change),
    onMutation: (touched) => session.onMutation(touched),
    onLimit: () => session.onLimit(),
    signal,
  });
  return { handlers: answerExtension(session, document), stop: () => session.end(), signal };
}

function answerExtension(session: PageSession, document: Document): Handlers<ExtensionAsksPage> {
  return {
    matchAgain: () => session.matchAgain(),
    describePage: () => session.describe(),
    showAnnotation: ({ annotation }) => ({ shown: session.show(annotation) }),
    stepAnnotation: ({ direction }) => ({ shown: session.step(direction) }),
    toggleMarks: () => ({ on: session.toggleMarks() }),
    readFactChecks: () => readFactChecks(document),
    readSelectors: () => session.readSelectors(),
    showSaved: async ({ saved }) => ({ shown: await session.showSaved(saved) }),
  };
}
