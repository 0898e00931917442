/** Languages that write a number below 1,000 in these digits and nothing else, whatever their region. */
const plain = /^(?:de|en|es|fr|hi|pt)(?:-[A-Z]{2})?$/u;

/**
 * Writes a number as a language does: 92,742. The first NumberFormat takes a browser 13 ms, in which a page can do nothing, so small numbers
 * are written without one.
 */
export function writeNumber(value: number, language: string): string {
  return /^\d{1,3}$/u.test(`${value}`) && plain.test(language) ? `${value}` : new Intl.NumberFormat(language).format(value);
}
