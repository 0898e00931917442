/** Halves of the data for training and for measuring. */

/** Selects half of all names, always the same half: one half of the news serves all training. */
export function isHalf(name: string): boolean {
  let hash = 0;
  for (const letter of name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 0;
}

/**
 * Groups texts that occur together, directly or through others: the name of a text's group is its text that comes first in the
 * alphabet. If a whole group is in one split, no text is in two. Case and spaces around a text do not matter.
 */
export function groupTexts(sets: Iterable<readonly string[]>): (text: string) => string {
  const parents = new Map<string, string>();
  const find = (text: string): string => {
    let root = text;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(text, root);
    return root;
  };
  const fold = (text: string): string => text.trim().toLowerCase();
  for (const [first = "", ...rest] of sets) {
    for (const other of rest) {
      const [one, two] = [find(fold(first)), find(fold(other))];
      if (one < two) parents.set(two, one);
      else parents.set(one, two);
    }
  }
  return (text) => find(fold(text));
}
