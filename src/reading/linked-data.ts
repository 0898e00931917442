/**
 * JSON-LD as far as it is needed here, read by pattern and not parsed: the blocks of real pages are often broken, and a page may hold
 * hundreds of kilobytes of them.
 */

/** Longest block that is looked at, and how many, in UTF-16 units. */
const blockMax = 200_000;
const blockCountMax = 10;

/** The texts of the page's JSON-LD blocks that are small enough to look at. */
export function linkedData(document: Document): string[] {
  const texts: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    if (text.length <= blockMax) texts.push(text);
    if (texts.length === blockCountMax) break;
  }
  return texts;
}
