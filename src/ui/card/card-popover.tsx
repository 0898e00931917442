import { render, type VNode } from "preact";
import type { CardSpot } from "../../messages/card-contract.ts";
import { focus, focusedIn } from "../../reading/unclobbered.ts";
import { fitCard } from "./fit-card.ts";

/** The popover that holds the card. The layout is read and the card placed only when it opens and when the window changes its size. */
export class CardPopover {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #card: HTMLElement;
  #spot: CardSpot | undefined;
  /** The element that had the focus before the card took it. */
  #returnTo: Element | null = null;

  /** @param host the element of the page whose shadow tree holds `card` */
  constructor(document: Document, host: HTMLElement, card: HTMLElement) {
    this.#document = document;
    this.#host = host;
    this.#card = card;
  }

  isOpen(): boolean {
    return this.#spot !== undefined && this.#host.isConnected;
  }

  /** The card's box in viewport coordinates while it is open. */
  box(): DOMRect | undefined {
    return this.#spot === undefined ? undefined : this.#card.getBoundingClientRect();
  }

  /** Shows `view` at `spot`, in place of what it showed before. The host must be in the document. */
  open(spot: CardSpot, view: VNode): void {
    const card = this.#card;
    const hadFocus = this.#hasFocus();
    const takesFocus = spot.takeFocus || hadFocus;
    if (takesFocus && !hadFocus) this.#returnTo = focusedIn(this.#document);
    this.#spot = spot;
    if (!card.matches(":popover-open")) card.showPopover(); // before the view, which measures itself
    render(view, card);
    fitCard(this.#document, card, spot);
    if (takesFocus) card.querySelector<HTMLElement>("#name")?.focus({ preventScroll: true });
  }

  /** Places the open card again. */
  fit(): void {
    if (this.#spot !== undefined) fitCard(this.#document, this.#card, this.#spot);
  }

  /** Closes the card; if it has the focus, gives it back to the element that had it before. */
  close(): void {
    if (this.#spot === undefined) return;
    this.#spot = undefined;
    const hadFocus = this.#hasFocus();
    this.#card.hidePopover();
    render(null, this.#card);
    if (hadFocus && this.#returnTo instanceof HTMLElement) focus(this.#returnTo, { preventScroll: true });
    this.#returnTo = null;
  }

  #hasFocus(): boolean {
    return focusedIn(this.#document) === this.#host;
  }
}
