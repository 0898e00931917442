import { matches, rootElement } from "../../reading/unclobbered.ts";
import { listen } from "../watch/listen.ts";
import { nextPointerState, type PointerInput } from "./pointer-states.ts";
import { isInSafePolygon, type Point } from "./safe-polygon.ts";

/** Something on the page with a card. */
export interface Pointed {
  ranges: readonly Range[];
}

export interface PointerOptions<Thing extends Pointed> {
  document: Document;
  find: (point: Point) => Thing | undefined;
  cards: PointedCards<Thing>;
  signal: AbortSignal;
}

/** The cards that the pointer opens and closes: see card-controller.ts. */
export interface PointedCards<Thing extends Pointed> {
  /** The one whose card is open. */
  current: () => Thing | undefined;
  isPinned: () => boolean;
  /** The open card's box in viewport coordinates. */
  box: () => DOMRect | undefined;
  open: (thing: Thing, how: { isPinned: boolean; takeFocus: boolean }) => void;
  close: () => void;
}

export interface PointerWatch {
  /** Reports that the pointer has entered the card, or left it. */
  overCard: (isOver: boolean) => void;
}

/** From the interface design, in milliseconds: rest before a card opens; the same while a card is open; grace period to travel from mark to card. */
const dwellMs = 300;
const moveOnMs = 120;
const graceMs = 250;
/** A pointer that moves farther than this is not resting, in CSS pixels. */
const restPx = 8;

/** Opens and closes cards by pointer: see pointer-states.ts. A click or tap on a mark pins its card until a key, a button or a click elsewhere. */
export function watchPointer<Thing extends Pointed>(options: PointerOptions<Thing>): PointerWatch {
  const watcher = new PointerWatcher(options);
  const { document, signal } = options;
  const listening = { signal, passive: true, capture: true };
  listen(document, "pointermove", (event) => watcher.move(event), listening);
  listen(document, "pointerdown", () => watcher.take("pressed"), listening);
  listen(document, "click", (event) => watcher.click(event), listening);
  listen(document, "scroll", () => watcher.scroll(), listening);
  listen(rootElement(document)!, "pointerleave", () => watcher.take("elsewhere"), { signal, passive: true });
  signal.addEventListener("abort", () => watcher.end());
  return { overCard: (isOver) => watcher.take(isOver ? "card-entered" : "card-left") };
}

/** A state of pointer-states.ts, with its timer if it ends by time. */
type Doing<Thing> =
  | { state: "still" | "over-card" }
  | { state: "waiting"; timer: number; thing: Thing; at: Point; place: string }
  | { state: "leaving"; timer: number };

class PointerWatcher<Thing extends Pointed> {
  readonly #options: PointerOptions<Thing>;
  #doing: Doing<Thing> = { state: "still" };
  #frame: number | undefined;
  #last: Point = { x: 0, y: 0 };

  constructor(options: PointerOptions<Thing>) {
    this.#options = options;
  }

  /** @param thing the mark that the pointer is on, if it is not the one whose card is open */
  take(input: PointerInput, thing?: Thing): void {
    const { cards } = this.#options;
    const card = cards.current() === undefined ? "none" : cards.isPinned() ? "pinned" : "open";
    const was = this.#doing;
    const state = nextPointerState(was.state, input, card);
    if (state === "leaving" && was.state === "leaving") return;
    if (state === "waiting" && was.state === "waiting" && was.thing === thing && distance(was.at, this.#last) <= restPx) return;
    if ("timer" in was) clearTimeout(was.timer);
    if (state === "waiting" && thing !== undefined) {
      const timer = window.setTimeout(() => this.#open(thing, false), card === "none" ? dwellMs : moveOnMs);
      this.#doing = { state, timer, thing, at: this.#last, place: placeOf(thing) };
    } else if (state === "leaving") {
      this.#doing = { state, timer: window.setTimeout(() => this.#leave(), graceMs) };
    } else this.#doing = { state: state === "over-card" ? state : "still" };
  }

  move({ pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === "touch") return;
    if (buttons !== 0) return this.take("pressed"); // selecting, dragging
    this.#last = { x: clientX, y: clientY };
    if (this.#frame === undefined) this.#frame = requestAnimationFrame(() => this.#judge());
  }

  click(event: MouseEvent): void {
    if (event.button !== 0) return;
    this.take("pressed");
    const { cards, find } = this.#options;
    const point = { x: event.clientX, y: event.clientY };
    const box = cards.box();
    if (box !== undefined && isInside(box, point)) return;
    const hasSelected = window.getSelection()?.isCollapsed === false;
    const thing = hasSelected || hasModifier(event) || isForSomethingElse(event) ? undefined : find(point);
    if (thing !== undefined) this.#open(thing, true);
    else cards.close();
  }

  /** Handles any scroll on the page, once per frame: even one that began before the pointer moved, or one that moves other things. */
  scroll(): void {
    const doing = this.#doing;
    if (doing.state === "waiting" && placeOf(doing.thing) !== doing.place) this.take("pressed");
    const { cards } = this.#options;
    const opened = cards.current();
    if (opened === undefined || cards.isPinned()) return;
    if (!rectsOf(opened).some((rect) => rect.bottom > 0 && rect.top < window.innerHeight)) cards.close();
  }

  end(): void {
    if ("timer" in this.#doing) clearTimeout(this.#doing.timer);
  }

  /** Where has the last move brought the pointer? Once per frame. */
  #judge(): void {
    this.#frame = undefined;
    const { cards, find, signal } = this.#options;
    if (signal.aborted || this.#doing.state === "over-card") return;
    const thing = find(this.#last);
    const opened = cards.current();
    if (thing !== undefined) return this.take(thing === opened ? "own-mark" : "other-mark", thing);
    const box = opened === undefined ? undefined : cards.box();
    this.take(box !== undefined && isInSafePolygon(this.#last, rectsOf(opened!), box) ? "path" : "elsewhere");
  }

  #open(thing: Thing, isPinned: boolean): void {
    this.take("time-up");
    this.#options.cards.open(thing, { isPinned, takeFocus: false });
  }

  #leave(): void {
    this.take("time-up");
    const { cards } = this.#options;
    if (!cards.isPinned()) cards.close();
  }
}

export function rectsOf({ ranges }: Pointed): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]);
}

/** Its words' position in the viewport, as a string to compare. */
function placeOf(thing: Pointed): string {
  return JSON.stringify(rectsOf(thing));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
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
