/** The action of a key pressed inside the card. */
export type CardKey = "dismiss" | "leave" | undefined;

const stops = "a[href], button, summary, textarea";

/** Esc closes; Tab on the last stop, or Shift+Tab on the first (or before it, on the heading), leaves for the page. */
export function readCardKey(event: KeyboardEvent, card: HTMLElement): CardKey {
  if (event.key === "Escape") return "dismiss";
  if (event.key !== "Tab") return undefined;
  const reachable = [...card.querySelectorAll<HTMLElement>(stops)].filter((element) => element.checkVisibility());
  const place = reachable.indexOf(event.target as HTMLElement);
  if (event.shiftKey) return place === 0 || (event.target as HTMLElement).id === "name" ? "leave" : undefined;
  return place === reachable.length - 1 ? "leave" : undefined;
}
