/** The articles of sites, and which of them to read next. */
import { Dexie } from "dexie";
import type { GainsayDatabase, StoredArticle } from "./database.ts";

/** Maximum number of rows deleted in one transaction. */
const sweptAtOnce = 2_000;

/** The articles of a source with these addresses; unknown ones are omitted. */
export async function readArticles(database: GainsayDatabase, source: string, addresses: readonly string[]): Promise<StoredArticle[]> {
  const rows = await database.articles.bulkGet(addresses.map((address): [string, string] => [source, address]));
  return rows.filter((row) => row !== undefined);
}

/** The waiting article with the highest rank that was not tried at or after `since`. */
export async function nextWaiting(database: GainsayDatabase, source: string, since: number): Promise<StoredArticle | undefined> {
  return await waitingOf(database, source)
    .reverse()
    .filter(({ triedAt }) => triedAt < since)
    .first();
}

/** The article that has been due for another check the longest, and was not tried at or after `since`. */
export async function nextCheck(database: GainsayDatabase, source: string, now: number, since: number): Promise<StoredArticle | undefined> {
  return await database.articles
    .where("[source+checkAt]")
    .between([source, Dexie.minKey], [source, now], true, true)
    .filter(({ triedAt }) => triedAt < since)
    .first();
}

export async function countWaiting(database: GainsayDatabase, source: string): Promise<number> {
  return await waitingOf(database, source).count();
}

/** Forgets the articles of a source. */
export async function dropArticles(database: GainsayDatabase, source: string): Promise<void> {
  await database.articles.where("[source+address]").between([source, Dexie.minKey], [source, Dexie.maxKey]).delete();
}

/** Deletes articles of sources other than these. True if there may be more. */
export async function sweepArticles(database: GainsayDatabase, sources: ReadonlySet<string>): Promise<boolean> {
  const kept = [...sources].toSorted((a, b) => (a < b ? -1 : 1));
  const starts = [Dexie.minKey, ...kept.map((source) => [source, Dexie.maxKey])];
  const ends = [...kept.map((source) => [source, Dexie.minKey]), Dexie.maxKey];
  const gaps = starts.map((start, at): [unknown, unknown] => [start, ends[at]]);
  const rows = await database.articles.where("[source+address]").inAnyRange(gaps).limit(sweptAtOnce).primaryKeys();
  await database.articles.bulkDelete(rows);
  return rows.length === sweptAtOnce;
}

function waitingOf(database: GainsayDatabase, source: string) {
  return database.articles.where("[source+rank]").between([source, Dexie.minKey], [source, Dexie.maxKey]);
}
