import type { AnnotationSummary, PageReport } from "../messages/contracts.ts";
import type { PlacedBlock } from "../reading/reading.ts";
import type { Span } from "../text/letters/span.ts";
import { summarizeAnnotation, type Annotation } from "./marks/annotation.ts";
import { firstBelowView, firstVisible } from "./watch/visible-blocks.ts";

/** Findings in each block that was sent for matching. */
export type PageFindings = Map<PlacedBlock, { sentences: Span[]; annotations: Annotation[] }>;

/** Maximum number of sentences in the report: the popup draws them in a strip. */
const reportedSentencesMax = 2000;

/** The report's part about text and annotations. Reads a few boxes from the layout. */
export function describeFindings(
  blocks: readonly PlacedBlock[],
  findings: PageFindings,
  viewHeight: number,
  isShown: (annotation: Annotation) => boolean,
): Pick<PageReport, "sentenceCount" | "annotations" | "sentenceLengths" | "visible"> {
  const firstSentences: number[] = []; // index of each block's first sentence on the page
  const sentenceLengths: number[] = [];
  const annotations: AnnotationSummary[] = [];
  for (const block of blocks) {
    const found = findings.get(block);
    const before = sentenceLengths.length;
    firstSentences.push(before);
    for (const { start, end } of found?.sentences ?? []) sentenceLengths.push(end - start);
    for (const annotation of (found?.annotations ?? []).filter(isShown))
      annotations.push(summarizeAnnotation(annotation, before + sentenceOf(annotation, findings)));
  }
  const sentenceCount = sentenceLengths.length;
  const share = (block: number): number => (firstSentences[block] ?? sentenceCount) / Math.max(1, sentenceCount);
  return {
    sentenceCount,
    annotations,
    sentenceLengths: sentenceLengths.slice(0, reportedSentencesMax),
    visible: { from: share(firstVisible(blocks)), to: share(firstBelowView(blocks, viewHeight)) },
  };
}

/** One annotation, as the card needs it. */
export function summarizeIn(blocks: readonly PlacedBlock[], findings: PageFindings, annotation: Annotation): AnnotationSummary {
  let before = 0;
  for (const block of blocks) {
    if (block === annotation.block) break;
    before += findings.get(block)?.sentences.length ?? 0;
  }
  return summarizeAnnotation(annotation, before + sentenceOf(annotation, findings));
}

/** Index of the annotation's sentence among those of its block. */
function sentenceOf({ block, match }: Annotation, findings: PageFindings): number {
  return Math.max(0, findings.get(block)?.sentences.findIndex(({ end }) => end > match.start) ?? 0);
}
