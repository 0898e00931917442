/** Number of words at each end that are enough to identify a place. */
const endWords = 5;

/**
 * The address of a source at the exact words, as a text fragment (wicg.github.io/scroll-to-text-fragment): browsers that know it scroll
 * there, others open the page. The words never leave the browser: a fragment is not sent. An address with a fragment is returned unchanged.
 *
 * @param words exactly as they are there, letter by letter; our own wording would not be found
 */
export function addExactWords(url: string, words: string): string {
  if (url.includes("#")) return url;
  const all = words
    .replaceAll(/[“”„«»"]/gu, " ")
    .trim()
    .split(/\s+/u);
  const name = (some: string[]): string => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const place = all.length <= 2 * endWords ? name(all) : `${name(all.slice(0, endWords))},${name(all.slice(-endWords))}`;
  return place === "" ? url : `${url}#:~:text=${place}`;
}
