import type { PlacedBlock } from "./reading.ts";

/** Elements by which pages say where the article is. */
const articleParts = "main, [role=main], article, [itemprop~=articleBody]";

/** Share of the running text that a part must hold to be taken for the article. */
const shareMin = 0.9;

/**
 * Leaves out what stands around the article, where the page says what the article is and nearly all running text is in it: teasers,
 * notices, the small print. Paragraphs of running text are kept wherever they are, so that no part of a story is lost.
 * Keeps the order. Cost: O(blocks × parts around each), no layout.
 */
export function chooseArticle(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const weights = new Map<Element, number>();
  const parts = blocks.map((block) => partsAround(block.element));
  let total = 0;
  blocks.forEach((block, index) => {
    if (!isRunning(block)) return;
    total += block.text.length;
    for (const part of parts[index]!) weights.set(part, (weights.get(part) ?? 0) + block.text.length);
  });
  const article = narrowest(weights, total * shareMin);
  if (article === undefined) return [...blocks];
  return blocks.filter((block, index) => parts[index]!.includes(article) || isRunning(block) || block.element.localName === "h1");
}

/** The smallest part that holds enough: of two that do, the one inside the other weighs no more. */
function narrowest(weights: Map<Element, number>, weightMin: number): Element | undefined {
  let best: Element | undefined;
  for (const [part, weight] of weights) {
    if (weight < weightMin || weightMin === 0) continue;
    if (best === undefined || best.contains(part)) best = part;
  }
  return best;
}

function partsAround(element: Element): Element[] {
  const parts: Element[] = [];
  for (let part = element.closest(articleParts); part !== null; part = part.parentElement?.closest(articleParts) ?? null) parts.push(part);
  return parts;
}

/** A paragraph of a story, or of anything written in sentences. */
function isRunning(block: PlacedBlock): boolean {
  return (
    block.text.length >= 80 && block.kind !== "heading" && block.kind !== "caption" && /[.!?…。！？؟।]["'”’»)\]]*(?:\s|$)/u.test(block.text)
  );
}
