/**
 * Strips single characters from both ends of a text. This is a loop because an expression such as `/,+$/` scans a run of commas once for
 * each comma in it.
 *
 * @param opening characters to strip at the start; `closing`: at the end. Each is one UTF-16 unit.
 */
export function stripEnds(text: string, opening: string, closing: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && opening.includes(text.charAt(start))) start += 1;
  while (end > start && closing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
