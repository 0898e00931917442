/**
 * Who may ask whom for what. One contract a direction, named for who asks whom; reading this file is reading the
 * architecture. Answers are small values: claims are sent once a page, by id after that.
 */
import type { Claim } from "../claims/claim.ts";
import type { Block, Match, SentencePlace, Stance, Tier } from "../matching/match.ts";

/** Asked by a content script. The page next door may be hostile: every argument is checked. */
export interface PageAsksWorker {
  /** The sentinel found a news page on a site that is on: put the annotator into this tab. */
  injectAnnotator(request: null): null;
  /** Which claims does this text state? At most 200 kB of text a call. `known` are claims the page already holds. */
  findMatches(request: MatchRequest): MatchAnswer;
  /** How many known claims stand on the page now, for the toolbar icon. */
  showCount(request: { known: number }): null;
  /** The page is not read: its site is off, not chosen, or everything is paused. */
  showOff(request: null): null;
}

/** Names of the addressees; a message that names another is left alone. */
export const addressees = { worker: "worker", workerFromExtension: "worker-own", page: "page", sentinel: "sentinel" } as const;

export interface MatchRequest {
  blocks: Block[];
  language: string;
  date: string;
  title: string;
  /** What the page says it reviews, in its own words. */
  reviewedClaims: string[];
  known: string[];
}

export interface MatchAnswer {
  matches: Match[];
  sentences: SentencePlace[];
  /** The claims of `matches` that were not in `known`. */
  claims: Claim[];
  /** How many claims the text was held against. */
  claimCount: number;
  /** Time the matching took, in milliseconds. */
  tookMs: number;
}

/** Asked by our own pages only: popup, options, welcome. */
export interface ExtensionAsksWorker {
  /** Read this tab now, whatever the news test said. Refused by the browser on its own pages. */
  readOnce(request: { tab: number }): { ok: boolean };
  /** What the reader's claim database holds. */
  readClaimState(request: null): ClaimState;
}

export interface ClaimState {
  /** "ready", or "preparing" while the first index is built, or "failed" with a sentence in `failure`. */
  state: "ready" | "preparing" | "failed";
  claimCount: number;
  /** Epoch milliseconds when the claims were last put into the database, 0 when never. */
  updatedAt: number;
  failure: string;
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
}

/** What the annotator knows of its page. */
export interface PageReport {
  state: "reading" | "read";
  language: string;
  sentenceCount: number;
  claimCount: number;
  tookMs: number;
  /** In the order of the page: strong first class citizens, possible only listed. */
  annotations: AnnotationSummary[];
  /** Length in UTF-16 units of every sentence read, in order, for the strip; at most 2,000. */
  sentenceLengths: number[];
  /** Which part of the page is visible now, as shares of its sentences (0 to 1). */
  visible: { from: number; to: number };
}

export interface AnnotationSummary {
  /** Stable while the page is open. */
  annotation: string;
  claim: Claim;
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

/** Asked by the popup of the sentinel, when no annotator answers. */
export interface ExtensionAsksSentinel {
  describeVisit(request: null): { isArticle: boolean };
}
