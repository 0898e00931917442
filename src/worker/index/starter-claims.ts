import { readClaim, type Claim } from "../../claims/claim.ts";
import { countClaims } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { beginJob, switchGeneration } from "../../store/generations.ts";
import { newSource } from "../../store/sources-table.ts";
import { stageClaims, StageLost } from "./stage-claims.ts";

/** The claims in the package: `edition` distinguishes one package's claims from another's without reading them. */
export interface StarterClaims {
  edition: string;
  read: () => Promise<Claim[]>;
}

const starterSource = "starter";

/** The feed named in the provenance of the package's claims. */
const starterProvenance = { feed: "starter", sequence: 1 };

/** Puts the package's claims in if they are missing, incomplete or of another edition. */
export async function storeStarterClaims(database: GainsayDatabase, starter: StarterClaims, now: () => number): Promise<void> {
  const stored = await database.sources.get(starterSource);
  const held = stored === undefined || stored.generation === 0 ? -1 : await countClaims(database, stored.generation);
  if (stored?.edition === starter.edition && stored.claimCount === held) return;
  const claims = await starter.read();
  if (stored === undefined) await database.sources.put(newSource({ id: starterSource, kind: "starter", address: "", title: "" }));
  const job = await beginJob(database, starterSource, {});
  if (job === undefined) throw new StageLost(starterSource);
  const stage = stageClaims(database, starterSource, job, now);
  await stage.add(claims, {});
  const claimCount = await stage.finish();
  await switchGeneration(database, starterSource, job.generation, {
    edition: starter.edition,
    claimCount,
    storedAt: now(),
    checkedAt: now(),
  });
}

/**
 * Reads the claims in the package. They were checked when it was built, so an invalid one means a broken package:
 * it throws, naming the claim's place and what is wrong with it.
 */
export async function readStarterClaims(address: string): Promise<Claim[]> {
  const values: unknown = await (await fetch(address)).json();
  if (!Array.isArray(values)) throw new Error("starter claims: not a list");
  return values.map((value, place) => {
    const read = readClaim(value, starterProvenance);
    if (!read.ok) throw new Error(`starter claim ${place + 1}: ${read.reason}`);
    return read.claim;
  });
}
