/** The popup in any situation; its actions are recorded. */
import { render } from "preact";
import { expect } from "vitest";
import type { CatalogueSite, ClaimState, FactChecksOnPage, PageReport, SourceReport } from "../../../src/messages/contracts.ts";
import { defaultSettings, type Settings } from "../../../src/settings/settings.ts";
import { mountPopup } from "../../../src/ui/popup/popup.tsx";
import type { ActivePage } from "../../../src/ui/popup/active-page.ts";
import { fakeSources } from "./fake-sources.ts";
import { annotate, denial, findClaim } from "./starter-claims.ts";

export const now = Date.UTC(2026, 10, 24, 12);
export const ready: ClaimState = { state: "ready", claimCount: 92_742, updatedAt: now - 2 * 3_600_000 };
const autism = findClaim(({ id }) => id === "vaccines-cause-autism");
const pay = findClaim(({ id }) => id === "women-earn-77-cents");
export const strong = [
  annotate(pay, { sentence: 5 }),
  annotate(denial, { sentence: 25, stance: "disputed-here" }),
  annotate(autism, { sentence: 50, stance: "attributed" }),
];
export const possible = annotate(
  findClaim(({ id }) => id === "fda-announced-vaccines-cause-autism"),
  {
    tier: "possible",
    differs: [{ kind: "number", here: "6.4", claim: "7.6" }],
  },
);
export const read: PageReport = {
  state: "read",
  language: "en",
  sentenceCount: 74,
  leftOut: "nothing",
  claimCount: 92_742,
  tookMs: 3.2,
  annotations: [...strong, possible],
  sentenceLengths: Array.from({ length: 74 }, (_, place) => 40 + (place % 7) * 12),
  visible: { from: 0, to: 0.3 },
};

export interface Situation {
  report?: PageReport | "reading" | "not-an-article" | "no-answer";
  activePage?: ActivePage;
  claims?: ClaimState;
  settings?: Partial<Settings>;
  canReadOnce?: boolean;
  sources?: SourceReport[];
  factChecks?: FactChecksOnPage;
  isOffline?: boolean;
  /** Neither worker nor storage answers; or the worker reports its state and waits for its database. */
  isBroken?: boolean;
  isHeld?: boolean;
  /** Milliseconds until the sources are listed. */
  sourcesAfter?: number;
  catalogue?: CatalogueSite[] | Promise<CatalogueSite[]>;
  /** Why sites cannot be added. */
  failure?: Error;
}

export let root: HTMLElement;
export let done: string[];
export let settings: Settings;
/** How often each question was asked of the page, the worker and the storage. */
export let questions: { activePage: number; claims: number; settings: number; sources: number };

/** Opens the popup in a situation; every action is recorded in `done`. */
export async function openPopup({
  report = read,
  activePage = { kind: "page", host: "news.example", address: "https://news.example/a", report },
  claims = ready,
  settings: given = {},
  canReadOnce = true,
  sources = [],
  factChecks = { count: 0, publisher: "", isSaved: false },
  isOffline = false,
  isBroken = false,
  isHeld = false,
  sourcesAfter = 0,
  catalogue = [],
  failure,
}: Situation = {}) {
  settings = { ...defaultSettings, ...given };
  const orBroken = <T>(answer: T): Promise<T> => (isBroken ? Promise.reject(new Error("no answer")) : Promise.resolve(answer));
  questions = { activePage: 0, claims: 0, settings: 0, sources: 0 };
  const counted = <T>(question: keyof typeof questions, read: () => Promise<T>) => {
    return (): Promise<T> => {
      questions[question] += 1;
      return read();
    };
  };
  const listeners = new Set<(settings: Settings) => void>();
  mountPopup(root, {
    ...fakeSources({ sources, offered: [] }, done, undefined, catalogue, failure),
    readActivePage: counted("activePage", () => Promise.resolve(activePage)),
    readClaimState: counted("claims", () => orBroken(claims)),
    readSettings: counted("settings", () => orBroken(settings)),
    readSources: counted("sources", () => Promise.resolve(structuredClone({ sources, offered: [] }))),
    ...(sourcesAfter > 0 && {
      readSources: () => new Promise((resolve) => setTimeout(resolve, sourcesAfter, { sources, offered: [] })),
    }),
    ...(isHeld && { readSources: () => new Promise(() => {}) }),
    ...(isBroken && { readSources: () => orBroken({ sources: [], offered: [] }) }),
    changeSettings: (change) => {
      settings = { ...settings, ...change(settings) };
      for (const listener of listeners) listener(settings);
      return Promise.resolve();
    },
    watchActivePage: () => () => {},
    watchSettings: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showAnnotation: (annotation) => Promise.resolve(void done.push(annotation)),
    readOnce: () => Promise.resolve({ ok: canReadOnce }),
    readPlaces: () => Promise.resolve({ address: "https://news.example/a", title: "A page", selectors: {} }),
    showSaved: (saved) => Promise.resolve({ shown: saved.length }),
    reloadPage: () => Promise.resolve(void done.push("reload")),
    openOptions: () => void done.push("options"),
    openLog: () => void done.push("log"),
    isOffline: () => isOffline,
    readFactChecks: () => Promise.resolve(factChecks),
    saveFactChecks: () => Promise.resolve(void done.push("saved")),
    now: () => now,
  });
  await expect.poll(() => root.querySelector("h1")).not.toBeNull();
}

/** Another page changes the settings, and the popup does not know yet. */
export function changeElsewhere(changes: Partial<Settings>): void {
  settings = { ...settings, ...changes };
}

/** An empty page to open it in. */
export function preparePopup(): void {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector("#root")!;
  done = [];
}

export function clearPopup(): void {
  render(null, root);
}
