/**
 * Reads a list of articles, of any kind, as its bytes arrive: the kind is recognized by its content, since servers give feeds any type.
 *
 *   <rss, <feed, <rdf:RDF      ─→ feed                 (xml-list.ts)
 *   <urlset, <sitemapindex     ─→ sitemap, index       (xml-list.ts)
 *   [{"link": …}]              ─→ WordPress's list of posts
 *   lines of addresses         ─→ text sitemap
 *   anything else              ─→ no list: a web page, or damaged
 */
import { startBreathing } from "../feeds/start-breathing.ts";
import { BrokenGzip, unpackIfGzip } from "../feeds/unpack-gzip.ts";
import { parseJson } from "../text/parse-json.ts";
import { decodeText } from "./decode-text.ts";
import { readArticleAddress } from "./own-host.ts";
import { EntryCollector, type ReadList, readMoment } from "./site-list.ts";
import { takeBytes } from "./take-bytes.ts";
import { XmlListReader } from "./xml-list.ts";

/** Maximum number of bytes read from a list, unpacked: the sitemap protocol's limit (sitemaps.org/protocol.html). */
export const listBytesMax = 50 << 20;
/** How much text is examined to recognize the kind of list, in UTF-16 units. Comments may come first. */
const startLength = 2_000;

export type ListAnswer =
  | { ok: true; list: ReadList }
  /** `text`: its first 20,000 UTF-16 units, which may say why. */
  | { ok: false; reason: "web-page" | "damaged"; text: string };

/**
 * @param chunks the answer's bytes, packed with gzip or not; errors that they throw are passed on unchanged
 * @param address their address, the base for relative links
 * @param contentType value of the Content-Type header, or ""
 * @returns the list, cut at 50 MB and 50,000 entries. Memory: a few hundred bytes per entry.
 */
export async function readList(chunks: AsyncIterable<Uint8Array>, address: string, contentType: string): Promise<ListAnswer> {
  let isCut = false;
  const bytes = takeBytes(
    unpackIfGzip(chunks, () => {}),
    listBytesMax,
    () => (isCut = true),
  );
  const reader = new AnyListReader(address);
  const breathe = startBreathing();
  try {
    for await (const text of decodeText(bytes, contentType)) {
      await breathe();
      if (!reader.write(text)) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    return { ok: false, reason: "damaged", text: "" };
  }
  const list = reader.end();
  if (list !== undefined) return { ok: true, list: { ...list, isCut: list.isCut || isCut } };
  return { ok: false, reason: reader.isPage ? "web-page" : "damaged", text: reader.start };
}

/** How much text is kept if it is not a list. */
const startMax = 20_000;

class AnyListReader {
  readonly #address: string;
  #held = "";
  #kind: "xml" | "page" | "json" | "text" | undefined;
  #xml: XmlListReader | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  get isPage(): boolean {
    return this.#kind === "page";
  }

  get start(): string {
    return this.#held.slice(0, startMax);
  }

  /** @returns false if the rest need not be written */
  write(text: string): boolean {
    if (this.#xml !== undefined) return this.#xml.write(text);
    this.#held += text;
    if (this.#kind === undefined && this.#held.trimStart().length < startLength) return true;
    return this.#choose();
  }

  #choose(): boolean {
    this.#kind ??= recognize(this.#held);
    if (this.#kind === "xml") {
      this.#xml = new XmlListReader(this.#address);
      return this.#xml.write(this.#held.trimStart());
    }
    return this.#kind !== "page" || this.#held.length < startMax;
  }

  end(): ReadList | undefined {
    if (this.#kind === undefined) this.#choose();
    if (this.#xml !== undefined) return this.#xml.end();
    if (this.#kind === "json") return readPosts(this.#held, this.#address);
    return this.#kind === "text" ? readLines(this.#held, this.#address) : undefined;
  }
}

function recognize(text: string): "xml" | "page" | "json" | "text" {
  const start = text.trimStart().slice(0, startLength);
  if (/^<(?:!doctype html|html)/iu.test(start)) return "page";
  if (/<(?:\w{1,20}:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]/u.test(start)) return "xml";
  if (start.startsWith("<")) return "page";
  return /^[[{]/u.test(start) ? "json" : "text";
}

/** Reads a plain list with one address per line (sitemaps.org/protocol.html#otherformats). Undefined if any line is not an address. */
function readLines(text: string, base: string): ReadList | undefined {
  const collector = new EntryCollector();
  const lines = text.split(/\r\n|\r|\n/u);
  for (const [at, line] of lines.entries()) {
    const bare = line.trim();
    if (bare === "") continue;
    const address = /^https?:\/\//iu.test(bare) ? readArticleAddress(bare, base) : undefined;
    if (address === undefined && at > 0 && at === lines.length - 1) break; // cut off
    if (address === undefined) return undefined;
    collector.add(address, 0);
    if (collector.isCut) break;
  }
  const { entries, isCut } = collector;
  return entries.length === 0 ? undefined : { kind: "text", title: "", entries, lists: [], isCut };
}

/** WordPress's posts (developer.wordpress.org/rest-api/reference/posts): `link`, and `modified_gmt`, a UTC time without a time zone. */
function readPosts(text: string, base: string): ReadList | undefined {
  const posts = parseJson(text);
  if (!Array.isArray(posts)) return undefined;
  const collector = new EntryCollector();
  for (const post of posts as unknown[]) {
    if (typeof post !== "object" || post === null || !("link" in post) || typeof post.link !== "string") return undefined;
    const address = readArticleAddress(post.link, base);
    const { modified_gmt: modified, date_gmt: published } = post as Record<string, unknown>;
    const [moment = ""] = [modified, published].filter((value) => typeof value === "string");
    if (address !== undefined) collector.add(address, readMoment(/(?:Z|[+-]\d\d:?\d\d)$/u.test(moment) ? moment : `${moment}Z`));
  }
  const { entries, isCut } = collector;
  return { kind: "wordpress", title: "", entries, lists: [], isCut };
}
