/** What a site lists: its articles, and further lists. */

/** An article as a list has it. */
export interface ListEntry {
  address: string;
  /** When it was last changed, or published if the list does not say, epoch milliseconds; 0 if unknown. */
  updatedAt: number;
}

/** Kinds of lists. A `sitemap-index` lists further sitemaps; `wordpress` is the list of posts that WordPress gives as JSON. */
export type ListKind = "feed" | "sitemap" | "sitemap-index" | "text" | "wordpress";

export interface ReadList {
  kind: ListKind;
  /** What a feed calls itself; "" if nothing. */
  title: string;
  /** In the order of the list, each address once. */
  entries: ListEntry[];
  /** Further lists: sitemaps of an index. */
  lists: ListEntry[];
  /** Whether the list was longer than what is read of it. */
  isCut: boolean;
}

/** Maximum number of entries of a list, as the sitemap protocol has it (sitemaps.org/protocol.html), and of sitemaps in an index. */
const entriesMax = 50_000;
export const listsMax = 1_000;

/** Epoch milliseconds of a date as lists write it (RFC 822 in feeds, W3C dates elsewhere); 0 if it is none, or before 1990. */
export function readMoment(text: string): number {
  const trimmed = text.trim().slice(0, 60);
  const moment = Date.parse(trimmed);
  return Number.isFinite(moment) && moment > 631_152_000_000 ? moment : 0;
}

/** Collects entries: the first mention of an address counts, with the latest of its dates. */
export class EntryCollector {
  readonly #max: number;
  readonly #byAddress = new Map<string, number>();
  isCut = false;

  constructor(max = entriesMax) {
    this.#max = max;
  }

  add(address: string, updatedAt: number): void {
    const before = this.#byAddress.get(address);
    if (before === undefined && this.#byAddress.size >= this.#max) this.isCut = true;
    else if (before === undefined || updatedAt > before) this.#byAddress.set(address, updatedAt);
  }

  get entries(): ListEntry[] {
    return [...this.#byAddress].map(([address, updatedAt]) => ({ address, updatedAt }));
  }
}
