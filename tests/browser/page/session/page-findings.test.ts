import { afterEach, expect, test } from "vitest";
import { PageFindings } from "../../../../src/page/session/page-findings.ts";
import type { PlacedBlock } from "../../../../src/reading/reading.ts";
import { claimOf, matchOf, showParagraphs, wordsOf } from "./session-page.ts";

afterEach(() => document.body.replaceChildren());

const sentencesOf = ({ text }: PlacedBlock) =>
  [...text.matchAll(/[^.]+\./gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Findings of a page in which each of these words was found in the paragraph at the same place in the list. */
function findIn(blocks: PlacedBlock[], words: string[]): PageFindings {
  const findings = new PageFindings();
  findings.setBlocks(blocks);
  findings.learn(words.map(claimOf));
  keep(findings, blocks, words);
  return findings;
}

function keep(findings: PageFindings, blocks: PlacedBlock[], words: string[]): void {
  const found = blocks.map((block, index) => ({ block, sentences: sentencesOf(block), matches: [matchOf(block, words[index]!)] }));
  for (const _step of findings.keep(found));
}

test("annotations are in page order, whatever order they were found in, each with its own id", () => {
  const [one, two, three] = showParagraphs("It is claim one.", "It is claim two.", "It is claim three.") as [
    PlacedBlock,
    PlacedBlock,
    PlacedBlock,
  ];
  const findings = new PageFindings();
  findings.setBlocks([one, two, three]);
  findings.learn(["claim one", "claim two", "claim three"].map(claimOf));
  keep(findings, [three], ["claim three"]);
  keep(findings, [one, two], ["claim one", "claim two"]);
  expect(findings.annotations().map(wordsOf)).toEqual(["claim one", "claim two", "claim three"]);
  expect(new Set(findings.annotations().map(({ id }) => id)).size).toBe(3);
});

test("findings in a block are forgotten with the block, and not stored if the block disappears before they arrive", () => {
  const blocks = showParagraphs("It is claim one.", "It is claim two.");
  const findings = findIn(blocks, ["claim one", "claim two"]);
  findings.setBlocks(blocks.slice(1));
  expect(findings.annotations().map(wordsOf)).toEqual(["claim two"]);
  keep(findings, blocks, ["claim one", "claim two"]);
  findings.setBlocks(blocks);
  expect(findings.annotations().map(wordsOf)).toEqual(["claim two"]);
});

test("a match without its claim is left out", () => {
  const blocks = showParagraphs("It is claim one.");
  const findings = new PageFindings();
  findings.setBlocks(blocks);
  keep(findings, blocks, ["claim one"]);
  expect(findings.annotations()).toEqual([]);
  expect(findings.in(blocks[0]!)?.sentences).toHaveLength(1);
});

test("a summary counts the sentences before it on the page", () => {
  const blocks = showParagraphs("This comes first. This is second.", "This is third. Here is claim one. This is fifth.");
  const findings = new PageFindings();
  findings.setBlocks(blocks);
  findings.learn([claimOf("claim one")]);
  const found = blocks.map((block) => ({ block, sentences: sentencesOf(block), matches: [] }));
  found[1] = { ...found[1]!, matches: [matchOf(blocks[1]!, "claim one")] as never[] };
  for (const _step of findings.keep(found));
  expect(findings.summarize(findings.annotations()[0]!)).toMatchObject({ text: "claim one", sentence: 3 });
});

test("a saved annotation is listed once, in its place, and not where nothing was read", () => {
  const blocks = showParagraphs("Here is claim one, and here claim two.", "Not asked about yet.");
  const findings = findIn(blocks.slice(0, 1), ["claim two"]);
  findings.setBlocks(blocks);
  const { claim } = claimOf("claim one");
  const { stance, tier, probability, differs } = matchOf(blocks[0]!, "claim one");
  const saved = { claim, stance, tier, probability, differs, selector: { exact: "claim one", prefix: "", suffix: "" } };
  const span = { start: 8, end: 17 };
  expect(findings.place(saved, blocks[0]!, span)).toBe(true);
  expect(findings.place(saved, blocks[0]!, span)).toBe(true);
  expect(findings.annotations().map(wordsOf)).toEqual(["claim one", "claim two"]);
  expect(findings.place(saved, blocks[1]!, span)).toBe(false);
});
