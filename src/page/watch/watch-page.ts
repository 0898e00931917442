import { chooseArticle } from "../../reading/choose-article.ts";
import { readingLimits, walkBlocks } from "../../reading/read-blocks.ts";
import type { PlacedBlock } from "../../reading/reading.ts";
import { isUnchanged } from "../anchor/anchor-span.ts";
import { collectMutations, nothingStale, observedMutations, outermost, type Stale } from "./collect-mutations.ts";
import { contains, isConnected, localName, rootElement, shadowRoot } from "../../reading/unclobbered.ts";
import { mergeBlocks, placeOf } from "./merge-blocks.ts";
import { listen } from "./listen.ts";
import { giveWay, runInSlices } from "./run-in-slices.ts";

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
  /** Called for any change of the page, at most a few times a second: a chance to check whether something else changed. */
  onMutation: () => void;
  /** Called when the page is longer than `readingLimits`: the rest is not read. Called again if it was shorter in between. */
  onLimit: () => void;
  signal: AbortSignal;
}

/** Delays before reading a changing page, in milliseconds: after the last change, or at most this long after the first unread one. */
const quietMs = 200;
const patienceMs = 1000;

/**
 * Maximum number of hidden elements, and of hosts without a shadow root, that are remembered, to be read once they have something to show.
 */
const rememberedMax = 2000;

/** Events after which styles may show or hide something without any mutation. `toggle` is for popovers. */
const revealing = ["transitionend", "animationend", "toggle", "change", "focusin", "resize", "hashchange"] as const;

/** A custom element gets its shadow root without any mutation: check after these delays, in milliseconds, and at every change. */
const lookForRootsAfterMs = [1000, 3000, 8000];

/**
 * Reads the page and keeps reading what changes in it: infinite scroll, single-page navigation, text that is shown or hidden. Only changed
 * parts are read again. Works in slices, changes nothing, and keeps no removed node past the next reading.
 */
export function watchPage({ document, isHidden, onChange, onMutation, onLimit, signal }: WatchPageOptions): void {
  let all: PlacedBlock[] = []; // as walked, in document order
  let kept = new Set<PlacedBlock>(); // of these, the article
  let stale = nothingStale();
  let isReading = false;
  let hasHitLimit = false;
  let firstStaleAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const places = new WeakMap<PlacedBlock, Element>(); // if not the block's own element
  const hidden = new Set<Element>();
  const hosts = new Set<Element>();
  const observed = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    collectMutations(records, stale);
    schedule();
  });

  function observe(root: Node): void {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, observedMutations);
  }
  function lookAtElement(element: Element): boolean {
    const isOut = isHidden(element);
    if (isOut && hidden.size < rememberedMax) hidden.add(element);
    if (isOut) return true;
    const root = shadowRoot(element);
    if (root !== null) observe(root);
    else if (localName(element).includes("-") && hosts.size < rememberedMax) hosts.add(element);
    return false;
  }
  /** Custom elements that have a shadow root by now. */
  function findRooted(parts: Set<Element>): void {
    for (const host of hosts) {
      if (isConnected(host) && shadowRoot(host) === null) continue;
      hosts.delete(host);
      if (isConnected(host)) parts.add(host);
    }
  }

  function schedule(): void {
    if (signal.aborted || isReading) return;
    const now = performance.now();
    firstStaleAt ||= now;
    clearTimeout(timer);
    timer = setTimeout(() => void readStale(), Math.max(0, Math.min(quietMs, firstStaleAt + patienceMs - now)));
  }

  async function readStale(): Promise<void> {
    const was = stale;
    stale = nothingStale();
    firstStaleAt = 0;
    isReading = true;
    onMutation();
    findRestyled(was);
    findRooted(was.parts);
    if (was.hasLost) await dropLost(was);
    const parts = outermost(was.parts);
    for (const part of parts) await readPart(part);
    if (was.hasLost || parts.length > 0) tell();
    isReading = false;
    if (hasWork()) schedule();
  }
  function hasWork(): boolean {
    return stale.parts.size > 0 || stale.restyled.size > 0 || stale.hasLost;
  }

  /** Marks for reading what was hidden and now shows, and what was read and is now hidden. */
  function findRestyled({ restyled, parts }: Stale): void {
    if (restyled.size === 0) return;
    for (const element of hidden) {
      if (isConnected(element) && isHidden(element)) continue;
      hidden.delete(element);
      if (isConnected(element)) parts.add(element);
    }
    const touched = restyled.size > 50 ? [rootElement(document)!] : [...restyled];
    for (const { element } of all) {
      if (isConnected(element) && touched.some((one) => contains(one, element)) && isHidden(element)) parts.add(element);
    }
  }

  /** Forgets blocks whose nodes were removed or changed; what is left of them is read again. */
  async function dropLost({ parts }: Stale): Promise<void> {
    const whole: PlacedBlock[] = [];
    function* check(): Generator<void, void> {
      for (const block of all) {
        if (block.pieces.every((piece) => isUnchanged(block, piece))) whole.push(block);
        else if (isConnected(block.element)) parts.add(places.get(block) ?? block.element);
        yield;
      }
    }
    await runInSlices(check(), () => {}, signal);
    if (signal.aborted) return;
    if (whole.length < all.length) hasHitLimit = false; // there is room again, or it is another page
    all = whole;
  }

  async function readPart(part: Element | Document): Promise<void> {
    const fresh: PlacedBlock[] = [];
    const end = await runInSlices(walkBlocks(part, lookAtElement), (block) => block !== undefined && fresh.push(block), signal);
    if (end === undefined) return;
    const room = readingLimits.blocks - all.length;
    if ((!end.isComplete || fresh.length > room) && !hasHitLimit) {
      hasHitLimit = true;
      onLimit();
    }
    for (const block of fresh) if (placeOf(block) !== block.element) places.set(block, placeOf(block));
    all = mergeBlocks(all, part, fresh.slice(0, Math.max(0, room)), (block) => stale.parts.add(places.get(block) ?? block.element));
  }

  function tell(): void {
    if (signal.aborted) return;
    const blocks = chooseArticle(all);
    const now = new Set(blocks);
    const added = blocks.filter((block) => !kept.has(block));
    const removed = [...kept].filter((block) => !now.has(block));
    kept = now;
    if (added.length > 0 || removed.length > 0) onChange({ blocks, added, removed });
  }

  async function readFirst(): Promise<void> {
    isReading = true;
    await giveWay(); // our script has just been loaded, which takes the page's time too
    await readPart(document);
    if (signal.aborted) return;
    const blocks = chooseArticle(all);
    kept = new Set(blocks);
    onChange({ blocks, added: blocks, removed: [] });
    isReading = false;
    if (hasWork()) schedule();
    for (const ms of lookForRootsAfterMs) timers.push(setTimeout(() => hosts.size > 0 && schedule(), ms));
  }

  const lookForShown = () => {
    if (hidden.size > 0) stale.restyled.add(rootElement(document)!);
    schedule();
  };
  observe(document);
  for (const type of revealing) listen(window, type, lookForShown, { signal, passive: true, capture: true });
  const stop = () => {
    observer.disconnect();
    for (const one of [timer, ...timers]) clearTimeout(one);
  };
  signal.addEventListener("abort", stop);
  void readFirst();
}
