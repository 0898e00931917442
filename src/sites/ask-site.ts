/**
 * Requests a page or a list from a site: only what robots.txt allows, only from the site's own hosts, and only when the host's pause is over.
 *
 *   address ─→ robots.txt of the host, a day old at most ─→ barred
 *                 │ allowed
 *                 └─→ its turn (host-pace.ts) ─→ too far off: wait
 *                        └─→ the answer ─→ read │ unchanged │ declined │ failed │ redirected within the site: requested again
 */
import { type FetchedFile, fetchFile, FileFailed, type FileFailure } from "../feeds/fetch-file.ts";
import { isChallengePage } from "./challenge-page.ts";
import { decodeWhole } from "./decode-text.ts";
import { readWhole } from "../feeds/peek-bytes.ts";
import { isOwnAddress } from "./own-host.ts";
import { narrowRobots, readRobots, robotsMax, type RobotsRules } from "./robots-rules.ts";
import { ownAddresses } from "./site-record.ts";
import type { SiteProblem, Visiting } from "./site-visit.ts";
import { takeBytes } from "./take-bytes.ts";

export type SiteAnswer<T> =
  | { kind: "read"; value: T; file: FetchedFile }
  | { kind: "unchanged" }
  | { kind: "barred" }
  | { kind: "canceled" }
  /** We may ask this host again in `ms` milliseconds. */
  | { kind: "wait"; ms: number }
  | { kind: "declined"; detail: string }
  | { kind: "failed"; problem: SiteProblem; detail: string; retryAfter: number };

/** An answer without a body to read. */
export type UnreadAnswer = Exclude<SiteAnswer<never>, { kind: "read" }>;

export interface SiteRequest {
  address: string;
  held?: { etag: string; lastModified: string };
  bytesMax: number;
}

/** robots.txt is requested again after a day (RFC 9309, section 2.4). We keep it for at most `robotsHosts` hosts. */
const robotsAge = 24 * 3_600_000;
const robotsHosts = 4;
/** Maximum number of redirects to follow. Only Node shows where a redirect leads; browsers hide it. */
const redirectsMax = 3;
const refusalMax = 20_000;

/**
 * @param read reads the body. The next request to the host waits until it is done
 * @returns "failed" for faults of the network or server; "leads-elsewhere" names the other address where it is visible
 */
export async function askSite<T>(
  visiting: Visiting,
  request: SiteRequest,
  read: (file: FetchedFile) => Promise<T>,
): Promise<SiteAnswer<T>> {
  let { address } = request;
  for (let hop = 0; ; hop++) {
    const rules = await findRules(visiting, address);
    if ("kind" in rules) return rules;
    if (!rules.allows(address)) return { kind: "barred" };
    const answer = await askOnce(visiting, { ...request, address }, rules.delay, read);
    if (answer.kind !== "failed" || answer.problem !== "leads-elsewhere") return answer;
    const to = URL.parse(answer.detail, address)?.href;
    const isOwn = answer.detail !== "" && to !== undefined && isOwnAddress(to, ownAddresses(visiting.site));
    if (!isOwn || hop === redirectsMax) return answer;
    address = to;
  }
}

async function askOnce<T>(
  { parts, site }: Visiting,
  request: SiteRequest,
  delay: number,
  read: (file: FetchedFile) => Promise<T>,
): Promise<SiteAnswer<T>> {
  const { address } = request;
  const { pace, waitMax } = parts;
  try {
    return await pace.ask<SiteAnswer<T>>(address, { delay, waitMax }, async () => {
      if (parts.signal.aborted) return { kind: "canceled" };
      site.askedAt = parts.now();
      const answer = await fetchFile({ ...request, agent: parts.agent, refusalMax }, parts);
      if (parts.signal.aborted) return { kind: "canceled" };
      if (answer.kind === "unchanged") return answer;
      if (answer.kind === "failed") return await readFailure(answer);
      if (isChallengePage("", answer.file.headers)) {
        for await (const _first of answer.file.body) break; // ends the request
        return { kind: "declined", detail: "challenge" };
      }
      return { kind: "read", value: await read(answer.file), file: answer.file };
    });
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error;
    if (error.kind === "canceled") return { kind: "canceled" };
    return { kind: "failed", problem: error.kind, detail: error.message, retryAfter: 0 };
  }
}

/** Treats 401, 403, 451 and challenge pages as refusals; other failures keep their own kind. */
async function readFailure({ problem, detail, retryAfter, refusal }: FileFailure): Promise<SiteAnswer<never>> {
  const isChallenge = refusal !== undefined && isChallengePage(await decodeWhole([refusal.body], refusal.headers), refusal.headers);
  if (isChallenge) return { kind: "declined", detail: `${detail}, challenge` };
  if (detail === "401" || detail === "403" || detail === "451") return { kind: "declined", detail };
  if (problem === "leads-elsewhere") return { kind: "failed", problem, detail: refusal?.location ?? "", retryAfter };
  return { kind: "failed", problem, detail, retryAfter };
}

/** Returns the robots rules of an address's host, requesting them if they are missing or old, or the reason they could not be read. */
async function findRules(visiting: Visiting, address: string): Promise<RobotsRules | UnreadAnswer> {
  const { parts, site } = visiting;
  const place = new URL("/robots.txt", address).href;
  const held = site.robots.find((one) => one.address === place);
  if (held !== undefined) {
    const rules = readRobots(place, held.text);
    // Where a host wants long pauses, its rules count longer: else each of our turns could go to its robots.txt.
    if (Math.abs(parts.now() - held.readAt) < robotsAge + rules.delay) return rules;
  }
  const answer = await askOnce(visiting, { address: place, bytesMax: Number.POSITIVE_INFINITY }, 0, async ({ body, headers }) =>
    decodeWhole([await readWhole(takeBytes(body, robotsMax + 1, () => {}))], headers),
  );
  const text = readRobotsAnswer(answer);
  if (typeof text !== "string") return text;
  const others = site.robots.filter((one) => one.address !== place).slice(1 - robotsHosts);
  site.robots = [...others, { address: place, text: narrowRobots(text), readAt: parts.now() }];
  return readRobots(place, text);
}

/** Interprets the answer for robots.txt (RFC 9309, section 2.3.1): a missing file allows everything, a failing server nothing for now. */
function readRobotsAnswer(answer: SiteAnswer<string>): string | UnreadAnswer {
  if (answer.kind === "read") return /^\s{0,99}</u.test(answer.value) ? "" : answer.value; // a page that says "not found"
  if (answer.kind === "declined" || answer.kind === "unchanged") return "";
  if (answer.kind !== "failed") return answer;
  const isMissing = ["not-found", "refused", "leads-elsewhere", "too-large"].includes(answer.problem);
  return isMissing ? "" : answer;
}
