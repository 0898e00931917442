import { Dexie } from "dexie";

/** Why the database failed: the disk is full, or it cannot be used at all. */
export type DatabaseFault = "no-room" | "storage";

/** Undefined for an error that comes from elsewhere. */
export function faultOf(error: unknown): DatabaseFault | undefined {
  if (isFull(error)) return "no-room";
  return error instanceof Dexie.DexieError || error instanceof DOMException ? "storage" : undefined;
}

/** Dexie wraps the browser's error; if a transaction ends this way, it throws AbortError with the name as its message. */
function isFull(error: unknown): boolean {
  const { name, message, inner } = (error ?? {}) as { name?: unknown; message?: unknown; inner?: unknown };
  return name === "QuotaExceededError" || message === "QuotaExceededError" || (inner !== undefined && isFull(inner));
}
