/** Reads what a reader sees of the card: the test build opens its shadow root. Each function runs in the page and imports nothing. */

export interface CardView {
  text: string;
  /** Name for screen readers. */
  name: string;
  links: { text: string; address: string }[];
  box: { x: number; y: number; width: number; height: number };
  /** Where the focus is inside the card: tag and text, "" if it is elsewhere. */
  focus: string;
}

/** The open card, or undefined: the card of a mark or, in a separate layer, of looked-up words. */
export function readCard(): CardView | undefined {
  const roots = [...document.querySelectorAll(":root > div")].map((host) => host.shadowRoot);
  const root = roots.find((one) => one?.querySelector("[role=dialog]")?.matches(":popover-open"));
  const card = root?.querySelector<HTMLElement>("[role=dialog]");
  if (!root || !card) return undefined;
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

/** True if no card is open. */
export function isCardClosed(): boolean {
  const card = document.querySelector(":root > div")?.shadowRoot?.querySelector("[role=dialog]");
  return card?.matches(":popover-open") !== true;
}

/** The last announcement to screen readers. */
export function readAnnouncement(): string {
  return document.querySelector(":root > div")?.shadowRoot?.querySelector("[role=status]")?.textContent ?? "";
}
