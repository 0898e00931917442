/**
 * A number with its noun: "1 site", "2,000 sites".
 *
 * @param several the noun for any number but 1, if it is not the noun with an s
 */
export function countWords(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : several}`;
}
