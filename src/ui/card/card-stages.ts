import type { VNode } from "preact";
import type { CardContent } from "../../messages/card-contract.ts";
import type { CardPopover } from "./card-popover.tsx";

export interface Stages {
  /** Shows a card: small if a pointer only rests on its mark, and as a sheet always small at first. */
  open: (content: CardContent) => void;
  /** Shows all of a small card. */
  grow: () => void;
  /** Shows the small card again: a sheet only. */
  shrink: () => void;
  isWhole: () => boolean;
  /** Something else than a card is shown. */
  forget: () => void;
}

/** The two stages of a card: what was found, and everything known. */
export function createStages(popover: CardPopover, makeView: (content: CardContent, isWhole: boolean) => VNode): Stages {
  let shown: { content: CardContent; isWhole: boolean } | undefined;
  const open = (content: CardContent, isWhole: boolean): void => {
    shown = { content, isWhole };
    popover.open(content, makeView(content, isWhole), isWhole ? "open" : "resting");
  };
  const change = (isWhole: boolean): void => {
    if (shown === undefined || shown.isWhole === isWhole || !popover.isOpen()) return;
    shown.isWhole = isWhole;
    popover.change(makeView(shown.content, isWhole), isWhole ? "open" : "resting");
  };
  return {
    open: (content) => {
      open(content, content.isResting !== true);
      if (popover.isSheet()) open(content, false);
    },
    grow: () => change(true),
    shrink: () => change(false),
    isWhole: () => shown?.isWhole === true,
    forget: () => (shown = undefined),
  };
}

/** From the interface design, in milliseconds: a pointer that rests this long on a small card's body opens all of it. */
const restMs = 150;

/**
 * Opens all of a small card when its body is pressed, when the focus moves into it by key, or when a pointer rests on its body: not on the
 * foot, whose buttons must stay where they are, and not in a sheet.
 *
 * @param keep called when the reader presses the body: the card then stays open
 */
export function growWhenWanted(card: HTMLElement, grow: () => void, keep: () => void, isSheet: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const isOver = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
  card.addEventListener("pointermove", ({ target, pointerType }) => {
    stop();
    if (pointerType === "mouse" && !isSheet() && !isOver(target, ".card-foot")) timer = setTimeout(grow, restMs);
  });
  card.addEventListener("pointerleave", stop);
  card.addEventListener("click", ({ target }) => {
    if (isOver(target, "a, button, summary, textarea, .card-foot")) return;
    keep();
    grow();
  });
  card.addEventListener("focusin", ({ target }) => {
    if (isOver(target, ":focus-visible") && !isOver(target, "#name") && !isSheet()) grow();
  });
}
