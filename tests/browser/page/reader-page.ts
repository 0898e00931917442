import { createPrivateDismissals } from "../../support/private-dismissals.ts";
import { annotatePage, type AnnotateOptions, type PageAnnotations } from "../../../src/page/annotate-page.ts";
import { answerPhrases, type Phrase } from "./phrase-matches.ts";
import { openPlainCard } from "./plain-card.ts";

/** A page with marks on it, and everything around them in a test. */
export interface ReaderPage extends ReturnType<typeof answerPhrases> {
  card: ReturnType<typeof openPlainCard>;
  counts: number[];
  handlers: PageAnnotations["handlers"];
  stop: () => void;
}

let running: ReaderPage | undefined;

/** Puts a page in the document and annotates it; leftovers of an earlier test are removed. */
export function showPage(
  markup: string,
  phrases: Phrase[],
  options: Partial<AnnotateOptions> = {},
  prepare: () => void = () => {},
): ReaderPage {
  clearPage();
  document.body.innerHTML = markup;
  prepare();
  return annotate(phrases, options);
}

export function annotate(phrases: Phrase[], options: Partial<AnnotateOptions> = {}): ReaderPage {
  const worker = answerPhrases(phrases);
  const card = openPlainCard();
  const counts: number[] = [];
  const page = annotatePage({
    document,
    findMatches: worker.findMatches,
    switchSiteOff: () => Promise.resolve(null),
    openSettings: () => {},
    readBackground: () => Promise.resolve({ sources: [], before: [], after: [] }),
    showCount: (known) => counts.push(known),
    openCardLayer: card.open,
    dismissals: createPrivateDismissals(),
    watchSettings: () => () => {},
    ...options,
  });
  running = { ...worker, ...page, card, counts };
  return running;
}

export function clearPage(): void {
  running?.stop();
  running = undefined;
  document.body.replaceChildren();
  window.scrollTo(0, 0);
}

/** The words that are marked now, by state. */
export function markedWords(state = "asserted"): string[] {
  return [...(CSS.highlights.get(`gainsay-${state}`) ?? [])].map(String);
}
