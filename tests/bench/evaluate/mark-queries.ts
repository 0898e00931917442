/** Runs the page scan on queries whose right claims are known: which of their sentences would get a mark, and is it right? */
import type { AskJudge, Block, Match } from "../../../src/matching/match.ts";
import { findMatches, type Index } from "../engine.ts";
import type { LabeledSet } from "./labeled-sets.ts";
import type { LabeledQuery } from "../data/load-data.ts";

/** A match of relation `same` in one of the query's own sentences. */
interface QueryMark {
  probability: number;
  isStrong: boolean;
  isRight: boolean;
}

export interface MarkedQueries {
  name: string;
  /** Marks of each query; empty if the engine finds nothing. */
  queries: QueryMark[][];
}

/**
 * Debates are marked twice: the sentence with its neighbors, as on a page, and alone.
 *
 * @param askJudge undefined for rules alone
 */
export function markQueries(sets: readonly LabeledSet[], askJudge?: AskJudge): MarkedQueries[] {
  return sets.flatMap(({ name, index, queries }) => {
    const mark = (isInContext: boolean) => queries.map((query) => markQuery(index, query, isInContext, askJudge));
    if (name !== "debates") return [{ name, queries: mark(false) }];
    return [
      { name, queries: mark(true) },
      { name: "debates, sentence alone", queries: mark(false) },
    ];
  });
}

function markQuery(index: Index, query: LabeledQuery, isInContext: boolean, askJudge: AskJudge | undefined): QueryMark[] {
  const { text, speaker, context, gold } = query;
  const before = isInContext ? (context?.before ?? []).map((sentence) => `${sentence.trim()} `).join("") : "";
  const after = isInContext ? (context?.after ?? []).map((sentence) => ` ${sentence.trim()}`).join("") : "";
  const block: Block = { text: before + text + after, kind: "paragraph" };
  const { matches } = findMatches(index, [block], {
    language: "en",
    ...(speaker !== undefined && { speaker }),
    ...(askJudge !== undefined && { askJudge }),
  });
  return matches
    .filter((match) => match.relation === "same" && isWithin(match, before.length, before.length + text.length))
    .map(({ claim, probability, tier }) => ({ probability, isStrong: tier === "strong", isRight: gold.has(claim) }));
}

/** Decides by the match's middle: if the neighbors have no period, a sentence may extend past the query's edge. */
function isWithin({ start, end }: Match, from: number, to: number): boolean {
  const middle = (start + end) / 2;
  return middle >= from && middle < to;
}
