/** What a site lists: its articles, and further lists. */

/** An article as listed. */
export interface ListEntry {
  address: string;
  /** When it was last changed, or published if the list does not say, epoch milliseconds; 0 if unknown. */
  updatedAt: number;
}

/** Kinds of lists. A `sitemap-index` lists further sitemaps; `wordpress` is WordPress's list of posts in JSON. */
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

/** Maximum number of entries in a list (the limit of sitemaps.org/protocol.html), and of sitemaps in an index. */
const entriesMax = 50_000;
export const listsMax = 1_000;

/** Reads a date as lists write it (RFC 822 in feeds, W3C dates elsewhere). Epoch milliseconds, or 0 if it cannot be read or is before 1990. */
export function readMoment(text: string): number {
  const trimmed = text.trim().slice(0, 60);
  const moment = Date.parse(trimmed);
  return Number.isFinite(moment) && moment > 631_152_000_000 ? moment : 0;
}

/** Collects entries. An address that occurs several times keeps its first position and its latest date. */
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
