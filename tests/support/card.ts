/** What a reader sees of the card, read in the page: the test build opens its shadow root. Each runs in the page and imports nothing. */

export interface CardView {
  text: string;
  /** Name for screen readers. */
  name: string;
  links: { text: string; address: string }[];
  box: { x: number; y: number; width: number; height: number };
  /** Where the focus is inside the card: tag and text, "" when it is elsewhere. */
  focus: string;
}

/** The open card, or undefined. */
export function readCard(): CardView | undefined {
  const root = document.querySelector("gainsay-card")?.shadowRoot;
  const card = root?.querySelector<HTMLElement>("[role=dialog]");
  if (!root || !card?.matches(":popover-open")) return undefined;
  const { x, y, width, height } = card.getBoundingClientRect();
  const label = root.getElementById(card.getAttribute("aria-labelledby") ?? "");
  const focused = root.activeElement;
  return {
    text: card.innerText.replaceAll(/\s+/gu, " "),
    name: label?.textContent ?? "",
    links: [...card.querySelectorAll("a")].map((link) => ({ text: link.innerText.trim(), address: link.href })),
    box: { x, y, width, height },
    focus: focused === null ? "" : `${focused.localName} ${focused.getAttribute("aria-label") ?? focused.textContent ?? ""}`.trim(),
  };
}

/** True when no card is open. */
export function isCardClosed(): boolean {
  const card = document.querySelector("gainsay-card")?.shadowRoot?.querySelector("[role=dialog]");
  return card?.matches(":popover-open") !== true;
}

/** What was last said to screen readers. */
export function readAnnouncement(): string {
  return document.querySelector("gainsay-card")?.shadowRoot?.querySelector("[role=status]")?.textContent ?? "";
}
