/**
 * The scripts that one page gets from us run in one world, which the page cannot see. What the small one knows how to find out, whether
 * this is an article, the other need not bring along once more.
 */
const key = Symbol.for("gainsay: is this an article?");
const world = globalThis as { [key]?: () => boolean };

export function offerArticleCheck(check: () => boolean): void {
  world[key] = check;
}

/** True where nobody can say: a page that was open before the extension came has no such script, and was asked for by the reader. */
export function isArticle(): boolean {
  return world[key]?.() ?? true;
}
