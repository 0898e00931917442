/**
 * Other people's words for use within a sentence of ours: whatever their direction, they cannot reorder its punctuation. Where they are an element of
 * their own, `<bdi>` does the same.
 */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`; // first strong isolate, pop directional isolate: https://www.unicode.org/reports/tr9/
}
