/**
 * Brings many sites up to date, several at a time:
 *
 *   sources ─→ eight at a time ─→ refused recently: skipped
 *                                  └─→ visits of 60 pages (sites/visit-site.ts), until no article is left ─→ done │ paused │ failed, with a sentence
 */
import { countWords } from "../io/count-words.ts";
import { newList, newSite, type SiteRecord } from "../../sites/site-record.ts";
import { keepHostPace } from "../../sites/host-pace.ts";
import type { SiteVisitOutcome } from "../../sites/site-visit.ts";
import { visitSite } from "../../sites/visit-site.ts";
import type { CollectSource } from "./collect-sources.ts";
import type { ClaimCounts } from "./collect-state.ts";
import { collectFiles } from "./collect-files.ts";
import { type CollectParts, type CollectReport, describeCounts, fetchWithReason, patience, type SiteParts } from "./collect-work.ts";
import { nameSiteProblem, wantsLongPauses } from "./name-site-problem.ts";

/** Said of a site whose visit ended before its articles did. */
const cutWords = "several articles in a row are gone or lead elsewhere; the next run continues";

/** How many sites are read at the same time. Each host still gets one request at a time. */
const sitesAtOnce = 8;

/** Visits all sources. A site that fails does not stop the others. Cost: a request per new or changed article, 3 s apart at each host. */
export async function collectSites(sources: readonly CollectSource[], parts: CollectParts): Promise<CollectReport> {
  const report: CollectReport = { new: 0, changed: 0, gone: 0, read: 0, filesRead: 0, isPaused: false, failures: [], refusals: [] };
  const refusals = new Map<string, { count: number; first: string }>();
  const refuse = (reason: string, address: string): void => {
    const { count, first } = refusals.get(reason) ?? { count: 0, first: address };
    refusals.set(reason, { count: count + 1, first });
  };
  const pace = keepHostPace({
    now: Date.now,
    pause: (ms) => pauseUntil(ms, parts.stopSignal),
    ...(parts.delay !== undefined && { usual: parts.delay }),
  });
  const queue = [...sources];
  const work = async (): Promise<void> => {
    for (let source = queue.shift(); source !== undefined; source = queue.shift())
      await collectSite(source, { ...parts, pace, refuse }, report);
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, work));
  report.refusals = [...refusals].map(([reason, rest]) => ({ reason, ...rest })).toSorted((a, b) => b.count - a.count);
  return report;
}

async function collectSite(source: CollectSource, parts: SiteParts, report: CollectReport): Promise<void> {
  const { state } = parts;
  const { name } = source;
  const rest = state.readRest(name);
  if (rest !== undefined && rest.until > Date.now()) {
    return void report.failures.push({ name, reason: `${rest.reason}; it is not asked before ${nameMinute(rest.until)}` });
  }
  if (source.files.length > 0) return await collectFiles(source, parts, report);
  state.putSite(name, settleSite(state.readSite(name), source));
  const outcome = await visitOften(source, parts, report);
  if (outcome.kind === "paused" && outcome.resumeAt - Date.now() > patience) {
    const reason = `${wantsLongPauses}; it is not asked before ${nameMinute(outcome.resumeAt)}`;
    return void report.failures.push({ name, reason });
  }
  if (outcome.kind === "paused" || outcome.kind === "canceled") report.isPaused = true;
  if (outcome.kind !== "failed") return state.putRest(name, undefined);
  const reason = nameSiteProblem(outcome.problem, outcome.detail);
  report.failures.push({ name, reason });
  state.putRest(name, outcome.retryAfter === 0 ? undefined : { until: Date.now() + outcome.retryAfter, reason });
}

/** Visits a site until it has no unread articles, and prints a line after each visit, unless it failed before it had read anything. */
async function visitOften({ name }: CollectSource, parts: SiteParts, report: CollectReport): Promise<SiteVisitOutcome> {
  const runAt = Date.now();
  for (;;) {
    const counts: ClaimCounts = { new: 0, changed: 0, gone: 0 };
    let read = 0;
    const shelf = parts.state.shelfOf(name, runAt, counts);
    const outcome = await visitSite({
      shelf,
      fetch: fetchWithReason,
      now: Date.now,
      signal: parts.signal,
      note: async () => {},
      pace: parts.pace,
      waitMax: parts.waitMax,
      isTimeUp: parts.isTimeUp,
      agent: parts.agent,
      onProgress: () => (read += 1),
      onRefused: parts.refuse,
    });
    report.read += read;
    for (const kind of ["new", "changed", "gone"] as const) report[kind] += counts[kind];
    const left = await shelf.countWaiting();
    const after = outcome.kind === "paused" || outcome.kind === "canceled" ? ", paused" : "";
    if (outcome.kind !== "failed" || read > 0)
      await parts.say(`${name}: ${countWords(read, "article")} read, ${left} left; ${describeCounts(counts)}${after}`);
    if (outcome.kind === "done" && outcome.isCut === true && left > 0) await parts.say(`${name}: ${cutWords}`);
    if (outcome.kind !== "done" || outcome.isCut === true || (await shelf.nextWaiting(runAt)) === undefined) return outcome;
  }
}

/** Returns the stored site, updated with the lists and addresses that the source now gives. */
function settleSite(held: SiteRecord | undefined, { name, address, lists, aliases }: CollectSource): SiteRecord {
  if (held === undefined) return newSite({ address, lists, aliases, title: name });
  const given = lists.map((list) => held.lists.find((one) => one.address === list && one.parent === undefined) ?? newList(list));
  const kept = new Set(lists);
  const below: SiteRecord["lists"] = [];
  for (const list of held.lists) {
    if (list.parent === undefined || !kept.has(list.parent) || kept.has(list.address)) continue;
    kept.add(list.address); // an index comes before the lists that it names
    below.push(list);
  }
  return { ...held, address, aliases, lists: [...given, ...below] };
}

/** 2026-11-29T20:15Z */
function nameMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/** Resolves after this many milliseconds, or when the signal is given. */
function pauseUntil(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : ms);
    signal.addEventListener("abort", end);
  });
}
