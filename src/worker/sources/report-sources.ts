import { fingerprint, groupFingerprint, readKey } from "../../feeds/ed25519.ts";
import { largeFileBytes } from "../../feeds/retry-schedule.ts";
import { listForeign } from "../../feeds/plan-update.ts";
import type { SourceReport, SourcesReport } from "../../messages/contracts.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { countWaiting } from "../../store/articles-table.ts";
import { readSources } from "../../store/sources-table.ts";
import { type SourceProblem, sourceKinds, type StoredSource } from "../../store/stored-source.ts";
import { otherLanguageReason } from "./read-entry.ts";
import type { SourceScheduler } from "./source-scheduler.ts";
import { knownSources } from "./known-sources.ts";

/** Number of a source's publishers that are listed. */
const publishersMax = 200;

/** A source, with its current problem. */
type ShownSource = Omit<StoredSource, "problem"> & { problem: SourceProblem | undefined };

/** The reader's sources as our own pages show them, and the known ones that are not among them. */
export async function reportSources(
  database: GainsayDatabase,
  keeper: Pick<SourceScheduler, "progressOf" | "problemOf">,
): Promise<SourcesReport> {
  const sources = await readSources(database);
  const taken = new Set(sources.map(({ address }) => address));
  const typed = [...taken];
  const waiting = new Map<string, number>();
  for (const { id, kind } of sources) if (kind === "site") waiting.set(id, await countWaiting(database, id));
  return {
    sources: sources
      .toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind) || a.title.localeCompare(b.title))
      .map((source) => {
        const shown = { ...source, problem: keeper.problemOf(source.id) ?? source.problem };
        const left = waiting.get(source.id);
        const articles = left === undefined ? undefined : { read: source.site?.readCount ?? 0, left };
        return { ...reportSource(shown, typed, keeper.progressOf(source.id)), ...(articles && { articles }) };
      }),
    offered: knownSources.filter(({ address }) => !taken.has(address)).map(({ kind: _ours, ...offered }) => offered),
  };
}

function reportSource(source: ShownSource, typed: readonly string[], progress: SourceReport["progress"]): SourceReport {
  const { id, kind, address, title, publisher = "", licence = "", isOn, claimCount, refused } = source;
  const { storedAt, checkedAt, dueAt, restUntil = 0, problem } = source;
  const shown = { source: id, kind, address, title, publisher, licence, isOn, claimCount, refused, storedAt, checkedAt, dueAt, restUntil };
  const publishers = (source.publishers?.list ?? []).slice(0, publishersMax);
  return {
    ...shown,
    publishers,
    mirrors: listForeign(source.pinned?.mirrors ?? [], typed),
    fingerprint: nameKey(source.pinned?.key ?? ""),
    ...(problem?.kind === "feed-key" && { otherFingerprint: nameKey(problem.detail) }),
    ...((source.fileBytes ?? 0) > largeFileBytes && { largeFileBytes: source.fileBytes ?? 0 }),
    ...(knownSources.some((known) => known.address === address) && { isOffered: true }),
    inOtherLanguages: refused.reduce((sum, { reason, count }) => sum + (reason.startsWith(otherLanguageReason) ? count : 0), 0),
    ...(problem && { problem }),
    ...(progress && { progress }),
  };
}

function nameKey(text: string): string {
  const key = readKey(text);
  return key === undefined ? "" : groupFingerprint(fingerprint(key));
}
