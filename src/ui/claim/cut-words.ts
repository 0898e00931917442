import { makeElement } from "../../reading/unclobbered.ts";

/** Texts that were cut: the original, and the element that holds the rest. */
const cut = new WeakMap<Text, { whole: string; rest: Element }>();

/** Texts that their style holds to a number of lines. */
const clamped = ".claim-text, .finding-sentence, .finding-rating, .finding-publisher";
/** Scripts that put no spaces between words: a line may end after any word. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
/** The end of the text or a space, perhaps after a few other signs: no hyphen or apostrophe within a word. */
const wordEnd = /^[^\p{L}\p{N}\p{M}\p{White_Space}]{0,4}(?:\p{White_Space}|$)/u;
const openingMark = /^[\p{Pi}\p{Pf}\p{Ps}"]/u; // German „ is Ps
const closingMark = /[\p{Pf}\p{Pi}"]$/u;

/**
 * Ends each text in `within` that is longer than its lines after a whole word, with "…" and its closing quotation mark; the browser's own
 * "…" may split a word. Screen readers still read the whole text. Cost: a few layouts for each text that is too long.
 */
export function cutAtWords(within: Element): void {
  for (const element of within.querySelectorAll<HTMLElement>(clamped)) {
    const text = (element.querySelector(".quote, bdi") ?? element).firstChild as Text | null;
    if (text?.nodeType === 3 && text.nextSibling === null && !fits(element)) cutText(element, text); // its window may be another than ours
  }
}

/** Puts back what `cutAtWords` has cut. */
export function restoreWords(within: Element): void {
  for (const element of within.querySelectorAll(clamped)) {
    const text = (element.querySelector(".quote, bdi") ?? element).firstChild as Text | null;
    const found = text === null ? undefined : cut.get(text);
    if (text === null || found === undefined) continue;
    text.data = found.whole;
    found.rest.remove();
    cut.delete(text);
  }
}

function cutText(element: HTMLElement, text: Text): void {
  const whole = text.data;
  const mark = openingMark.test(whole) ? (closingMark.exec(whole)?.[0] ?? "") : "";
  const ends = findWordEnds(whole, element.querySelector<HTMLElement>("[lang]")?.lang);
  const show = (end: number): boolean => {
    text.data = `${whole.slice(0, end)}…${mark}`;
    return fits(element);
  };
  let [least, most] = [0, ends.length]; // as many of the words as fit
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (show(ends[middle - 1]!)) least = middle;
    else most = middle - 1;
  }
  const end = ends[least - 1];
  if (end === undefined) {
    text.data = whole;
    return;
  }
  show(end);
  const rest = makeElement(text.ownerDocument, "span");
  rest.className = "visually-hidden";
  rest.textContent = whole.slice(end);
  text.after(rest);
  cut.set(text, { whole, rest });
}

/** Offsets at which a word is over, without the last. */
function findWordEnds(text: string, language: string | undefined): number[] {
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    const end = index + segment.length;
    if (isWordLike === true && (unspaced.test(segment) || wordEnd.test(text.slice(end, end + 6)))) ends.push(end);
  }
  return ends.slice(0, -1);
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === "" ? undefined : language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" }); // a source may state any language
  }
}

function fits({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight <= clientHeight + 2;
}
