import { listen } from "../watch/listen.ts";
import { matches, rootElement } from "../../reading/unclobbered.ts";
import { isInSafePolygon, type Point } from "./safe-polygon.ts";

/** Something on the page with a card. */
export interface Pointed {
  ranges: readonly Range[];
}

export interface PointerOptions<Thing extends Pointed> {
  document: Document;
  find: (point: Point) => Thing | undefined;
  /** The one whose card is open. */
  current: () => Thing | undefined;
  isPinned: () => boolean;
  /** The open card's box in viewport coordinates. */
  cardBox: () => DOMRect | undefined;
  open: (thing: Thing, isPinned: boolean) => void;
  close: () => void;
  signal: AbortSignal;
}

/** From design/, in milliseconds: rest before a card opens; the same while a card is open; grace period to travel from mark to card. */
const dwellMs = 300;
const moveOnMs = 120;
const graceMs = 250;
/** A pointer that moves farther than this is not resting, in CSS pixels. */
const restPx = 8;

/**
 * Opens and closes cards by pointer.
 *
 *     nothing ──on a mark──→ waiting ──rested 300 ms──→ open ──off mark, card and corridor──→ leaving ──250 ms──→ nothing
 *        ↑                      │                        ↑ └──on another mark: waiting 120 ms──→ open (other)  │
 *        └──────left, pressed───┘                        └──────────────back on mark, corridor or card─────────┘
 *
 *     click or tap on a mark ──→ open and pinned: stays until closed by key, button, or a click elsewhere
 */
export function watchPointer<Thing extends Pointed>(options: PointerOptions<Thing>): { enterCard: () => void; leaveCard: () => void } {
  const { document, find, current, isPinned, cardBox, open, close, signal } = options;
  const view = window;
  let opening: { thing: Thing; at: Point; place: string; timer: number } | undefined;
  let closing: number | undefined;
  let frame: number | undefined;
  let last: Point | undefined;
  let isOverCard = false;

  function stopOpening(): void {
    if (opening !== undefined) view.clearTimeout(opening.timer);
    opening = undefined;
  }
  function stopClosing(): void {
    view.clearTimeout(closing);
    closing = undefined;
  }
  function startOpening(thing: Thing, at: Point): void {
    if (opening?.thing === thing && Math.hypot(at.x - opening.at.x, at.y - opening.at.y) <= restPx) return;
    stopOpening();
    const ms = current() === undefined ? dwellMs : moveOnMs;
    const timer = view.setTimeout(() => {
      opening = undefined;
      stopClosing();
      open(thing, false);
    }, ms);
    opening = { thing, at, place: placeOf(thing), timer };
  }
  function startClosing(): void {
    if (current() === undefined || isPinned()) return;
    closing ??= view.setTimeout(() => {
      closing = undefined;
      if (!isOverCard && !isPinned()) close();
    }, graceMs);
  }

  function judge(): void {
    frame = undefined;
    if (last === undefined || signal.aborted || isOverCard) return;
    const thing = find(last);
    const opened = current();
    if (thing !== undefined && thing === opened) {
      stopOpening();
      return stopClosing();
    }
    if (thing !== undefined && !isPinned()) return startOpening(thing, last);
    stopOpening();
    const box = opened === undefined ? undefined : cardBox();
    if (box !== undefined && isInSafePolygon(last, rectsOf(opened!), box)) return stopClosing();
    startClosing();
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    if (event.buttons !== 0) return stopOpening(); // selecting, dragging
    last = { x: event.clientX, y: event.clientY };
    frame ??= view.requestAnimationFrame(judge);
  }
  function onClick(event: MouseEvent): void {
    if (event.button !== 0) return;
    stopOpening();
    const point = { x: event.clientX, y: event.clientY };
    const box = cardBox();
    if (box !== undefined && isInside(box, point)) return;
    const hasSelected = view.getSelection()?.isCollapsed === false;
    const thing = hasSelected || hasModifier(event) || isForSomethingElse(event) ? undefined : find(point);
    if (thing !== undefined) {
      stopClosing();
      open(thing, true);
    } else if (current() !== undefined) {
      close();
    }
  }
  /** Handles any scroll on the page, once per frame: even one that began before the pointer moved, or one that moves other things. */
  function onScroll(): void {
    if (opening !== undefined && placeOf(opening.thing) !== opening.place) stopOpening();
    const opened = current();
    if (opened === undefined || isPinned()) return;
    if (!rectsOf(opened).some((rect) => rect.bottom > 0 && rect.top < view.innerHeight)) close();
  }

  const listening = { signal, passive: true, capture: true };
  listen(document, "pointermove", onMove, listening);
  listen(document, "pointerdown", stopOpening, listening);
  listen(document, "click", onClick, listening);
  listen(document, "scroll", onScroll, listening);
  listen(rootElement(document)!, "pointerleave", () => (stopOpening(), startClosing()), { signal, passive: true });
  signal.addEventListener("abort", () => (stopOpening(), stopClosing()));
  return {
    enterCard() {
      isOverCard = true;
      stopOpening();
      stopClosing();
    },
    leaveCard() {
      isOverCard = false;
      startClosing();
    },
  };
}

export function rectsOf({ ranges }: Pointed): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]);
}

/** Its words' position in the viewport, as a string to compare. */
function placeOf(thing: Pointed): string {
  return JSON.stringify(rectsOf(thing));
}

function isInside({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/** Clicks on a link or control belong to that link or control. */
function isForSomethingElse(event: MouseEvent): boolean {
  const controls = "a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [contenteditable=true]";
  return event.composedPath().some((target) => target instanceof Element && matches(target, controls));
}
