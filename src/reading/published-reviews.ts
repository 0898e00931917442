import { linkedData } from "./linked-data.ts";
import { attribute, closest, findAll, parentElement, textOf } from "./unclobbered.ts";

/** Limits: fact-checks per page, depth of their parts, and properties of all of them together. */
const itemsMax = 20;
const depthMax = 6;
const propertiesMax = 400;
/** Maximum length of a value, in UTF-16 units. */
const valueMax = 5_000;

/**
 * The ClaimReview data of a page, as JSON texts: its JSON-LD blocks that mention one, unchanged, and its microdata converted to
 * objects. They are returned unchecked: the page may write anything.
 */
export function readFactChecks(document: Document): string[] {
  const linked = linkedData(document).filter((text) => text.includes("ClaimReview"));
  const items = [...findAll(document, '[itemscope][itemtype*="schema.org/ClaimReview" i]')].slice(0, itemsMax);
  const room = { properties: propertiesMax };
  return [...linked, ...items.map((item) => JSON.stringify(readItem(item, 0, room)))];
}

/** One microdata item (HTML standard, section 5.2) as an object. Subtracts what it reads from `room`. */
function readItem(item: Element, depth: number, room: { properties: number }): Record<string, unknown> {
  const read: Record<string, unknown> = { "@type": attribute(item, "itemtype")?.split("/").at(-1) ?? "" };
  for (const element of findAll(item, "[itemprop]")) {
    if (room.properties <= 0) break;
    room.properties--;
    const parent = parentElement(element);
    if (parent === null || closest(parent, "[itemscope]") !== item) continue; // belongs to a nested item
    const isItem = attribute(element, "itemscope") !== null && depth < depthMax;
    const value = isItem ? readItem(element, depth + 1, room) : readValue(element);
    for (const name of (attribute(element, "itemprop") ?? "").slice(0, 200).split(/\s+/u)) {
      const held = read[name];
      read[name] = held === undefined ? value : [...(Array.isArray(held) ? (held as unknown[]) : [held]), value];
    }
  }
  return read;
}

function readValue(element: Element): string {
  const said = ["content", "href", "src", "datetime"].map((name) => attribute(element, name)).find((value) => value !== null);
  return (said ?? textOf(element)).trim().slice(0, valueMax);
}
