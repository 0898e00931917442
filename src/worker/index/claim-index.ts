/**
 * The claims that pages are matched against, for as long as this worker lives: those of all sources that are on. The worker
 * may be killed at any line, and its storage may be cleared or damaged between two of them, so each step looks at what is
 * there and does only what is missing:
 *
 *   starter claims stored, of this package? ── no ──▶ put them in (a new generation, then switched to)
 *            │ yes
 *   each source's segments whole? ── no ──▶ write them again from its claims; if those are not whole, it is fetched again
 *            │ yes
 *   index opens? ── no ──▶ note the reason once, write the segments again
 *            │ yes
 *         ready
 *
 * Done twice, it gives the same; done at the same time by two callers, it is done once. Writing goes in steps, between
 * which the worker answers requests that need no index.
 */
import type { ClaimName, SourcedClaim } from "../../claims/sourced-claim.ts";
import { type Index, openChains, openIndex } from "../../matching/index-read/open-index.ts";
import { writeIndex } from "../../matching/index-write/write-index.ts";
import type { ClaimState } from "../../messages/contracts.ts";
import { readJoinedClaims } from "../../store/claims-table.ts";
import type { GainsayDatabase, StoredSegment } from "../../store/database.ts";
import { faultOf } from "../../store/database-fault.ts";
import { readChains } from "../../store/segments-table.ts";
import { readVisibleSources } from "../../store/sources-table.ts";
import type { StoredSource } from "../../store/stored-source.ts";
import { dropIncomplete } from "./drop-incomplete.ts";
import { readSegmentBytes, type SegmentBytes } from "./segment-bytes.ts";
import { rewriteSegments } from "./rewrite-segments.ts";
import { type StarterClaims, storeStarterClaims } from "./starter-claims.ts";

export interface ClaimIndexParts {
  database: GainsayDatabase;
  starter: StarterClaims;
  /** Epoch milliseconds. */
  now: () => number;
  /** Claims of a source are gone, and it is due to be fetched. */
  onLoss: () => void;
  /** Writes one line to the log; called once per reason. */
  note: (line: string) => void;
}

export interface ClaimIndex {
  /** The open index; prepared on first use. Rejects if the database cannot be used at all. */
  open: () => Promise<Index>;
  /** Discards the open index, so that the next `open` reads the database again. */
  forget: () => void;
  /** The same, and the next `open` also recounts the claims in the database: something that should be there was missing. */
  invalidate: () => void;
  /** The claims with these names among those in the index, each with what other sources have on it. */
  readClaims: (names: readonly ClaimName[]) => Promise<SourcedClaim[]>;
  /** Its state now; if opening takes longer than a moment, "preparing", or "failed" if the last attempt failed. */
  describe: () => Promise<ClaimState>;
}

/** Wait for the index before its state is reported as in progress, in milliseconds: just opening it takes less. */
const momentMs = 400;

interface Opened {
  index: Index;
  sources: StoredSource[];
  bytes: SegmentBytes;
}

/** Makes the keeper of claims and index; nothing is read until it is asked. */
export function keepClaimIndex(parts: ClaimIndexParts): ClaimIndex {
  let opening: Promise<Opened> | undefined;
  let lastOpening: Promise<unknown> = Promise.resolve();
  let isTrusted = true;
  let held: SegmentBytes = new Map(); // of the last index: what is still the same would take as much memory again while it is read
  /** How the last attempt went. */
  let failure: ClaimState["failure"];

  const note = noteOnce(parts.note);

  const open = (): Promise<Opened> => {
    if (opening !== undefined) return opening;
    const own = openAfter(lastOpening);
    opening = own;
    lastOpening = own.catch(() => {
      if (opening === own) opening = undefined; // the next request tries again
    });
    return own;
  };

  /** Lets an opening that was discarded while in progress finish first: two of them would write the same rows. */
  const openAfter = async (before: Promise<unknown>): Promise<Opened> => {
    await before;
    const wasTrusted = isTrusted;
    isTrusted = true;
    try {
      const opened = await prepare(parts, wasTrusted ? held : new Map(), wasTrusted, note);
      held = opened.bytes;
      failure = undefined;
      return opened;
    } catch (error) {
      isTrusted &&= wasTrusted;
      failure = faultOf(error) ?? "package";
      note(`worker: the claims are not ready: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
      throw error;
    }
  };

  return {
    open: async () => (await open()).index,
    forget: () => {
      opening = undefined;
    },
    invalidate: () => {
      opening = undefined;
      isTrusted = false;
    },
    readClaims: async (names) => {
      const { sources } = await open();
      const visible = sources.map(({ id, generation }) => ({ source: id, generation }));
      return await readJoinedClaims(parts.database, visible, names);
    },
    describe: async () => {
      const described = open().then(describeOpened, () => undefined);
      const moment = new Promise<undefined>((resolve) => setTimeout(resolve, momentMs, undefined));
      const state = (await Promise.race([described, moment])) ?? describeUnopened(failure);
      return { ...state, ...(parts.database.isInMemory() && { isInMemory: true }) };
    },
  };
}

/** Each line is written to the log once. */
function noteOnce(note: (line: string) => void): (line: string) => void {
  const noted = new Set<string>();
  return (line) => {
    if (!noted.has(line)) note(line);
    noted.add(line);
  };
}

function describeUnopened(failure: ClaimState["failure"]): ClaimState {
  return { state: failure ? "failed" : "preparing", claimCount: 0, updatedAt: 0, ...(failure && { failure }) };
}

function describeOpened({ index, sources }: Opened): ClaimState {
  return { state: "ready", claimCount: index.claimCount, updatedAt: Math.max(0, ...sources.map(({ storedAt }) => storedAt)) };
}

async function prepare(parts: ClaimIndexParts, held: SegmentBytes, isTrusted: boolean, note: (line: string) => void): Promise<Opened> {
  const { database, starter, now } = parts;
  await storeStarterClaims(database, starter, now);
  const sources = await readVisibleSources(database);
  if (!isTrusted) for (const { id } of sources) await dropLost(parts, id, note);
  for (let attempt = 0; ; attempt++) {
    const { visible, chains } = await readWholeChains(parts, note);
    const bytes = await readSegmentBytes(chains.flat(), held);
    const bytesOf = (at: number): Uint8Array[] => (chains[at] ?? []).flatMap(({ number }) => bytes.get(number) ?? []);
    const named = visible.map(({ id }, at) => ({ source: id, segments: bytesOf(at) }));
    const opened = openChains(named.length === 0 ? [{ source: "", segments: [writeIndex([])] }] : named);
    if (opened.ok) return { index: opened.index, sources: visible, bytes };
    if (attempt > 0) throw new Error(`worker: the index was refused: ${opened.reason}`);
    note(`worker: the stored index was refused (${opened.reason}) and is built again`);
    for (const [at, source] of visible.entries()) if (!openIndex(bytesOf(at)).ok) await rewriteSegments(database, source);
  }
}

/** The sources that have claims, and their chains in the same order; missing parts are written, or the source is fetched again. */
async function readWholeChains(
  parts: ClaimIndexParts,
  note: (line: string) => void,
): Promise<{ visible: StoredSource[]; chains: StoredSegment[][] }> {
  const { database } = parts;
  const readAll = async () => {
    const visible = await readVisibleSources(database);
    const generations = visible.map(({ generation }) => generation);
    return { visible, chains: await readChains(database, generations) };
  };
  const isWhole = (chain: readonly StoredSegment[], { claimCount }: StoredSource): boolean =>
    chain.length > 0 && chain.reduce((sum, segment) => sum + segment.claimCount - segment.removedCount, 0) === claimCount;
  const found = await readAll();
  const torn = new Set(found.visible.filter((source, at) => !isWhole(found.chains[at] ?? [], source)).map(({ id }) => id));
  if (torn.size === 0) return found;
  for (const id of torn) await dropLost(parts, id, note); // claims may be missing if parts of the index are
  for (const source of await readVisibleSources(database)) if (torn.has(source.id)) await rewriteSegments(database, source);
  return await readAll();
}

async function dropLost({ database, onLoss }: ClaimIndexParts, id: string, note: (line: string) => void): Promise<void> {
  if (await dropIncomplete(database, id, note)) onLoss();
}
