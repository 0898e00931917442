/** The reader's languages according to the browser: those it requests pages in, and its own. Primary tags, sorted. */
export function listOwnLanguages({ language, languages }: Pick<Navigator, "language" | "languages"> = navigator): string[] {
  return [...new Set([language, ...languages].map((tag) => tag.toLowerCase().split("-", 1)[0] ?? ""))].filter((tag) => tag !== "").sort();
}
