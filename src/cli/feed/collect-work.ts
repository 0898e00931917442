/** What a run of `feed collect` needs for each source, and what it reports. */
import type { HostPace } from "../../sites/host-pace.ts";
import type { ClaimCounts, CollectState } from "./collect-state.ts";
import { describeNetworkFault } from "./describe-network-fault.ts";

/** Longest wait for a host's turn, in milliseconds. One that wants longer pauses (a `Crawl-delay` of hours) would keep all others waiting. */
export const patience = 10 * 60_000;

export interface CollectParts {
  state: CollectState;
  /** Milliseconds between requests to a host; 3 s if omitted. */
  delay: number | undefined;
  /** Sent as User-Agent. */
  agent: string;
  /** Whether the run should pause as soon as it can. */
  isTimeUp: () => boolean;
  /** Longest wait for a host's turn, in milliseconds: no longer than the run has time. */
  waitMax: () => number;
  /** Ends the waits between requests. */
  stopSignal: AbortSignal;
  /** Ends the requests under way. */
  signal: AbortSignal;
  /** Called with a line of text after each visit that read something. */
  say: (line: string) => Promise<void>;
}

export interface CollectReport extends ClaimCounts {
  /** Articles read in this run. */
  read: number;
  /** Files of claims read in this run; one that has not changed is not read again. */
  filesRead: number;
  /** Whether time ran out before every site was finished; the next run continues with those. */
  isPaused: boolean;
  /** Sites and files that were not brought up to date, and why. */
  failures: { name: string; reason: string }[];
  /** Articles and reviews that were left out, most frequent reason first. */
  refusals: { reason: string; count: number; first: string }[];
}

export type SiteParts = CollectParts & { pace: HostPace; refuse: (reason: string, address: string) => void };

/** "claims: 3 new, 1 changed, 0 gone" */
export function describeCounts(counts: ClaimCounts): string {
  return `claims: ${counts.new} new, ${counts.changed} changed, ${counts.gone} gone`;
}

/** Node's error says only "fetch failed"; the reason is in its cause. */
export async function fetchWithReason(...request: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...request);
  } catch (error) {
    throw new Error(describeNetworkFault(error instanceof Error && error.cause instanceof Error ? error.cause : error), { cause: error });
  }
}
