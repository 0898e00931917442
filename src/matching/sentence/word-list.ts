/** Lists of plain words, kept in one string. */
const sets = new Map<string, ReadonlySet<string>>();

/** The words of a list separated by |; built once per list. */
export function wordsOf(list: string): ReadonlySet<string> {
  let set = sets.get(list);
  if (set === undefined) sets.set(list, (set = new Set(list.split("|"))));
  return set;
}
