import type { CardContent, CardEvents, CardExit, CardLayer } from "../../messages/card-contract.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import type { Annotation } from "../marks/annotation.ts";
import { lookOfWords } from "../marks/look-of-words.ts";
import { closeByEscape } from "./close-by-escape.ts";
import { continueBehind, focusBeside, rememberPlace, scrollToWords } from "./reading-place.ts";
import { rectsOf } from "./watch-pointer.ts";

export interface CardControllerOptions {
  document: Document;
  /** Makes the layer that shows the card; called once, or again after it has rejected. */
  openCardLayer: (events: CardEvents) => CardLayer | Promise<CardLayer>;
  /** Called when a card opens, with its annotation, and when it closes. */
  onCurrent: (annotation: Annotation | undefined) => void;
  /** Called when the pointer enters the card, and when it leaves the card or the card closes. */
  onPointer: (isOver: boolean) => void;
  onStep: (direction: 1 | -1) => void;
  /** Handles what the reader dismisses, restores or asks about. */
  asking: Pick<CardEvents, "onDismiss" | "onUndoDismissal" | "onBackground" | "onSettings" | "onSiteOff">;
  /** The host that the card can switch off; undefined in a private window, of which nothing is stored. */
  site: string | undefined;
  /** The marked annotations, in the order of the page. */
  marked: () => readonly Annotation[];
  summarize: (annotation: Annotation) => AnnotationSummary;
  /** Removes the card and all listeners. */
  signal: AbortSignal;
}

/**
 * Shows one card at a time. Opened by key it takes the focus, and Esc returns the reader to where they were; opened by pointer it leaves
 * the focus alone. The layer is loaded once the page has marks: one without marks gets neither the card's script nor an element of ours.
 */
export class CardController {
  readonly #options: CardControllerOptions;
  #layer: CardLayer | undefined;
  #loading: Promise<void> | undefined;
  #open: { annotation: Annotation; isPinned: boolean; goBack?: (() => void) | undefined } | undefined;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    const { signal } = options;
    closeByEscape(
      () => this.#open !== undefined,
      () => this.#leave("dismissed"),
      signal,
    );
    signal.addEventListener("abort", () => {
      this.close();
      this.#layer?.remove();
    });
  }

  /** The annotation whose card is open. */
  current(): Annotation | undefined {
    return this.#open?.annotation;
  }

  /** A pinned card stays on scroll and when the pointer leaves. */
  isPinned(): boolean {
    return this.#open?.isPinned === true;
  }

  /** The open card's box in viewport coordinates. */
  box(): DOMRect | undefined {
    return this.#open === undefined ? undefined : this.#layer?.box();
  }

  open(annotation: Annotation, { isPinned, takeFocus }: { isPinned: boolean; takeFocus: boolean }): void {
    const { document, marked, onCurrent, site, summarize } = this.#options;
    const before = this.#open;
    const goBack = before?.goBack ?? (takeFocus ? rememberPlace(document) : undefined);
    if (takeFocus) scrollToWords(annotation.ranges);
    this.#open = { annotation, isPinned, goBack };
    if (annotation === before?.annotation && !takeFocus) {
      if (isPinned) this.#use((layer) => layer.grow());
      return;
    }
    onCurrent(annotation);
    const others = annotation.isMarked ? marked() : [annotation];
    const isRightToLeft = getComputedStyle(annotation.block.element).direction === "rtl";
    const content: CardContent = {
      annotation: summarize(annotation),
      position: others.indexOf(annotation) + 1,
      total: others.length,
      rects: () => rectsOf(annotation),
      direction: isRightToLeft ? "rtl" : "ltr",
      takeFocus,
      behind: lookOfWords(annotation.ranges).behind,
      isResting: !isPinned,
      address: window.location.href,
      ...(site !== undefined && { site }),
      countMarks: () => marked().length,
    };
    this.#use((layer) => {
      if (this.current() === annotation) layer.open(content);
    });
  }

  close(): void {
    if (this.#open === undefined) return;
    this.#open = undefined;
    const { onCurrent, onPointer } = this.#options;
    onPointer(false);
    onCurrent(undefined);
    this.#layer?.close();
  }

  /** Lists these at the end of an article; an empty list removes it. */
  openRecap(annotations: readonly Annotation[]): void {
    const { summarize } = this.#options;
    if (annotations.length === 0) return this.#layer?.closeRecap();
    const content = { annotations: annotations.map((annotation) => summarize(annotation)) };
    this.#use((layer) => layer.openRecap(content));
  }

  /** Says something to readers who use a screen reader. */
  announce(choose: (words: CardLayer["words"]) => string): void {
    this.#use((layer) => layer.announce(choose(layer.words)));
  }

  /** Loads the layer before it is needed: the page has marks now. */
  prepare(): void {
    this.#use(() => {});
  }

  /**
   * If dismissed, returns the reader to where they were; if left with Tab, continues in the page after or before the marked words.
   * @returns whether the focus is where it should be
   */
  #leave(reason: CardExit): boolean {
    const ranges = this.current()?.ranges ?? [];
    const goBack = this.#open?.goBack;
    this.close();
    if (reason === "dismissed") {
      goBack?.();
      return true;
    }
    const isMoved = focusBeside(ranges, reason === "forward" ? 1 : -1);
    if (!isMoved) continueBehind(ranges);
    return isMoved;
  }

  /** Does something with the layer: at once if it is there, otherwise once it has loaded. A layer that does not load is asked for again. */
  #use(act: (layer: CardLayer) => void): void {
    const { openCardLayer, signal } = this.#options;
    if (this.#layer !== undefined) return act(this.#layer);
    if (this.#loading === undefined) {
      const made = openCardLayer(this.#makeEvents());
      if (!(made instanceof Promise)) {
        this.#layer = made;
        return act(made);
      }
      this.#loading = made.then((layer) => {
        if (signal.aborted) layer.remove();
        else this.#layer = layer;
      });
      this.#loading.catch(() => (this.#loading = undefined)); // the page is about to lose its extension, or its tab
    }
    void this.#loading.then(
      () => this.#layer && act(this.#layer),
      () => undefined,
    );
  }

  #makeEvents(): CardEvents {
    const { asking, marked, onPointer, onStep } = this.#options;
    return {
      ...asking,
      onClose: (reason) => this.#leave(reason),
      onStep,
      onShow: (id) => {
        const wanted = marked().find((annotation) => annotation.id === id);
        if (wanted !== undefined) this.open(wanted, { isPinned: true, takeFocus: true });
      },
      onPointerEnter: () => onPointer(true),
      onPointerLeave: () => onPointer(false),
      onFocus: () => {
        if (this.#open !== undefined) this.#open.isPinned = true;
      },
    };
  }
}
