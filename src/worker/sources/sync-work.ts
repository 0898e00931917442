/** What a visit to a source needs, and how it may end. */
import type { GainsayDatabase } from "../../store/database.ts";
import type { HostPace } from "../../sites/host-pace.ts";
import type { SiteProgress } from "../../sites/site-visit.ts";
import type { StoredSource } from "../../store/stored-source.ts";
import type { PutKeys } from "../index/put-keys.ts";
import type { FetchProblem } from "../../feeds/fetch-file.ts";
import type { RequestNote } from "../../feeds/fetch-file.ts";

export interface SyncWork {
  database: GainsayDatabase;
  source: StoredSource;
  /** Addresses at whose servers mirrors may be asked: those of all sources, as typed by the reader, and those the reader agreed to. */
  agreed: readonly string[];
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /** Aborted if the reader cancels, the source is removed, everything is deleted, or the visit has taken too long. */
  signal: AbortSignal;
  /** Whether this wake's time is up: work that can be resumed later stops there. */
  isTimeUp: () => boolean;
  /** Of a large file, claims in these languages are kept (primary tags, sorted), and those whose language is unknown; undefined: in all. */
  languages?: readonly string[] | undefined;
  /** What this worker has put into the generation of the source's job, if it resumes a visit that paused. */
  keys: PutKeys;
  /** Records a request where the reader can see it. */
  note: (request: RequestNote) => Promise<void>;
  /** The pace at which the hosts of sites are asked, and the name that we give them. */
  pace: HostPace;
  agent: string;
  /** Called a few times a second. */
  onProgress: (progress: SyncProgress) => void;
}

export interface SyncProgress {
  bytesDone: number;
  /** 0 if unknown. */
  bytesTotal: number;
  claimCount: number;
  /** For a site. */
  articles?: SiteProgress;
  /** Estimated milliseconds until it ends. */
  msLeft?: number;
}

/** Time before the first estimate, in milliseconds: what comes first comes from a buffer. */
const estimateAfter = 2_000;

/** Makes the function that estimates, from each progress of one visit, how long it still takes. `now` gives milliseconds. */
export function startEstimate(now: () => number): (progress: SyncProgress) => { msLeft?: number } {
  let first: { bytes: number; at: number } | undefined;
  return ({ bytesDone, bytesTotal }) => {
    first ??= { bytes: bytesDone, at: now() };
    const ms = now() - first.at;
    const bytes = bytesDone - first.bytes;
    return ms < estimateAfter || bytes <= 0 || bytesTotal === 0 ? {} : { msLeft: Math.max(0, ((bytesTotal - bytesDone) / bytes) * ms) };
  };
}

/** Kinds that the interface has words for. */
export type SyncProblem =
  | FetchProblem
  | "broken-off"
  | "stalled"
  | "too-large"
  | "damaged"
  | "no-claims"
  | "gone"
  | "declines"
  | "no-markup"
  | "tools-key"
  | "tools-quota"
  | "no-room"
  | "database"
  | `feed-${string}`;

export type SyncOutcome =
  | { kind: "updated"; claimCount: number }
  | { kind: "unchanged" }
  /** Time is up; the work is stored in the database and resumes there, not before `resumeAt` (epoch milliseconds) if that is given. */
  | { kind: "paused"; resumeAt?: number; hasChanged?: boolean }
  | { kind: "canceled" }
  | SyncFailure;

export interface SyncFailure {
  kind: "failed";
  problem: SyncProblem;
  detail: string;
  retryAfter: number;
  /** Whether claims have changed before it failed. */
  hasChanged?: boolean;
}

export function failWith(problem: SyncProblem, detail: string, retryAfter = 0): SyncFailure {
  return { kind: "failed", problem, detail, retryAfter };
}
