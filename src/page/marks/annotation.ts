import type { SourcedClaim } from "../../claims/sourced-claim.ts";
import type { Match, Stance } from "../../matching/match.ts";
import type { AnnotationSummary, SavedAnnotation } from "../../messages/contracts.ts";
import type { PlacedBlock } from "../../reading/reading.ts";
import type { Span } from "../../text/letters/span.ts";
import { anchorPieces } from "../anchor/anchor-span.ts";
import { lookOfWords, type Look } from "./look-of-words.ts";
import type { MarkState } from "./mark-painter.ts";

/** A match with its anchor: what can be painted, pointed at and listed. */
export interface Annotation extends SourcedClaim, Look {
  /** Stable while the page is open. */
  id: string;
  block: PlacedBlock;
  match: Match;
  ranges: Range[];
  state: MarkState;
  /** True only for strong matches in text of readable size; the others are just listed. */
  isMarked: boolean;
}

const states: Record<Stance, MarkState> = { asserted: "asserted", "disputed-here": "disputed", attributed: "reported", asked: "reported" };

/** Minimum font size for an underline to be readable, in CSS pixels. */
const textSizeMin = 12;

/** Anchors a match in the page; undefined if its text has changed meanwhile. Reads the layout of one element. */
export function anchorMatch(id: string, block: PlacedBlock, match: Match, { source, claim }: SourcedClaim): Annotation | undefined {
  const ranges = anchorPieces(block, match);
  const parent = ranges[0]?.startContainer.parentElement ?? undefined;
  if (parent === undefined) return undefined;
  const isMarked = match.tier === "strong" && Number.parseFloat(getComputedStyle(parent).fontSize) >= textSizeMin;
  return {
    id,
    block,
    match,
    source,
    claim,
    ranges,
    state: states[match.stance],
    ...lookOfWords(ranges),
    isMarked,
  };
}

/** Turns a saved annotation back into a match, where its words are now. */
export function matchOfSaved({ claim, stance, tier, probability, differs }: SavedAnnotation, { start, end }: Span): Match {
  const explanation = { wording: 0, aligned: [] };
  return { block: 0, start, end, source: "", claim: claim.id, probability, tier, relation: "same", stance, differs, explanation };
}

/**
 * @param sentence index of its sentence among all sentences that were read
 * @param place of the sentence in its block; only the card shows it whole
 */
export function summarizeAnnotation({ id, block, match, source, claim }: Annotation, sentence: number, place?: Span): AnnotationSummary {
  const { stance, tier, probability, differs, explanation } = match;
  const text = block.text.slice(match.start, match.end);
  const start = Math.min(place?.start ?? match.start, match.start);
  const around = place && { text: block.text.slice(start, Math.max(place.end, match.end)), start };
  return { annotation: id, source, claim, stance, tier, probability, text, sentence, differs, explanation, ...(around && { around }) };
}
