import type { Claim } from "../../claims/claim.ts";
import { startBreathing } from "../../feeds/start-breathing.ts";
import type { SyncWork } from "./sync-work.ts";

/** Number of claims put into the database at once: a transaction of 10 to 30 ms, during which no claim can be read. */
const claimsAtOnce = 128;

export interface EntrySteps<E> {
  /** The claims in an entry. What it throws ends the reading. */
  read: (entry: E) => readonly Claim[];
  /** Puts claims into the database, and with them how much of the file has been read. */
  put: (claims: Claim[]) => Promise<void>;
  /** Whether work that pauses now can be resumed. */
  canPause: () => boolean;
  /** Number of entries after which `put` is called even with fewer claims. */
  entriesAtOnce: number;
}

/**
 * Reads the entries of a file and puts their claims into the database while the bytes come in.
 *
 * @returns "read": all entries were read; `rest` are claims not put in yet. "paused": the wake's time is up, and all claims so far are put
 *   in. "canceled": the signal was aborted. Rejects with what the entries or a step throw. Holds at most the claims of one `put`.
 */
export async function stageEntries<E>(
  { signal, isTimeUp }: SyncWork,
  entries: AsyncIterable<E>,
  { read, put, canPause, entriesAtOnce }: EntrySteps<E>,
): Promise<{ kind: "read"; rest: Claim[] } | { kind: "paused" | "canceled" }> {
  const breathe = startBreathing();
  let claims: Claim[] = [];
  let entryCount = 0;
  for await (const entry of entries) {
    await breathe();
    if (signal.aborted) return { kind: "canceled" };
    entryCount += 1;
    claims.push(...read(entry));
    if (claims.length < claimsAtOnce && entryCount < entriesAtOnce) continue;
    await put(claims);
    claims = [];
    entryCount = 0;
    if (isTimeUp() && canPause()) return { kind: "paused" };
  }
  return { kind: "read", rest: claims };
}
