/** A source of claims as stored: the reader's choices, what is held of it, and the state of its work. */
import type { PublisherCount } from "../claims/publisher-count.ts";
import type { EntryShape } from "../claims/entry-shape.ts";
import type { SiteRecord } from "../sites/site-record.ts";
import type { ToolsRecord } from "./tools-record.ts";

/**
 * In the package; saved from pages by the reader; a signed Gainsay feed at an address; a fact-checker's own site; schema.org ClaimReview
 * at an address; a file from the reader's device, read once. They are shown in this order, and a sentence that fits claims of several sources equally is marked with the claim of the first.
 */
export const sourceKinds = ["starter", "saved", "feed", "site", "claim-reviews", "file"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface StoredSource {
  id: string;
  kind: SourceKind;
  /** "" for sources that are not fetched. */
  address: string;
  /** What the source calls itself, else the host of its address. */
  title: string;
  isOn: boolean;
  /** The generation that pages are matched against; 0 before the first is complete. */
  generation: number;
  /** Live claims of that generation. */
  claimCount: number;
  /** Which edition, sequence or file version is held, in the source's own terms; "" for none. */
  edition: string;
  /** Entries of the file. Several may form one claim, and some none. */
  entryCount: number;
  /** Entries of the source that were left out, by reason, most frequent first. */
  refused: RefusedEntries[];
  /** Epoch milliseconds: when the claims last changed, and when the source last answered that they are up to date; 0 for never. */
  storedAt: number;
  checkedAt: number;
  /** When it is next due, epoch milliseconds; 0 for at once, and `neverDue` for a file that has been read. */
  dueAt: number;
  /** Its server wants no request before this time, epoch milliseconds, not even if the reader asks for one. */
  restUntil?: number;
  /** Failures since the last success. */
  failures: number;
  problem?: SourceProblem;
  /** The server's versions of the file held, for asking whether it has changed; "" if it sent none. */
  etag: string;
  lastModified: string;
  /** Size of the file when it was last fetched; undefined before that. A large one is asked for less often. */
  fileBytes?: number;
  /** The languages of which a large file's claims are kept, sorted; undefined for all. */
  languages?: string[];
  /** Signed feeds: what is pinned and what is held. */
  pinned?: PinnedFeed;
  /** Whose reviews it holds, most frequent first, and which generation with how many claims was counted. */
  publishers?: { generation: number; claimCount: number; list: PublisherCount[] };
  /** Publisher and license as a signed feed, or the list of known sources, states them. */
  publisher?: string;
  licence?: string;
  /** For sites: what is stored between visits. */
  site?: SiteRecord;
  /** For Google's Fact Check Tools: the reader's key, and what is asked. */
  tools?: ToolsRecord;
  job?: SourceJob;
  turn?: SourceTurn;
}

/** The last time that a date can have, epoch milliseconds. */
export const neverDue = 8.64e15;

/** Visits since the last one that ended normally. Stored, because the worker may die during any visit. */
export interface SourceTurn {
  /** When the last visit began, epoch milliseconds: the source that has waited longest is next. */
  at: number;
  count: number;
  /** How many of the most recent visits did not even reach a pause. */
  lost: number;
}

export interface RefusedEntries {
  reason: string;
  count: number;
  /** Place of the first one. */
  first: string;
}

/** Why a source cannot be fetched: a kind that the interface has words for, and the details. */
export interface SourceProblem {
  kind: string;
  detail: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface PinnedFeed {
  feed: string;
  /** Public key, base64. */
  key: string;
  /** Sequence and state digest of what is held; 0 and "" before the first. */
  sequence: number;
  state: string;
  /** When the manifest held expires, ISO 8601. */
  expiresAt: string;
  /** Other addresses of the feed's folder. */
  mirrors: string[];
}

/** Work under way: a generation that is being written, and how much of the file it holds. */
export interface SourceJob {
  generation: number;
  /** The generation to which the new one is a change, if it holds only what has changed; else undefined. */
  base?: number;
  /** Whether the entries read so far are all in the ledger of the new generation. */
  hasLedger?: true;
  /** Which rows of the ledger of `base` were seen, a bit each. */
  seen?: Blob;
  /** All before this byte is in segments; fetching can resume from here if the server allows it. */
  bytesDone: number;
  /** Size of the whole file, 0 when unknown. */
  bytesTotal: number;
  /** Number of entries read from the file, and of claims made from them. */
  entryCount: number;
  claimCount: number;
  /** Segments so far. */
  batches: number;
  /** Whose reviews are in these segments. */
  publishers?: PublisherCount[];
  refused: RefusedEntries[];
  /** How the entries are arranged in a file of ClaimReview; undefined before that is known. */
  entryShape: EntryShape | undefined;
  /** SHA-256 of the snapshot of a feed, in hexadecimal digits; undefined for other sources. */
  snapshot: string | undefined;
  /** The server's versions of the file; without a strong etag its reading cannot be resumed. */
  etag: string;
  lastModified: string;
}

/** A new job. */
export function startJob(generation: number): SourceJob {
  return {
    generation,
    bytesDone: 0,
    bytesTotal: 0,
    entryCount: 0,
    claimCount: 0,
    batches: 0,
    refused: [],
    entryShape: undefined,
    snapshot: undefined,
    etag: "",
    lastModified: "",
  };
}
