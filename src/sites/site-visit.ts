/** What a visit to a site needs, what it carries along, and how it may end. */
import type { FetchParts, FetchProblem, FileFailed } from "../feeds/fetch-file.ts";
import type { HostPace } from "./host-pace.ts";
import type { SiteRecord, VisitRecord } from "./site-record.ts";
import type { SiteShelf } from "./site-shelf.ts";

export interface SiteVisitParts extends FetchParts {
  shelf: SiteShelf;
  /** Shared by all visits of a process. */
  pace: HostPace;
  /** Longest wait for a host's turn, in milliseconds; beyond it the visit pauses. Hosts may want a day between two requests. */
  waitMax: () => number;
  /** Whether the visit should pause at the next occasion. */
  isTimeUp: () => boolean;
  /** Sent as User-Agent where that is allowed. */
  agent: string;
  /** Called after each article. */
  onProgress: (progress: SiteProgress) => void;
  /** Called for an article or review that is left out, with a reason and its address. */
  onRefused: (reason: string, address: string) => void;
}

export interface SiteProgress {
  /** Articles read, and those known to be still unread. */
  read: number;
  left: number;
}

/** `declines`: the server or its robots.txt refuses programs. `no-markup`: articles were read, and none had ClaimReview. */
export type SiteProblem = FetchProblem | Exclude<FileFailed["kind"], "canceled"> | "declines" | "no-markup" | "damaged";

export type SiteVisitOutcome =
  /** It is up to date, or as close as one visit can get; `isCut` if it ended because several articles in a row were gone or moved. */
  | { kind: "done"; hasChanged: boolean; isCut?: boolean }
  /** The next call continues it, at or after this time in epoch milliseconds. */
  | { kind: "paused"; resumeAt: number; hasChanged: boolean }
  | { kind: "canceled" }
  /** What is held stays. It should not be asked again within `retryAfter` milliseconds. */
  | { kind: "failed"; problem: SiteProblem; detail: string; retryAfter: number; hasChanged: boolean };

/** A visit under way, with the record as it will be stored next. */
export interface Visiting {
  parts: SiteVisitParts;
  site: SiteRecord;
  visit: VisitRecord;
}

/** One step of a visit: undefined to continue, or how the visit ended. */
export type Step = Promise<SiteVisitOutcome | undefined>;

/** How long to wait before asking a site again that declines or has no markup, in milliseconds. */
const daily = 24 * 3_600_000;

export function failVisit({ visit }: Visiting, problem: SiteProblem, detail: string, retryAfter = 0): SiteVisitOutcome {
  const wait = problem === "declines" || problem === "no-markup" ? daily : retryAfter;
  return { kind: "failed", problem, detail, retryAfter: wait, hasChanged: visit.hasChanged };
}

/** Stores the progress and pauses the visit for this many milliseconds. */
export async function pauseVisit(visiting: Visiting, waitMs = 0): Promise<SiteVisitOutcome> {
  const { parts, site, visit } = visiting;
  await parts.shelf.putSite({ ...site, visit });
  return { kind: "paused", resumeAt: parts.now() + waitMs, hasChanged: visit.hasChanged };
}
