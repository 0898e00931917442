/**
 * Takes single characters off both ends of a text. A loop, since an expression such as `/,+$/` looks through a run of commas once for
 * each of them.
 *
 * @param opening characters that go at the start; `closing`: at the end. Each one UTF-16 unit.
 */
export function stripEnds(text: string, opening: string, closing: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && opening.includes(text.charAt(start))) start += 1;
  while (end > start && closing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
