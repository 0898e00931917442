import type { Claim } from "../../../claims/claim.ts";
import { joinClaims, nameApart } from "../../../claims/join-claims.ts";
import { writeDeltaInSteps } from "../../../matching/index-write/write-index.ts";
import { applyEdit } from "../../../store/changes.ts";
import { keyOfClaim, readClaimsOfKeys, setApart, setApartAtOnce } from "../../../store/claims-table.ts";
import type { LedgerPart } from "../../../store/entry-ledger.ts";
import type { SourceJob, StoredSource } from "../../../store/stored-source.ts";
import { runSteps } from "../../index/run-steps.ts";
import { startCollecting } from "../collect-garbage.ts";
import { failWith, type SyncOutcome, type SyncWork } from "../sync-work.ts";

/** What a file has changed. */
export interface FileChanges {
  /** Those claims of entries that were parsed whose keys are `touched`, in the order of the file. */
  parsed: readonly Claim[];
  /** Keys of the claims of which an entry is new or gone; others have not changed. */
  touched: ReadonlySet<string>;
  /** Those of these keys whose claims an entry has that was seen and not parsed. */
  seenAlone: ReadonlySet<string>;
  /** The parts of the ledger of the newer file. */
  ledger: readonly LedgerPart[];
}

/** Number of claims looked up at once: as many bundles are in memory. */
const keysAtOnce = 32;

/**
 * Applies what a file has changed to the claims held, in one transaction; `changes` are fields of the source that change with it. A claim
 * that a changed entry shares with one that has not changed is joined with what is held of it.
 *
 * @returns "unchanged" if no claim has changed: only the source's fields have. Cost: linear in the changes, in memory too.
 */
export async function applyChanges(
  work: SyncWork,
  job: SourceJob,
  { parsed, touched, seenAlone, ledger }: FileChanges,
  changes: Partial<StoredSource>,
): Promise<SyncOutcome> {
  const { database, source, now } = work;
  const joined = new Map(joinClaims(parsed).map((claim) => [keyOfClaim(claim), claim]));
  const puts: Claim[] = [];
  const oldIds: string[] = [];
  const keys = [...touched];
  const collect = startCollecting();
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    collect();
    const some = keys.slice(at, at + keysAtOnce);
    const fresh = some.flatMap((key) => joined.get(key) ?? []);
    const held = await readClaimsOfKeys(
      database,
      source.generation,
      some,
      fresh.map(({ id }) => id),
    );
    for (const key of some) {
      const before = held.byKey.get(key);
      const given = joined.get(key);
      const after = given && before && seenAlone.has(key) ? joinClaims([before, given])[0] : given;
      if (after !== undefined && JSON.stringify(after) === JSON.stringify(before)) continue;
      if (before !== undefined) oldIds.push(before.id);
      const isTaken = (id: string): boolean => id !== before?.id && held.ids.has(id);
      const put = after && nameApart(after, isTaken);
      if (put !== undefined) puts.push(put);
    }
  }
  const claimCount = source.claimCount + puts.length - oldIds.length;
  if (claimCount === 0) return failWith("no-claims", "");
  const hasChanged = puts.length + oldIds.length > 0;
  const segment = await runSteps(writeDeltaInSteps(puts, oldIds));
  const old = new Set(oldIds);
  const oldBundles: number[] = [];
  for (let at = 0; at < oldIds.length; at += setApartAtOnce) {
    if (work.signal.aborted) return { kind: "canceled" };
    collect();
    const some = oldIds.slice(at, at + setApartAtOnce);
    oldBundles.push(...(await setApart(database, source.generation, some, old)));
  }
  const fields = { ...changes, claimCount, storedAt: hasChanged ? now() : source.storedAt };
  if (!(await applyEdit(database, source.id, job, { puts, oldIds, oldBundles, segment, ledger }, fields))) return { kind: "canceled" };
  return hasChanged ? { kind: "updated", claimCount } : { kind: "unchanged" };
}
