import type { AnnotationSummary, PageReport } from "../../messages/contracts.ts";
import { summarizeAnnotation, type Annotation } from "../marks/annotation.ts";
import { firstBelowView, firstVisible } from "../watch/visible-blocks.ts";
import type { PageFindings } from "./page-findings.ts";

/** Maximum number of sentences in the report: the popup draws them in a strip. */
const reportedSentencesMax = 2000;

/** The report's part about text and annotations. Reads a few boxes from the layout. */
export function describeFindings(
  findings: PageFindings,
  viewHeight: number,
  isShown: (annotation: Annotation) => boolean,
): Pick<PageReport, "sentenceCount" | "annotations" | "sentenceLengths" | "visible"> {
  const { blocks } = findings;
  const { firstSentences, sentenceLengths, annotations } = countSentences(findings, isShown);
  const sentenceCount = sentenceLengths.length;
  const share = (block: number): number => (firstSentences[block] ?? sentenceCount) / Math.max(1, sentenceCount);
  return {
    sentenceCount,
    annotations,
    sentenceLengths: sentenceLengths.slice(0, reportedSentencesMax),
    visible: { from: share(firstVisible(blocks)), to: share(firstBelowView(blocks, viewHeight)) },
  };
}

/** Where the annotations are that are shown, as shares of the page's sentences, 0 to 1. Reads no layout: the page may be closing. */
export function listShares(findings: PageFindings, isShown: (annotation: Annotation) => boolean): number[] {
  const { sentenceLengths, annotations } = countSentences(findings, isShown);
  return annotations.map(({ sentence }) => (sentence + 0.5) / Math.max(1, sentenceLengths.length));
}

function countSentences(findings: PageFindings, isShown: (annotation: Annotation) => boolean) {
  const firstSentences: number[] = []; // index of each block's first sentence on the page
  const sentenceLengths: number[] = [];
  const annotations: AnnotationSummary[] = [];
  for (const block of findings.blocks) {
    const found = findings.in(block);
    const before = sentenceLengths.length;
    firstSentences.push(before);
    for (const { start, end } of found?.sentences ?? []) sentenceLengths.push(end - start);
    for (const annotation of (found?.annotations ?? []).filter(isShown))
      annotations.push(summarizeAnnotation(annotation, before + findings.sentenceOf(annotation)));
  }
  return { firstSentences, sentenceLengths, annotations };
}
