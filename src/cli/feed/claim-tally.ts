import type { Claim } from "../../claims/claim.ts";

/** Counts of a feed's contents: reviews by publisher, year and verdict, claims by language. */
export interface ClaimTally {
  add: (claim: Claim) => void;
  languages: () => Record<string, number>;
  /** Most frequent first; years newest first. */
  tables: () => { title: string; rows: [name: string, count: number][] }[];
}

export function startTally(): ClaimTally {
  const counts = {
    publisher: new Map<string, number>(),
    language: new Map<string, number>(),
    year: new Map<string, number>(),
    verdict: new Map<string, number>(),
  };
  const count = (table: Map<string, number>, name: string): void => void table.set(name, (table.get(name) ?? 0) + 1);
  const byCount = (table: Map<string, number>): [string, number][] => [...table].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    add: ({ language, reviews }) => {
      count(counts.language, language);
      for (const { publisher, publishedOn, verdict } of reviews) {
        count(counts.publisher, publisher.name);
        count(counts.year, publishedOn?.date.slice(0, 4) ?? "no date");
        count(counts.verdict, verdict);
      }
    },
    languages: () => Object.fromEntries(byCount(counts.language)),
    tables: () => [
      { title: "Reviews by publisher", rows: byCount(counts.publisher) },
      { title: "Claims by language", rows: byCount(counts.language) },
      { title: "Reviews by year", rows: [...counts.year].sort((a, b) => readYear(b[0]) - readYear(a[0])) },
      { title: "Reviews by verdict", rows: byCount(counts.verdict) },
    ],
  };
}

/** 0 if there is no date. */
function readYear(name: string): number {
  return Number(name) || 0;
}
