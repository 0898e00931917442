import type { CardEvents, CardLayer } from "../../messages/card-contract.ts";
import type { ClaimBackground, MatchAnswer, MatchRequest, PageReport, SavedAnnotation, TextSelector } from "../../messages/contracts.ts";
import type { ClaimName } from "../../claims/sourced-claim.ts";
import type { DismissalStore } from "../../settings/dismissal-store.ts";
import { parentSeen } from "../../reading/unclobbered.ts";
import { defaultSettings, type MarkAppearance, type Settings } from "../../settings/settings.ts";
import { CardController } from "../cards/card-controller.ts";
import { findMarkAt } from "../cards/find-mark-at.ts";
import { watchPointer, type PointerWatch } from "../cards/watch-pointer.ts";
import type { Annotation } from "../marks/annotation.ts";
import { watchArticleEnd, type ArticleEndWatch } from "../watch/article-end.ts";
import { watchAddress } from "../watch/watch-address.ts";
import type { PageChange } from "../watch/watch-page.ts";
import { describeFindings, listShares } from "./describe-findings.ts";
import { createPageDismissals, type PageDismissals } from "./page-dismissals.ts";
import { PageFindings } from "./page-findings.ts";
import { lookAgain, PageMarks } from "./page-marks.ts";
import { PageMatcher } from "./page-matcher.ts";
import { placeSaved, selectAnnotations } from "./saved-annotations.ts";

export interface SessionOptions {
  document: Document;
  /** Asks the worker. Rejects with CallFailed; "unreachable" twice in a row means that the extension was updated. */
  findMatches: (request: MatchRequest) => Promise<MatchAnswer>;
  /** Asks the worker where a claim comes from. Rejects as `findMatches` does. */
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
  /** Gainsay is switched off on this site, which ends the session. Rejects if the browser does not store it. */
  switchSiteOff: () => Promise<unknown>;
  openSettings: () => void;
  /** How many marked claims the page has now; called when the number changes. */
  showCount: (known: number) => unknown;
  /** Makes the layer that shows the card, once the page has marks; called again if it has rejected. */
  openCardLayer: (events: CardEvents) => CardLayer | Promise<CardLayer>;
  /** What the reader has dismissed. */
  dismissals: DismissalStore;
  /** In a private window. */
  isPrivate?: boolean;
  /** Asked after a single-page navigation: should the new page be read? If omitted, every page is. */
  isArticle?: () => boolean;
}

/** How marks look, and whose reviews count. */
export type PageSettings = MarkAppearance & Pick<Settings, "publishersOff">;

/** What belongs to the article at one address: a single-page site shows several in one document. */
interface ArticleState {
  /** At the address for which this script was loaded. */
  isFirst: boolean;
  /** The page was too long to be read to its end. */
  isCut: boolean;
  /**
   * How far the reader has come: `counted` once the number of claims has been announced to screen readers, `end` once the end of the
   * article has been reached in mode "end", where the list opens and is announced.
   */
  stage: "new" | "counted" | "end";
  /** Annotations from a file that the reader has opened over this page. */
  saved: readonly SavedAnnotation[];
}

/** How often the look of all marked words is checked on a page that changes, in milliseconds. */
const lookEveryMs = 5_000;

const newArticle: ArticleState = { isFirst: false, isCut: false, stage: "new", saved: [] };

/**
 * One page that is being read and marked. Connects the parts, which know nothing of each other: what was found, the matching, the
 * reader's dismissals, the marks, the cards, the pointer. Its `on…` methods receive what happens; annotate-page.ts connects them.
 */
export class PageSession {
  readonly #options: SessionOptions;
  readonly #ending = new AbortController();
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
  readonly #findings = new PageFindings();
  readonly #marks = new PageMarks(() => this.#areMarksOn());
  readonly #dismissals: PageDismissals;
  readonly #matcher: PageMatcher;
  readonly #cards: CardController;
  readonly #pointer: PointerWatch;
  readonly #end: ArticleEndWatch;
  readonly #lookAtAddress: () => void;
  #settings: PageSettings = defaultSettings;
  #article: ArticleState = { ...newArticle, isFirst: true };
  /** The reader's choice for this page; undefined if they made none. */
  #wantsMarks: boolean | undefined;
  #reportedCount: number | undefined;
  /** When the look of all words was last checked, by the page's clock. */
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** The claims, or the publishers that count, have changed since the page was matched. */
  #isBehind = false;

  /** @param signal ends the session, as `end` does. */
  constructor(options: SessionOptions, signal: AbortSignal | undefined) {
    this.#options = options;
    this.signal = signal === undefined ? this.#ending.signal : AbortSignal.any([signal, this.#ending.signal]);
    this.signal.addEventListener("abort", () => {
      this.#marks.clear();
      this.#findings.setBlocks([]);
    });
    this.#cards = this.#createCards();
    this.#pointer = watchPointer({
      document: options.document,
      find: (point) => (this.#areMarksOn() ? findMarkAt(options.document, point, this.#marks.marked) : undefined),
      cards: this.#cards,
      signal: this.signal,
    });
    this.#dismissals = createPageDismissals(options.dismissals, () => this.#onDismissals(), this.signal);
    this.#matcher = new PageMatcher({
      document: options.document,
      findings: this.#findings,
      findMatches: options.findMatches,
      // Otherwise a claim that the reader has hidden would be marked for a moment on every page.
      ready: this.#dismissals.known,
      onFindings: () => this.#paint(),
      onPass: () => void this.#onPass(),
      onUnreachable: () => this.end(),
      signal: this.signal,
    });
    this.#end = watchArticleEnd(window, () => this.#onArticleEnd(), this.signal);
    this.#lookAtAddress = watchAddress(window, () => this.#onAddress(), this.signal);
  }

  /** Reads what the reader has dismissed: matching waits for that. The settings should be asked for before, so that they come first. */
  start(): void {
    this.#dismissals.watch();
  }

  /** Removes marks, listeners and card, leaving the page as it was. May be called twice. */
  end(): void {
    this.#ending.abort();
  }

  onSettings(settings: PageSettings): void {
    const before = this.#settings;
    const wereMarksOn = this.#areMarksOn();
    this.#settings = settings;
    if (wereMarksOn && !this.#areMarksOn()) this.#cards.close();
    // Other reviews count now: a finding may have nothing left to show, or something new.
    if (before !== defaultSettings && before.publishersOff.join() !== settings.publishersOff.join()) this.matchAgain();
    this.#paint();
  }

  /**
   * The claims may have changed. The page is matched again at the next tick, so only when it is visible, and not at the same moment as all
   * others.
   */
  matchAgain(): null {
    this.#isBehind = true;
    return null;
  }

  onChange({ blocks, removed }: PageChange): void {
    this.#lookAtAddress();
    // A site changes the address before or after it changes the text, so the question is asked again with every change.
    const isWanted = this.#article.isFirst || (this.#options.isArticle?.() ?? true);
    this.#matcher.forget(isWanted ? removed : [...removed, ...this.#findings.blocks]);
    this.#findings.setBlocks(isWanted ? blocks : []);
    const current = this.#cards.current();
    if (current !== undefined && !this.#findings.blocks.includes(current.block)) this.#cards.close();
    this.#paint();
    void this.#matcher.match();
  }

  /** @param touched elements whose style may have changed, with everything in them */
  onMutation(touched: ReadonlySet<Element>): void {
    this.#lookAtAddress();
    this.#marks.restore();
    // What is beside the words may have changed their look too, which is rare: it is checked now and then.
    if (performance.now() > this.#lookedAt + lookEveryMs) this.onNewLook();
    else this.#lookAgain(this.#findings.annotations().filter(({ ranges }) => isIn(ranges[0], touched)));
  }

  onLimit(): void {
    this.#article.isCut = true;
  }

  /** The page has changed its theme, or may have. */
  onNewLook(): void {
    this.#lookedAt = performance.now();
    this.#lookAgain(this.#findings.annotations());
  }

  #lookAgain(annotations: readonly Annotation[]): void {
    if (lookAgain(annotations)) this.#paint();
  }

  /** Called about once a second: a page may clear the highlight registry, or reveal words by styles alone, without any event. */
  onTick(): void {
    this.#marks.restore();
    if (this.#isBehind && this.#matcher.hasRead()) {
      this.#isBehind = false;
      this.#matcher.restart();
    }
    if (this.#findings.annotations().some(({ isSeen }) => !isSeen)) this.onNewLook();
  }

  describe(): PageReport {
    const { isReading, isResting, ...matched } = this.#matcher.describe();
    return {
      state: isReading ? "reading" : "read",
      leftOut: isResting ? "changes" : this.#article.isCut ? "end" : "nothing",
      ...matched,
      ...describeFindings(this.#findings, window.innerHeight, (annotation) => this.#isShown(annotation)),
    };
  }

  /** Opens the card of the annotation with this id. @returns false if it is not listed. */
  show(id: string): boolean {
    return this.#open(this.#listed().find((annotation) => annotation.id === id));
  }

  /** Opens the card of the next or the previous mark. @returns false if nothing is marked. */
  step(direction: 1 | -1): boolean {
    return this.#open(this.#areMarksOn() ? this.#marks.next(this.#cards.current(), direction) : undefined);
  }

  /** @returns whether marks are on now. */
  toggleMarks(): boolean {
    const on = !this.#areMarksOn();
    this.#wantsMarks = on;
    if (!on) this.#cards.close();
    this.#paint();
    this.#cards.announce((words) => (on ? words.marksOn(this.#marks.countClaims()) : words.marksOff()));
    return on;
  }

  /** Where the listed annotations are, by id, so that they can be found again. */
  readSelectors(): Promise<Record<string, TextSelector>> {
    return selectAnnotations(this.#options.document, this.#listed(), this.signal);
  }

  /** Shows annotations from a file, in place of others. @returns how many are on the page now. */
  showSaved(saved: readonly SavedAnnotation[]): Promise<number> {
    this.#article.saved = saved;
    return this.#placeSaved();
  }

  /**
   * A page can see its marks, so in a private window nothing is marked until the reader has asked for it. In a browser that has only private
   * windows, being in one reveals nothing, and without this exception nothing would ever be marked.
   */
  #areMarksOn(): boolean {
    return this.#wantsMarks ?? (this.#options.isPrivate !== true || this.#settings.marksInPrivate || this.#matcher.isAlwaysPrivate());
  }

  #isShown(annotation: Annotation): boolean {
    return annotation.isSeen && !this.#dismissals.isDismissed(annotation);
  }

  #listed(): Annotation[] {
    return this.#findings.annotations().filter((annotation) => this.#isShown(annotation));
  }

  #paint(): void {
    const { mode, strength, usesInk } = this.#settings;
    const readsFirst = mode === "end" && this.#article.stage !== "end";
    this.#marks.paint(this.#listed(), { strength: readsFirst ? "faint" : strength, usesInk });
    if (this.#hasMarks()) this.#cards.prepare();
    if (this.#marks.marked.length > 0 || this.#matcher.hasRead()) this.#reportCount();
  }

  #reportCount(): void {
    const count = this.#marks.countClaims();
    if (count === this.#reportedCount || this.signal.aborted) return;
    this.#reportedCount = count;
    void this.#options.showCount(count);
  }

  #open(annotation: Annotation | undefined): boolean {
    if (annotation !== undefined) this.#cards.open(annotation, { isPinned: true, takeFocus: true });
    return annotation !== undefined;
  }

  async #placeSaved(): Promise<number> {
    const { saved } = this.#article;
    if (saved.length === 0) return 0;
    const isWanted = (): boolean => saved === this.#article.saved;
    const placed = await placeSaved(this.#options.document, this.#findings, saved, isWanted, this.signal);
    if (!this.signal.aborted) this.#paint();
    return placed;
  }

  async #onPass(): Promise<void> {
    await this.#placeSaved();
    if (this.signal.aborted) return;
    this.#reportCount();
    if (this.#article.stage === "new" && this.#settings.announces && this.#hasMarks()) {
      this.#article.stage = "counted";
      const marked = new Set(this.#marks.marked);
      const shares = listShares(this.#findings, (annotation) => marked.has(annotation));
      this.#cards.announce((words) => words.foundClaims(this.#marks.countClaims(), shares));
    }
    this.#end.follow(this.#findings.blocks.at(-1)?.element);
  }

  #hasMarks(): boolean {
    return this.#marks.marked.length > 0 && this.#areMarksOn();
  }

  /** In mode "end", for those who read first: marks get their full strength, and the list opens, once. */
  #onArticleEnd(): void {
    if (this.#article.stage === "end" || this.#settings.mode !== "end" || !this.#matcher.hasRead() || !this.#hasMarks()) return;
    this.#article.stage = "end";
    this.#cards.openRecap(this.#marks.marked);
    this.#paint();
    this.#cards.announce((words) => words.recap(this.#marks.countClaims()));
  }

  #onAddress(): void {
    this.#article = { ...newArticle };
    this.#cards.openRecap([]);
    this.#matcher.resetTime();
  }

  /** A dismissed mark disappears at once; its card stays open to offer undo. */
  #onDismissals(): void {
    this.#paint();
    const current = this.#cards.current();
    this.#marks.paintCurrent(current !== undefined && this.#isShown(current) ? current : undefined);
  }

  #createCards(): CardController {
    const { document, isPrivate, openCardLayer, openSettings, readBackground, switchSiteOff } = this.#options;
    return new CardController({
      document,
      openCardLayer,
      onCurrent: (annotation) => this.#marks.paintCurrent(annotation),
      onPointer: (isOver) => this.#pointer.overCard(isOver),
      onStep: (direction) => this.step(direction),
      asking: {
        onDismiss: (request) => this.#dismissals.dismiss(request),
        onUndoDismissal: (request) => this.#dismissals.undo(request),
        onBackground: readBackground,
        onSettings: openSettings,
        onSiteOff: async () => void (await switchSiteOff()),
      },
      site: isPrivate === true ? undefined : window.location.hostname,
      marked: () => this.#marks.marked,
      summarize: (annotation) => this.#findings.summarize(annotation),
      signal: this.signal,
    });
  }
}

function isIn(words: Range | undefined, elements: ReadonlySet<Element>): boolean {
  if (elements.size === 0) return false;
  for (let at: Element | null = words?.startContainer.parentElement ?? null; at !== null; at = parentSeen(at))
    if (elements.has(at)) return true;
  return false;
}
