/** Format of a language's word lists: words separated by spaces, values after "=", other forms after "/". */
export interface LexiconSource {
  stop: string;
  negators: string;
  numbers: string;
  magnitudes: string;
  ordinals: string;
  percents: string;
  /** January to December. */
  months: string;
  commaGroups?: boolean;
  /** The word after a unit that makes it a teen: dua belas. */
  teen?: string;
  compound?: Compound;
}

/** Numbers written as one word: fünfundzwanzig, tweehonderd, venticinque. */
export interface Compound {
  units: string;
  tens: string;
  /** The word between unit and ten: five-and-twenty. */
  link?: string;
  /** What follows a unit or ten in one word: zweihundert, zwanzigtausend. */
  larger?: string;
  /** The ten comes first and loses its last letter before a vowel: ventuno. */
  isTensFirst?: boolean;
}

export function readWords(words: string): string[] {
  return words.split(" ").filter((word) => word !== "");
}

export function readValues(pairs: string): [string, number][] {
  return readWords(pairs).map((pair): [string, number] => [pair.split("=")[0] ?? "", Number(pair.split("=")[1])]);
}

/** All one-word numbers that these parts form. */
export function listCompounds(compound: Compound): [string, number][] {
  const [units, tens, larger] = [readValues(compound.units), readValues(compound.tens), readValues(compound.larger ?? "")];
  const both = tens.flatMap(([ten, tenfold]) =>
    units.map(([unit, value]): [string, number] => [
      compound.isTensFirst === true ? (/^[aeiou]/u.test(unit) ? ten.slice(0, -1) : ten) + unit : unit + (compound.link ?? "") + ten,
      tenfold + value,
    ]),
  );
  const large = [...units, ...tens].flatMap(([word, value]) =>
    larger.filter(([, size]) => value < 10 || size > 100).map(([name, size]): [string, number] => [word + name, value * size]),
  );
  return [...both, ...large];
}
