/** What we store about a site and its articles between visits. Plain values; times are in epoch milliseconds. */
import type { ListKind } from "./site-list.ts";

export interface SiteRecord {
  /** The address that the reader, or a catalog, gave. */
  address: string;
  /** What its feed calls itself; "" before that is known. */
  title: string;
  /** Its lists: those that are given, and sitemaps found in them. */
  lists: SiteListRecord[];
  /** Addresses on other hosts that are the site's own as well. */
  aliases: string[];
  /** What matters of each host's robots.txt. */
  robots: { address: string; text: string; readAt: number }[];
  /** When it was last asked for anything. */
  askedAt: number;
  /** How many articles were read, and how many of them have claims now. */
  readCount: number;
  markedCount: number;
  /** Visits in a row in which it asked to come later. */
  busyCount: number;
  /** The visit under way. */
  visit?: VisitRecord;
}

export interface SiteListRecord {
  address: string;
  /** The index that lists it; undefined for a list that was given. */
  parent?: string;
  kind?: ListKind;
  /** When the index says that it was changed, now and when it was last read; 0 if unknown. */
  changedAt: number;
  readChange: number;
  /** 0 for never. */
  readAt: number;
  /** The server's versions of it; "" if it sent none. */
  etag: string;
  lastModified: string;
  /** For WordPress: the page of older posts that comes next; 0 if there are no more. */
  nextPage?: number;
}

export interface VisitRecord {
  startedAt: number;
  /** Requests for pages and for lists further down. */
  pageCount: number;
  checkCount: number;
  listCount: number;
  /** Answers in a row that decline; and that fail, or show that an article which should be there is gone or moved. */
  declinedCount: number;
  failedCount: number;
  /** Whether claims have changed. */
  hasChanged: boolean;
}

/** The result of the last visit to an article. `declined`, `moved`, `barred` (by robots.txt) and `unreadable` leave its claims unchanged. */
export type ArticleState = "new" | "claims" | "no-markup" | "gone" | "moved" | "declined" | "barred" | "unreadable";

export interface Article {
  address: string;
  state: ArticleState;
  /** The latest date that a list gave it; 0 if none. */
  updatedAt: number;
  /** When it was first listed. */
  seenAt: number;
  /** It is new or changed and to be read: higher ranks first. */
  rank?: number | undefined;
  /** When it is to be looked at again although no list says that it has changed. */
  checkAt?: number;
  /** When it was last asked for, and last read or unchanged; 0 for never. Only pages with claims or without markup were read. */
  triedAt: number;
  readAt: number;
  /** Failures since. */
  tries: number;
  etag: string;
  lastModified: string;
  /** Ids of its claims that are held. */
  claims: string[];
  /** When it was first found gone or without markup; its claims stay until a later visit finds the same. */
  doubtAt?: number;
  /** Since when it could not be read, or has had no claims although it had some. */
  lostAt?: number | undefined;
}

/** Creates the record of a site that has not been visited yet. */
export function newSite(choice: { address: string; lists?: readonly string[]; aliases?: readonly string[]; title?: string }): SiteRecord {
  const { address, lists = [address], aliases = [], title = "" } = choice;
  return {
    address,
    title,
    lists: lists.map((list) => newList(list)),
    aliases: [...aliases],
    robots: [],
    askedAt: 0,
    readCount: 0,
    markedCount: 0,
    busyCount: 0,
  };
}

export function newList(address: string, found: Pick<SiteListRecord, "parent" | "changedAt"> = { changedAt: 0 }): SiteListRecord {
  return { address, readChange: 0, readAt: 0, etag: "", lastModified: "", ...found };
}

/** Addresses on the site's own hosts. */
export function ownAddresses({ address, aliases }: Pick<SiteRecord, "address" | "aliases">): string[] {
  return [address, ...aliases];
}
