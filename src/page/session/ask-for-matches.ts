import { nameClaim, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { Match } from "../../matching/match.ts";
import type { MatchAnswer, MatchRequest } from "../../messages/contracts.ts";
import { retryCall } from "../../messages/retry-call.ts";
import type { PageFacts, PlacedBlock } from "../../reading/reading.ts";
import type { Span } from "../../text/letters/span.ts";

/** Findings in one block. Positions are offsets into its text, in UTF-16 units. */
export interface BlockFindings {
  block: PlacedBlock;
  matches: Match[];
  sentences: Span[];
}

/** The worker's answer, with what it found sorted by block. */
export interface BatchAnswer extends Omit<MatchAnswer, "matches" | "sentences" | "unread"> {
  /** What was found in each block that was read, or in a part of it. */
  findings: BlockFindings[];
  /** The blocks that were not read to their end. */
  unread: Set<PlacedBlock>;
}

/**
 * How long the worker's judge may be busy before it answers about a batch, in milliseconds, each time that the page is gone through: the surest
 * marks show first, all over the page. Each time repeats a part of the work, so there are few; the last time, the worker reads everything.
 */
export const patienceMs = [30, 150, 750, undefined] as const;

/** Maximum text of one request in UTF-16 units: the worker can do nothing else while it matches it, for some 0.1 s. */
const requestMax = 24_000;
/** The first request is smaller, so that the visible text is marked first. */
const firstRequestMax = 12_000;
/** The beginning of that request, about one window of text, is asked about on its own before the rest. */
const leadMax = 3_000;
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
 * The beginning of a batch, to ask about first: the worker needs about 10 ms for 1,000 UTF-16 units. The block after it is sent as context,
 * because it can change what the last sentence means. Undefined if the batch is hardly longer than its beginning.
 */
export function leadOf(batch: readonly PlacedBlock[]): Pick<BatchQuestion, "batch" | "unread"> | undefined {
  let length = 0;
  const end = batch.findIndex((block) => (length += block.text.length) > leadMax);
  if (end < 1 || batch.length - end < 2) return undefined;
  return { batch: batch.slice(0, end + 1), unread: new Set(batch.slice(0, end)) };
}

export interface BatchQuestion {
  batch: readonly PlacedBlock[];
  /** The blocks of it to read; the others were read before, and are sent because these may refer to names in them. */
  unread: ReadonlySet<PlacedBlock>;
  /** Claims that the page has already: the answer contains only the others. */
  known: readonly SourcedClaim[];
  /** How long the judge may be busy, in milliseconds; undefined for as long as it takes. */
  patience: number | undefined;
}

/**
 * Asks which claims a batch of blocks states.
 * @throws CallFailed if there is no answer, or if the worker fails.
 */
export async function askForMatches(
  { batch, unread, known, patience }: BatchQuestion,
  facts: PageFacts,
  findMatches: (request: MatchRequest) => Promise<MatchAnswer>,
): Promise<BatchAnswer> {
  const request: MatchRequest = {
    blocks: batch.map((block) => ({
      text: block.text.slice(0, requestMax),
      kind: block.kind,
      language: block.language,
      ...(!unread.has(block) && { isContext: true }),
    })),
    ...facts,
    known: known.slice(0, knownMax).map(nameClaim),
    ...(patience !== undefined && { patienceMs: patience }),
  };
  const { matches, sentences, unread: left, ...answer } = await retryCall(() => findMatches(request));
  const stillUnread = new Set(left.flatMap((at) => batch[at] ?? []));
  const findings = new Map<number, BlockFindings>();
  const findingsIn = (at: number): BlockFindings | undefined => {
    const block = batch[at];
    if (block === undefined || !unread.has(block)) return undefined;
    if (!findings.has(at)) findings.set(at, { block, matches: [], sentences: [] });
    return findings.get(at);
  };
  for (const [at, block] of batch.entries()) if (!stillUnread.has(block)) findingsIn(at);
  for (const match of matches) findingsIn(match.block)?.matches.push(match);
  for (const { block, start, end } of sentences) findingsIn(block)?.sentences.push({ start, end });
  return { ...answer, findings: [...findings.values()], unread: stillUnread };
}
