import type { PlacedBlock } from "./reading.ts";
import { sentenceEnd } from "./survey-page.ts";
import { attribute, closest, contains, documentOf, find, localName, parentElement, rootNode, textOf, titleOf } from "./unclobbered.ts";

/** Share of the running text that an element must hold to be taken for the article. */
const shareMin = 0.8;

/** Minimum number of paragraphs of an article. */
const paragraphsMin = 2;

/** Maximum number of elements around a block that are examined, from the innermost outward. */
const aroundMax = 40;

/** Text without a full stop says something if it has this many words; a caption may be shorter. */
const wordsMin = 10;
const captionWordsMin = 3;

/** How much running text is in an element: its length, and the number of paragraphs. */
type Weights = Map<Element, [length: number, paragraphs: number]>;

/**
 * Leaves out what surrounds the article: teasers, notices, the small print, labels and credits. The article is the smallest element
 * that holds nearly all running text, whatever it is called. Outside it are kept: text between title and article, paragraphs right
 * beside the article, and other posts of the same stream, so that no part of a story is lost.
 * Keeps the order. Cost: O(blocks × elements around each), no layout.
 */
export function chooseArticle(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const running = blocks.filter(isRunning);
  if (running.length === 0) return [...blocks];
  const teasers = pickOut(running, isTeaser);
  const points = pickOut(running, isOnlyPoint);
  const article = findArticle(running.filter((block) => !teasers.has(block) && !points.has(block)));
  const rest = blocks.filter((block) => !teasers.has(block));
  const placesOf = ({ element }: PlacedBlock): unknown[] => [parentElement(element), attribute(element, "class")];
  const places = new Set(running.flatMap(placesOf));
  const near = article === undefined ? rest : keepNear(rest, article);
  return withoutEmptyHeadings(near.filter((block) => isSaid(block, () => placesOf(block).every((place) => places.has(place)))));
}

/** The blocks for which this is true, unless they are most of the running text. */
function pickOut(running: readonly PlacedBlock[], isOut: (element: Element, weights: Weights) => boolean): Set<PlacedBlock> {
  const weights = weigh(running);
  const out = running.filter(({ element }) => isOut(element, weights));
  return new Set(lengthOf(out) < lengthOf(running) * shareMin ? out : []);
}

function lengthOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function weigh(running: readonly PlacedBlock[]): Weights {
  const weights: Weights = new Map();
  for (const { element, text } of running) {
    for (const at of around(element)) {
      const [length, paragraphs] = weights.get(at) ?? [0, 0];
      weights.set(at, [length + text.length, paragraphs + 1]);
    }
  }
  return weights;
}

/** The element and those around it. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && found.length < aroundMax; at = parentElement(at)) found.push(at);
  return found;
}

/** Is it the only paragraph in a box with a headline that links elsewhere, and is not the page's own title? */
function isTeaser(element: Element, weights: Weights): boolean {
  const box = around(element).findLast((at) => weights.get(at)![1] === 1);
  if (box === undefined || box === element || find(box, "h1") !== null) return false;
  const link = find(box, linkedTitle);
  return link !== null && !titleOf(documentOf(element)).includes(textOf(link).trim());
}

/** Is it the only paragraph in a point of a list, as are the captions of a series of pictures? They say nothing about where the story is. */
function isOnlyPoint(element: Element, weights: Weights): boolean {
  const item = closest(element, "li");
  return item !== null && weights.get(item)?.[1] === 1;
}

/** The smallest element that holds enough: of two that do, the one inside the other weighs no more. */
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
  // What is in another shadow root cannot be compared with the article, so it is kept.
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

/** A full stop, which the one after an initial is not. */
const stop = /(?:[^\s.]{2}|\p{N})[.!?…。！？؟।]["'”’»)\]]*(?:\s|$)/u;

/** A paragraph of a story, or of anything written in sentences. */
function isRunning({ text, kind }: PlacedBlock): boolean {
  return text.length >= 80 && kind !== "heading" && kind !== "caption" && stop.test(text);
}

function isSentence({ text, kind }: PlacedBlock): boolean {
  return kind !== "heading" && kind !== "caption" && text.length >= 20 && sentenceEnd.test(text.slice(-40));
}

/** Is this more than a label or a credit: a sentence, as many words as say something, or a line of the story? Lists and tables may be short. */
function isSaid({ text, kind, element }: PlacedBlock, isLikeStory: () => boolean): boolean {
  if ((kind !== "paragraph" && kind !== "caption") || closest(element, "td") !== null) return true;
  if (text.length < 120 && text.includes("©")) return false;
  if (stop.test(text) || /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/u.test(text)) return true;
  const words = text.match(/[\p{L}\p{M}\p{N}]{2,}/gu)?.length ?? 0;
  return words >= wordsMin || (kind === "caption" && words >= captionWordsMin && !/[:|]| \/ /u.test(text)) || isLikeStory();
}

/** Leaves out headings without anything below them, once the story has begun. */
function withoutEmptyHeadings(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const first = blocks.findIndex(isRunning);
  let next: PlacedBlock | undefined;
  return blocks
    .toReversed()
    .filter((block, index) => {
      const isEmpty = next === undefined || (next.kind === "heading" && localName(next.element) <= localName(block.element));
      if (isEmpty && block.kind === "heading" && first !== -1 && blocks.length - index > first + 1) return false;
      next = block;
      return true;
    })
    .reverse();
}
