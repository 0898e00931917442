import { ways, withoutInserts } from "./inserts.ts";
import type { PlacedBlock } from "./reading.ts";
import { around, isRunning, lengthOf, stop, weigh, type Weights } from "./running-text.ts";
import { unspaced } from "./seen-length.ts";
import { sentenceEnd } from "./survey-page.ts";
import {
  attribute,
  closest,
  comparePosition,
  contains,
  documentOf,
  find,
  findAll,
  localName,
  parentElement,
  rootNode,
  textOf,
  titleOf,
} from "./unclobbered.ts";

/** Share of the running text that an element must hold to be taken for the article. */
const shareMin = 0.8;

/** Minimum number of paragraphs of an article. */
const paragraphsMin = 2;

/** Minimum number of words for text without a period to be kept; a caption may be shorter. */
const wordsMin = 10;
const captionWordsMin = 3;

/**
 * Leaves out what surrounds the article: teasers, notices, the small print, labels and credits. The article is the smallest element
 * that holds nearly all running text, regardless of its name. Also kept: text between title and article, paragraphs right
 * beside the article, and other posts of the same stream, so that no part of a story is lost.
 * Keeps the order. Cost: O(blocks × elements around each), no layout.
 */
export function chooseArticle(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const steps = chooseArticleInSteps(blocks);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `chooseArticle`; yields where the caller may pause. */
export function* chooseArticleInSteps(blocks: readonly PlacedBlock[]): Generator<undefined, PlacedBlock[]> {
  const running = blocks.filter(isRunning);
  if (running.length === 0) return [...blocks];
  yield undefined;
  const teasers = pickOut(running, isTeaser);
  yield undefined;
  const points = pickOut(running, isOnlyPoint);
  yield undefined;
  const article = findArticle(running.filter((block) => !teasers.has(block) && !points.has(block)));
  yield undefined;
  const rest = blocks.filter((block) => !teasers.has(block));
  const placesOf = ({ element }: PlacedBlock): unknown[] => [parentElement(element), attribute(element, "class")];
  const places = new Set(running.flatMap(placesOf));
  const near = article === undefined ? rest : keepNear(rest, article);
  yield undefined;
  const own = withoutInserts(near);
  yield undefined;
  const first = own.findIndex(isRunning);
  const said = own.filter(
    (block, at) => (at >= first || !isDate(block)) && isSaid(block, () => placesOf(block).every((place) => places.has(place))),
  );
  yield undefined;
  return withoutEmptyHeadings(said);
}

/** The blocks that `isOut` selects; none if they are most of the running text. */
function pickOut(running: readonly PlacedBlock[], isOut: (element: Element, weights: Weights) => boolean): Set<PlacedBlock> {
  const weights = weigh(running);
  const out = running.filter(({ element }) => isOut(element, weights));
  return new Set(lengthOf(out) < lengthOf(running) * shareMin ? out : []);
}

/** Is it the only paragraph in a box, below a headline that links elsewhere and is not the page's own title? */
function isTeaser(element: Element, weights: Weights): boolean {
  const box = around(element).findLast((at) => weights.get(at)![1] === 1);
  if (box === undefined || box === element || find(box, "h1") !== null) return false;
  const link = find(box, linkedTitle);
  return link !== null && (comparePosition(link, element) & 4) > 0 && !isInTitle(element, textOf(link).trim());
}

function isInTitle(element: Element, words: string): boolean {
  return titleOf(documentOf(element)).includes(words);
}

/** Is it the only paragraph in a list item, like the captions of a photo series? Those do not show where the story is. */
function isOnlyPoint(element: Element, weights: Weights): boolean {
  const item = closest(element, "li");
  return item !== null && weights.get(item)?.[1] === 1;
}

/** The smallest element that holds enough of the text: an element never weighs more than the one around it. */
function findArticle(running: readonly PlacedBlock[]): Element | undefined {
  const lengthMin = lengthOf(running) * shareMin;
  let best: Element | undefined;
  for (const [part, [length, paragraphs]] of weigh(running)) {
    const isPart = length >= lengthMin && paragraphs >= paragraphsMin && !/^(?:[uo]l|dl|t(?:able|body|r))$/u.test(localName(part));
    if (isPart && (best === undefined || contains(best, part))) best = part;
  }
  return best;
}

function keepNear(blocks: readonly PlacedBlock[], article: Element): PlacedBlock[] {
  const root = rootNode(article);
  // Blocks in another shadow root cannot be compared with the article, so they are kept.
  const isInside = ({ element }: PlacedBlock): boolean => contains(article, element) || rootNode(element) !== root;
  const first = blocks.findIndex(isInside);
  const leadFrom = findLead(blocks, article, first);
  const box = parentElement(article);
  const posts = new Map<Element, boolean>();
  const isPost = (part: Element): boolean => {
    if (!posts.has(part)) posts.set(part, isPostBeside(part, article));
    return posts.get(part)!;
  };
  return blocks.filter((block, index) => {
    if (isInside(block) || localName(block.element) === "h1") return true;
    if (index < first && index >= leadFrom) return block.kind !== "caption";
    if (isRunning(block) && parentElement(block.element) === box) return true;
    return isSentence(block) && around(block.element).some(isPost);
  });
}

/**
 * Index of the first block that leads into the article: after the title if that precedes the article; otherwise the first one in the
 * same part of the page, or right beside the article.
 */
function findLead(blocks: readonly PlacedBlock[], article: Element, first: number): number {
  const title = blocks.findLastIndex(({ element }, index) => index < first && localName(element) === "h1");
  if (title !== -1) return title + 1;
  const box = parentElement(article);
  const place = (box && closest(box, "main, [role=main], article")) ?? box;
  let from = first;
  if (place !== null && localName(place) !== "body") while (from > 0 && contains(place, blocks[from - 1]!.element)) from--;
  return from;
}

/** Is this part another post of the same stream: same kind, same place, and not a teaser, whose title links elsewhere? */
function isPostBeside(part: Element, article: Element): boolean {
  if (localName(part) !== localName(article) || attribute(part, "class") !== attribute(article, "class")) return false;
  if (closest(part, "article, [class], [itemprop]") !== part) return false;
  let [one, other]: (Element | null)[] = [part, article];
  for (let depth = 0; depth < 4 && one !== other; depth++) [one, other] = [one && parentElement(one), other && parentElement(other)];
  return one === other && find(part, linkedTitle) === null;
}

const linkedTitle = ":is(h1,h2,h3,h4,h5,h6) a[href]:not([href*='#']), a[href] :is(h1,h2,h3,h4,h5,h6)";

function isSentence({ text, kind }: PlacedBlock): boolean {
  return kind !== "heading" && kind !== "caption" && text.length >= 20 && sentenceEnd.test(text.slice(-40));
}

/** Is this line above the story a date or a time, with at most a few words: "Posted Monday, 4 June 2019, 15:54"? */
function isDate({ text, kind }: PlacedBlock): boolean {
  if ((kind !== "paragraph" && kind !== "caption") || text.length > 60) return false;
  return /\d{4}|\d:\d/u.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) < 4;
}

/** A label and names: "Photo: Jane Doe / Agency". */
const credit = /^\P{L}?[\p{L}-]+:(?: [^\p{Ll}\s]\S*)+$/u;

/** Is this more than a label or a credit: a sentence, enough words, or a line of the story? Lists and tables may be short. */
function isSaid({ text, kind, element }: PlacedBlock, isLikeStory: () => boolean): boolean {
  if ((kind !== "paragraph" && kind !== "caption") || closest(element, "td") !== null) return true;
  if (text.length < 200 && /©.{0,80}$/u.test(text)) return false;
  if (stop.test(text) || unspaced.test(text)) return true;
  const words = text.match(/[\p{L}\p{M}\p{N}]{2,}/gu)?.length ?? 0;
  if (words >= wordsMin || (kind === "caption" && words >= captionWordsMin && !/[:|]| \/ /u.test(text))) return true;
  return !credit.test(text) && isLikeStory();
}

/** Leaves out headings with only links below them and, after the story begins, headings with nothing below them. */
function withoutEmptyHeadings(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const first = blocks.findIndex(isRunning);
  let next: PlacedBlock | undefined;
  return blocks
    .toReversed()
    .filter((block, index) => {
      const at = blocks.length - index - 1;
      const isEmpty = next === undefined || (next.kind === "heading" && localName(next.element) <= localName(block.element));
      if (block.kind === "heading" && ((isEmpty && first !== -1 && at > first) || isOverLinks(block, [blocks[at - 1], next]))) return false;
      next = block;
      return true;
    })
    .reverse();
}

/** Is this heading the only text read in a box of links or controls ("Share this", "Latest stories"), and not the page's title? */
function isOverLinks({ element, text }: PlacedBlock, beside: readonly (PlacedBlock | undefined)[]): boolean {
  if (localName(element) === "h1" || isInTitle(element, text)) return false;
  const box = around(element).findLast((at) => beside.every((block) => block === undefined || !contains(at, block.element)));
  return box !== undefined && box !== element && findAll(box, ways).length > 2;
}
