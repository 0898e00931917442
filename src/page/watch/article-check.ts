/**
 * All of our scripts in a page run in the same isolated world, which the page cannot see. The sentinel already contains the code that
 * decides whether the page is an article, so the annotator calls it instead of shipping a second copy.
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
