import { expect, test } from "vitest";
import { compareBaseline, listWork } from "../../bench/speed/compare-baseline.ts";
import { countReads, countWork } from "../../bench/speed/count-work.ts";
import { findMatches, openClaims, rankClaims } from "../../bench/engine.ts";
import { loadRepository } from "../../bench/speed/load-bench-data.ts";

test("matching the sample pages takes no more work than the baseline has", async () => {
  const data = await loadRepository();
  expect(compareBaseline(data.name, listWork(countWork(data)))).toEqual([]); // if that is meant: npm run bench -- --keep-baseline
});

test("a counting index finds and ranks the same, and counts what was read", async () => {
  const { claims, news } = await loadRepository();
  const plain = openClaims(claims);
  const { index, reads } = countReads(plain);
  const blocks = news.flatMap((page) => page.blocks);
  expect(findMatches(index, blocks, { language: "en" })).toEqual(findMatches(plain, blocks, { language: "en" }));
  const scanned = { ...reads };
  for (const count of Object.values(scanned)) expect(count).toBeGreaterThan(0); // else the matcher reads where nothing counts
  const query = { text: news[0]!.sentences[0]!, language: "en" };
  expect(rankClaims(index, query, 10)).toEqual(rankClaims(plain, query, 10));
  expect(reads.pairs).toBeGreaterThan(scanned.pairs);
});
