/** The worker's answers, as two tables from calls to functions: one for pages, one for our own pages. */
import type { ExtensionAsksWorker, PageAsksWorker, SourcesReport } from "../../messages/contracts.ts";
import type { Claim } from "../../claims/claim.ts";
import { countLanguages } from "../../matching/index-read/count-languages.ts";
import { CallFailed, type Handlers, type Sender } from "../../messages/messenger.ts";
import type { DismissalWriter } from "../../settings/dismissal-store.ts";
import { type Settings, switchName } from "../../settings/settings.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { faultOf } from "../../store/database-fault.ts";
import { answerBackground } from "./answer-background.ts";
import { answerLookup } from "./answer-lookup.ts";
import { answerMatch } from "./answer-match.ts";
import type { ClaimIndex } from "../index/claim-index.ts";
import { readOwnFactChecks } from "../own-fact-checks.ts";
import { areSaved, readSavedClaims, removeSavedClaim, saveClaims } from "../saved-claims.ts";
import { readRequests } from "../sources/note-request.ts";
import type { KeptJudge } from "../keep-judge.ts";
import type { WantedArticle } from "../inject-scripts.ts";
import type { SourceScheduler } from "../sources/source-scheduler.ts";
import { readTools } from "../sources/tools/register-tools.ts";
import type { Toolbar } from "../toolbar.ts";

export interface WorkerServices {
  claimIndex: ClaimIndex;
  /** To be called when claims that pages are matched against have changed. */
  onClaims: () => void;
  judge: KeptJudge;
  sources: SourceScheduler;
  reportSources: () => Promise<SourcesReport>;
  /** The ClaimReview data of a tab's page, and the page's host; nothing for private windows. */
  askForFactChecks: (tabId: number) => Promise<{ texts: string[]; host: string }>;
  database: GainsayDatabase;
  toolbar: Toolbar;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: (settings: Settings) => Settings) => Promise<unknown>;
  /** Shows the settings in a tab. */
  openSettings: () => Promise<unknown>;
  dismissals: DismissalWriter;
  /** Starts the reading of an article; false if that is not possible. */
  inject: (article: WantedArticle) => Promise<boolean>;
  /** Puts the card's script into a document. Rejects if the browser refuses. */
  injectCard: (tabId: number, documentId: string | undefined) => Promise<unknown>;
  /** The browser has only private windows. */
  isAlwaysPrivate: boolean;
  /** Milliseconds from any fixed point. */
  nowMs: () => number;
}

/** The worker's answers to a content script. */
export function answerPages({
  claimIndex,
  judge,
  database,
  toolbar,
  readSettings,
  changeSettings,
  openSettings,
  dismissals,
  inject,
  injectCard,
  isAlwaysPrivate,
  nowMs,
}: WorkerServices): Handlers<PageAsksWorker> {
  return {
    injectAnnotator: async ({ address }, sender) => {
      await inject({ tabId: tabOf(sender), documentId: sender.documentId, address, isReaders: false });
      return null;
    },
    findMatches: async (request) => ({
      ...(await answerMatch(request, claimIndex, judge, nowMs, (await readSettings()).publishersOff)),
      ...(isAlwaysPrivate && { isAlwaysPrivate }),
    }),
    lookUp: async (request) => answerLookup(request, claimIndex, nowMs, (await readSettings()).publishersOff),
    readBackground: async (name) => answerBackground(name, claimIndex, database, (await readSettings()).publishersOff),
    dismiss: async (request, sender) => {
      refusePrivate(sender);
      await dismissals.write(request);
      return null;
    },
    undoDismissal: async (request, sender) => {
      refusePrivate(sender);
      await dismissals.erase(request);
      return null;
    },
    showCount: async ({ known }, sender) => {
      await toolbar.showCount(tabOf(sender), known, (await readSettings()).badge);
      return null;
    },
    showOff: async (_nothing, sender) => {
      await toolbar.showOff(tabOf(sender));
      return null;
    },
    loadCard: async (_nothing, sender) => {
      await injectCard(tabOf(sender), sender.documentId);
      return null;
    },
    switchSiteOff: async (_nothing, sender) => {
      refusePrivate(sender);
      const host = URL.parse(sender.url ?? "")?.hostname;
      if (host === undefined) throw new CallFailed("refused", "the page has no host");
      await changeSettings((settings) => ({ ...settings, sitesOff: switchName(settings.sitesOff, host, true) }));
      return null;
    },
    openSettings: async () => {
      await openSettings();
      return null;
    },
  };
}

/** Enforces that a page in a private window keeps its dismissals to itself. */
function refusePrivate({ tab }: Sender): void {
  if (tab?.incognito !== false) throw new CallFailed("refused", "nothing is kept from private windows");
}

/** The worker's answers to our own pages. */
export function answerOwnPages(services: WorkerServices): Handlers<ExtensionAsksWorker> {
  const { claimIndex, judge, sources, inject, database } = services;
  return {
    ...answerSourceCalls(services),
    ...answerSavedClaimCalls(services),
    readOnce: async ({ tab, address }) => ({ ok: await inject({ tabId: tab, address, isReaders: true }) }),
    readClaimState: async () => ({ ...(await claimIndex.describe()), ...(judge.fault() !== undefined && { isWithoutJudge: true }) }),
    readLanguages: async () => countLanguages(await claimIndex.open()),
    readRequests: () => readRequests(database),
    wipe: async () => {
      await sources.wipe();
      await claimIndex.open(); // the starter claims come back
      return null;
    },
  };
}

type SourceCalls =
  | "readSources"
  | "addSource"
  | "addFile"
  | "addSites"
  | "setFactCheckTools"
  | "readFactCheckTools"
  | "removeSource"
  | "setSourceOn"
  | "visitSource"
  | "stopVisit";

/** A full disk has a code of its own: the reader can do something about it. */
function nameFault(error: unknown): never {
  throw faultOf(error) === "no-room" ? new CallFailed("no-room", "the disk is full") : error;
}

/** Each change wakes the scheduler, which does what is due now. */
function answerSourceCalls({
  claimIndex,
  database,
  sources,
  reportSources,
}: WorkerServices): Pick<Handlers<ExtensionAsksWorker>, SourceCalls> {
  return {
    readSources: async () => {
      const { failure } = await claimIndex.describe(); // the starter claims are a source too
      if (failure === "storage") throw new CallFailed("failed", "the database does not open");
      void sources.runDue();
      return await reportSources();
    },
    addSource: async ({ address }) => {
      const answer = await sources.add(address);
      void sources.runDue();
      return answer;
    },
    addFile: async (choice) => {
      const answer = await sources.addFile(choice);
      void sources.runDue();
      return answer;
    },
    setFactCheckTools: async (choice) => {
      const answer = await sources.setTools(choice);
      void sources.runDue();
      return answer;
    },
    readFactCheckTools: () => readTools({ database }),
    addSites: async ({ sites }) => {
      await sources.addSites(sites).catch(nameFault);
      void sources.runDue();
      return null;
    },
    removeSource: async ({ source }) => {
      await sources.remove(source);
      void sources.runDue();
      return null;
    },
    setSourceOn: async ({ source, isOn }) => {
      await sources.setOn(source, isOn);
      void sources.runDue();
      return null;
    },
    visitSource: async ({ source }) => {
      await sources.scheduleNow(source);
      void sources.runDue();
      return null;
    },
    stopVisit: async ({ source }) => {
      await sources.cancel(source);
      return null;
    },
  };
}

type SavedClaimCalls = "readFactChecks" | "saveFactChecks" | "readSavedClaims" | "saveClaims" | "removeSavedClaim";

/** The reader's own claims. */
function answerSavedClaimCalls(services: WorkerServices): Pick<Handlers<ExtensionAsksWorker>, SavedClaimCalls> {
  const { onClaims, database } = services;
  const readOwn = async (tab: number): Promise<Claim[]> => {
    const { texts, host } = await services.askForFactChecks(tab);
    return readOwnFactChecks(texts, host);
  };
  return {
    readFactChecks: async ({ tab }) => {
      const claims = await readOwn(tab);
      const publisher = claims[0]?.reviews[0]?.publisher.name ?? "";
      return { count: claims.length, publisher, isSaved: await areSaved(database, claims) };
    },
    saveFactChecks: async ({ tab }) => {
      await saveClaims(database, await readOwn(tab), () => Date.now());
      onClaims();
      return null;
    },
    readSavedClaims: () => readSavedClaims(database),
    saveClaims: async ({ claims }) => {
      await saveClaims(database, claims, () => Date.now());
      onClaims();
      return null;
    },
    removeSavedClaim: async ({ claim }) => {
      await removeSavedClaim(database, claim, () => Date.now());
      onClaims();
      return null;
    },
  };
}

function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new CallFailed("refused", "this call comes from a tab");
  return sender.tab.id;
}
