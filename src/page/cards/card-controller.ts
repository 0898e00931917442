import type { CardEvents, CardLayer } from "../../messages/card-contract.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import type { Annotation } from "../marks/annotation.ts";
import { closeByEscape } from "./close-by-escape.ts";
import { continueBehind, rememberPlace, scrollToWords } from "./reading-place.ts";
import { rectsOf } from "./watch-pointer.ts";

export interface CardControllerOptions {
  document: Document;
  /** Makes the layer that shows the card; called once. */
  openCardLayer: (events: CardEvents) => CardLayer;
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
 * the focus alone. The layer is made when first needed: a page without marks gets no element of ours.
 */
export class CardController {
  readonly #options: CardControllerOptions;
  #layer: CardLayer | undefined;
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
      if (isPinned) this.#theLayer().grow();
      return;
    }
    onCurrent(annotation);
    const others = annotation.isMarked ? marked() : [annotation];
    const isRightToLeft = getComputedStyle(annotation.block.element).direction === "rtl";
    this.#theLayer().open({
      annotation: summarize(annotation),
      position: others.indexOf(annotation) + 1,
      total: others.length,
      rects: () => rectsOf(annotation),
      direction: isRightToLeft ? "rtl" : "ltr",
      takeFocus,
      isResting: !isPinned,
      address: window.location.href,
      ...(site !== undefined && { site }),
      countMarks: () => marked().length,
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
    if (annotations.length > 0) this.#theLayer().openRecap({ annotations: annotations.map((annotation) => summarize(annotation)) });
    else this.#layer?.closeRecap();
  }

  /** Says something to readers who use a screen reader. */
  announce(choose: (words: CardLayer["words"]) => string): void {
    const layer = this.#theLayer();
    layer.announce(choose(layer.words));
  }

  /** If dismissed, returns the reader to where they were; if left with Tab, continues after the marked words. */
  #leave(reason: "dismissed" | "left"): void {
    const ranges = this.current()?.ranges ?? [];
    const goBack = this.#open?.goBack;
    this.close();
    if (reason === "dismissed") goBack?.();
    else continueBehind(ranges);
  }

  #theLayer(): CardLayer {
    const { asking, marked, onPointer, onStep, openCardLayer } = this.#options;
    this.#layer ??= openCardLayer({
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
    });
    return this.#layer;
  }
}
