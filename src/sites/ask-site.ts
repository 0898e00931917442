/**
 * Asks a site's server for a page or a list: only what its robots.txt allows, only on its own hosts, in its turn.
 *
 *   address ─→ robots.txt of the host, a day old at most ─→ barred
 *                 │ allowed
 *                 └─→ its turn (host-pace.ts) ─→ too far off: wait
 *                        └─→ the answer ─→ read │ unchanged │ declined │ failed │ led to another address: on the same host, asked once more
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
  | { kind: "cancelled" }
  /** Its turn comes in so many milliseconds. */
  | { kind: "wait"; ms: number }
  | { kind: "declined"; detail: string }
  | { kind: "failed"; problem: SiteProblem; detail: string; retryAfter: number };

/** An answer that gives nothing to read. */
export type UnreadAnswer = Exclude<SiteAnswer<never>, { kind: "read" }>;

export interface SiteRequest {
  address: string;
  held?: { etag: string; lastModified: string };
  bytesMax: number;
}

/** A robots.txt is asked for again after a day (RFC 9309, section 2.4); at most this many hosts' are kept. */
const robotsAge = 24 * 3_600_000;
const robotsHosts = 4;
/** Redirects that are followed, where they are visible: browsers hide where they lead. */
const redirectsMax = 3;
const refusalMax = 20_000;

/**
 * @param read reads the answer's bytes, before the next request to the host may begin
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
  const { pace } = parts;
  const ms = pace.waitOf(address, delay);
  if (ms > parts.waitMax) return { kind: "wait", ms };
  try {
    return await pace.ask(address, delay, async () => {
      if (parts.signal.aborted) return { kind: "cancelled" };
      site.askedAt = parts.now();
      const answer = await fetchFile({ ...request, agent: parts.agent, refusalMax }, parts);
      if (parts.signal.aborted) return { kind: "cancelled" };
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
    if (error.kind === "cancelled") return { kind: "cancelled" };
    return { kind: "failed", problem: error.kind, detail: error.message, retryAfter: 0 };
  }
}

/** 401, 403 and challenges are refusals; other answers of failure are what they say. */
async function readFailure({ problem, detail, retryAfter, refusal }: FileFailure): Promise<SiteAnswer<never>> {
  const isChallenge = refusal !== undefined && isChallengePage(await decodeWhole([refusal.body], refusal.headers), refusal.headers);
  if (isChallenge) return { kind: "declined", detail: `${detail}, challenge` };
  if (detail === "401" || detail === "403" || detail === "451") return { kind: "declined", detail };
  if (problem === "leads-elsewhere") return { kind: "failed", problem, detail: refusal?.location ?? "", retryAfter };
  return { kind: "failed", problem, detail, retryAfter };
}

/** The rules of an address's host, asked for if they are unknown or old; what prevents that otherwise. */
async function findRules(visiting: Visiting, address: string): Promise<RobotsRules | UnreadAnswer> {
  const { parts, site } = visiting;
  const place = new URL("/robots.txt", address).href;
  const held = site.robots.find((one) => one.address === place);
  if (held !== undefined && Math.abs(parts.now() - held.readAt) < robotsAge) return readRobots(place, held.text);
  const answer = await askOnce(visiting, { address: place, bytesMax: Number.POSITIVE_INFINITY }, 0, async ({ body, headers }) =>
    decodeWhole([await readWhole(takeBytes(body, robotsMax, () => {}))], headers),
  );
  const text = readRobotsAnswer(answer);
  if (typeof text !== "string") return text;
  const others = site.robots.filter((one) => one.address !== place).slice(1 - robotsHosts);
  site.robots = [...others, { address: place, text: narrowRobots(text), readAt: parts.now() }];
  return readRobots(place, text);
}

/** What an answer means for what is allowed (RFC 9309, section 2.3.1): no file allows everything, a failing server nothing for now. */
function readRobotsAnswer(answer: SiteAnswer<string>): string | UnreadAnswer {
  if (answer.kind === "read") return /^\s{0,99}</u.test(answer.value) ? "" : answer.value; // a page that says "not found"
  if (answer.kind === "declined" || answer.kind === "unchanged") return "";
  if (answer.kind !== "failed") return answer;
  const isMissing = ["not-found", "refused", "leads-elsewhere", "too-large"].includes(answer.problem);
  return isMissing ? "" : answer;
}
