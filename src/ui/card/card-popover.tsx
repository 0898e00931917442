import { render, type VNode } from "preact";
import type { CardSpot } from "../../messages/card-contract.ts";
import { cutAtWords, restoreWords } from "../claim/cut-words.ts";
import { focus, focusedIn, viewOf } from "../../reading/unclobbered.ts";
import type { CardHost } from "./card-host.ts";
import { fitCard } from "./fit-card.ts";
import { spaceMonths } from "./statement-strip.tsx";

/** How much of a card is shown: what was found, or everything. A view is something else in a card's place. */
export type Stage = "resting" | "open" | "view";

/** From the interface design, in milliseconds. */
const growthMs = 160;
const sheetMs = 220;
/** Room around the card for its shadow while it grows, in CSS pixels. */
const shadowPx = 48;

/**
 * The popover that holds the card. The layout is read and the card placed only when it opens and when the window changes its size; a card
 * that grows stays where it is.
 */
export class CardPopover {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #card: HTMLElement;
  readonly #scrim: HTMLElement;
  #spot: CardSpot | undefined;
  /** The element that had the focus before the card took it. */
  #returnTo: Element | null = null;
  /** How far the page was scrolled to show the mark above the sheet, and where that left it; in CSS pixels. */
  #lifted = { by: 0, to: 0 };

  /** @param document the page's, in which the host will be */
  constructor(document: Document, { host, card, scrim }: Pick<CardHost, "host" | "card" | "scrim">) {
    this.#document = document;
    this.#host = host;
    this.#card = card;
    this.#scrim = scrim;
    scrim.addEventListener("wheel", (event) => event.preventDefault(), { passive: false });
  }

  isOpen(): boolean {
    return this.#spot !== undefined && this.#host.isConnected;
  }

  /** Is the open card at the bottom edge of the view, and as wide? */
  isSheet(): boolean {
    return this.#card.classList.contains("is-sheet");
  }

  /** The card's box in viewport coordinates while it is open. */
  box(): DOMRect | undefined {
    return this.#spot === undefined ? undefined : this.#card.getBoundingClientRect();
  }

  /** Shows `view` at `spot`, in place of what it showed before. The host must be in the document. */
  open(spot: CardSpot, view: VNode, stage: Stage): void {
    const card = this.#card;
    const hadFocus = this.#hasFocus();
    const takesFocus = spot.takeFocus || hadFocus;
    if (takesFocus && !hadFocus) this.#returnTo = focusedIn(this.#document);
    this.#spot = spot;
    card.dataset["stage"] = stage;
    card.classList.remove("is-sheet");
    const wasOpen = card.matches(":popover-open");
    if (!wasOpen) for (const popover of [this.#scrim, card]) popover.showPopover(); // before the view, which measures itself
    restoreWords(card);
    render(view, card);
    this.fit();
    if (!wasOpen && this.isSheet()) this.#rise(card.clientHeight);
    if (takesFocus) this.#focusHeading();
  }

  /** Shows more or less of what it shows, where it is: away from the mark, or down to the edge of the view. */
  change(view: VNode, stage: Stage): void {
    const card = this.#card;
    const before = card.getBoundingClientRect().height;
    const hadFocus = this.#hasFocus();
    card.dataset["stage"] = stage;
    restoreWords(card);
    render(view, card);
    if (this.isSheet()) this.fit();
    else this.#fitTexts();
    const growth = card.getBoundingClientRect().height - before;
    if (this.isSheet()) this.#rise(growth);
    else this.#unroll(growth);
    if (hadFocus && !this.#hasFocus()) this.#focusHeading(); // the focused button is gone
  }

  /** Places the open card again. */
  fit(): void {
    if (this.#spot === undefined) return;
    restoreWords(this.#card);
    const by = fitCard(this.#document, { card: this.#card, scrim: this.#scrim }, this.#spot);
    this.#fitTexts();
    if (by !== 0) this.#lifted = { by: (this.#isLifted() ? this.#lifted.by : 0) + by, to: this.#scrolled() };
  }

  /**
   * Closes the card; if it has the focus, gives it back to the element that had it before. A page that was scrolled for a sheet returns to
   * where it was, unless the reader has scrolled since.
   */
  close(): void {
    if (this.#spot === undefined) return;
    this.#spot = undefined;
    const hadFocus = this.#hasFocus();
    for (const popover of [this.#card, this.#scrim]) popover.hidePopover();
    for (const animation of this.#card.getAnimations()) animation.cancel(); // else it continues in the next card
    render(null, this.#card);
    if (hadFocus && this.#returnTo instanceof HTMLElement) focus(this.#returnTo, { preventScroll: true });
    this.#returnTo = null;
    if (this.#isLifted()) viewOf(this.#document)?.scrollBy({ top: -this.#lifted.by, behavior: "instant" });
    this.#lifted = { by: 0, to: 0 };
  }

  #isLifted(): boolean {
    return this.#lifted.by !== 0 && this.#scrolled() === this.#lifted.to;
  }

  /** Of the document that the card is in: the welcome's article has one of its own. */
  #scrolled(): number {
    return viewOf(this.#document)?.scrollY ?? 0;
  }

  /** Whatever depends on the final width of the card. */
  #fitTexts(): void {
    cutAtWords(this.#card);
    spaceMonths(this.#card);
  }

  /** Uncovers the new part, without moving anything; at once if the reader prefers less motion. */
  #unroll(growth: number): void {
    const isUp = this.#card.style.top === "auto";
    const hidden = (height: number): string => {
      const [top, bottom] = isUp ? [height, -shadowPx] : [-shadowPx, height];
      return `inset(${top}px -${shadowPx}px ${bottom}px)`;
    };
    this.#animate(growth, { clipPath: [hidden(growth), hidden(-shadowPx)] }, growthMs);
  }

  /** Brings a sheet up by as much as there is more of it. */
  #rise(growth: number): void {
    this.#animate(growth, { transform: [`translateY(${growth}px)`, "none"] }, sheetMs);
  }

  #animate(growth: number, frames: PropertyIndexedKeyframes, duration: number): void {
    if (growth <= 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#card.animate(frames, { duration, easing: "cubic-bezier(.2, 0, 0, 1)" });
  }

  #focusHeading(): void {
    this.#card.querySelector<HTMLElement>("#name")?.focus({ preventScroll: true });
  }

  #hasFocus(): boolean {
    return focusedIn(this.#document) === this.#host;
  }
}
