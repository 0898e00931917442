/**
 * What `feed collect` keeps between its runs: a folder with one SQLite file. Each step of a visit is one transaction, so a process that is
 * killed at any point leaves either all of a step or none of it. Only what is requested is held in memory.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import type { Claim } from "../../claims/claim.ts";
import type { Article, SiteRecord } from "../../sites/site-record.ts";
import type { SiteShelf } from "../../sites/site-shelf.ts";
import { checkOutputFolder } from "../io/check-output.ts";
import { InputError } from "../io/input-error.ts";

/** Numbers of new, changed and removed claims. */
export interface ClaimCounts {
  new: number;
  changed: number;
  gone: number;
}

/** A site that must not be asked before `until` (epoch milliseconds), and the sentence that says why. */
export interface SiteRest {
  until: number;
  reason: string;
}

export interface CollectState {
  readSite: (name: string) => SiteRecord | undefined;
  putSite: (name: string, site: SiteRecord) => void;
  /**
   * The shelf for the visits of one run. No article is tried twice in a run, so the removal of an article is confirmed in the next run at the
   * earliest.
   *
   * @param runAt when the run began, epoch milliseconds
   * @param counts incremented as claims are stored
   */
  shelfOf: (name: string, runAt: number, counts: ClaimCounts) => SiteShelf;
  readRest: (name: string) => SiteRest | undefined;
  putRest: (name: string, rest: SiteRest | undefined) => void;
  /** The server's versions of a file that was read whole. */
  readFile: (name: string, place: string) => FileVersion | undefined;
  /** Begins to replace the claims of a file. */
  replaceFile: (name: string, place: string) => FileReplacement;
  /** Forgets files of a source that are not among these. Returns the number of claims that went. */
  keepFiles: (name: string, places: readonly string[]) => number;
  /** A site's claims, grouped by article. The same state always gives the same order. */
  claims: (name: string) => Generator<Claim>;
  close: () => void;
}

/** "" for versions that the server does not send. */
export interface FileVersion {
  etag: string;
  lastModified: string;
}

export interface FileReplacement {
  /** Adds claims beside those held. */
  add: (claims: readonly Claim[]) => void;
  /** Puts them in the place of those held, in one step. Adds to the counts. */
  finish: (version: FileVersion, counts: ClaimCounts) => void;
}

const fileName = "collected.sqlite";
/** Increased when the tables change. */
const version = 1;

/**
 * Opens or creates the state. Only one process can have it open at a time.
 *
 * @throws InputError if the folder cannot be used, another run has it open, or its file is something else
 */
export function openCollectState(folder: string): CollectState {
  checkOutputFolder("--state", folder);
  const path = join(folder, fileName);
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const isNew = !existsSync(path);
    database = new DatabaseSync(path);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384; BEGIN EXCLUSIVE; COMMIT;");
    const held = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (!isNew && held !== version && held !== 0) throw new Error(`it has version ${held}, this program writes version ${version}`);
    database.exec(`
      BEGIN;
      CREATE TABLE IF NOT EXISTS sites (name TEXT PRIMARY KEY, record TEXT, rest_until REAL NOT NULL DEFAULT 0, rest_reason TEXT NOT NULL DEFAULT '');
      CREATE TABLE IF NOT EXISTS articles (
        site TEXT, address TEXT, rank REAL, check_at REAL, tried_at REAL NOT NULL, record TEXT NOT NULL, claims TEXT NOT NULL,
        PRIMARY KEY (site, address));
      CREATE INDEX IF NOT EXISTS waiting ON articles (site, rank) WHERE rank IS NOT NULL;
      CREATE TABLE IF NOT EXISTS files (site TEXT, place TEXT, etag TEXT NOT NULL, last_modified TEXT NOT NULL, PRIMARY KEY (site, place));
      CREATE TABLE IF NOT EXISTS file_claims (
        site TEXT, place TEXT, state TEXT, number INTEGER, claims TEXT NOT NULL, PRIMARY KEY (site, place, state, number)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS checks ON articles (site, check_at) WHERE check_at IS NOT NULL;
      PRAGMA user_version = ${version};
      COMMIT;`);
    return keepState(database);
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    if (/locked/u.test(reason)) throw new InputError(`${folder}: another feed collect is using this state; wait until it ends`);
    throw new InputError(`${folder}: the state cannot be used: ${reason}; take another folder for --state`);
  }
}

function keepState(database: DatabaseSync): CollectState {
  const findSite = database.prepare("SELECT record FROM sites WHERE name = ?");
  const setSite = database.prepare(
    "INSERT INTO sites (name, record) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET record = excluded.record",
  );
  const findRest = database.prepare("SELECT rest_until, rest_reason FROM sites WHERE name = ? AND rest_until > 0");
  const setRest = database.prepare(`
    INSERT INTO sites (rest_until, rest_reason, name) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET rest_until = excluded.rest_until, rest_reason = excluded.rest_reason`);
  const listFiles = database.prepare("SELECT claims FROM file_claims WHERE site = ? AND state = 'held' ORDER BY place, number");
  const list = database.prepare("SELECT claims FROM articles WHERE site = ? AND claims <> '[]' ORDER BY address");
  const state: CollectState = {
    ...keepFileClaims(database),
    readSite: (name) => read<SiteRecord>(findSite.get(name)?.["record"]),
    putSite: (name, site) => void setSite.run(name, JSON.stringify(site)),
    shelfOf: (name, runAt, counts) => openShelf(database, state, { name, runAt, counts }),
    readRest: (name) => {
      const row = findRest.get(name);
      return row === undefined ? undefined : { until: Number(row["rest_until"]), reason: String(row["rest_reason"]) };
    },
    putRest: (name, rest) => void setRest.run(rest?.until ?? 0, rest?.reason ?? "", name),
    claims: function* (name) {
      for (const row of list.iterate(name)) yield* read<Claim[]>(row["claims"]) ?? [];
      for (const row of listFiles.iterate(name)) yield* read<Claim[]>(row["claims"]) ?? [];
    },
    close: () => database.close(),
  };
  return state;
}

/** Files: their claims are rows of some hundred, "coming" while the file is read and "held" after that. */
function keepFileClaims(database: DatabaseSync): Pick<CollectState, "readFile" | "replaceFile" | "keepFiles"> {
  const find = database.prepare("SELECT etag, last_modified FROM files WHERE site = ? AND place = ?");
  const set = database.prepare("INSERT OR REPLACE INTO files (site, place, etag, last_modified) VALUES (?, ?, ?, ?)");
  const places = database.prepare("SELECT place FROM files WHERE site = ?");
  const insert = database.prepare("INSERT INTO file_claims (site, place, state, number, claims) VALUES (?, ?, 'coming', ?, ?)");
  const rows = database.prepare("SELECT claims FROM file_claims WHERE site = ? AND place = ? AND state = ? ORDER BY number");
  const drop = database.prepare("DELETE FROM file_claims WHERE site = ? AND place = ? AND state = ?");
  const hold = database.prepare("UPDATE file_claims SET state = 'held' WHERE site = ? AND place = ? AND state = 'coming'");
  const forget = database.prepare("DELETE FROM files WHERE site = ? AND place = ?");
  const hashesOf = (name: string, place: string, which: "held" | "coming"): Map<string, string> => {
    const hashes = new Map<string, string>();
    for (const row of rows.iterate(name, place, which))
      for (const claim of read<Claim[]>(row["claims"]) ?? [])
        hashes.set(`${claim.id} ${claim.reviews[0]?.url ?? ""}`, createHash("md5").update(JSON.stringify(claim)).digest("base64"));
    return hashes;
  };
  return {
    readFile: (name, place) => {
      const row = find.get(name, place);
      return row && { etag: String(row["etag"]), lastModified: String(row["last_modified"]) };
    },
    replaceFile: (name, place) => {
      let number = 0;
      drop.run(name, place, "coming"); // of a run that was stopped
      return {
        add: (claims) => void insert.run(name, place, (number += 1), JSON.stringify(claims)),
        finish: ({ etag, lastModified }, counts) => {
          countHashes(counts, hashesOf(name, place, "held"), hashesOf(name, place, "coming"));
          inOneStep(database, () => {
            drop.run(name, place, "held");
            hold.run(name, place);
            set.run(name, place, etag, lastModified);
          });
        },
      };
    },
    keepFiles: (name, kept) => {
      let gone = 0;
      for (const row of places.all(name)) {
        const place = String(row["place"]);
        if (kept.includes(place)) continue;
        gone += hashesOf(name, place, "held").size;
        inOneStep(database, () => {
          drop.run(name, place, "held");
          forget.run(name, place);
        });
      }
      return gone;
    },
  };
}

function countHashes(counts: ClaimCounts, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [name, hash] of after) {
    const old = before.get(name);
    if (old === undefined) counts.new += 1;
    else if (old !== hash) counts.changed += 1;
  }
  for (const name of before.keys()) if (!after.has(name)) counts.gone += 1;
}

function inOneStep(database: DatabaseSync, work: () => void): void {
  database.exec("BEGIN");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function openShelf(
  database: DatabaseSync,
  { readSite, putSite }: CollectState,
  { name, runAt, counts }: { name: string; runAt: number; counts: ClaimCounts },
): SiteShelf {
  const find = database.prepare("SELECT record FROM articles WHERE site = ? AND address = ?");
  const findClaims = database.prepare("SELECT claims FROM articles WHERE site = ? AND address = ?");
  const set = database.prepare(`
    INSERT INTO articles (site, address, rank, check_at, tried_at, record, claims) VALUES (?, ?, ?, ?, ?, ?, '[]')
    ON CONFLICT (site, address) DO UPDATE SET rank = excluded.rank, check_at = excluded.check_at, tried_at = excluded.tried_at, record = excluded.record`);
  const setClaims = database.prepare("UPDATE articles SET claims = ? WHERE site = ? AND address = ?");
  const waiting = database.prepare(
    "SELECT record FROM articles WHERE site = ? AND rank IS NOT NULL AND tried_at < ? ORDER BY rank DESC, address LIMIT 1",
  );
  const due = database.prepare(
    "SELECT record FROM articles WHERE site = ? AND check_at IS NOT NULL AND check_at <= ? AND tried_at < ? ORDER BY check_at, address LIMIT 1",
  );
  const countRanked = database.prepare("SELECT count(*) AS number FROM articles WHERE site = ? AND rank IS NOT NULL");
  const put = (article: Article): void =>
    void set.run(name, article.address, article.rank ?? null, article.checkAt ?? null, article.triedAt, JSON.stringify(article));
  const heldOf = (address: string): Claim[] => read<Claim[]>(findClaims.get(name, address)?.["claims"]) ?? [];
  return {
    readSite: async () => readSite(name),
    putSite: async (site, articles = []) =>
      inOneStep(database, () => {
        putSite(name, site);
        for (const article of articles) put(article);
      }),
    putArticle: async (site, article, change) => {
      const held = change === undefined ? [] : heldOf(article.address);
      inOneStep(database, () => {
        putSite(name, site);
        put(article);
        if (change !== undefined) setClaims.run(JSON.stringify(change.claims), name, article.address);
      });
      if (change !== undefined) countChanges(counts, held, change.claims);
    },
    readArticles: async (addresses) => addresses.flatMap((address) => read<Article>(find.get(name, address)?.["record"]) ?? []),
    nextWaiting: async (since) => read<Article>(waiting.get(name, Math.min(since, runAt))?.["record"]),
    nextCheck: async (now, since) => read<Article>(due.get(name, now, Math.min(since, runAt))?.["record"]),
    countWaiting: async () => Number(countRanked.get(name)?.["number"]),
    readClaims: async ({ address }) => heldOf(address),
  };
}

function countChanges(counts: ClaimCounts, held: readonly Claim[], claims: readonly Claim[]): void {
  const before = new Map(held.map((claim) => [claim.id, JSON.stringify(claim)]));
  for (const claim of claims) {
    const old = before.get(claim.id);
    if (old === undefined) counts.new += 1;
    else if (old !== JSON.stringify(claim)) counts.changed += 1;
    before.delete(claim.id);
  }
  counts.gone += before.size;
}

function read<T>(text: SQLOutputValue | undefined): T | undefined {
  return typeof text === "string" ? (JSON.parse(text) as T) : undefined;
}
