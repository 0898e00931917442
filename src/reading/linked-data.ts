import { findAll, textOf } from "./unclobbered.ts";

/**
 * JSON-LD as far as it is needed here, read by pattern and not parsed: the blocks of real pages are often broken, and a page may hold
 * hundreds of kilobytes of them.
 */

/** Longest block that is looked at, how much of them all, in UTF-16 units, and how many. */
const blockMax = 200_000;
const wholeMax = 400_000;
const blockCountMax = 10;

/** The texts of the page's JSON-LD blocks that are small enough to look at, as far as they are together. Cost: O(their length). */
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
