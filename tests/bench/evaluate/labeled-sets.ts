/** Queries whose right claims are known, each set with an index of only its own claims. */
import type { Claim } from "../../../src/claims/claim.ts";
import { type Index, openClaims } from "../engine.ts";
import { type LabeledQuery, loadPlainClaims, loadQueries } from "../data/load-data.ts";

/** A query is a single post, a spoken sentence with its neighbors, or a quotation. */
export interface LabeledSet {
  name: "tweets" | "debates" | "quotes";
  claims: Claim[];
  index: Index;
  queries: LabeledQuery[];
  /** MAP@5 to reach. */
  goal: number;
}

const sources = [
  { name: "tweets", folder: "snopes-tweets", split: "dev", goal: 0.95 },
  { name: "debates", folder: "politifact-debates", split: "dev", goal: 0.58 },
  { name: "quotes", folder: "factopolis", split: "all", goal: 0.85 },
] as const;

/** Files and folders of the data that `openLabeledSets` reads. */
export const labeledFiles = sources.flatMap(({ folder, split }) =>
  ["claims.jsonl", `${split}/queries.jsonl`, `${split}/qrels.tsv`].map((name) => `retrieval/${folder}/${name}`),
);

export function openLabeledSets(data: string): LabeledSet[] {
  return sources.map(({ name, folder, split, goal }) => {
    const claims = loadPlainClaims(data, folder);
    return { name, goal, claims, index: openClaims(claims), queries: loadQueries(data, folder, split) };
  });
}
