import type { PlacedBlock } from "./reading.ts";
import { sentenceEnd } from "./survey-page.ts";
import { closest, contains, find, localName, parentElement } from "./unclobbered.ts";

/** Elements by which pages say where the article is. */
const articleParts = "main, [role=main], article, [itemprop~=articleBody]";

/** Share of the running text that a part must hold to be taken for the article. */
const shareMin = 0.9;

/** Maximum number of parts around a block that are examined, from the innermost outward. */
const partsMax = 16;

/** A standfirst or a list of its points may precede an article: maximum number of such blocks, and minimum number of words in each. */
const leadBlocksMax = 12;
const leadWordsMin = 5;

/**
 * Leaves out what surrounds the article, if the page says what the article is and nearly all running text is in it: teasers,
 * notices, the small print. Exceptions, which are kept: running text right beside the article, so that no part of a story is lost; text
 * between title and article; short posts beside a long one.
 * Keeps the order. Cost: O(blocks × parts around each), no layout.
 */
export function chooseArticle(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const weights = new Map<Element, number>();
  const around = blocks.map((block) => partsAround(block.element));
  let total = 0;
  blocks.forEach((block, index) => {
    if (!isRunning(block)) return;
    total += block.text.length;
    for (const part of around[index]!) weights.set(part, (weights.get(part) ?? 0) + block.text.length);
  });
  const article = narrowest(weights, total * shareMin);
  if (article === undefined) return [...blocks];
  const first = around.findIndex((all) => all.includes(article));
  const leadFrom = findLead(blocks, around, article, first);
  const siblings = new Map<Element, boolean>();
  const isSibling = (part: Element): boolean => {
    if (!siblings.has(part)) siblings.set(part, isPostBeside(part, article));
    return siblings.get(part)!;
  };
  return blocks.filter((block, index) => {
    if (around[index]!.includes(article) || localName(block.element) === "h1") return true;
    if (index >= leadFrom && index < first) return isSaid(block);
    if (isRunning(block) && isBeside(block.element, article)) return true;
    return isSentence(block) && around[index]!.some(isSibling);
  });
}

/** The smallest part that holds enough: of two that do, the one inside the other weighs no more. */
function narrowest(weights: Map<Element, number>, weightMin: number): Element | undefined {
  let best: Element | undefined;
  for (const [part, weight] of weights) {
    if (weight < weightMin || weightMin === 0) continue;
    if (best === undefined || contains(best, part)) best = part;
  }
  return best;
}

function partsAround(element: Element): Element[] {
  const found: Element[] = [];
  let at: Element | null = element;
  while (at !== null && found.length < partsMax) {
    const part: Element | null = closest(at, articleParts);
    if (part !== null) found.push(part);
    at = part === null ? null : parentElement(part);
  }
  return found;
}

/**
 * Index of the first block that leads into the article: after the title if that precedes the article; otherwise the first one in the
 * same part of the page, or right beside the article.
 */
function findLead(blocks: readonly PlacedBlock[], around: readonly Element[][], article: Element, first: number): number {
  const start = Math.max(0, first - leadBlocksMax);
  const title = blocks.findLastIndex(({ element }, index) => index < first && localName(element) === "h1");
  if (title >= start) return title + 1;
  const place = parentElement(article);
  const isNear = (index: number): boolean => {
    const { element } = blocks[index]!;
    const main = closest(article, "main, [role=main]");
    return main !== null && main !== article
      ? around[index]!.includes(main)
      : place !== null && localName(place) !== "body" && contains(place, element);
  };
  let from = first;
  while (from > start && isNear(from - 1)) from--;
  return from;
}

/** In the same box as the article, or directly in the page if the article has no box. */
function isBeside(element: Element, article: Element): boolean {
  const box = parentElement(article);
  return box !== null && (localName(box) === "body" ? parentElement(element) === box : contains(box, element));
}

/** Is this part another post of the same stream: same kind, same place, and not a teaser, whose title links elsewhere? */
function isPostBeside(part: Element, article: Element): boolean {
  if (contains(part, article) || contains(article, part) || localName(part) !== localName(article)) return false;
  let [one, other]: (Element | null)[] = [part, article];
  for (let depth = 0; depth < 4 && one !== other; depth++) [one, other] = [one && parentElement(one), other && parentElement(other)];
  return one === other && find(part, linkedTitle) === null && closest(part, "aside, footer, a") === null;
}

const linkedTitle = ["h1", "h2", "h3", "h4", "h5", "h6"]
  .map((heading) => `${heading} a[href]:not([href*="#"]), a[href] ${heading}`)
  .join(", ");

/** A paragraph of a story, or of anything written in sentences. */
function isRunning(block: PlacedBlock): boolean {
  return (
    block.text.length >= 80 && block.kind !== "heading" && block.kind !== "caption" && /[.!?…。！？؟।]["'”’»)\]]*(?:\s|$)/u.test(block.text)
  );
}

function isSentence({ text, kind }: PlacedBlock): boolean {
  return kind !== "heading" && kind !== "caption" && text.length >= 20 && sentenceEnd.test(text.slice(-40));
}

/** A sentence, or a point of a list that is as short as a headline. */
function isSaid(block: PlacedBlock): boolean {
  return isSentence(block) || (block.kind !== "caption" && block.text.split(/\s+/u, leadWordsMin).length === leadWordsMin);
}
