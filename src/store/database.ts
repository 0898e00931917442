/**
 * The reader's claim database in IndexedDB; only this folder uses Dexie.
 *
 *   sources      one row per source: where it comes from, what of it is held, what is being fetched, when it is due
 *   generations  one row for every set of claims that was ever begun, with the source it belongs to
 *   claims       bundles of some claims of a generation; found by id, and by text and claimant (`key`)
 *   segments     the index of a generation in pieces, in the order of their numbers, as Blobs (2-3 times faster to read
 *                back than an ArrayBuffer in Chromium, and lazily)
 *   states       for signed feeds: the digests of a generation's claims, which prove what it is
 *   downloads    parts of a file that is being fetched and can only be used whole; a file that the reader has chosen, until it is read
 *   requests     the latest network requests
 *   ledgers      for files of ClaimReview: what each entry gave, so that an unchanged one is not read again
 *   articles     for sites: one row per article ever listed, indexed by what to read or check next
 *
 *   source ──generation──→ what pages are matched against
 *      └────job.generation──→ what is being written beside it; takes its place in one transaction
 *   generations that no source points to are swept away later
 */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Claim } from "../claims/claim.ts";
import { type DatabasePlace, withSpare } from "./database-place.ts";
import type { Article } from "../sites/site-record.ts";
import type { StoredSource } from "./stored-source.ts";

/**
 * Some claims in one row. A row per claim would cost a request per claim, and Chromium collects a request's garbage
 * late: at 120,000 claims the worker held 150 MB of it.
 */
export interface StoredBundle {
  generation: number;
  /** Counts from 1 in each generation, in order of arrival. */
  bundle: number;
  /** How many segments the generation had when it came: its claims may be in no segment yet if that is the last. */
  batch: number;
  /** Generation and id of each claim; generation and key of those whose id is not their key. */
  ids: string[];
  keys: string[];
  claims: Claim[];
}

export interface StoredGeneration {
  generation: number;
  source: string;
}

export interface StoredSegment {
  number: number;
  generation: number;
  /** Claims in it, and those of earlier segments that it replaces or removes. */
  claimCount: number;
  removedCount: number;
  /** Whether it names claims of earlier segments at all: if not, it can be left unread when those are merged. */
  hasRemovals: boolean;
  bytes: Blob;
}

export interface StoredState {
  generation: number;
  /** Digests of 32 bytes, sorted. */
  digests: Blob;
}

/** Some rows of the ledger of a file of ClaimReview (entry-ledger.ts). */
export interface StoredLedgerPart {
  generation: number;
  /** Counts from 1. */
  part: number;
  rows: Blob;
  reasons: string[];
}

export interface StoredPart {
  source: string;
  /** Counts from 1. */
  number: number;
  /** Names the file: SHA-256 of all its bytes, hexadecimal; of a file that the reader has chosen, a name of its own. */
  sha256: string;
  bytes: Blob;
}

export interface StoredRequest {
  number: number;
  source: string;
  address: string;
  /** Epoch milliseconds. */
  at: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Bytes of the answer that were read. */
  bytes: number;
}

export interface StoredArticle extends Article {
  source: string;
}

export interface GainsayDatabase extends Dexie {
  sources: EntityTable<StoredSource, "id">;
  generations: EntityTable<StoredGeneration, "generation">;
  claims: Table<StoredBundle, [generation: number, bundle: number]>;
  segments: EntityTable<StoredSegment, "number">;
  states: EntityTable<StoredState, "generation">;
  downloads: Table<StoredPart, [source: string, number: number]>;
  requests: EntityTable<StoredRequest, "number">;
  ledgers: Table<StoredLedgerPart, [generation: number, part: number]>;
  articles: Table<StoredArticle, [source: string, address: string]>;
  /** Whether the browser stores nothing and everything is in memory; known once the database has been opened. */
  isInMemory: () => boolean;
}

/** Time limit for the browser to open it, in milliseconds: a large one takes some seconds on a slow disk. */
const openMax = 15_000;

/**
 * Opens lazily, on first use, and again after it was closed from outside (deleted, or upgraded in another context). If the
 * browser does not open it in time, everything waiting for it fails, and the next use tries again.
 *
 * @param place where databases are kept: the origin's own place, or a storage bucket of it
 * @param makeSpare creates the place used for the rest of this worker's life if the browser refuses its own
 */
export function openDatabase(name = "gainsay", place: IDBFactory = indexedDB, makeSpare?: () => DatabasePlace): GainsayDatabase {
  // The first way of closing fails everything that waits for it to open, the second lets it be opened again.
  const giveUp = (): void => {
    database.close();
    setTimeout(() => database.close({ disableAutoOpen: false }));
  };
  const { factory, ranges, isSpare } = withSpare(withPatience(place, giveUp), makeSpare);
  const database = Object.assign(new Dexie(name, { indexedDB: factory, IDBKeyRange: ranges }), { isInMemory: isSpare }) as GainsayDatabase;
  database.version(1).stores({
    sources: "id",
    generations: "++generation",
    claims: "[generation+bundle], *ids, *keys",
    segments: "++number, generation",
    states: "generation",
    downloads: "[source+number]",
    requests: "++number",
  });
  database.version(2).stores({ articles: "[source+address], [source+rank], [source+checkAt]" });
  database.version(3).stores({ ledgers: "[generation+part]" });
  // Another context deletes or upgrades the database: close it at once, or that context waits for us. The next use reopens it.
  database.on("versionchange", () => database.close({ disableAutoOpen: false }));
  return database;
}

/** The same place, giving up on an opening that takes too long: Dexie would mistake the late connection for a current one. */
function withPatience(place: IDBFactory, giveUp: () => void): IDBFactory {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = place.open(name, version);
    let isLate = false;
    const patience = setTimeout(() => {
      isLate = true;
      giveUp();
    }, openMax);
    const listen = (type: "upgradeneeded" | "success" | "error", undo: () => void): void =>
      request.addEventListener(type, (event) => {
        clearTimeout(patience);
        if (!isLate) return;
        event.stopImmediatePropagation();
        undo();
      });
    listen("upgradeneeded", () => request.transaction?.abort());
    listen("success", () => request.result.close());
    listen("error", () => {});
    return request;
  };
  return {
    open,
    cmp: (one, other) => place.cmp(one, other),
    databases: () => place.databases(),
    deleteDatabase: (name) => place.deleteDatabase(name),
  };
}
