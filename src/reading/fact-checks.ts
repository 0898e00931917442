import { linkedData } from "./linked-data.ts";

/** Fact-checks of a page that are looked at, and how deep their parts are. */
const itemsMax = 20;
const depthMax = 6;

/**
 * What a page publishes as ClaimReview, as JSON texts: its JSON-LD blocks that speak of one, as they stand, and its microdata
 * made objects. They are handed on unread: the page may write anything.
 */
export function readFactChecks(document: Document): string[] {
  const linked = linkedData(document).filter((text) => text.includes("ClaimReview"));
  const items = [...document.querySelectorAll('[itemscope][itemtype*="schema.org/ClaimReview" i]')].slice(0, itemsMax);
  return [...linked, ...items.map((item) => JSON.stringify(readItem(item, 0)))];
}

/** One microdata item (HTML standard, section 5.2) as an object. */
function readItem(item: Element, depth: number): Record<string, unknown> {
  const read: Record<string, unknown> = { "@type": item.getAttribute("itemtype")?.split("/").at(-1) ?? "" };
  for (const element of item.querySelectorAll("[itemprop]")) {
    if (element.parentElement?.closest("[itemscope]") !== item) continue; // a part of a part
    const value = element.hasAttribute("itemscope") && depth < depthMax ? readItem(element, depth + 1) : readValue(element);
    for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/u)) {
      const held = read[name];
      read[name] = held === undefined ? value : [...(Array.isArray(held) ? (held as unknown[]) : [held]), value];
    }
  }
  return read;
}

function readValue(element: Element): string {
  const said = ["content", "href", "src", "datetime"].map((name) => element.getAttribute(name)).find((value) => value !== null);
  return (said ?? element.textContent ?? "").trim().slice(0, 5_000);
}
