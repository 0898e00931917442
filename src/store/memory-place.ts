/**
 * A place for databases in memory, for browsers that keep none: Firefox opens no database where it is set to remember nothing. What is in it
 * is gone with the worker.
 */
import { IDBFactory as MemoryFactory, IDBKeyRange as MemoryKeyRange } from "fake-indexeddb";
import type { DatabasePlace } from "./database-place.ts";

export function makeMemoryPlace(): DatabasePlace {
  return { factory: new MemoryFactory(), ranges: MemoryKeyRange };
}
