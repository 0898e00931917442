import { nameClaim, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { Match } from "../../matching/match.ts";
import type { MatchAnswer, MatchRequest } from "../../messages/contracts.ts";
import { retryCall } from "../../messages/retry-call.ts";
import type { PageFacts, PlacedBlock } from "../../reading/reading.ts";
import type { Span } from "../../text/letters/span.ts";

/** Findings in one block. Positions are offsets into its text, in UTF-16 units. */
export interface BlockFindings {
  matches: Match[];
  sentences: Span[];
}

/** The worker's answer, with what it found sorted by block. */
export interface BatchAnswer extends Omit<MatchAnswer, "matches" | "sentences"> {
  findings: BlockFindings[];
}

/** Maximum text of one request in UTF-16 units. The worker accepts up to 200 kB, which holds this much text in any script. */
const requestMax = 60_000;
/** The first request is small, so that the visible text is marked first. */
const firstRequestMax = 12_000;
const requestBlocksMax = 2_000;
/** Maximum number of claims named as known in a request: the most that the worker accepts. */
const knownMax = 10_000;

/** The order of asking: from the first visible block down, then the blocks above it. */
export function* batchBlocks(blocks: readonly PlacedBlock[], firstVisible: number): Generator<PlacedBlock[]> {
  let batch: PlacedBlock[] = [];
  let length = 0;
  let most = firstRequestMax;
  for (const [index, block] of [...blocks.slice(firstVisible), ...blocks.slice(0, firstVisible)].entries()) {
    const startsAbove = index === blocks.length - firstVisible; // blocks of one request are adjacent
    if (batch.length > 0 && (startsAbove || length + block.text.length > most || batch.length === requestBlocksMax)) {
      yield batch;
      batch = [];
      length = 0;
      most = requestMax;
    }
    batch.push(block);
    length += block.text.length;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Asks which claims a batch of blocks states.
 * @param known claims that the page has already: the answer contains only the others.
 * @throws CallFailed if there is no answer, or if the worker fails.
 */
export async function askForMatches(
  batch: readonly PlacedBlock[],
  facts: PageFacts,
  known: readonly SourcedClaim[],
  findMatches: (request: MatchRequest) => Promise<MatchAnswer>,
): Promise<BatchAnswer> {
  const request: MatchRequest = {
    blocks: batch.map(({ text, kind, language }) => ({
      text: text.slice(0, requestMax),
      kind,
      language,
    })),
    ...facts,
    known: known.slice(0, knownMax).map(nameClaim),
  };
  const { matches, sentences, ...answer } = await retryCall(() => findMatches(request));
  const findings = batch.map((): BlockFindings => ({ matches: [], sentences: [] }));
  for (const match of matches) findings[match.block]?.matches.push(match);
  for (const { block, start, end } of sentences) findings[block]?.sentences.push({ start, end });
  return { ...answer, findings };
}
