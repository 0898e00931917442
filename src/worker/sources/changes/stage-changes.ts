/**
 * Reads a newer file as changes of the claims that are held:
 *
 *   entry ─→ in the ledger? ── yes ─→ seen, and not parsed unless it shares a claim with another
 *              │ no
 *              └─→ parsed ─→ its claims, held here and stored beside the others, with what was seen, every few seconds
 *   end ───→ claims of entries that were not seen are gone, unless parsed again ─→ all of it in one transaction (apply-changes.ts)
 *
 * The work may stop anywhere; it resumes where it last stored what it had.
 */
import type { Claim } from "../../../claims/claim.ts";
import { claimsOfChanges, saveChanges } from "../../../store/changes.ts";
import { keyOfClaim } from "../../../store/claims-table.ts";
import { type EntryLedger, type LedgerPart, listKeys, openLedger } from "../../../store/entry-ledger.ts";
import { readLedger } from "../../../store/ledgers-table.ts";
import type { SourceJob } from "../../../store/stored-source.ts";
import { runSteps } from "../../index/run-steps.ts";
import { StageLost } from "../../index/stage-claims.ts";
import { type EntryStage, watchEntries } from "../entry-stage.ts";
import type { SyncWork } from "../sync-work.ts";
import { applyChanges } from "./apply-changes.ts";

/** Maximum number of claims that are new, changed or gone; for more, the file is read as if it were new. */
const changesMax = 4_000;
/** Maximum number of claims that are held because several entries form one. */
const heldMax = 30_000;
/** Maximum time of work that would be lost if the worker died, in milliseconds. */
const unsavedMax = 8_000;

/** There are too many changes to apply them at once. */
export class TooManyChanges extends Error {
  override name = "TooManyChanges";
}

/** A claim as text: a third of its memory. Most of those held are of entries that share a claim and have not changed. */
interface HeldClaim {
  key: string;
  json: string;
}

function hold(claim: Claim): HeldClaim {
  return { key: keyOfClaim(claim), json: JSON.stringify(claim) };
}

/** The ledger of the claims that a source holds; undefined if it has none. */
export async function openLedgerOf({ database, source }: SyncWork): Promise<EntryLedger | undefined> {
  if (source.generation === 0) return undefined;
  return await runSteps(openLedger(await readLedger(database, source.generation), Math.random() * 2 ** 32));
}

/**
 * Stages the changes that a file makes to the claims held.
 *
 * @param job the source's job as it is stored: a new one, or one to resume. Its `base` is the generation held
 * @throws TooManyChanges from `add` or `finish`, with nothing changed that pages are matched against
 */
export async function stageChanges(work: SyncWork, job: SourceJob, ledger: EntryLedger): Promise<EntryStage> {
  const { database, source, now } = work;
  const { takePart, isKnown, ...watch } = watchEntries(ledger);
  const parsed: HeldClaim[] = (await claimsOfChanges(database, job.generation)).map(hold);
  /** Keys of the claims of entries that are not in the ledger. */
  const fresh = listKeys(await readLedger(database, job.generation));
  let unsaved: Claim[] = [];
  let progress: Partial<SourceJob> = {};
  let { batches } = job;
  let savedAt = now();
  if (job.seen !== undefined) ledger.restore(new Uint8Array(await job.seen.arrayBuffer()));

  const save = async (): Promise<void> => {
    const done = { ...progress, batches: batches + 1, claimCount: parsed.length, seen: new Blob([ledger.bits()]) };
    const isThere = await saveChanges(database, source.id, job.generation, { claims: unsaved, batch: batches, part: takePart(), done });
    if (!isThere) throw new StageLost(source.id);
    batches += 1;
    unsaved = [];
    savedAt = now();
  };

  return {
    ...watch,
    note: (results) => {
      watch.note(results);
      if (!isKnown()) for (const result of results) if (result.ok) fresh.add(keyOfClaim(result.claim));
    },
    add: async (claims, done) => {
      for (const claim of claims) parsed.push(hold(claim));
      unsaved.push(...claims);
      progress = { ...progress, ...done };
      if (fresh.size > changesMax || parsed.length > heldMax) throw new TooManyChanges();
      if (Math.abs(now() - savedAt) >= unsavedMax) await save();
      return 0; // they are held here, and few are stored at a time
    },
    claimCount: () => source.claimCount,
    save,
    finish: async (changes) => {
      const unseen = ledger.listUnseen();
      const touched = new Set([...fresh, ...unseen]);
      if (unseen.size > changesMax || touched.size > 2 * changesMax) throw new TooManyChanges();
      const seenAlone = new Set([...touched].filter(ledger.hasSeenAlone));
      const parts: LedgerPart[] = [ledger.takeSeen(), ...(await readLedger(database, job.generation)), takePart()];
      const wanted = parsed.filter(({ key }) => touched.has(key)).map(({ json }) => JSON.parse(json) as Claim);
      return await applyChanges(work, job, { parsed: wanted, touched, seenAlone, ledger: parts }, changes);
    },
  };
}
