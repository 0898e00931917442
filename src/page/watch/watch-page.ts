import { chooseArticleInSteps } from "../../reading/choose-article.ts";
import { readingLimits, walkBlocks } from "../../reading/read-blocks.ts";
import type { PlacedBlock } from "../../reading/reading.ts";
import { contains, isConnected, rootElement } from "../../reading/unclobbered.ts";
import { isUnchanged } from "../anchor/anchor-span.ts";
import { collectMutations, nothingStale, observedMutations, outermost, type Stale } from "./collect-mutations.ts";
import { listen } from "./listen.ts";
import { mergeBlocks, placeOf } from "./merge-blocks.ts";
import { createReadingPace } from "./reading-pace.ts";
import { giveWay, runInSlices } from "./run-in-slices.ts";
import { UnreadElements } from "./unread-elements.ts";

export interface PageChange {
  /** All blocks read so far that are still on the page, in document order. */
  blocks: readonly PlacedBlock[];
  /** New blocks. A block whose text changed is both removed and added. */
  added: readonly PlacedBlock[];
  removed: readonly PlacedBlock[];
}

export interface WatchPageOptions {
  document: Document;
  isHidden: (element: Element) => boolean;
  /** Called after the first reading, even when it found nothing, and whenever the text changed. */
  onChange: (change: PageChange) => void;
  /**
   * Called for any change of the page, at most a few times a second: a chance to check whether something else changed.
   * @param touched elements whose style may have changed, with everything in them; all of them if style sheets were added or removed
   */
  onMutation: (touched: ReadonlySet<Element>) => void;
  /** Called when the page is longer than `readingLimits`: the rest is not read. Called again if it was shorter in between. */
  onLimit: () => void;
  signal: AbortSignal;
}

/** Delays before reading a changing page, in milliseconds: after the last change, or at most this long after the first unread one. */
const quietMs = 200;
const patienceMs = 1000;

/** Events after which styles may show or hide something without any mutation. `toggle` is for popovers. */
const revealing = ["transitionend", "animationend", "toggle", "change", "focusin", "resize", "hashchange"] as const;

/** A custom element gets its shadow root without any mutation: check after these delays, in milliseconds, and at every change. */
const lookForRootsAfterMs = [1000, 3000, 8000];

/** If more elements than this changed their style, all blocks are examined instead of those inside each. */
const touchedMax = 50;

/**
 * Reads the page and keeps reading what changes in it: infinite scroll, single-page navigation, text that is shown or hidden. Only changed
 * parts are read again. Works in slices, changes nothing, and keeps no removed node past the next reading.
 */
export function watchPage(options: WatchPageOptions): void {
  void new PageWatcher(options).start();
}

class PageWatcher {
  readonly #options: WatchPageOptions;
  /** All blocks as walked, in document order, and those of the article. */
  #all: PlacedBlock[] = [];
  #kept = new Set<PlacedBlock>();
  #stale = nothingStale();
  #isReading = false;
  #hasHitLimit = false;
  /** When the first and the last unread change happened. */
  #firstStaleAt = 0;
  #lastStaleAt = 0;
  readonly #pace = createReadingPace(() => performance.now());
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where to read a block again, if not in its own element. */
  readonly #places = new WeakMap<PlacedBlock, Element>();
  readonly #unread: UnreadElements;
  readonly #observed = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => {
    collectMutations(records, this.#stale);
    this.#schedule();
  });

  constructor(options: WatchPageOptions) {
    this.#options = options;
    this.#unread = new UnreadElements(options.isHidden);
  }

  async start(): Promise<void> {
    const { document, onChange, signal } = this.#options;
    this.#observe(document);
    for (const type of revealing) listen(window, type, () => this.#lookForShown(), { signal, passive: true, capture: true });
    const timers: ReturnType<typeof setTimeout>[] = [];
    signal.addEventListener("abort", () => {
      this.#observer.disconnect();
      for (const one of [this.#timer, ...timers]) clearTimeout(one);
    });
    this.#isReading = true;
    await giveWay(); // our script has just been loaded, which takes the page's time too
    await runInSlices(this.#readFirst(document), () => {}, signal);
    if (signal.aborted) return;
    await giveWay();
    const blocks = [...this.#kept];
    if (!signal.aborted) onChange({ blocks, added: blocks, removed: [] });
    this.#endReading();
    for (const ms of lookForRootsAfterMs) timers.push(setTimeout(() => this.#unread.hasHosts() && this.#schedule(), ms));
  }

  *#readFirst(document: Document): Generator<void, void> {
    yield* this.#readPart(document);
    this.#kept = new Set(yield* chooseArticleInSteps(this.#all));
  }

  #observe(root: Node): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, observedMutations);
  }

  /** @returns true if the element must not be read */
  #lookAtElement(element: Element): boolean {
    if (this.#unread.isHidden(element)) return true;
    const root = this.#unread.rootOf(element);
    if (root !== undefined) this.#observe(root);
    return false;
  }

  #lookForShown(): void {
    if (this.#unread.hasHidden()) this.#stale.restyled.add(rootElement(this.#options.document)!);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#options.signal.aborted || this.#isReading) return;
    this.#lastStaleAt = performance.now();
    this.#firstStaleAt ||= this.#lastStaleAt;
    this.#timer ??= setTimeout(() => this.#readWhenDue(), Math.max(quietMs, this.#pace.wait()));
  }

  /** One timer for all changes: setting another at each costs more than most of them. */
  #readWhenDue(): void {
    const due = Math.min(this.#lastStaleAt + quietMs, this.#firstStaleAt + patienceMs);
    const wait = Math.max(due - performance.now(), this.#pace.wait());
    this.#timer = wait > 0 ? setTimeout(() => this.#readWhenDue(), wait) : undefined;
    if (wait <= 0) void this.#startReading();
  }

  async #startReading(): Promise<void> {
    const { onChange, signal } = this.#options;
    const stale = this.#stale;
    this.#stale = nothingStale();
    this.#firstStaleAt = 0;
    this.#isReading = true;
    const change = await runInSlices(this.#readStale(stale), () => {}, signal, this.#pace.spend);
    if (change !== undefined) await giveWay();
    if (signal.aborted) return;
    if (change !== undefined) onChange(change);
    this.#endReading();
  }

  *#readStale(stale: Stale): Generator<void, PageChange | undefined> {
    this.#options.onMutation(stale.hasNewStyles ? new Set([rootElement(this.#options.document)!]) : stale.restyled);
    yield;
    const before = this.#all;
    yield* this.#findRestyled(stale);
    for (const host of yield* this.#unread.takeRooted()) stale.parts.add(host);
    if (stale.hasLost) yield* this.#dropLost(stale);
    for (const part of outermost(stale.parts)) yield* this.#readPart(part);
    return isSameList(before, this.#all) ? undefined : yield* this.#findChange();
  }

  /** What changed during the reading is read next. */
  #endReading(): void {
    this.#isReading = false;
    const { parts, restyled, hasLost, hasNewStyles } = this.#stale;
    if (parts.size > 0 || restyled.size > 0 || hasLost || hasNewStyles) this.#schedule();
  }

  /** Marks for reading what was hidden and now shows, and what was read and is now hidden. */
  *#findRestyled({ restyled, parts }: Stale): Generator<void, void> {
    if (restyled.size === 0) return;
    for (const element of yield* this.#unread.takeShown()) parts.add(element);
    const touched = restyled.size > touchedMax ? [rootElement(this.#options.document)!] : [...restyled];
    for (const { element } of this.#all) {
      if (isConnected(element) && touched.some((one) => contains(one, element)) && this.#options.isHidden(element)) parts.add(element);
      yield;
    }
  }

  /** Forgets blocks whose nodes were removed or changed; what is left of them is read again. */
  *#dropLost({ parts }: Stale): Generator<void, void> {
    const whole: PlacedBlock[] = [];
    for (const block of this.#all) {
      if (block.pieces.every((piece) => isUnchanged(block, piece))) whole.push(block);
      else if (isConnected(block.element)) parts.add(this.#placeToRead(block));
      yield;
    }
    if (whole.length === this.#all.length) return;
    this.#hasHitLimit = false; // there is room again, or it is another page
    this.#all = whole;
  }

  *#readPart(part: Element | Document): Generator<void, void> {
    const fresh: PlacedBlock[] = [];
    const walk = walkBlocks(part, (element) => this.#lookAtElement(element));
    let step = walk.next();
    for (; step.done !== true; step = walk.next()) {
      if (step.value !== undefined) fresh.push(step.value);
      yield;
    }
    const room = readingLimits.blocks - this.#all.length;
    if ((!step.value.isComplete || fresh.length > room) && !this.#hasHitLimit) {
      this.#hasHitLimit = true;
      this.#options.onLimit();
    }
    for (const block of fresh) if (placeOf(block) !== block.element) this.#places.set(block, placeOf(block));
    yield;
    const readAgain = (block: PlacedBlock): void => void this.#stale.parts.add(this.#placeToRead(block));
    const all = mergeBlocks(this.#all, part, fresh.slice(0, Math.max(0, room)), readAgain);
    if (!isSameList(this.#all, all)) this.#all = all;
  }

  #placeToRead(block: PlacedBlock): Element {
    return this.#places.get(block) ?? block.element;
  }

  *#findChange(): Generator<void, PageChange | undefined> {
    const blocks = yield* chooseArticleInSteps(this.#all);
    const now = new Set(blocks);
    const added = blocks.filter((block) => !this.#kept.has(block));
    const removed = [...this.#kept].filter((block) => !now.has(block));
    this.#kept = now;
    return added.length > 0 || removed.length > 0 ? { blocks, added, removed } : undefined;
  }
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}
