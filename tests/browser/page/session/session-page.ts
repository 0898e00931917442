/** A page of paragraphs with blocks as the session's parts receive them, and annotations without a worker. */
import type { SourcedClaim } from "../../../../src/claims/sourced-claim.ts";
import type { Match } from "../../../../src/matching/match.ts";
import { anchorMatch, type Annotation } from "../../../../src/page/marks/annotation.ts";
import { isHiddenInPage } from "../../../../src/page/marks/visibility.ts";
import { readBlocks } from "../../../../src/reading/read-blocks.ts";
import type { PlacedBlock } from "../../../../src/reading/reading.ts";
import { bareClaim } from "../../../support/bare-claim.ts";

export function showParagraphs(...paragraphs: string[]): PlacedBlock[] {
  document.body.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  return [...readBlocks(document, isHiddenInPage)];
}

export function claimOf(words: string): SourcedClaim {
  return { source: "phrases", claim: bareClaim(`claim:${words}`, words) };
}

/** A strong match of the first place of these words in the block. */
export function matchOf(block: PlacedBlock, words: string): Match {
  const start = block.text.indexOf(words);
  return {
    block: 0,
    start,
    end: start + words.length,
    source: "phrases",
    claim: `claim:${words}`,
    probability: 0.9,
    tier: "strong",
    relation: "same",
    stance: "asserted",
    differs: [],
    explanation: { wording: 0, aligned: [], model: "phrases" },
  };
}

export function annotationOf(block: PlacedBlock, words: string): Annotation {
  return anchorMatch(words, block, matchOf(block, words), claimOf(words))!;
}

/** The words of an annotation, as the page has them. */
export const wordsOf = ({ ranges }: Annotation): string => ranges.join("");
