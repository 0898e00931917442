/** The languages that the reader reads, as far as the browser says: those it asks pages for, and its own. Primary tags, sorted. */
export function listOwnLanguages({ language, languages }: Pick<Navigator, "language" | "languages"> = navigator): string[] {
  return [...new Set([language, ...languages].map((tag) => tag.toLowerCase().split("-", 1)[0] ?? ""))].filter((tag) => tag !== "").sort();
}
