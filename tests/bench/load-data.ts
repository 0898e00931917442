/** Reads the folder of data that evaluate.ts and fit.ts take as argument. Its formats: claims, queries, qrels, pairs, texts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readClaimReview } from "../../src/claims/claim-review.ts";
import type { Claim } from "../../src/claims/claim.ts";
import { readPlainClaim } from "../../src/claims/plain-claim.ts";
import { readDate } from "../../src/claims/read-date.ts";
import type { Query } from "../../src/matching/match.ts";
import { splitSentences } from "../../src/text/sentences.ts";

export interface LabelledQuery extends Query {
  id: string;
  /** Ids of the claims it states. */
  gold: Set<string>;
}

export interface Pair {
  source: string;
  a: string;
  b: string;
  label: string;
  kind: string;
  language: string;
}

const provenance = { feed: "bench", sequence: 0 };

function readLines(path: string): Record<string, unknown>[] {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export function loadPlainClaims(data: string, set: string): Claim[] {
  return readLines(join(data, "retrieval", set, "claims.jsonl")).flatMap((value) => {
    const result = readPlainClaim(value, provenance);
    return result.ok ? [result.claim] : [];
  });
}

/** Claims of the dump in one language; entries on one claim stay apart. */
export function loadDump(data: string, language: string): Claim[] {
  return readLines(join(data, "claims-dump", "claimreview.jsonl.gz")).flatMap((value, at) => {
    if (value["inLanguage"] !== language) return [];
    const result = readClaimReview(value, provenance);
    return result.ok ? [{ ...result.claim, id: `${at} ${result.claim.reviews[0]?.url ?? ""}` }] : [];
  });
}

export function loadQueries(data: string, set: string, split: string): LabelledQuery[] {
  const folder = join(data, "retrieval", set, split);
  if (!existsSync(folder)) return [];
  const gold = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, "qrels.tsv"), "utf8").trim().split("\n")) {
    const [query = "", ...rest] = line.split("\t");
    const claim = rest.length >= 3 ? rest[1] : rest[0];
    if (claim !== undefined) gold.set(query, (gold.get(query) ?? new Set()).add(claim));
  }
  return readLines(join(folder, "queries.jsonl")).map((value) => readQuery(value, gold.get(String(value["id"])) ?? new Set()));
}

function readQuery(value: Record<string, unknown>, gold: Set<string>): LabelledQuery {
  const { id, text, speaker, date, context } = value as {
    id: string;
    text: string;
    speaker?: string;
    date?: string;
    context?: { before: string[]; after: string[] };
  };
  const day = readDate(date);
  return {
    id,
    text,
    gold,
    ...(speaker !== undefined && { speaker }),
    ...(day?.precision === "day" && { date: day.date }),
    ...(context !== undefined && { context: { before: context.before, after: context.after } }),
  };
}

export function loadPairs(data: string): Pair[] {
  const folder = join(data, "pairs");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) =>
      readLines(join(folder, name)).map((value) => ({
        source: name.replace(".jsonl", ""),
        a: String(value["a"]),
        b: String(value["b"]),
        label: String(value["label"]),
        kind: readWord(value["kind"]),
        language: readWord(value["lang"]) || "en",
      })),
    );
}

/** News that states no known claim as far as anybody knows: one list of sentences a text. */
export function loadNews(data: string, name = "bbc"): { title: string; sentences: string[] }[] {
  return readLines(join(data, "texts", `${name}.jsonl`)).map((value) => {
    const text = String(value["text"]);
    return { title: readWord(value["title"]), sentences: splitSentences(text).map((place) => text.slice(place.start, place.end)) };
  });
}

function readWord(value: unknown): string {
  return typeof value === "string" ? value : "";
}
