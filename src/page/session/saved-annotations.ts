import type { SavedAnnotation, TextSelector } from "../../messages/contracts.ts";
import { anchorSpan } from "../anchor/anchor-span.ts";
import { readBodyText } from "../anchor/body-text.ts";
import { findText, selectText, startSearch } from "../anchor/text-selectors.ts";
import type { Annotation } from "../marks/annotation.ts";
import { runInSlices } from "../watch/run-in-slices.ts";
import type { PageFindings } from "./page-findings.ts";

/**
 * Lists the saved annotations whose words are found on the page, unless their claim is already listed there. Works in slices.
 * @param isWanted asked before each is listed: the reader may have chosen another file meanwhile.
 * @returns the number of those that are on the page now.
 */
export async function placeSaved(
  document: Document,
  findings: PageFindings,
  saved: readonly SavedAnnotation[],
  isWanted: () => boolean,
  signal: AbortSignal,
): Promise<number> {
  let placed = 0;
  function* place(): Generator<void, void> {
    const search = yield* startSearch(yield* readBodyText(document), findings.blocks);
    for (const one of saved) {
      const found = yield* findText(search, one.selector);
      if (found !== undefined && isWanted() && findings.place(one, found.block, found.span)) placed++;
      yield;
    }
  }
  if (saved.length > 0) await runInSlices(place(), () => {}, signal);
  return placed;
}

/** The selectors by which these annotations can be found again, by annotation id. Works in slices. */
export async function selectAnnotations(
  document: Document,
  annotations: readonly Annotation[],
  signal: AbortSignal,
): Promise<Record<string, TextSelector>> {
  const selectors: Record<string, TextSelector> = {};
  function* select(): Generator<void, void> {
    const body = yield* readBodyText(document);
    for (const { id, block, match } of annotations) {
      const range = anchorSpan(block, match);
      if (range !== undefined) selectors[id] = selectText(body, range);
      yield;
    }
  }
  await runInSlices(select(), () => {}, signal);
  return selectors;
}
