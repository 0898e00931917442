/**
 * The reader's claim database in IndexedDB; the only folder that knows Dexie.
 *
 *   claims    one row a claim, by id; `source` is the source it came from
 *   sources   one row a source: which edition of it is stored, how many claims, since when
 *   indexes   one row, the index bytes as a Blob (2-3 times faster to read back than an ArrayBuffer in Chromium, and
 *             lazily) with the stamp of the claims it was built from
 *
 * Everything here can be made again from the package: losing it costs time, never data.
 */
import { Dexie, type EntityTable } from "dexie";
import type { Claim } from "../claims/claim.ts";

export interface StoredClaim {
  id: string;
  source: string;
  claim: Claim;
}

export interface StoredSource {
  name: string;
  /** Which edition is stored: another text means the claims must be put in again. */
  edition: string;
  claimCount: number;
  /** Epoch milliseconds. */
  storedAt: number;
}

export interface StoredIndex {
  key: "current";
  /** The claims' stamp at the time of building, see `readStamp`. */
  stamp: string;
  bytes: Blob;
}

export interface GainsayDatabase extends Dexie {
  claims: EntityTable<StoredClaim, "id">;
  sources: EntityTable<StoredSource, "name">;
  indexes: EntityTable<StoredIndex, "key">;
}

/** Opens lazily, on first use, and again after it was closed from outside (deleted, or upgraded in another context). */
export function openDatabase(name = "gainsay"): GainsayDatabase {
  const database = new Dexie(name) as GainsayDatabase;
  database.version(1).stores({ claims: "id, source", sources: "name", indexes: "key" });
  // Somebody deletes or upgrades the database: let go of it at once, or they wait for us. The next use opens it anew.
  database.on("versionchange", () => database.close({ disableAutoOpen: false }));
  return database;
}
