/**
 * Finds out what an address that a reader entered leads to: a list of articles, or a page that links to one.
 *
 *   list ─→ that list
 *   page ─→ the first feed that it links to, and the sitemaps in the host's robots.txt
 */
import { shortenText } from "../claims/plain-text.ts";
import { isOwnAddress, readArticleAddress } from "./own-host.ts";
import { readPage } from "./read-article.ts";
import { readList } from "./read-list.ts";

const sitemapsMax = 5;
const titleMax = 200;

export interface FoundSite {
  /** Addresses of its lists, each on the site's own hosts. */
  lists: string[];
  /** What it calls itself; "" if nothing. */
  title: string;
}

/**
 * @param bytes the part of the answer that was read
 * @param readSitemaps returns the sitemaps listed in robots.txt; called only if the address is a page
 * @returns undefined if nothing was found. Throws only what `readSitemaps` throws.
 */
export async function examineAddress(
  { bytes, contentType, address }: { bytes: Uint8Array; contentType: string; address: string },
  readSitemaps: () => Promise<string[]>,
): Promise<FoundSite | undefined> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const answer = await readList(chunks(), address, contentType);
  if (answer.ok) {
    const { entries, lists, title } = answer.list;
    return entries.some((entry) => isOwnAddress(entry.address, [address])) || lists.length > 0 ? { lists: [address], title } : undefined;
  }
  if (answer.reason !== "web-page") return undefined;
  const page = await readPage(chunks(), contentType);
  const own = (places: readonly string[]): string[] =>
    places.flatMap((place) => readArticleAddress(place, address) ?? []).filter((place) => isOwnAddress(place, [address]));
  // WordPress links to the feed of its comments, too.
  const feeds = page.feeds.filter((feed) => !/comment|kommentar|coment[áa]rio/iu.test(`${feed.address} ${feed.title}`));
  const lists = [...own(feeds.map((feed) => feed.address)).slice(0, 1), ...own(await readSitemaps()).slice(0, sitemapsMax)];
  return lists.length === 0 ? undefined : { lists: [...new Set(lists)], title: shortenText(page.title, titleMax) };
}
