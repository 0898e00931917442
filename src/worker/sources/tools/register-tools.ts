import { toolsAddress } from "../../../claims/fact-check-tools-address.ts";
import {
  isToolsKey,
  readToolsAnswer,
  readToolsSite,
  toolsAnswerMax,
  type ToolsQuery,
  toolsRefusalMax,
  writeToolsAddress,
  writeToolsHeaders,
} from "../../../feeds/fact-check-tools.ts";
import { decodeBytes } from "../../../feeds/decode-bytes.ts";
import { fetchFile, FileFailed, type RequestNote } from "../../../feeds/fetch-file.ts";
import { readWhole } from "../../../feeds/peek-bytes.ts";
import type { SetToolsAnswer, ToolsReport } from "../../../messages/contracts.ts";
import type { GainsayDatabase } from "../../../store/database.ts";
import { newSource } from "../../../store/sources-table.ts";
import { changeTools } from "../../../store/tools-record.ts";
import { noteRequest } from "../note-request.ts";
import { describeRefusal } from "./sync-tools.ts";

export interface ToolsParts {
  database: GainsayDatabase;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /** Where the API is; Google's address if omitted. */
  toolsAddress?: string;
}

/** What the reader chooses. An empty key means the one that is stored. */
export interface ToolsChoice {
  key: string;
  queries: readonly ToolsQuery[];
}

const toolsSource = "fact-check-tools";
/** Time limit for checking a key before the reader gets an answer, in milliseconds. */
const probeMax = 30_000;
/** Maximum number of publishers and languages together: a first reading makes up to 75 requests for each. */
const queriesMax = 100;

/**
 * Stores the reader's key for Google's Fact Check Tools, and which publishers and languages are asked for, due at once. A new key is checked
 * with one request.
 *
 * @param life aborted by "Delete everything": then nothing is stored anymore
 */
export async function setTools(parts: ToolsParts, choice: ToolsChoice, life: AbortSignal): Promise<SetToolsAnswer> {
  const { database } = parts;
  const held = await database.sources.get(toolsSource);
  const typed = choice.key.trim();
  const key = typed === "" ? (held?.tools?.key ?? "") : typed;
  if (!isToolsKey(key)) return { ok: false, reason: "not-a-key" };
  const queries: ToolsQuery[] = [];
  for (const { site, language } of choice.queries.slice(0, queriesMax)) {
    const host = readToolsSite(site);
    if (host === undefined) return { ok: false, reason: "not-a-site" };
    if (!queries.some((one) => one.site === host && one.language === language)) queries.push({ site: host, language });
  }
  const [first] = queries;
  if (first === undefined) return { ok: false, reason: "no-publisher" };
  const address = parts.toolsAddress ?? toolsAddress;
  const refusal = typed === "" ? undefined : await probe(parts, address, key, first, life);
  if (refusal !== undefined) return { ok: false, reason: refusal };
  return await database.transaction("rw", database.sources, async () => {
    if (life.aborted) return { ok: false, reason: "stalled" as const };
    const now = await database.sources.get(toolsSource);
    const named = { id: toolsSource, kind: "claim-reviews" as const, address, title: "Google Fact Check Tools", publisher: "Google" };
    const { turn: _before, problem: _solved, ...known } = now ?? newSource(named);
    await database.sources.put({ ...known, dueAt: 0, failures: 0, tools: changeTools(now?.tools, key, queries) });
    return { ok: true as const, source: toolsSource };
  });
}

/** What is asked; the key itself never leaves the worker. */
export async function readTools({ database }: Pick<ToolsParts, "database">): Promise<ToolsReport> {
  const tools = (await database.sources.get(toolsSource))?.tools;
  return { hasKey: tools !== undefined, queries: (tools?.queries ?? []).map(({ site, language }) => ({ site, language })) };
}

/** Asks for one claim. @returns why the key cannot be used, undefined if it can */
async function probe(
  { database, fetch, now }: ToolsParts,
  base: string,
  key: string,
  query: ToolsQuery,
  life: AbortSignal,
): Promise<Exclude<SetToolsAnswer, { ok: true }>["reason"] | undefined> {
  const signal = AbortSignal.any([life, AbortSignal.timeout(probeMax)]);
  const note = async (request: RequestNote): Promise<void> => {
    if (!life.aborted) await noteRequest(database, toolsSource, request);
  };
  const address = writeToolsAddress(base, query, { count: 1 });
  const request = { address, bytesMax: toolsAnswerMax, refusalMax: toolsRefusalMax, headers: writeToolsHeaders(key) };
  const answer = await fetchFile(request, { fetch, now, note, signal });
  if (signal.aborted) return "stalled";
  if (answer.kind === "failed") return (describeRefusal(answer)?.problem ?? "refused") as "refused";
  if (answer.kind !== "file") return "damaged";
  const text = await readWhole(answer.file.body).then(decodeBytes, (error: unknown) => {
    if (error instanceof FileFailed) return undefined;
    throw error;
  });
  return text === undefined || readToolsAnswer(text) === undefined ? "damaged" : undefined;
}
