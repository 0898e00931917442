/**
 * Labeled examples of what pages do with a claim, and the engine's results on them. All sentences were written for this; names are
 * invented. They are in `stance/`, one file per language, one JSON object per line.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Claim } from "../../../src/claims/claim.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import type { Block, Stance } from "../../../src/matching/match.ts";
import { openIndex, type Index } from "../../../src/matching/index-read/open-index.ts";
import { hashTerm } from "../../../src/text/lexicon/term-hash.ts";
import { writeIndex } from "../../../src/matching/index-write/write-index.ts";

export interface StanceExample {
  id: string;
  claim: string;
  /** The sentence, and the text before and after it in its block. */
  before?: string;
  text: string;
  after?: string;
  /** Kind of the block; a paragraph if omitted. */
  kind?: Block["kind"];
  /** The heading above the block, and the paragraph below it. */
  above?: string;
  below?: string;
  language: string;
  stance: Stance;
  /** The person or group named as saying it. */
  source?: string;
}

export interface StanceOutcome {
  example: StanceExample;
  /** "none" if the engine does not find the claim in the sentence. */
  found: Stance | "none";
  attributedTo: string;
}

const folder = new URL("stance/", import.meta.url);

export function readStanceExamples(): StanceExample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as StanceExample);
}

/** Is the example in the half that is not looked at while cues are tuned? */
export function isHeldBack({ id }: StanceExample): boolean {
  return hashTerm(id) % 2 === 1;
}

/** Runs the engine on the examples, with the claims of all of them known. */
export function runStanceExamples(examples: readonly StanceExample[]): StanceOutcome[] {
  const index = openExampleClaims(examples);
  return examples.map((example) => {
    const { blocks, at, start } = layOut(example);
    const { matches } = findMatches(index, blocks, { language: example.language });
    const match = matches.find((one) => one.block === at && one.start === start && one.claim === example.claim);
    return { example, found: match?.stance ?? "none", attributedTo: match?.attributedTo ?? "" };
  });
}

function openExampleClaims(examples: readonly StanceExample[]): Index {
  const empty = { variants: [], appearances: [], reviews: [], statements: [], topics: [], provenance: { feed: "bench", sequence: 0 } };
  const claims = new Map(examples.map(({ claim, language }): [string, Claim] => [claim, { id: claim, text: claim, language, ...empty }]));
  const opened = openIndex(writeIndex([...claims.values()]));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

function layOut({ before, text, after, kind = "paragraph", above, below }: StanceExample): { blocks: Block[]; at: number; start: number } {
  const whole = [before, text, after].filter((part) => part !== undefined).join(" ");
  const block: Block = { text: whole, kind };
  const blocks: Block[] = [
    ...(above === undefined ? [] : [{ text: above, kind: "heading" as const }]),
    block,
    ...(below === undefined ? [] : [{ text: below, kind: "paragraph" as const }]),
  ];
  return { blocks, at: blocks.indexOf(block), start: before === undefined ? 0 : before.length + 1 };
}

export function shareRight(outcomes: readonly StanceOutcome[]): number {
  return outcomes.filter(({ example, found }) => example.stance === found).length / outcomes.length;
}
