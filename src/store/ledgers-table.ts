import { Dexie } from "dexie";
import type { GainsayDatabase } from "./database.ts";
import type { LedgerPart } from "./entry-ledger.ts";

/** The parts of a generation's ledger, in order. */
export async function readLedger(database: GainsayDatabase, generation: number): Promise<LedgerPart[]> {
  const parts = await partsOf(database, generation).toArray();
  return await Promise.all(parts.map(async ({ rows, reasons }) => ({ rows: new Uint32Array(await rows.arrayBuffer()), reasons })));
}

/** Appends a part; an empty one is not stored. Part of the caller's transaction. */
export async function addLedgerPart(database: GainsayDatabase, generation: number, { rows, reasons }: LedgerPart): Promise<void> {
  if (rows.length === 0) return;
  const [last] = await partsOf(database, generation).reverse().limit(1).primaryKeys();
  await database.ledgers.add({ generation, part: (last?.[1] ?? 0) + 1, rows: new Blob([rows]), reasons });
}

/** Deletes the ledger of a generation. Its file is then read as if it were new. */
export async function dropLedger(database: GainsayDatabase, generation: number): Promise<void> {
  await partsOf(database, generation).delete();
}

function partsOf(database: GainsayDatabase, generation: number) {
  return database.ledgers.where("[generation+part]").between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}
