import type { Claim } from "../../claims/claim.ts";
import { startBreathing } from "../../feeds/start-breathing.ts";
import { startCollecting } from "./collect-garbage.ts";
import { firstPace, nextPace } from "./claims-at-once.ts";
import type { SyncWork } from "./sync-work.ts";

export interface EntrySteps<E> {
  /** The claims in an entry. What it throws ends the reading. */
  read: (entry: E) => readonly Claim[];
  /** Puts claims into the database, and with them how much of the file has been read. @returns how long a transaction took, in milliseconds */
  put: (claims: Claim[]) => Promise<number>;
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
  const collect = startCollecting();
  let pace = firstPace;
  let claims: Claim[] = [];
  let entryCount = 0;
  for await (const entry of entries) {
    await breathe();
    collect();
    if (signal.aborted) return { kind: "canceled" };
    entryCount += 1;
    claims.push(...read(entry));
    if (claims.length < pace.size && entryCount < entriesAtOnce) continue;
    pace = nextPace(pace, { claims: claims.length, ms: await put(claims) });
    claims = [];
    entryCount = 0;
    if (isTimeUp() && canPause()) return { kind: "paused" };
  }
  return { kind: "read", rest: claims };
}
