/**
 * Reads the page of an article as it arrives, up to 5 MB, for the claim reviews in it: JSON-LD in its scripts, microdata and RDFa in its
 * elements. The article's text is skipped and not kept.
 */
import { readPlainText } from "../claims/plain-text.ts";
import { readDocument } from "../feeds/read-document.ts";
import { startBreathing } from "../feeds/start-breathing.ts";
import { decodeText } from "./decode-text.ts";
import { ItemCollector } from "./item-collector.ts";
import { MarkupParser } from "./markup-parser.ts";
import { takeBytes } from "./take-bytes.ts";

/** Maximum number of bytes read from a page, unpacked. Fact-checkers' pages of 1 to 3 MB exist, with the markup at the end. */
export const pageBytesMax = 5 << 20;
/** Maximum lengths of one script, of all scripts on a page, and of the page's beginning that is kept, in UTF-16 units. */
const scriptMax = 1_000_000;
const scriptsMax = 2_000_000;
const startMax = 20_000;

export interface ReadPage {
  /** Values for `readClaimReviews`: one per piece of JSON-LD, and one per review in the elements. */
  values: unknown[];
  /** Scripts that are not JSON even after repair. */
  brokenCount: number;
  /** Feeds that the page links to, as written, and what it calls itself. */
  feeds: { address: string; title: string }[];
  title: string;
  /** Its first 20,000 UTF-16 units. */
  start: string;
  /** Length of what was read, in UTF-16 units. */
  length: number;
  /** Whether there was more than is read: markup may be missing. */
  isCut: boolean;
}

/** @param contentType value of the Content-Type header, or "". Errors that `chunks` throws are passed on unchanged. */
export async function readPage(chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<ReadPage> {
  let isCut = false;
  const reader = new PageReader();
  const breathe = startBreathing();
  for await (const text of decodeText(
    takeBytes(chunks, pageBytesMax, () => (isCut = true)),
    contentType,
  )) {
    await breathe();
    if (reader.write(text)) continue;
    isCut = true;
    break;
  }
  return { ...reader.end(), isCut };
}

class PageReader {
  readonly #items = new ItemCollector();
  readonly #scripts: string[] = [];
  readonly #feeds: ReadPage["feeds"] = [];
  readonly #parser = new MarkupParser(
    {
      onOpen: (name, attributes) => this.#open(name, attributes),
      onText: (text) => this.#read(text),
      onClose: (name) => this.#close(name),
    },
    "html",
  );
  /** Text of the script or title that is open. */
  #text: string | undefined;
  #title = "";
  #siteName = "";
  #start = "";
  #length = 0;
  #scriptsLength = 0;

  write(text: string): boolean {
    this.#length += text.length;
    if (this.#start.length < startMax) this.#start = (this.#start + text).slice(0, startMax);
    return this.#parser.write(text);
  }

  end(): Omit<ReadPage, "isCut"> {
    this.#parser.end();
    const values: unknown[] = [...this.#items.reviews];
    let brokenCount = 0;
    for (const script of this.#scripts)
      for (const entry of readDocument(new TextEncoder().encode(script))) {
        if (!entry.ok) brokenCount += 1;
        else if (entry.value !== null) values.push(entry.value);
      }
    const title = readPlainText(this.#siteName === "" ? this.#title : this.#siteName) ?? "";
    return { values, brokenCount, feeds: this.#feeds, title, start: this.#start, length: this.#length };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#items.open(name, attributes);
    const isJson = name === "script" && /^\s{0,9}application\/ld(?:\+|&plus;)json/iu.test(attributes["type"] ?? "");
    if (isJson || (name === "title" && this.#title === "")) this.#text = "";
    if (name === "link") this.#readLink(attributes);
    if (name === "meta" && attributes["property"] === "og:site_name") this.#siteName ||= (attributes["content"] ?? "").trim();
  }

  #readLink({ rel = "", type = "", href = "", title = "" }: Readonly<Record<string, string>>): void {
    const isFeed = /^application\/(?:rss|atom|rdf)\+xml/iu.test(type.trim());
    if (isFeed && rel.toLowerCase().split(/\s+/u).includes("alternate") && href !== "") this.#feeds.push({ address: href, title });
  }

  #read(text: string): void {
    if (this.#text === undefined) this.#items.text(text);
    else if (this.#text.length <= scriptMax) this.#text += text;
  }

  #close(name: string): void {
    if (this.#text !== undefined && (name === "script" || name === "title")) {
      if (name === "title") this.#title = this.#text.trim();
      else this.#takeScript(this.#text);
      this.#text = undefined;
    }
    this.#items.close();
  }

  #takeScript(text: string): void {
    this.#scriptsLength += text.length;
    // A comment around a script, from the days when browsers did not know it.
    const bare = text
      .trim()
      .replace(/^(?:\/\/\s{0,3})?<!(?:--|\[CDATA\[)/u, "")
      .replace(/(?:\/\/\s{0,3})?(?:-->|\]\]>)$/u, "");
    if (text.length <= scriptMax && this.#scriptsLength <= scriptsMax) this.#scripts.push(bare);
  }
}
