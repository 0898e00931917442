import type { CardEvents, CardLayer } from "../../messages/card-contract.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import type { Annotation } from "../marks/annotation.ts";
import { listen } from "../watch/listen.ts";
import { continueBehind, rememberPlace, scrollToWords } from "./reading-place.ts";
import { rectsOf } from "./watch-pointer.ts";

export interface CardControllerOptions {
  document: Document;
  openCardLayer: (events: CardEvents) => CardLayer;
  /** Highlights the mark whose card is open. */
  paintCurrent: (annotation: Annotation | undefined) => void;
  /** The marked annotations, in the order of the page. */
  marked: () => readonly Annotation[];
  summarize: (annotation: Annotation) => AnnotationSummary;
  step: (direction: 1 | -1) => void;
  /** Handles what the reader dismisses, restores or asks about. */
  asking: Pick<CardEvents, "onDismiss" | "onUndoDismissal" | "onBackground">;
  signal: AbortSignal;
}

export interface CardController {
  open: (annotation: Annotation, how: { isPinned: boolean; takeFocus: boolean }) => void;
  close: () => void;
  current: () => Annotation | undefined;
  /** A pinned card stays on scroll and when the pointer leaves. */
  isPinned: () => boolean;
  box: () => DOMRect | undefined;
  /** Lists these at the end of an article; an empty list removes it. */
  openRecap: (annotations: readonly Annotation[]) => void;
  announce: (choose: (words: CardLayer["words"]) => string) => void;
  followPointer: (pointer: { enterCard: () => void; leaveCard: () => void }) => void;
}

/**
 * Shows one card at a time. Opened by key it takes the focus, and Esc returns the reader to where they were; opened by pointer it leaves
 * the focus alone. The layer is made when first needed: a page without marks gets no element of ours.
 */
export function createCardController({
  document,
  openCardLayer,
  paintCurrent,
  marked,
  summarize,
  step,
  asking,
  signal,
}: CardControllerOptions): CardController {
  let layer: CardLayer | undefined;
  let current: Annotation | undefined;
  let isPinned = false;
  let goBack: (() => void) | undefined;
  let pointer: { enterCard: () => void; leaveCard: () => void } | undefined;

  function theLayer(): CardLayer {
    layer ??= openCardLayer({
      onClose: leave,
      onStep: step,
      onShow: (id) => {
        const wanted = marked().find((annotation) => annotation.id === id);
        if (wanted !== undefined) open(wanted, { isPinned: true, takeFocus: true });
      },
      ...asking,
      onPointerEnter: () => pointer?.enterCard(),
      onPointerLeave: () => pointer?.leaveCard(),
      onFocus: () => (isPinned = true),
    });
    return layer;
  }

  function open(annotation: Annotation, how: { isPinned: boolean; takeFocus: boolean }): void {
    if (how.takeFocus) {
      goBack ??= rememberPlace(document);
      scrollToWords(annotation.ranges);
    }
    isPinned = how.isPinned;
    if (annotation === current && !how.takeFocus) return;
    current = annotation;
    paintCurrent(annotation);
    const others = annotation.isMarked ? marked() : [annotation];
    const isRightToLeft = getComputedStyle(annotation.block.element).direction === "rtl";
    theLayer().open({
      annotation: summarize(annotation),
      position: others.indexOf(annotation) + 1,
      total: others.length,
      rects: () => rectsOf(annotation),
      direction: isRightToLeft ? "rtl" : "ltr",
      takeFocus: how.takeFocus,
    });
  }

  function close(): void {
    if (current === undefined) return;
    current = undefined;
    isPinned = false;
    goBack = undefined;
    pointer?.leaveCard();
    paintCurrent(undefined);
    layer?.close();
  }

  /** If dismissed, returns the reader to where they were; if left with Tab, continues after the marked words. */
  function leave(reason: "dismissed" | "left"): void {
    const ranges = current?.ranges ?? [];
    const back = goBack;
    close();
    if (reason === "dismissed") back?.();
    else continueBehind(ranges);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing || current === undefined) return;
    event.preventDefault(); // a dialog or full screen of the page stays open
    event.stopImmediatePropagation();
    leave("dismissed");
  }
  listen(window, "keydown", onKey, { signal, capture: true });
  signal.addEventListener("abort", () => (close(), layer?.remove()));

  return {
    open,
    close,
    current: () => current,
    isPinned: () => isPinned,
    box: () => (current === undefined ? undefined : layer?.box()),
    openRecap: (annotations) => {
      if (annotations.length > 0) theLayer().openRecap({ annotations: annotations.map(summarize) });
      else layer?.closeRecap();
    },
    announce: (choose) => {
      const it = theLayer();
      it.announce(choose(it.words));
    },
    followPointer: (given) => (pointer = given),
  };
}
