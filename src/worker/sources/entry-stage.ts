/** Where the claims of a file of ClaimReview are put while it is read: in place of all that is held, or as changes of it. */
import type { Claim } from "../../claims/claim.ts";
import { type EntryLedger, type KnownEntry, type Name, startRecorder } from "../../store/entry-ledger.ts";
import { hashClaim } from "../../claims/claim-hash.ts";
import { shortHash } from "../../feeds/hash-file.ts";
import { switchGeneration } from "../../store/generations.ts";
import type { SourceJob, StoredSource } from "../../store/stored-source.ts";
import { stageClaims } from "../index/stage-claims.ts";
import type { EntryClaim } from "./read-entry.ts";
import type { SyncOutcome, SyncWork } from "./sync-work.ts";

export interface EntryStage {
  /** Called with the bytes of an entry before it is parsed. True if it has not changed, so that it need not be. */
  examine: (bytes: Uint8Array) => boolean;
  /** What was refused of the entry that was examined last, if it is not parsed. */
  refusedBefore: () => readonly { reason: string; count: number }[];
  /** Notes what was read from the entry that was examined last, if it is not in the ledger. */
  note: (results: readonly EntryClaim[]) => void;
  /** Puts claims in. `done` is the job's progress after that. @returns how long that kept the database busy, in milliseconds */
  add: (claims: readonly Claim[], done: Partial<SourceJob>) => Promise<number>;
  /** Claims there would be if the file ended here. */
  claimCount: () => number;
  /** Stores all of it, for resuming later. */
  save: () => Promise<void>;
  /** Makes it what pages are matched against, with these changes of the source, in one transaction. */
  finish: (changes: Partial<StoredSource>) => Promise<SyncOutcome>;
}

/** Notes entries for a ledger while they are read. `ledger` says which are known. */
export function watchEntries(ledger?: EntryLedger) {
  const recorder = startRecorder();
  let entry: Name | undefined;
  let known: KnownEntry | undefined;
  return {
    takePart: recorder.take,
    examine: (bytes: Uint8Array): boolean => {
      entry = shortHash(bytes);
      known = ledger?.pass(entry);
      return known?.isShared === false;
    },
    isKnown: () => known !== undefined,
    refusedBefore: () => known?.refusals ?? [],
    note: (results: readonly EntryClaim[]): void => {
      if (entry === undefined || known !== undefined) return;
      const keyOf = ({ text, claimant }: Claim): string => hashClaim(text, claimant?.name);
      recorder.note(
        entry,
        results.map((result) => (result.ok ? { key: keyOf(result.claim) } : { reason: result.reason })),
      );
    },
  };
}

/** Stages all claims of a file. */
export function stageWhole({ database, source, now, keys }: SyncWork, job: SourceJob): EntryStage {
  const { takePart, isKnown: _none, ...watch } = watchEntries();
  const stage = stageClaims(database, source.id, job, now, { keys, takePart });
  return {
    ...watch,
    add: stage.add,
    claimCount: stage.claimCount,
    save: async () => void (await stage.finish()),
    finish: async (changes) => {
      const claimCount = await stage.finish();
      const isSwitched = await switchGeneration(database, source.id, job.generation, { ...changes, claimCount });
      return isSwitched ? { kind: "updated", claimCount } : { kind: "canceled" };
    },
  };
}
