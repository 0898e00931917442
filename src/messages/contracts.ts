/**
 * Who may ask whom for what. One contract per direction, named for who asks whom; reading this file is reading the
 * architecture. Answers are small values: a page gets each claim once, and after that refers to it by name.
 */
import type { Claim } from "../claims/claim.ts";
import type { ClaimName, SourcedClaim } from "../claims/sourced-claim.ts";
import type { ManifestRefusal } from "../feeds/accept-manifest.ts";
import type { Block, Match, SentencePlace, Stance, Tier } from "../matching/match.ts";

/** Asked by a content script. The page it runs in may be hostile: every argument is checked. */
export interface PageAsksWorker {
  /** The sentinel found a news page on an enabled site: inject the annotator into the document that asks, which has this address. */
  injectAnnotator(request: { address: string }): null;
  /** Which claims does this text state? At most 200,000 UTF-16 units of text per call. `known` are claims the page already holds. */
  findMatches(request: MatchRequest): MatchAnswer;
  /** Which claims are these words, chosen by the reader, about? Includes those below the marking threshold. */
  lookUp(request: LookupRequest): LookupAnswer;
  /** Where a claim comes from, and what else its claimant has stated. */
  readBackground(request: ClaimName): ClaimBackground;
  /** Stores what the reader dismissed in this page's card. Refused from private windows. */
  dismiss(request: DismissalRequest): null;
  /** Undoes it. */
  undoDismissal(request: Pick<DismissalRequest, keyof ClaimName | "words">): null;
  /** How many known claims are on the page now, for the toolbar icon. */
  showCount(request: { known: number }): null;
  /** The page is not read: its site is off, not chosen, or everything is paused. */
  showOff(request: null): null;
  /** Puts the card's script into the document that asks, beside the annotator. */
  loadCard(request: null): null;
  /** Gainsay is switched off on the site of the page that asks. Refused from private windows. */
  switchSiteOff(request: null): null;
  openSettings(request: null): null;
}

/** Where a message can go; one that names anything else is ignored. */
export const endpoints = {
  worker: "worker",
  workerFromExtension: "worker-own",
  page: "page",
  sentinel: "sentinel",
  lookup: "lookup",
  annotator: "annotator",
} as const;

export interface MatchRequest {
  blocks: Block[];
  language: string;
  date: string;
  title: string;
  /** What the page says it reviews, in its own words. */
  reviewedClaims: string[];
  known: ClaimName[];
  /** Once the judge has been busy this long, in milliseconds, what it has not come to is left unread. Without it, everything is read. */
  patienceMs?: number | undefined;
}

export interface MatchAnswer {
  matches: Match[];
  sentences: SentencePlace[];
  /** Positions of blocks with sentences left unread, in which nothing is found yet: ask about these again, with the others as context. */
  unread: number[];
  /** The claims of `matches` that were not in `known`. */
  claims: SourcedClaim[];
  /** How many claims the text was compared with. */
  claimCount: number;
  /** Time the matching took, in milliseconds. */
  tookMs: number;
  /** The browser has only private windows: it is set to never remember history. */
  isAlwaysPrivate?: boolean;
}

/** A claim that is not to be shown, or a match that is wrong: `words` are the page's for a match, and "" for a claim. */
export interface DismissalRequest extends ClaimName {
  claimText: string;
  /** Who made the claim, "" if unknown. */
  claimant: string;
  words: string;
  /** What a report of the wrong match would say; "" for a hidden claim. */
  report: string;
}

/** Maximum length of the words of one look-up, in UTF-16 units. */
export const lookupTextMax = 4_000;

export interface LookupRequest {
  words: string;
  /** Of the page, "" if unknown. */
  language: string;
}

export interface LookupAnswer {
  /** Best first. */
  found: FoundClaim[];
  /** How many claims the words were compared with. */
  claimCount: number;
  /** Time it took, in milliseconds. */
  tookMs: number;
}

export interface FoundClaim extends SourcedClaim {
  /** The sentence of the words that was compared with it. */
  text: string;
  tier: Tier;
  probability: number;
  differs: Match["differs"];
}

export interface ClaimBackground {
  /** The sources that hold it. */
  sources: Pick<SourceReport, "kind" | "title" | "address" | "publisher" | "licence" | "storedAt">[];
  /** Claims of the same claimant, nearest first. */
  before: Claim[];
  after: Claim[];
}

/** Asked by our own pages only: popup, options, welcome. */
export interface ExtensionAsksWorker {
  /**
   * Read this tab now, regardless of the news test. Refused on the browser's own pages, and if the tab no longer shows the address that the
   * reader saw.
   */
  readOnce(request: { tab: number; address: string }): { ok: boolean };
  /** What the reader's claim database holds. */
  readClaimState(request: null): ClaimState;
  /** In which languages the claims are worded, most frequent first. */
  readLanguages(request: null): { language: string; claims: number }[];
  /** The reader's sources. Asking keeps the worker awake, so postponed visits continue at once. */
  readSources(request: null): SourcesReport;
  /** Checks this address once, and adds it as a source if it holds claims. Its first visit begins at once. */
  addSource(request: { address: string }): AddSourceAnswer;
  /**
   * Adds a file from the reader's device as a source, if it holds claims; one of the same name is taken for its newer edition. It is read at
   * once, without the page.
   */
  addFile(request: { address: string; name: string }): AddFileAnswer;
  /**
   * Sets what Google's Fact Check Tools are asked, with the reader's own key; "" keeps the key that is stored. A new key is checked with one
   * request, and the first visit begins at once. It appears among the sources, and is removed there.
   */
  setFactCheckTools(request: { key: string; queries: ToolsReport["queries"] }): SetToolsAnswer;
  /** What they are asked; never the key. */
  readFactCheckTools(request: null): ToolsReport;
  /**
   * Turns these sites of the catalogue on: one that is no source yet becomes one, without being asked for anything first. Visits begin at
   * once.
   */
  addSites(request: { sites: SiteChoice[] }): null;
  /** Removes a source and its claims; claims that other sources also have stay. */
  removeSource(request: { source: string }): null;
  /** Whether its claims are shown and it is visited. */
  setSourceOn(request: { source: string; isOn: boolean }): null;
  /** Visits a source now. */
  visitSource(request: { source: string }): null;
  /** Stops a visit; the claims already held stay. */
  stopVisit(request: { source: string }): null;
  /** The latest network requests, newest first: at most 300. */
  readRequests(request: null): RequestReport[];
  /** The publisher's own fact-checks on this tab's page: those at addresses of its host. */
  readFactChecks(request: { tab: number }): FactChecksOnPage;
  /** Saves them, on this device only. */
  saveFactChecks(request: { tab: number }): null;
  /** The reader's own claims: those saved this way. */
  readSavedClaims(request: null): Claim[];
  /** Adds claims to the reader's own, from a copy. */
  saveClaims(request: { claims: Claim[] }): null;
  /** Removes one of the reader's own claims, by id. */
  removeSavedClaim(request: { claim: string }): null;
  /** Deletes all claims, sources and the log of requests from this device. The starter claims come back. */
  wipe(request: null): null;
}

/** How many requests are kept for the log, the latest. */
export const requestsKept = 300;

export interface RequestReport {
  address: string;
  /** Epoch milliseconds. */
  at: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Bytes of the answer that were read. */
  bytes: number;
}

export interface FactChecksOnPage {
  /** How many claims; 0 if there are none, or only some that speak for another publisher. */
  count: number;
  publisher: string;
  isSaved: boolean;
}

export interface SourcesReport {
  /** In the order in which they are shown. */
  sources: SourceReport[];
  /** Known sources that are not among them: offered by name, and not contacted before the reader chooses them. */
  offered: OfferedSource[];
}

export interface OfferedSource {
  address: string;
  title: string;
  publisher: string;
  licence: string;
  /** Approximate size of the first fetch. */
  bytes: number;
}

/** A site as the reader chooses it from the catalogue. */
export interface SiteChoice {
  /** Its home page. */
  address: string;
  title: string;
  /** Addresses of its feed and its sitemap, on the site's own hosts. */
  lists: string[];
  /** Addresses on other hosts that are the site's own as well. */
  aliases: string[];
}

/** An organization of the catalogue, or an edition of it, as the package's file `sites.json` lists it. */
export interface CatalogueSite extends SiteChoice {
  /** Of its articles, as BCP 47 tags, the main one first. */
  languages: string[];
  /** A code of ISO 3166-1; absent if unknown. */
  country?: string;
}

export interface SourceReport {
  source: string;
  /** In the package; ClaimReview at an address; a signed feed at an address; a fact-checker's site; saved from pages by the reader; a file of the reader's. */
  kind: "starter" | "claim-reviews" | "feed" | "site" | "saved" | "file";
  address: string;
  title: string;
  /** "" if unknown. */
  publisher: string;
  licence: string;
  isOn: boolean;
  /** Offered by name, like those that are not in use. */
  isOffered?: boolean;
  claimCount: number;
  /** Whose reviews it holds, most frequent first; empty before they are counted. */
  publishers: { key: string; name: string; claims: number }[];
  /** Entries that were left out, by reason, most frequent first. */
  refused: { reason: string; count: number; first: string }[];
  /** How many of them are in languages that the reader does not read. */
  inOtherLanguages: number;
  /** Epoch milliseconds when the claims were put into the database; 0 for never. */
  storedAt: number;
  /** Epoch milliseconds when the source last reported what it has; 0 for never. */
  checkedAt: number;
  /** Epoch milliseconds of the next visit. */
  dueAt: number;
  /** Its server wants no request before this time, epoch milliseconds. */
  restUntil?: number;
  /** Servers of the feed's mirrors that are asked only if the reader agrees. */
  mirrors: string[];
  /** Fingerprint of a feed's key, for people to compare; "" if unsigned. */
  fingerprint: string;
  /** Fingerprint of the key that signed an update which was refused because that key is a different one. */
  otherFingerprint?: string;
  /** For sites: the number of articles read, and of known articles not read yet. */
  articles?: { read: number; left: number };
  /** Why the last visit failed: a kind, and details. */
  problem?: { kind: string; detail: string; at: number };
  /** The file's size, if it is so large that it is requested at most once a week. */
  largeFileBytes?: number;
  /**
   * A visit under way: bytes done and in all (0 when unknown), claims so far, and milliseconds until its end if that can be estimated; of a
   * site, its articles.
   */
  progress?: {
    bytesDone: number;
    bytesTotal: number;
    claimCount: number;
    msLeft?: number;
    articles?: { read: number; left: number };
  };
}

export type AddSourceAnswer = { ok: true; source: string } | { ok: false; reason: AddSourceRefusal; detail: string };

export type AddFileAnswer = { ok: true; source: string } | { ok: false; reason: AddFileRefusal };

/** "gone": the browser cannot read the file. "feed": it is a signed feed's manifest, which is read at its address. */
export type AddFileRefusal = "gone" | "too-large" | "no-claims" | "damaged" | "feed" | "no-room";

export type AddSourceRefusal =
  | "not-an-address"
  | "not-https"
  | "with-password"
  | "already-there"
  | "web-page"
  | "no-claims"
  | "damaged"
  | "unreachable"
  | "leads-elsewhere"
  | "not-found"
  | "refused"
  | "server-error"
  | "busy"
  | "broken-off"
  | "stalled"
  | "too-large"
  | ManifestRefusal;

/** What Google's Fact Check Tools are asked: publishers by host, each in one language (BCP 47), or "" for all. */
export interface ToolsReport {
  hasKey: boolean;
  queries: { site: string; language: string }[];
}

export type SetToolsAnswer = { ok: true; source: string } | { ok: false; reason: SetToolsRefusal };

export type SetToolsRefusal =
  | "not-a-key"
  | "not-a-site"
  | "no-publisher"
  | "tools-key"
  | "tools-quota"
  | "damaged"
  | "stalled"
  | "unreachable"
  | "leads-elsewhere"
  | "not-found"
  | "refused"
  | "server-error"
  | "busy";

export interface ClaimState {
  /** "ready", or "preparing" while the first index is built, or "failed". */
  state: "ready" | "preparing" | "failed";
  claimCount: number;
  /** Epoch milliseconds when the claims were last put into the database, 0 for never. */
  updatedAt: number;
  /** Why it failed: no room left, a browser that stores nothing for us, or an unreadable file in the package. */
  failure?: "no-room" | "storage" | "package";
  /** The browser stores nothing: claims and sources are in memory and disappear when it is closed. */
  isInMemory?: boolean;
  /** The judge did not open when it was needed: rules decide alone. */
  isWithoutJudge?: boolean;
}

/** Asked by the popup or a keyboard command through the worker, or by the worker itself, answered in a tab. */
export interface ExtensionAsksPage {
  /** The claims have changed: match the page again, now if it is visible, otherwise once it is. Answered immediately. */
  matchAgain(request: null): null;
  describePage(request: null): PageReport;
  /** Scrolls to an annotation, opens its card and moves focus to it. */
  showAnnotation(request: { annotation: string }): { shown: boolean };
  /** Next or previous annotation in the order of the text, from where the reader is. */
  stepAnnotation(request: { direction: 1 | -1 }): { shown: boolean };
  /** Marks off or on for this page until it is left; says so to screen readers. */
  toggleMarks(request: null): { on: boolean };
  /** What the page publishes as ClaimReview, as JSON texts, unread. */
  readFactChecks(request: null): string[];
  /** The place of each listed annotation, by its name. */
  readSelectors(request: null): Record<string, TextSelector>;
  /** Marks what was saved from this page, if its words are still there and it is not marked already. */
  showSaved(request: { saved: SavedAnnotation[] }): { shown: number };
}

/** What the annotator knows of its page. */
export interface PageReport {
  state: "reading" | "read";
  language: string;
  sentenceCount: number;
  /** Part that was not read: the end of a page longer than the limit, or the last changes of one that changes endlessly. */
  leftOut: "nothing" | "end" | "changes";
  claimCount: number;
  tookMs: number;
  /** In the order of the page: strong ones come first in the interface, possible ones are only listed. */
  annotations: AnnotationSummary[];
  /** Length in UTF-16 units of every sentence read, in order, for the strip; at most 2,000. */
  sentenceLengths: number[];
  /** Which part of the page is visible now, as shares of its sentences (0 to 1). */
  visible: { from: number; to: number };
}

export interface AnnotationSummary extends SourcedClaim {
  /** Stable while the page is open. */
  annotation: string;
  stance: Stance;
  tier: Tier;
  probability: number;
  /** The words of the page. */
  text: string;
  /** Index of its sentence among those read. */
  sentence: number;
  differs: Match["differs"];
  /** The sentence around the words of the page, and where in their block it begins: `explanation` counts from the block's start. */
  around?: { text: string; start: number };
  /** What the card can show of why this matched; without it, the claim's own text counts as the matched wording. */
  explanation?: Match["explanation"];
}

/** Words of a page and their place, in the terms of the W3C Web Annotation model. */
export interface TextSelector {
  exact: string;
  prefix: string;
  suffix: string;
  /** In code points of the body's text; absent for words in a shadow tree. */
  position?: { start: number; end: number };
}

/** An annotation that was saved to a file, without what only an open page gives it. */
export interface SavedAnnotation extends Pick<AnnotationSummary, "claim" | "stance" | "tier" | "probability" | "differs"> {
  selector: TextSelector;
}

/** Sent by the worker to the annotator it has just injected into a document. Until then the annotator does nothing. */
export interface ExtensionAsksAnnotator {
  /**
   * Read the article at this address, once its site is known to be enabled. Not ok: this is a different document, which was not asked for.
   * `isReaders`: the reader asks for it, so the site need not be one that is read automatically.
   */
  readArticle(request: { address: string; isReaders: boolean }): { ok: boolean };
}

/** Asked by the popup, of the sentinel, if no annotator answers. */
export interface ExtensionAsksSentinel {
  describeDocument(request: null): { isArticle: boolean };
}

/** Asked by the worker, of the script that it has put into the frame where the reader chose words. */
export interface ExtensionAsksLookup {
  /** Looks the words up and shows the best claims in a card at the selection, if the frame still has this address; "" if unknown. */
  showLookup(request: { words: string; address: string }): null;
}
