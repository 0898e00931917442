import { isSameSaying } from "../claims/claim-hash.ts";
import { keyOfName, keyOfSourced, type ClaimName, type SourcedClaim } from "../claims/sourced-claim.ts";
import { isUnreachable } from "../messages/retry-call.ts";
import { type CardEvents, type CardLayer, isOwnElement } from "../messages/card-contract.ts";
import type {
  ClaimBackground,
  ExtensionAsksPage,
  MatchAnswer,
  MatchRequest,
  SavedAnnotation,
  TextSelector,
} from "../messages/contracts.ts";
import type { Handlers } from "../messages/messenger.ts";
import { readFactChecks } from "../reading/published-reviews.ts";
import { readPageFacts } from "../reading/read-page-facts.ts";
import type { PageFacts, PlacedBlock } from "../reading/reading.ts";
import { visibilityState } from "../reading/unclobbered.ts";
import { anchorSpan } from "./anchor/anchor-span.ts";
import { anchorMatch, type Annotation, matchOfSaved } from "./marks/annotation.ts";
import { readBodyText } from "./anchor/body-text.ts";
import { askForMatches, batchBlocks, type BlockFindings } from "./ask-for-matches.ts";
import { describeFindings, summarizeIn, type PageFindings } from "./describe-findings.ts";
import { findMarkAt } from "./cards/find-mark-at.ts";
import { createMarkPainter } from "./marks/mark-painter.ts";
import { lookOfWords } from "./marks/look-of-words.ts";
import { createCardController } from "./cards/card-controller.ts";
import { defaultSettings, type Appearance, type Settings } from "../settings/settings.ts";
import type { DismissalStore } from "../settings/dismissal-store.ts";
import { dismissalKey, indexDismissals, isDismissed, type Dismissal, type DismissalIndex } from "../settings/dismissal.ts";
import type { Span } from "../text/letters/span.ts";
import { runInSlices } from "./watch/run-in-slices.ts";
import { findText, selectText, startSearch } from "./anchor/text-selectors.ts";
import { isEditable, isHiddenInPage } from "./marks/visibility.ts";
import { firstVisible } from "./watch/visible-blocks.ts";
import { watchAddress } from "./watch/watch-address.ts";
import { watchArticleEnd } from "./watch/article-end.ts";
import { watchPage, type PageChange } from "./watch/watch-page.ts";
import { watchPointer } from "./cards/watch-pointer.ts";

export interface AnnotateOptions {
  document: Document;
  /** Asks the worker. Rejects with CallFailed; "unreachable" twice in a row means that the extension was updated. */
  findMatches: (request: MatchRequest) => Promise<MatchAnswer>;
  /** Asks the worker where a claim comes from. Rejects as `findMatches` does. */
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
  /** How many marked claims the page has now; called when the number changes. */
  showCount: (known: number) => unknown;
  /** Makes the layer that shows the card; called once. */
  openCardLayer: (events: CardEvents) => CardLayer;
  /** The reader's dismissals. */
  dismissals: DismissalStore;
  /** Reports how marks should look and whose reviews count: once known, and after every change. Returns a function that stops it. */
  watchSettings: (tell: (settings: PageSettings) => void) => () => void;
  /** In a private window. */
  isPrivate?: boolean;
  /** Asked after a single-page navigation: should the new page be read? If omitted, every page is. */
  isArticle?: () => boolean;
  /** Stops everything, as `stop` does. */
  signal?: AbortSignal;
}

type PageSettings = Appearance & Pick<Settings, "publishersOff">;

export interface PageAnnotations {
  /** Handlers for what the popup and keyboard shortcuts ask of this page. */
  handlers: Handlers<ExtensionAsksPage>;
  /** Removes marks, listeners and card, leaving the page as it was. May be called twice. */
  stop: () => void;
}

/**
 * Time budget for matching one page, in milliseconds, and the share of elapsed time allowed after that: what a reader can read in a day
 * takes seconds to match, and a page that never stops changing must not keep the worker busy.
 */
const matchingMax = 20_000;
const matchingShare = 0.02;
/** Milliseconds until a page that has used up its budget is matched again. */
const restMs = 5_000;

/** How often the highlight registry is checked while there are marks, in milliseconds: a page may clear it without any event. */
const restoreEveryMs = 1000;

/** Reads the page, asks for matches, marks them and shows their cards, for as long as the page lives. */
export function annotatePage(options: AnnotateOptions): PageAnnotations {
  const { document, findMatches, showCount } = options;
  const view = window;
  const ending = new AbortController();
  const signal = options.signal === undefined ? ending.signal : AbortSignal.any([options.signal, ending.signal]);

  let blocks: readonly PlacedBlock[] = [];
  const findings: PageFindings = new Map();
  const claims = new Map<string, SourcedClaim>();
  let facts: PageFacts = { title: "", language: "", date: "", reviewedClaims: [] }; // read when first needed
  let asked = new WeakSet<PlacedBlock>();
  const unasked = (): PlacedBlock[] => blocks.filter((block) => !asked.has(block));
  let isAsking = false;
  let hasRead = false;
  let hasNavigated = false;
  let isCut = false;
  let isRestless = false;
  /** Total time the worker has spent matching this page, across all its changes, in milliseconds. */
  let matchedMs = 0;
  const since = view.performance.now();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const isTooMuch = (): boolean => matchedMs > matchingMax + (view.performance.now() - since) * matchingShare;
  /** The reader's choice for this page; undefined if they made none. */
  let wantsMarks: boolean | undefined;
  let hasAnnounced = false;
  let toldCount: number | undefined;
  let claimCount = 0;
  let tookMs = 0;
  let lastId = 0;
  let appearance: PageSettings = defaultSettings;
  let isAlwaysPrivate = false;
  /**
   * A page can see its marks, so in a private window nothing is marked until the reader has asked for it. In a browser that has only private
   * windows, being in one reveals nothing, and without this exception nothing would ever be marked.
   */
  const areMarksOn = (): boolean => wantsMarks ?? (options.isPrivate !== true || appearance.marksInPrivate || isAlwaysPrivate);
  /** Counts how often all findings became invalid. */
  let round = 0;
  let hasEnded = false;
  let saved: SavedAnnotation[] = [];

  const painter = createMarkPainter();
  /** The dismissals as stored, and those that the browser failed to store. */
  let dismissals: readonly Dismissal[] = [];
  const unstored = new Map<string, Dismissal>();
  let dismissedNow: DismissalIndex = new Set();
  const indexAgain = (): void => void (dismissedNow = indexDismissals([...dismissals, ...unstored.values()]));
  const isShown = (annotation: Annotation): boolean => {
    const { match, block, isSeen } = annotation;
    return isSeen && !isDismissed(dismissedNow, annotation, block.text.slice(match.start, match.end));
  };
  const found = (): Annotation[] => blocks.flatMap((block) => findings.get(block)?.annotations ?? []);
  const listed = (): Annotation[] => found().filter(isShown);
  let marked: Annotation[] = [];
  const cards = createCardController({
    document,
    openCardLayer: options.openCardLayer,
    paintCurrent,
    marked: () => marked,
    summarize: (annotation) => summarizeIn(blocks, findings, annotation),
    step: (direction) => step(direction),
    asking: { onDismiss: dismiss, onUndoDismissal: undoDismissal, onBackground: options.readBackground },
    signal,
  });
  const pointer = watchPointer<Annotation>({
    document,
    find: (point) => (areMarksOn() ? findMarkAt(document, point, marked) : undefined),
    current: cards.current,
    isPinned: cards.isPinned,
    cardBox: cards.box,
    open: (annotation, isPinned) => cards.open(annotation, { isPinned, takeFocus: false }),
    close: cards.close,
    signal,
  });
  cards.followPointer(pointer);

  function onChange(change: PageChange): void {
    lookAtAddress();
    // A site changes the address before or after it changes the text, so the question is asked again with every change.
    const isWanted = !hasNavigated || (options.isArticle?.() ?? true);
    for (const block of change.removed) forget(block);
    if (!isWanted) for (const block of blocks) forget(block);
    blocks = isWanted ? change.blocks : [];
    paint();
    void ask();
  }

  function forget(block: PlacedBlock): void {
    findings.delete(block);
    asked.delete(block);
    if (cards.current()?.block === block) cards.close();
  }

  async function ask(): Promise<void> {
    if (isAsking || signal.aborted) return;
    isAsking = true;
    await dismissalsRead;
    for (let waiting = unasked(); waiting.length > 0; waiting = unasked()) {
      facts = readPageFacts(document);
      for (const batch of batchBlocks(waiting, Math.min(firstVisible(waiting), waiting.length - 1))) {
        if (isTooMuch()) break;
        await askBatch(batch);
        if (signal.aborted) return;
      }
      if (isTooMuch()) break;
    }
    isAsking = false;
    isRestless = unasked().length > 0;
    if (isRestless) {
      resting ??= setTimeout(() => {
        resting = undefined;
        void ask();
      }, restMs);
    }
    hasRead = true;
    await placeSaved();
    if (signal.aborted) return;
    tellCount();
    announceOnce();
    end.follow(blocks.at(-1)?.element);
  }

  async function askBatch(batch: PlacedBlock[]): Promise<void> {
    for (const block of batch) asked.add(block);
    const asking = round;
    try {
      const answer = await askForMatches(batch, facts, claims, findMatches);
      if (signal.aborted || round !== asking) return;
      claimCount = answer.claimCount;
      isAlwaysPrivate = answer.isAlwaysPrivate === true;
      tookMs += answer.tookMs;
      matchedMs += answer.tookMs;
      await keepFindings(batch, answer.findings);
      if (!signal.aborted) paint();
    } catch (error) {
      if (isUnreachable(error)) stop();
      else console.warn("gainsay: page: the worker failed to match", error instanceof Error ? error.message : "");
    }
  }

  /** Other reviews count now: a finding may have nothing left to show, or something new. */
  function askAgain(): void {
    round++;
    asked = new WeakSet();
    claims.clear();
    findings.clear();
    cards.close();
    tookMs = 0;
    void ask();
  }

  async function keepFindings(batch: readonly PlacedBlock[], found: readonly BlockFindings[]): Promise<void> {
    const now = new Set(blocks);
    function* keep(): Generator<void, void> {
      for (const [index, block] of batch.entries()) {
        if (!now.has(block)) continue;
        const { sentences, matches } = found[index]!;
        const annotations = matches.map((match) => anchorMatch(`a${++lastId}`, block, match, claims.get(keyOfName(match))!));
        findings.set(block, { sentences, annotations: annotations.filter((one) => one !== undefined) });
        yield;
      }
    }
    await runInSlices(keep(), () => {}, signal);
  }

  /** Marks saved annotations whose words are found and whose claim is not listed there; returns how many are on the page now. */
  async function placeSaved(): Promise<number> {
    if (saved.length === 0) return 0;
    const wanted = saved;
    let shown = 0;
    function* place(): Generator<void, void> {
      const search = yield* startSearch(yield* readBodyText(document), blocks);
      for (const one of wanted) {
        const found = yield* findText(search, one.selector);
        if (found !== undefined && wanted === saved && isPlaced(one, found.block, found.span)) shown++;
        yield;
      }
    }
    await runInSlices(place(), () => {}, signal);
    if (!signal.aborted) paint();
    return shown;
  }

  /** Lists the annotation there, unless it is already listed. False if the page has changed meanwhile. */
  function isPlaced(one: SavedAnnotation, block: PlacedBlock, span: Span): boolean {
    const found = findings.get(block);
    const isThere = ({ claim, match }: Annotation): boolean =>
      isSameSaying(claim, one.claim) && match.start < span.end && match.end > span.start;
    if (found === undefined || found.annotations.some(isThere)) return found !== undefined;
    const annotation = anchorMatch(`a${++lastId}`, block, matchOfSaved(one, span), { source: "", claim: one.claim });
    if (annotation === undefined) return false;
    found.annotations = [...found.annotations, annotation].toSorted((a, b) => a.match.start - b.match.start);
    return true;
  }

  function paint(): void {
    marked = listed().filter((annotation) => annotation.isMarked);
    const inked = appearance.usesInk ? marked.map((annotation) => ({ ...annotation, usesInk: true })) : marked;
    const readsFirst = appearance.mode === "end" && !hasEnded;
    painter.paint(areMarksOn() ? inked : [], readsFirst ? "faint" : appearance.strength);
    if (marked.length > 0 || hasRead) tellCount();
  }

  /** Highlights the mark whose card is open, if marks are drawn. */
  function paintCurrent(mark: Annotation | undefined): void {
    painter.paintCurrent(areMarksOn() ? mark : undefined);
  }

  /** The mark disappears at once; its card stays open to offer undo. */
  async function dismiss(it: Omit<Dismissal, "at">): Promise<void> {
    unstored.set(dismissalKey(it), { ...it, at: 0 });
    indexAgain();
    paint();
    paintCurrent(undefined);
    await options.dismissals.add(it);
    unstored.delete(dismissalKey(it));
    indexAgain();
  }

  async function undoDismissal(it: Omit<Dismissal, "at">): Promise<void> {
    unstored.delete(dismissalKey(it));
    indexAgain();
    await options.dismissals.remove(it);
    paint();
    const current = cards.current();
    if (current !== undefined && isShown(current)) paintCurrent(current);
  }

  /** Reports a count of zero too, once everything is read. */
  function tellCount(): void {
    if (countClaims() === toldCount || signal.aborted) return;
    toldCount = countClaims();
    void showCount(toldCount);
  }

  /** A claim in three places counts once. */
  function countClaims(): number {
    return new Set(marked.map(keyOfSourced)).size;
  }

  function announceOnce(): void {
    if (hasAnnounced || marked.length === 0 || !areMarksOn() || !appearance.announces) return;
    hasAnnounced = true;
    cards.announce((words) => words.foundClaims(countClaims()));
  }

  /** In mode "end", for those who read first: marks get their full strength, and the list opens, once. */
  function onEnd(): void {
    if (hasEnded || !hasRead || marked.length === 0 || !areMarksOn() || appearance.mode !== "end") return;
    hasEnded = true;
    cards.openRecap(marked);
    paint();
    cards.announce((words) => words.recap(countClaims()));
  }
  const end = watchArticleEnd(view as Window & typeof globalThis, onEnd, signal);

  const lookAtAddress = watchAddress(view, onAddress, signal);
  function onAddress(): void {
    hasNavigated = true;
    hasAnnounced = false;
    hasEnded = false;
    saved = [];
    isCut = false;
    cards.openRecap([]);
    tookMs = 0;
  }

  /** After a page changes its theme, or hides and shows words, the color behind a mark may differ. */
  function lookAgain(): void {
    let hasChanged = false;
    for (const annotation of found()) {
      if (!annotation.isMarked && annotation.isSeen) continue;
      const { usesInk, isSeen } = lookOfWords(annotation.ranges);
      hasChanged ||= usesInk !== annotation.usesInk || isSeen !== annotation.isSeen;
      Object.assign(annotation, { usesInk, isSeen });
    }
    if (hasChanged) paint();
  }

  function step(direction: 1 | -1): boolean {
    if (!areMarksOn()) return false;
    const current = cards.current();
    const at = current === undefined ? -1 : marked.indexOf(current);
    const next = at === -1 ? nearest(direction) : marked[(at + direction + marked.length) % marked.length];
    if (next !== undefined) cards.open(next, { isPinned: true, takeFocus: true });
    return next !== undefined;
  }

  /** If no card is open: the first mark below the top of the view, or the last above it; wraps around the page. */
  function nearest(direction: 1 | -1): Annotation | undefined {
    const isBelow = ({ ranges }: Annotation) => ranges[0]!.getBoundingClientRect().bottom > 0;
    const below = marked.findIndex(isBelow);
    if (direction === 1) return marked[Math.max(below, 0)];
    return below === -1 ? marked.at(-1) : marked.at(below - 1);
  }

  const handlers: Handlers<ExtensionAsksPage> = {
    describePage: () => ({
      state: hasRead && !isAsking ? "read" : "reading",
      language: facts.language,
      leftOut: isRestless ? "changes" : isCut ? "end" : "nothing",
      claimCount,
      tookMs,
      ...describeFindings(blocks, findings, view.innerHeight, isShown),
    }),
    showAnnotation({ annotation }) {
      const wanted = listed().find(({ id }) => id === annotation);
      if (wanted !== undefined) cards.open(wanted, { isPinned: true, takeFocus: true });
      return { shown: wanted !== undefined };
    },
    stepAnnotation: ({ direction }) => ({ shown: step(direction) }),
    toggleMarks() {
      const on = !areMarksOn();
      wantsMarks = on;
      if (!on) cards.close();
      paint();
      cards.announce((words) => (on ? words.marksOn(countClaims()) : words.marksOff()));
      return { on };
    },
    readFactChecks: () => readFactChecks(document),
    readSelectors: async () => {
      const selectors: Record<string, TextSelector> = {};
      function* select(): Generator<void, void> {
        const body = yield* readBodyText(document);
        for (const { id, block, match } of listed()) {
          const range = anchorSpan(block, match);
          if (range !== undefined) selectors[id] = selectText(body, range);
          yield;
        }
      }
      await runInSlices(select(), () => {}, signal);
      return selectors;
    },
    showSaved: async ({ saved: given }) => {
      saved = given;
      return { shown: await placeSaved() };
    },
  };

  const guard = view.setInterval(() => {
    if (visibilityState(document) !== "visible") return;
    if (areMarksOn()) painter.restore();
    if (found().some(({ isSeen }) => !isSeen)) lookAgain(); // styles alone can reveal words, without any event
  }, restoreEveryMs);
  view.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", lookAgain, { signal });

  function stop(): void {
    ending.abort();
  }
  signal.addEventListener(
    "abort",
    () => {
      view.clearInterval(guard);
      painter.clear();
      findings.clear();
      blocks = [];
      marked = [];
    },
    { once: true },
  );
  const stopWatchingSettings = options.watchSettings((wanted) => {
    const before = appearance.publishersOff.join("\n");
    const wereMarksOn = areMarksOn();
    appearance = wanted;
    if (wereMarksOn && !areMarksOn()) cards.close();
    if (wanted.publishersOff.join("\n") === before || !hasRead) paint();
    else askAgain();
  });
  signal.addEventListener("abort", stopWatchingSettings);
  // Matching waits for this, or a claim that the reader has hidden would be marked for a moment on every page. It is read after the
  // settings, so they are normally known by then as well.
  const dismissalsRead = new Promise<void>((resolve) => {
    const stopWatchingDismissals = options.dismissals.watch((kept) => {
      dismissals = [...kept.values()];
      indexAgain();
      paint();
      resolve();
    });
    signal.addEventListener("abort", stopWatchingDismissals);
  });
  watchPage({
    document,
    isHidden: (element) => isOwnElement(element) || isEditable(element) || isHiddenInPage(element),
    onChange,
    onMutation: () => {
      lookAtAddress();
      painter.restore();
      lookAgain();
    },
    onLimit: () => (isCut = true),
    signal,
  });
  return { handlers, stop };
}
