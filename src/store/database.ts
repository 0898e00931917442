/**
 * The reader's claim database in IndexedDB; the only folder that knows Dexie.
 *
 *   sources      one row a source: where it comes from, what of it is held, what is being fetched, when it is due
 *   generations  one row for every set of claims that was ever begun, with the source it belongs to
 *   claims       bundles of some claims of a generation; found by id, and by what makes two claims one (`key`)
 *   segments     the index of a generation in pieces, in the order of their numbers, as Blobs (2-3 times faster to read
 *                back than an ArrayBuffer in Chromium, and lazily)
 *   states       for signed feeds: the digests of a generation's claims, which prove what it is
 *   downloads    parts of a file that is being fetched and can only be used whole
 *   requests     what was asked of the network, the last few hundred
 *
 *   source ──generation──→ what pages are matched against
 *      └────job.generation──→ what is being written beside it; takes its place in one transaction
 *   generations that no source points to are swept away later
 */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Claim } from "../claims/claim.ts";
import { type DatabasePlace, withSpare } from "./database-place.ts";
import type { StoredSource } from "./stored-source.ts";

/**
 * Some claims in one row. A row for each would cost a request each, and in Chromium what a request leaves behind is
 * collected late: at 120,000 claims the worker held 150 MB of it.
 */
export interface StoredBundle {
  generation: number;
  /** Counts from 1 in each generation, in the order in which they came. */
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
  /** Whether it names claims of earlier segments at all: what does not can be left unread when those are merged. */
  hasRemovals: boolean;
  bytes: Blob;
}

export interface StoredState {
  generation: number;
  /** Digests of 32 bytes, sorted. */
  digests: Blob;
}

export interface StoredPart {
  source: string;
  /** Counts from 1. */
  number: number;
  /** Names the file: SHA-256 of all its bytes, hexadecimal. */
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

export interface GainsayDatabase extends Dexie {
  sources: EntityTable<StoredSource, "id">;
  generations: EntityTable<StoredGeneration, "generation">;
  claims: Table<StoredBundle, [generation: number, bundle: number]>;
  segments: EntityTable<StoredSegment, "number">;
  states: EntityTable<StoredState, "generation">;
  downloads: Table<StoredPart, [source: string, number: number]>;
  requests: EntityTable<StoredRequest, "number">;
  /** Whether the browser stores nothing and everything is in memory; known once the database has been opened. */
  isInMemory: () => boolean;
}

/** Time limit for the browser to open it, in milliseconds: a large one takes some seconds on a slow disk. */
const openMax = 15_000;

/**
 * Opens lazily, on first use, and again after it was closed from outside (deleted, or upgraded in another context). What waits for it
 * fails where the browser does not open it in time, and the next use tries again.
 *
 * @param place where databases are kept: the origin's own place, or a storage bucket of it
 * @param makeSpare creates the place used for the rest of this worker's life if the browser refuses its own
 */
export function openDatabase(name = "gainsay", place: IDBFactory = indexedDB, makeSpare?: () => DatabasePlace): GainsayDatabase {
  // The one way of closing lets everybody go who waits for it to open, the other lets it be opened again.
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
  // Somebody deletes or upgrades the database: let go of it at once, or they wait for us. The next use opens it anew.
  database.on("versionchange", () => database.close({ disableAutoOpen: false }));
  return database;
}

/** The same place, where an opening that takes too long is given up: Dexie would take the late connection for one it has. */
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
