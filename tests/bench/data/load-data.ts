/** Reads the data folder that the commands here take as an argument. Its formats: claims, queries, qrels, pairs, texts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { hashClaim } from "../../../src/claims/claim-hash.ts";
import { readClaimReview } from "../../../src/claims/claim-review.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import { joinClaims } from "../../../src/claims/join-claims.ts";
import { readPlainClaim } from "../../../src/claims/plain-claim.ts";
import { InputError, refuseLine } from "../../../src/cli/io/input-error.ts";
import type { Block, Query } from "../../../src/matching/match.ts";
import { splitSentences } from "../../../src/text/sentences.ts";

export interface LabeledQuery extends Query {
  id: string;
  /** Ids of the claims it states. */
  gold: Set<string>;
}

/** Two texts, labeled by people: whether they state the same. */
export interface LabeledPair {
  source: string;
  a: string;
  b: string;
  label: string;
  kind: string;
  language: string;
}

/** A news text in the engine's input form. */
export interface NewsDocument {
  id: string;
  title: string;
  blocks: Block[];
}

/** A plain news text, also split into sentences. */
export interface NewsText extends NewsDocument {
  sentences: string[];
}

/** The dump's file in the data folder. */
export const dumpFile = "claims-dump/claimreview.jsonl.gz";

const provenance = { feed: "bench", sequence: 0 };

/** @throws InputError with file and line if the file is missing or a line is not a JSON object */
export function readLines(path: string): Record<string, unknown>[] {
  return readFile(path)
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [parseLine(path, line, at + 1)]));
}

function readFile(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new InputError(code === "ENOENT" ? `${path}: there is no such file` : `${path} cannot be read: ${(error as Error).message}`);
  }
}

function parseLine(path: string, line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // reported below
  }
  throw refuseLine(path, number, "is no JSON object");
}

export function loadPlainClaims(data: string, set: string): Claim[] {
  return readLines(join(data, "retrieval", set, "claims.jsonl")).flatMap((value) => {
    const result = readPlainClaim(value, provenance);
    return result.ok ? [result.claim] : [];
  });
}

/**
 * Claims of the dump in one language; reviews of one claim are merged. A claim's id is its hash, so that it stays the same if the dump
 * changes.
 */
export function loadDump(data: string, language: string): Claim[] {
  const reviewed = readLines(join(data, dumpFile)).flatMap((value) => {
    if (value["inLanguage"] !== language) return [];
    const result = readClaimReview(value, provenance);
    return result.ok ? [result.claim] : [];
  });
  return joinClaims(reviewed).map((claim) => ({ ...claim, id: hashClaim(claim.text, claim.claimant?.name) }));
}

/** Leaves out dates: those of the sets are an artifact of how queries and claims were linked. */
export function loadQueries(data: string, set: string, split: string): LabeledQuery[] {
  const folder = join(data, "retrieval", set, split);
  if (!existsSync(folder)) return [];
  const gold = new Map<string, Set<string>>();
  for (const line of readFile(join(folder, "qrels.tsv")).trim().split("\n")) {
    const [query = "", ...rest] = line.split("\t");
    const claim = rest.length >= 3 ? rest[1] : rest[0];
    if (claim !== undefined) gold.set(query, (gold.get(query) ?? new Set()).add(claim));
  }
  return readLines(join(folder, "queries.jsonl")).map((value) => readQuery(value, gold.get(String(value["id"])) ?? new Set()));
}

function readQuery(value: Record<string, unknown>, gold: Set<string>): LabeledQuery {
  const { id, text, speaker, context } = value as {
    id: string;
    text: string;
    speaker?: string;
    context?: { before: string[]; after: string[] };
  };
  return {
    id,
    text,
    gold,
    language: "en",
    ...(speaker !== undefined && { speaker: spellSpeaker(speaker) }),
    ...(context !== undefined && { context: { before: context.before, after: context.after } }),
  };
}

export function loadPairs(data: string): LabeledPair[] {
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

/** News that, as far as is known, states no known claim. Each line of a text is a paragraph. */
export function loadNews(data: string, name = "bbc"): NewsText[] {
  return readLines(join(data, "texts", `${name}.jsonl`)).map((value) => {
    const text = String(value["text"]);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return {
      id: readWord(value["id"]),
      title: readWord(value["title"]),
      blocks: lines.map((line) => ({ text: line, kind: "paragraph" })),
      sentences: splitSentences(text).map((place) => text.slice(place.start, place.end)),
    };
  });
}

/** Some sets spell speakers as in web addresses: "barack-obama" is Barack Obama. */
function spellSpeaker(speaker: string): string {
  if (!/^[a-z]+(?:-[a-z]+)+$/u.test(speaker)) return speaker;
  return speaker
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

function readWord(value: unknown): string {
  return typeof value === "string" ? value : "";
}
