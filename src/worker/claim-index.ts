/**
 * The claims and their index, for as long as this worker lives. The worker may be killed at any line, and its storage
 * may be cleared or damaged between two of them, so each step looks at what is there and does only what is missing:
 *
 *   starter claims stored? ── no ──▶ read them from the package, put them in (one transaction)
 *            │ yes
 *   index stored, of these claims? ── no ──▶ build it, store it
 *            │ yes
 *   index opens? ── no ──▶ note the reason once, build it, store it
 *            │ yes
 *         ready
 *
 * Done twice, it gives the same; done at the same time by two callers, it is done once. Building goes in steps, between
 * which the worker answers whatever needs no index.
 */
import type { Claim } from "../claims/claim.ts";
import type { Index } from "../matching/open-index.ts";
import { openIndex } from "../matching/open-index.ts";
import { writeIndexInSteps } from "../matching/write-index.ts";
import type { ClaimState } from "../messages/contracts.ts";
import { readAllClaims, readClaims, readSources, replaceClaims } from "../store/claims-table.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { readIndexBytes, stampOf, storeIndexBytes } from "../store/index-blob.ts";
import { runSteps } from "./run-steps.ts";

/** The claims in the package: `edition` tells one package's claims from another's without reading them. */
export interface StarterClaims {
  edition: string;
  read: () => Promise<Claim[]>;
}

export interface ClaimIndexParts {
  database: GainsayDatabase;
  starter: StarterClaims;
  /** Epoch milliseconds. */
  now: () => number;
  /** Writes one line to the log; called once a reason. */
  note: (line: string) => void;
}

export interface ClaimIndex {
  /** The open index; made ready on first use. Rejects when the database cannot be used at all. */
  open: () => Promise<Index>;
  /** Lets go of the open index, so that the next `open` looks at the database anew. */
  forget: () => void;
  /** The claims of these ids that the database holds. */
  readClaims: (ids: readonly string[]) => Promise<Claim[]>;
  describe: () => Promise<ClaimState>;
}

const starterSource = "starter";

/** Makes the keeper of claims and index; nothing is read until it is asked. */
export function keepClaimIndex(parts: ClaimIndexParts): ClaimIndex {
  const noted = new Set<string>();
  let opening: Promise<Index> | undefined;
  let state: ClaimState["state"] = "preparing";
  let failure = "";

  const note = (line: string): void => {
    if (!noted.has(line)) parts.note(line);
    noted.add(line);
  };

  const open = (): Promise<Index> => {
    opening ??= prepare(parts, note).then(
      (index) => {
        state = "ready";
        return index;
      },
      (error: unknown) => {
        opening = undefined; // the next request tries again
        state = "failed";
        failure = error instanceof Error ? error.message : String(error);
        throw error;
      },
    );
    return opening;
  };

  return {
    open,
    forget: () => {
      opening = undefined;
    },
    readClaims: (ids) => readClaims(parts.database, ids),
    describe: async () => {
      const index = await open().catch(() => undefined);
      const sources = index === undefined ? [] : await readSources(parts.database);
      const updatedAt = Math.max(0, ...sources.map(({ storedAt }) => storedAt));
      return { state, claimCount: index?.claimCount ?? 0, updatedAt, failure: state === "failed" ? failure : "" };
    },
  };
}

async function prepare({ database, starter, now }: ClaimIndexParts, note: (line: string) => void): Promise<Index> {
  await storeStarterClaims(database, starter, now);
  const stamp = stampOf(await readSources(database));
  const stored = await readIndexBytes(database, stamp);
  if (stored !== undefined) {
    const opened = openIndex(stored);
    if (opened.ok) return opened.index;
    note(`worker: the stored index was refused (${opened.reason}) and is built again`);
  }
  const bytes = await runSteps(writeIndexInSteps(await readAllClaims(database)), now);
  await storeIndexBytes(database, stamp, bytes);
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(`worker: a new index was refused: ${opened.reason}`);
  return opened.index;
}

async function storeStarterClaims(database: GainsayDatabase, starter: StarterClaims, now: () => number): Promise<void> {
  const stored = await database.sources.get(starterSource);
  const held = await database.claims.where("source").equals(starterSource).count();
  if (stored?.edition === starter.edition && stored.claimCount === held) return;
  const claims = await starter.read();
  const source = { name: starterSource, edition: starter.edition, claimCount: claims.length, storedAt: now() };
  await replaceClaims(database, source, claims);
}
