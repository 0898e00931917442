/**
 * Our scripts in a page share one world, which the page cannot see. The small script can already tell whether the page is an article,
 * so the other script uses its check instead of shipping a second copy.
 */
const key = Symbol.for("gainsay: is this an article?");
const world = globalThis as { [key]?: () => boolean };

export function offerArticleCheck(check: () => boolean): void {
  world[key] = check;
}

/** True if the answer is unknown: a page opened before the extension was installed has no such script, and the reader asked for it. */
export function isArticle(): boolean {
  return world[key]?.() ?? true;
}
