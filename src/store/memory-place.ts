/**
 * A place for databases in memory, for browsers that store none: Firefox opens no database when it is set to never remember history. Its
 * contents are lost when the worker ends.
 */
import { IDBFactory as MemoryFactory, IDBKeyRange as MemoryKeyRange } from "fake-indexeddb";
import type { DatabasePlace } from "./database-place.ts";

export function makeMemoryPlace(): DatabasePlace {
  return { factory: new MemoryFactory(), ranges: MemoryKeyRange };
}
