/**
 * Reads RSS (2.0 and 1.0, which is RDF), Atom, sitemaps and sitemap indexes as their text arrives. Prefixes of element
 * names are ignored, but nesting is not: an image's `loc` in a sitemap is not the article's, nor is the link of a quoted feed.
 */
import { readPlainText, shortenText } from "../claims/plain-text.ts";
import { MarkupParser } from "./markup-parser.ts";
import { readArticleAddress } from "./own-host.ts";
import { EntryCollector, listsMax, type ReadList, readMoment } from "./site-list.ts";

/** Elements that hold one entry each. */
const holders = new Map<string, "entry" | "list">([
  ["item", "entry"],
  ["entry", "entry"],
  ["url", "entry"],
  ["sitemap", "list"],
]);
/** Their children that hold an address or a date. A modification date takes precedence over a publication date. */
const links = new Set(["link", "loc", "origLink"]);
const changes = new Set(["updated", "lastmod", "modified"]);
const publications = new Set(["pubDate", "published", "date", "issued", "publication_date"]);
/** Maximum length of such a child's text, in UTF-16 units. */
const fieldMax = 4_000;
const titleMax = 200;

interface OpenEntry {
  kind: "entry" | "list";
  depth: number;
  link: string;
  /** The entry's id, which may be its address. */
  id: string;
  changedAt: number;
  publishedAt: number;
}

const roots = new Map<string, ReadList["kind"]>([
  ["rss", "feed"],
  ["RDF", "feed"],
  ["feed", "feed"],
  ["urlset", "sitemap"],
  ["sitemapindex", "sitemap-index"],
]);

export class XmlListReader {
  readonly #base: string;
  readonly #entries = new EntryCollector();
  readonly #lists = new EntryCollector(listsMax);
  readonly #parser = new MarkupParser(
    {
      onOpen: (name, attributes) => this.#open(bareName(name), attributes),
      onText: (text) => {
        if (this.#field !== "" && this.#text.length < fieldMax) this.#text += text;
      },
      onClose: (name) => this.#close(bareName(name)),
    },
    "xml",
  );
  #kind: ReadList["kind"] | undefined;
  #title = "";
  #depth = 0;
  #entry: OpenEntry | undefined;
  /** The element whose text is being read, and its depth. */
  #field = "";
  #fieldDepth = 0;
  #text = "";

  /** @param base the list's address */
  constructor(base: string) {
    this.#base = base;
  }

  /** @returns false if the rest need not be written */
  write(text: string): boolean {
    return this.#parser.write(text) && !this.#entries.isCut;
  }

  /** @returns undefined if it is no list of these kinds */
  end(): ReadList | undefined {
    this.#parser.end();
    if (this.#kind === undefined) return undefined;
    const isCut = this.#entries.isCut || this.#lists.isCut;
    return { kind: this.#kind, title: this.#title, entries: this.#entries.entries, lists: this.#lists.entries, isCut };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    this.#kind ??= roots.get(name);
    if (this.#kind === undefined) return;
    const kind = holders.get(name);
    if (this.#entry === undefined && kind !== undefined) {
      // In RDF the address is an attribute, too.
      const about = Object.entries(attributes).find(([key]) => bareName(key) === "about")?.[1] ?? "";
      this.#entry = { kind, depth: this.#depth, link: "", id: about, changedAt: 0, publishedAt: 0 };
      return;
    }
    const { href, rel = "alternate" } = attributes;
    if (name === "link" && href !== undefined && rel === "alternate" && this.#isChild()) this.#entry!.link ||= href;
    else if (this.#isField(name)) this.#startField(name);
  }

  #isChild(): boolean {
    return this.#entry !== undefined && this.#depth === this.#entry.depth + 1;
  }

  #isField(name: string): boolean {
    if (name === "title") return this.#entry === undefined && this.#title === "" && this.#kind === "feed";
    if (name === "publication_date") return this.#entry !== undefined; // inside the element `news` of a news sitemap
    return this.#isChild() && (links.has(name) || changes.has(name) || publications.has(name) || name === "guid" || name === "id");
  }

  #startField(name: string): void {
    this.#field = name;
    this.#fieldDepth = this.#depth;
    this.#text = "";
  }

  #close(name: string): void {
    if (this.#field !== "" && this.#depth === this.#fieldDepth) this.#endField();
    if (this.#entry?.depth === this.#depth && holders.has(name)) this.#endEntry(this.#entry);
    this.#depth -= 1;
  }

  #endField(): void {
    const name = this.#field;
    const text = this.#text.trim();
    this.#field = "";
    if (name === "title") this.#title = shortenText(readPlainText(text) ?? "", titleMax);
    const entry = this.#entry;
    if (entry === undefined) return;
    // FeedBurner has the publisher's own address in `origLink`, and its own in `link`.
    if (name === "origLink" && text !== "") entry.link = text;
    else if (links.has(name)) entry.link ||= text;
    if (name === "guid" || name === "id") entry.id ||= text;
    if (changes.has(name)) entry.changedAt = Math.max(entry.changedAt, readMoment(text));
    if (publications.has(name)) entry.publishedAt = Math.max(entry.publishedAt, readMoment(text));
  }

  #endEntry({ kind, link, id, changedAt, publishedAt }: OpenEntry): void {
    this.#entry = undefined;
    const isAddress = /^https?:\/\//iu.test(id);
    const address = readArticleAddress(link !== "" ? link : isAddress ? id : "", this.#base);
    if (address === undefined || (link === "" && !isAddress)) return;
    (kind === "entry" ? this.#entries : this.#lists).add(address, changedAt > 0 ? changedAt : publishedAt);
  }
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
