import { findAll, textOf } from "./unclobbered.ts";

/**
 * The JSON-LD needed here, read by pattern rather than parsed: the blocks of real pages are often broken, and a page may hold
 * hundreds of kilobytes of them.
 */

/** Maximum length of one block and of all blocks together, in UTF-16 units, and maximum number of blocks. */
const blockMax = 200_000;
const wholeMax = 400_000;
const blockCountMax = 10;

/** The texts of the page's JSON-LD blocks that are within the limits. Cost: O(their length). */
export function linkedData(document: Document): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const script of findAll(document, 'script[type="application/ld+json" i]')) {
    const text = textOf(script);
    if (text.length > blockMax || length + text.length > wholeMax) continue;
    texts.push(text);
    length += text.length;
    if (texts.length === blockCountMax) break;
  }
  return texts;
}
