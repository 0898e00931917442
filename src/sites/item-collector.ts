/**
 * Collects claim reviews from a page's elements, marked up as microdata (itemscope, itemtype, itemprop) or RDFa Lite (typeof, property), as
 * the objects that JSON-LD would give:
 *
 *   <div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="claimReviewed" content="…">…
 *      ─→ {"@type": "ClaimReview", claimReviewed: "…", …}
 */

import { decodeEntities } from "../claims/plain-text.ts";

export type Item = Record<string, unknown>;

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  /** The item that begins here. */
  item?: Item;
  /** Properties of the item around it whose value this element has. */
  names: readonly string[];
  /** Text of properties whose value is the element's text. */
  text?: { text: string };
}

/** Limits for one page: items, and the text of one property in UTF-16 units. */
const itemsMax = 2_000;
const textMax = 20_000;
/** Maximum depth of nested properties whose text is read. */
const textsMax = 20;

/** The attribute that holds a property's value, by element (html.spec.whatwg.org/multipage/microdata.html#values). */
const valueAttributes = new Map([
  ...["a", "area", "link"].map((name): [string, string] => [name, "href"]),
  ...["audio", "embed", "iframe", "img", "source", "track", "video"].map((name): [string, string] => [name, "src"]),
  ["data", "value"],
  ["meter", "value"],
  ["object", "data"],
  ["time", "datetime"],
]);

export class ItemCollector {
  readonly #open: OpenElement[] = [];
  /** Of these, the items and the properties whose value is their text. */
  readonly #openItems: Item[] = [];
  readonly #openTexts: { text: string }[] = [];
  readonly #items: Item[] = [];
  #itemCount = 0;

  /** The claim reviews found that are not within another. */
  get reviews(): Item[] {
    return this.#items;
  }

  open(name: string, attributes: Attributes): void {
    const type = attributes["itemtype"] ?? attributes["typeof"];
    const around = this.#openItems.at(-1);
    // Items that are neither a review nor within one are passed over, their reviews are not.
    const isItem = around === undefined ? isReviewType(type) : "itemscope" in attributes || type !== undefined;
    const names = around === undefined ? [] : readNames(attributes["itemprop"] ?? attributes["property"]);
    const value = isItem || names.length === 0 ? undefined : readValue(name, attributes);
    const element: OpenElement = { names };
    if (isItem && this.#itemCount < itemsMax) element.item = this.#beginItem(type ?? "", names, attributes);
    else if (value !== undefined && around !== undefined) for (const key of names) add(around, key, value);
    else if (names.length > 0 && !isItem && this.#openTexts.length < textsMax) this.#openTexts.push((element.text = { text: "" }));
    this.#open.push(element);
  }

  #beginItem(type: string, names: readonly string[], attributes: Attributes): Item {
    const id = attributes["itemid"] ?? attributes["resource"];
    const item: Item = { "@type": type.trim().split(/\s+/u).map(lastPart), ...(id !== undefined && { "@id": id }) };
    this.#itemCount += 1;
    const around = this.#openItems.at(-1);
    if (around === undefined || (names.length === 0 && isReviewType(type))) this.#items.push(item);
    else for (const key of names) add(around, key, item);
    this.#openItems.push(item);
    return item;
  }

  text(text: string): void {
    for (const open of this.#openTexts) if (open.text.length < textMax) open.text += text;
  }

  close(): void {
    const element = this.#open.pop();
    if (element?.item !== undefined) this.#openItems.pop();
    if (element?.text === undefined) return;
    this.#openTexts.pop();
    const around = this.#openItems.at(-1);
    const text = decodeEntities(element.text.text).trim();
    if (around !== undefined && text !== "") for (const key of element.names) add(around, key, text);
  }
}

function isReviewType(type = ""): boolean {
  return /(?:^|[/:\s])ClaimReview(?:\s|$)/u.test(type);
}

/** Strips the prefix from property names: `schema:url` and `https://schema.org/url` become `url`. Other vocabularies are dropped. */
function readNames(names = ""): string[] {
  return names
    .trim()
    .split(/\s+/u)
    .filter((name) => name !== "" && (!name.includes(":") || /^(?:schema:|https?:\/\/schema\.org\/)/u.test(name)))
    .map(lastPart)
    .filter((name) => !Object.hasOwn(Object.prototype, name));
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":"), name.lastIndexOf("#")) + 1);
}

function readValue(name: string, attributes: Attributes): string | undefined {
  const attribute = valueAttributes.get(name);
  return attributes["content"] ?? (attribute === undefined ? undefined : attributes[attribute]);
}

/** Adds a value to a property; a second one makes it a list. */
function add(item: Item, key: string, value: unknown): void {
  const before = item[key];
  if (before === undefined) item[key] = value;
  else if (Array.isArray(before)) before.push(value);
  else item[key] = [before, value];
}
