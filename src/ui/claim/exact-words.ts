/** Words at either end that name a place well enough. */
const endWords = 5;

/**
 * The address of a source at the exact words, as a text fragment (wicg.github.io/scroll-to-text-fragment): browsers that know it
 * scroll there, others go to the page. The words never leave the browser: a fragment is not sent. An address that has a fragment of
 * its own is left as it is.
 *
 * @param words as they stand there, letter by letter; ours are no use
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
