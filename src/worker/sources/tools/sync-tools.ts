/**
 * One visit to Google's Fact Check Tools, page by page; each page is stored with the place to go on from, in one transaction.
 *
 *   a publisher and language ─→ the last 30 days ─→ the last year ─→ all there is      at first, so that the newest come first
 *                            └→ since the last complete reading, and a week more       later
 *
 * Reviews that Google no longer lists stay: its answers do not say that one is gone.
 */
import {
  nameToolsRefusal,
  readToolsAnswer,
  toolsAnswerMax,
  toolsRefusalMax,
  writeToolsAddress,
  writeToolsHeaders,
} from "../../../feeds/fact-check-tools.ts";
import { decodeBytes } from "../../../feeds/decode-bytes.ts";
import { fetchFile, FileFailed, type FileFailure } from "../../../feeds/fetch-file.ts";
import { readWhole } from "../../../feeds/peek-bytes.ts";
import type { StoredSource } from "../../../store/stored-source.ts";
import type { ToolsReading, ToolsRecord } from "../../../store/tools-record.ts";
import { failWith, type SyncOutcome, type SyncWork } from "../sync-work.ts";
import { putPage, putTools } from "./put-page.ts";

/** Ages read in turn at first, in days; 0 for any. */
const ages = [30, 365, 0];
/** A review may be listed later than it is dated, in days. */
const overlap = 7;
const day = 86_400_000;
/** Maximum number of requests in a visit, and of pages of one age: the API gives about 2,000 claims for a question. */
const requestsMax = 60;
const pagesMax = 25;

/**
 * Visits all publishers and languages, or continues a visit that was paused.
 *
 * @returns "updated", "unchanged": the visit is over; after 60 requests, with the rest left for the next. "paused": the wake's time is up.
 *   "failed": "tools-key", "tools-quota", "damaged", or as other sources fail; what is held stays, and the next visit continues from there.
 *   Rejects only for faults of the database. Cost: up to 60 requests, at least 3 s apart.
 */
export async function syncTools(work: SyncWork): Promise<SyncOutcome> {
  const { database, source, signal, isTimeUp, now } = work;
  for (;;) {
    const held = await database.sources.get(source.id);
    if (held?.tools === undefined || signal.aborted) return { kind: "canceled" };
    const { tools } = held;
    const visit = tools.visit ?? { startedAt: now(), requestCount: 0, hasChanged: false };
    const query = visit.requestCount >= requestsMax ? undefined : chooseQuery(tools, visit.startedAt);
    if (query === undefined) return await endVisit(work, visit.hasChanged);
    if (isTimeUp()) return { kind: "paused", hasChanged: visit.hasChanged };
    const failure = await readPage(work, held, tools, query, visit);
    if (failure !== undefined) return { ...failure, ...(failure.kind === "failed" && { hasChanged: visit.hasChanged }) };
  }
}

async function endVisit(work: SyncWork, hasChanged: boolean): Promise<SyncOutcome> {
  const after = await putTools(work, ({ visit: _over, ...tools }) => tools);
  if (after === undefined) return { kind: "canceled" };
  return hasChanged ? { kind: "updated", claimCount: after.claimCount } : { kind: "unchanged" };
}

/** One that is being read, else the one that was read longest ago, before the visit began. */
function chooseQuery({ queries }: ToolsRecord, startedAt: number): ToolsReading | undefined {
  const due = queries.filter(({ completeAt }) => completeAt < startedAt).toSorted((a, b) => a.completeAt - b.completeAt);
  return due.find(({ reading }) => reading !== undefined) ?? due[0];
}

/** Asks for one page and stores it. @returns how the visit ends, undefined if it continues */
async function readPage(
  work: SyncWork,
  held: StoredSource,
  tools: ToolsRecord,
  query: ToolsReading,
  visit: NonNullable<ToolsRecord["visit"]>,
): Promise<Extract<SyncOutcome, { kind: "failed" | "canceled" }> | undefined> {
  const { source, pace, signal, now } = work;
  const reading = query.reading ?? { startedAt: Math.max(now(), visit.startedAt), age: 0, pageCount: 0, pageToken: "" };
  const maxAgeDays = query.completeAt === 0 ? (ages[reading.age] ?? 0) : Math.ceil((reading.startedAt - query.completeAt) / day) + overlap;
  const address = writeToolsAddress(source.address, query, { maxAgeDays, pageToken: reading.pageToken });
  const request = { address, bytesMax: toolsAnswerMax, refusalMax: toolsRefusalMax, headers: writeToolsHeaders(tools.key) };
  const answer = await pace.ask(address, {}, () => fetchFile(request, work));
  if (signal.aborted || answer.kind === "wait") return { kind: "canceled" };
  const done = { ...visit, requestCount: visit.requestCount + 1 };
  if (answer.kind === "failed") {
    const failure = describeRefusal(answer);
    if (failure !== undefined || reading.pageToken === "") return failure ?? failWith("refused", answer.detail);
    const again = { ...query, reading: { ...reading, pageCount: 0, pageToken: "" } }; // tokens are not valid for ever
    return (await putTools(work, (now) => changeQuery(now, again, done))) === undefined ? { kind: "canceled" } : undefined;
  }
  if (answer.kind === "unchanged") return failWith("server-error", "304");
  const text = await readWhole(answer.file.body).then(decodeBytes, (error: unknown) => {
    if (error instanceof FileFailed) return error;
    throw error;
  });
  if (text instanceof FileFailed) return text.kind === "canceled" ? { kind: "canceled" } : failWith(text.kind, text.message);
  const page = readToolsAnswer(text);
  if (page === undefined) return failWith("damaged", "");
  const isLastPage = page.nextPageToken === "" || page.nextPageToken === reading.pageToken || reading.pageCount + 1 >= pagesMax;
  const next = advance(query, reading, isLastPage ? "" : page.nextPageToken);
  const isStored = await putPage(work, page.claims, (now, hasChanged) =>
    changeQuery(now, next, { ...done, hasChanged: done.hasChanged || hasChanged }),
  );
  work.onProgress({ bytesDone: 0, bytesTotal: 0, claimCount: held.claimCount });
  return isStored ? undefined : { kind: "canceled" };
}

/** Where a reading continues after a page; `pageToken` is "" after the last of an age. */
function advance(query: ToolsReading, reading: NonNullable<ToolsReading["reading"]>, pageToken: string): ToolsReading {
  const { reading: _before, ...rest } = query;
  if (pageToken !== "") return { ...rest, reading: { ...reading, pageCount: reading.pageCount + 1, pageToken } };
  const age = reading.age + 1;
  if (query.completeAt === 0 && age < ages.length) return { ...rest, reading: { ...reading, age, pageCount: 0, pageToken: "" } };
  return { ...rest, completeAt: reading.startedAt };
}

/** The record as it is now, with one query further; the reader may have changed the others meanwhile. */
function changeQuery(tools: ToolsRecord, query: ToolsReading, visit: NonNullable<ToolsRecord["visit"]>): ToolsRecord {
  const queries = tools.queries.map((one) => (one.site === query.site && one.language === query.language ? query : one));
  return { ...tools, queries, visit };
}

/** The problem that a refusal means; undefined for a page token that is not valid. */
export function describeRefusal({ problem, detail, retryAfter, refusal }: FileFailure): ReturnType<typeof failWith> | undefined {
  const named = refusal === undefined ? undefined : nameToolsRefusal(Number(detail), decodeBytes(refusal.body));
  return named === "token" ? undefined : failWith(named ?? problem, detail, retryAfter);
}
