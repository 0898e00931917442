/**
 * Who may ask whom for what. One contract a direction, named for who asks whom; reading this file is reading the
 * architecture. Answers are small values: a page gets each claim once, and after that refers to it by name.
 */
import type { Claim } from "../claims/claim.ts";
import type { ClaimName, SourcedClaim } from "../claims/sourced-claim.ts";
import type { Block, Match, SentencePlace, Stance, Tier } from "../matching/match.ts";

/** Asked by a content script. The page next door may be hostile: every argument is checked. */
export interface PageAsksWorker {
  /** The sentinel found a news page on an enabled site: inject the annotator into the document that asks, which has this address. */
  injectAnnotator(request: { address: string }): null;
  /** Which claims does this text state? At most 200 kB of text a call. `known` are claims the page already holds. */
  findMatches(request: MatchRequest): MatchAnswer;
  /** Which claims are these words, chosen by the reader, about? Those below the marking threshold too. */
  lookUp(request: LookupRequest): LookupAnswer;
  /** Where a claim comes from, and what else its claimant has stated. */
  readBackground(request: ClaimName): ClaimBackground;
  /** Keeps what the reader has set aside in this page's card. Refused from private windows. */
  setAside(request: AsideChoice): null;
  /** Takes it back. */
  takeBack(request: Pick<AsideChoice, keyof ClaimName | "words">): null;
  /** How many known claims stand on the page now, for the toolbar icon. */
  showCount(request: { known: number }): null;
  /** The page is not read: its site is off, not chosen, or everything is paused. */
  showOff(request: null): null;
}

/** Names of the addressees; a message that names another is left alone. */
export const addressees = {
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
}

export interface MatchAnswer {
  matches: Match[];
  sentences: SentencePlace[];
  /** The claims of `matches` that were not in `known`. */
  claims: SourcedClaim[];
  /** How many claims the text was held against. */
  claimCount: number;
  /** Time the matching took, in milliseconds. */
  tookMs: number;
  /** The browser has only private windows: it is set to never remember history. */
  isAlwaysPrivate?: boolean;
}

/** A claim that is not to be shown, or a match that is wrong: `words` are the page's then, and "" otherwise. */
export interface AsideChoice extends ClaimName {
  claimText: string;
  /** Who made the claim, "" if unknown. */
  claimant: string;
  words: string;
  /** What a report of the wrong match would say; "" for a hidden claim. */
  report: string;
}

/** Most words of one look-up, in UTF-16 units. */
export const lookupTextMax = 4_000;

export interface LookupRequest {
  words: string;
  /** Of the page, "" when unknown. */
  language: string;
}

export interface LookupAnswer {
  /** Best first. */
  found: FoundClaim[];
  /** How many claims the words were held against. */
  claimCount: number;
  /** Time it took, in milliseconds. */
  tookMs: number;
}

export interface FoundClaim extends SourcedClaim {
  /** The sentence of the words that was held against it. */
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
   * Read this tab now, whatever the news test said. Refused on the browser's own pages, and if the tab no longer shows the address that the
   * reader saw.
   */
  readOnce(request: { tab: number; address: string }): { ok: boolean };
  /** What the reader's claim database holds. */
  readClaimState(request: null): ClaimState;
  /** In which languages the claims are worded, most first. */
  readLanguages(request: null): { language: string; claims: number }[];
  /** The reader's sources. Whoever looks keeps the worker awake, so visits that were put off go on at once. */
  readSources(request: null): SourcesReport;
  /** Looks at what is at this address, once, and takes it up as a source if it holds claims. Its first visit begins at once. */
  addSource(request: { address: string }): AddSourceAnswer;
  /** Takes a source and its claims away; what other sources also have stays. */
  removeSource(request: { source: string }): null;
  /** Whether its claims are shown and it is visited. */
  setSourceOn(request: { source: string; isOn: boolean }): null;
  /** Visits a source now. */
  visitSource(request: { source: string }): null;
  /** Stops a visit; what was held stays. */
  stopVisit(request: { source: string }): null;
  /** What was asked of the network lately, newest first: at most 300. */
  readRequests(request: null): RequestReport[];
  /** Fact-checks that this tab's page publishes about itself, at addresses of its own. */
  readFactChecks(request: { tab: number }): FactChecksOnPage;
  /** Keeps them, on this device only. */
  saveFactChecks(request: { tab: number }): null;
  /** The reader's own claims: what was saved so. */
  readSavedClaims(request: null): Claim[];
  /** Adds claims to the reader's own, from a copy. */
  saveClaims(request: { claims: Claim[] }): null;
  /** Takes one of the reader's own claims out, by id. */
  removeSavedClaim(request: { claim: string }): null;
  /** Takes all claims, sources and the log of requests from this device. The starter claims come back. */
  wipe(request: null): null;
}

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
  /** How many claims; 0 where there are none, or only such that speak for somebody else. */
  count: number;
  publisher: string;
  isSaved: boolean;
}

export interface SourcesReport {
  /** In the order in which they are shown. */
  sources: SourceReport[];
  /** Known sources that are not among them: named, and not asked for anything before the reader chooses them. */
  offered: OfferedSource[];
}

export interface OfferedSource {
  address: string;
  title: string;
  publisher: string;
  licence: string;
  /** About so many bytes are fetched the first time. */
  bytes: number;
}

export interface SourceReport {
  source: string;
  /** In the package; schema.org ClaimReview at an address; a signed feed at an address; saved from pages by the reader. */
  kind: "starter" | "claim-reviews" | "feed" | "saved";
  address: string;
  title: string;
  /** "" where it is not known. */
  publisher: string;
  licence: string;
  isOn: boolean;
  claimCount: number;
  /** Whose reviews it holds, most first; empty before that is counted. */
  publishers: { key: string; name: string; claims: number }[];
  /** Entries that were left out, by reason, most frequent first. */
  refused: { reason: string; count: number; first: string }[];
  /** Epoch milliseconds when the claims were put into the database; 0 when never. */
  storedAt: number;
  /** Epoch milliseconds when the source last said what it has; 0 when never. */
  checkedAt: number;
  /** Epoch milliseconds of the next visit. */
  dueAt: number;
  /** Servers of the feed's mirrors that are asked only if the reader agrees. */
  mirrors: string[];
  /** The key a feed is signed with, as people compare it; "" for what is not signed. */
  fingerprint: string;
  /** What stood in the way of the last visit: a kind, and the particular. */
  problem?: { kind: string; detail: string; at: number };
  /** A visit under way: bytes done and in all (0 when unknown), claims so far. */
  progress?: { bytesDone: number; bytesTotal: number; claimCount: number };
}

export type AddSourceAnswer = { ok: true; source: string } | { ok: false; reason: AddSourceRefusal; detail: string };

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
  | "feed-malformed"
  | "feed-too-large"
  | "feed-signature"
  | "feed-key"
  | "feed-other"
  | "feed-rollback"
  | "feed-fork"
  | "feed-expired"
  | "feed-future";

export interface ClaimState {
  /** "ready", or "preparing" while the first index is built, or "failed". */
  state: "ready" | "preparing" | "failed";
  claimCount: number;
  /** Epoch milliseconds when the claims were last put into the database, 0 when never. */
  updatedAt: number;
  /** Where it has failed: for want of room, because the browser keeps nothing for us, or because a file of the package cannot be read. */
  failure?: "no-room" | "storage" | "package";
  /** The browser stores nothing: claims and sources are in memory and disappear when it is closed. */
  isInMemory?: boolean;
}

/** Asked by the popup or a keyboard command through the worker, answered in a tab. */
export interface ExtensionAsksPage {
  describePage(request: null): PageReport;
  /** Scrolls to an annotation, opens its card and moves focus to it. */
  showAnnotation(request: { annotation: string }): { shown: boolean };
  /** Next or previous annotation in the order of the text, from where the reader is. */
  stepAnnotation(request: { direction: 1 | -1 }): { shown: boolean };
  /** Marks off or on for this page until it is left; says so to screen readers. */
  toggleMarks(request: null): { on: boolean };
  /** What the page publishes as ClaimReview, as JSON texts, unread. */
  readFactChecks(request: null): string[];
  /** Where each of the listed annotations stands, by its name. */
  readSelectors(request: null): Record<string, TextSelector>;
  /** Marks what was saved from this page, where its words still stand and where it is not marked already. */
  showSaved(request: { saved: SavedAnnotation[] }): { shown: number };
}

/** What the annotator knows of its page. */
export interface PageReport {
  state: "reading" | "read";
  language: string;
  sentenceCount: number;
  /** What was not read: the end of a page that is longer than is read, or the last changes of one that changes without end. */
  leftOut: "nothing" | "end" | "changes";
  claimCount: number;
  tookMs: number;
  /** In the order of the page: strong first class citizens, possible only listed. */
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
  /** What the card can show of why this matched; without it the claim's own text is taken as the matched wording. */
  explanation?: Match["explanation"];
}

/** Words of a page and where they stand, as the W3C Web Annotation model says it. */
export interface TextSelector {
  exact: string;
  prefix: string;
  suffix: string;
  /** In code points of the body's text; not there for words in a shadow tree. */
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

/** Asked by the popup of the sentinel, when no annotator answers. */
export interface ExtensionAsksSentinel {
  describeVisit(request: null): { isArticle: boolean };
}

/** Asked by the worker, of the script that it has put into the frame where the reader chose words. */
export interface ExtensionAsksLookup {
  /** Looks the words up and shows the best claims in a card at the selection, if the frame still has this address; "" if unknown. */
  showLookup(request: { words: string; address: string }): null;
}
