import type { CardExit } from "../../messages/card-contract.ts";

const stops = "a[href], button, summary, textarea";

/** How a key pressed inside the card leaves it, if it does: Esc, Tab on the last stop, Shift+Tab on the first or before it, on the heading. */
export function readCardKey(event: KeyboardEvent, card: HTMLElement): CardExit | undefined {
  if (event.key === "Escape") return "dismissed";
  if (event.key !== "Tab") return undefined;
  const reachable = [...card.querySelectorAll<HTMLElement>(stops)].filter((element) => element.checkVisibility());
  const place = reachable.indexOf(event.target as HTMLElement);
  if (event.shiftKey) return place === 0 || (event.target as HTMLElement).id === "name" ? "back" : undefined;
  return place === reachable.length - 1 ? "forward" : undefined;
}
