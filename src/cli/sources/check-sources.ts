/**
 * Visits many sites to see what they offer:
 *
 *   sources ─→ eight at a time ─→ each list by itself, with some of its articles (sites/visit-site.ts) ─→ a row of the table
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepHostPace } from "../../sites/host-pace.ts";
import { newSite, type SiteRecord } from "../../sites/site-record.ts";
import type { SiteShelf } from "../../sites/site-shelf.ts";
import type { SiteVisitOutcome } from "../../sites/site-visit.ts";
import { visitSite } from "../../sites/visit-site.ts";
import { fetchWithReason, patience } from "../feed/collect-work.ts";
import { type CollectSource, isWebAddress, readCollectSources, readDelay } from "../feed/collect-sources.ts";
import { type CollectState, openCollectState } from "../feed/collect-state.ts";
import { nameSiteProblem, wantsLongPauses } from "../feed/name-site-problem.ts";
import { InputError } from "../io/input-error.ts";
import { projectRoot } from "../io/project-root.ts";
import { readOptions } from "../io/read-options.ts";
import { writeLine } from "../io/write-line.ts";
import { drawTable } from "./draw-table.ts";
import { countWords } from "../io/count-words.ts";

const options = { sources: { type: "string" }, pages: { type: "string" }, delay: { type: "string" } } as const;
const sitesAtOnce = 8;
const pagesUsual = 5;

/** What a site has shown. */
interface SiteFinding {
  name: string;
  /** Each list, with what it is or why it does not answer. */
  lists: { address: string; isAnswering: boolean; words: string }[];
  pages: number;
  marked: number;
  /** Why articles could not be read, "" if they could. */
  problem: string;
}

/**
 * Runs `sources check`. The exit code is 1 if an organization has no list that answers, or no ClaimReview in the articles that were read.
 *
 * @throws InputError for wrong options or sources, before anything is asked. Cost: a few requests a site, 3 s apart at each host
 */
export async function checkSources(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("sources", words, options);
  if (positionals[0] !== undefined) throw new InputError(`sources check takes no ${positionals[0]}; gainsay sources --help says more`);
  const sources = readCollectSources(values.sources ?? join(projectRoot, "assets/sources/catalogue.json"));
  const files = sources.find(({ lists }) => lists.length === 0);
  if (files !== undefined) throw new InputError(`${files.name} is a file of claims; sources check looks at sites`);
  const pages = Number(values.pages ?? pagesUsual);
  if (!Number.isSafeInteger(pages) || pages < 1 || pages > 60) throw new InputError("--pages takes a number from 1 to 60");
  const delay = readDelay(values.delay, sources);
  const folder = mkdtempSync(join(tmpdir(), "gainsay-check-"));
  const state = openCollectState(folder);
  try {
    const findings = await findAll(sources, state, pages, delay);
    for (const line of drawTable(["", "feed or sitemap", "articles read", "with ClaimReview"], findings.flatMap(rowsOf)))
      await writeLine(line);
    const isWell = ({ lists, marked }: SiteFinding): boolean => marked > 0 && lists.some(({ isAnswering }) => isAnswering);
    const well = findings.filter(isWell).length;
    const all = `${countWords(findings.length, "organization")} ${findings.length === 1 ? "has" : "have"}`;
    await writeLine(`${well} of ${all} a list that answers and ClaimReview in the articles that were read`);
    if (well < findings.length) process.exitCode = 1;
  } finally {
    state.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All sites, in the order of the list. */
async function findAll(
  sources: readonly CollectSource[],
  state: CollectState,
  pages: number,
  delay: number | undefined,
): Promise<SiteFinding[]> {
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const pace = keepHostPace({ now: Date.now, pause, ...(delay !== undefined && { usual: delay }) });
  const findings: SiteFinding[] = [];
  const queue = [...sources.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, source] = next;
      findings[at] = await findOne(source, state, pages, pace);
      process.stderr.write(`${source.name}: looked at\n`);
    }
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, work));
  return findings;
}

async function findOne(
  { name, address, lists, aliases }: CollectSource,
  state: CollectState,
  pages: number,
  pace: ReturnType<typeof keepHostPace>,
): Promise<SiteFinding> {
  const finding: SiteFinding = { name, lists: [], pages: 0, marked: 0, problem: "" };
  let robots: SiteRecord["robots"] = [];
  for (const list of lists) {
    const key = `${name} ${list}`;
    state.putSite(key, { ...newSite({ address, lists: [list], aliases, title: name }), robots });
    const shelf = shelfOfSome(state.shelfOf(key, Date.now(), { new: 0, changed: 0, gone: 0 }), pages - finding.pages);
    const outcome = await visitSite({
      shelf,
      pace,
      fetch: fetchWithReason,
      now: Date.now,
      signal: new AbortController().signal,
      note: async () => {},
      waitMax: () => patience,
      isTimeUp: () => false,
      agent: "Gainsay sources check",
      onProgress: () => (finding.pages += 1),
      onRefused: () => {},
    });
    const site = await shelf.readSite();
    const kind = site?.lists.find((one) => one.address === list)?.kind;
    const fault = nameOutcome(outcome);
    finding.lists.push({ address: list, isAnswering: kind !== undefined, words: kind === undefined ? fault : `answers (${kind})` });
    finding.marked += site?.markedCount ?? 0;
    if (kind !== undefined && fault !== "") finding.problem = fault;
    robots = site?.robots ?? [];
    if (outcome.kind === "failed" && outcome.problem === "declines" && kind === undefined) break; // one that declines is not asked again
  }
  return finding;
}

/** The same shelf; it gives no more than some of the articles, and none to check again. */
function shelfOfSome(shelf: SiteShelf, most: number): SiteShelf {
  let left = most;
  return {
    ...shelf,
    nextWaiting: async (since) => ((left -= 1) < 0 ? undefined : await shelf.nextWaiting(since)),
    nextCheck: async () => undefined,
    countWaiting: async () => 0,
  };
}

/** Why a visit could not read the site; "" if it could. */
function nameOutcome(outcome: SiteVisitOutcome): string {
  if (outcome.kind === "paused") return wantsLongPauses;
  return outcome.kind === "failed" && outcome.problem !== "no-markup" ? nameSiteProblem(outcome.problem, outcome.detail) : "";
}

/** A row for each list; the first one has the site's name and numbers. */
function rowsOf({ name, lists, pages, marked, problem }: SiteFinding): string[][] {
  return lists.map(({ address, words }, at) => {
    const place = isWebAddress(address) ? new URL(address).pathname : address;
    const numbers = at > 0 ? ["", ""] : [problem === "" ? String(pages) : `${pages}, then ${problem}`, String(marked)];
    return [at > 0 ? "" : name, `${place} ${words}`, ...numbers];
  });
}
