/**
 * Names by their capitals: runs of capitalized words, minus titles, minus sentence beginnings that are ordinary words.
 * In headlines with every word capitalized, and in languages that capitalize nouns, only rare words count.
 */
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Word } from "./words.ts";

const titles = new Set(
  (
    "mr mrs ms miss dr sir lord lady dame prof professor president vice prime minister premier chancellor senator sen governor gov representative rep congressman congresswoman " +
    "secretary judge justice general gen colonel captain sergeant officer king queen prince princess pope chief ceo chairman chair former ex director mayor attorney ambassador " +
    "spokesman spokeswoman spokesperson republican republicans democrat democrats democratic herr frau presidente ministro monsieur madame senor senora signor"
  ).split(" "),
);
const days = new Set("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split(" "));
const joiners = new Set("of de du von van der den la le bin al el ibn da dos y e st".split(" "));

/** How rare a word is, in nats, and whether it is nearly always part of a name. */
interface KnownAsName {
  rarity: number;
  isProper: boolean;
}

/** For each word, the number of the name it belongs to, or -1. Names are numbered by position. */
export function markNames(
  words: readonly Word[],
  known: readonly KnownAsName[],
  starts: ReadonlySet<number>,
  language: string,
  lexicon: Lexicon,
): number[] {
  if (!words.some((word) => word.isCapital)) return words.map(() => -1);
  const capitals = words.filter((word, at) => word.isCapital && !starts.has(at) && !lexicon.stop.has(word.folded)).length;
  const hasPlain = words.some((word, at) => !word.isCapital && !word.isNumeric && !starts.has(at) && !lexicon.stop.has(word.folded));
  const isHeadline = language === "de" || (capitals >= 3 && !hasPlain);
  const isShouting = isShouted(words);
  const isName = words.map((word, at) => word.isCapital && isNameWord(words, known, starts, lexicon, isHeadline, isShouting, at));
  const marks: number[] = [];
  let name = -1;
  for (let i = 0; i < words.length; i++) {
    if (isName[i] === true) {
      if (!continuesName(words, isName, i)) name++;
      marks.push(name);
    } else marks.push(-1);
  }
  return marks;
}

function isNameWord(
  words: readonly Word[],
  known: readonly KnownAsName[],
  starts: ReadonlySet<number>,
  lexicon: Lexicon,
  isHeadline: boolean,
  isShouting: boolean,
  at: number,
): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapital || word.folded.length < 2) return false;
  if (titles.has(word.folded) || days.has(word.folded) || lexicon.months.has(word.folded)) return false;
  const isAcronym = word.raw.length >= 2 && word.raw.length <= 6 && word.raw === word.raw.toUpperCase();
  if (lexicon.stop.has(word.folded))
    return isAcronym && (word.folded === "us" || word.folded === "it" || word.folded === "who") && !isShouting;
  if (isAcronym && !isShouting) return true;
  const rarity = known[at]?.rarity ?? 0;
  if (known[at]?.isProper === true) return true;
  if (isHeadline) return rarity >= 7;
  if (!starts.has(at)) return true;
  const next = words[at + 1];
  const nextIsName = next !== undefined && next.isCapital && !lexicon.stop.has(next.folded) && next.start - word.end === 1;
  return rarity >= 7.5 || (nextIsName && rarity >= 4);
}

function isShouted(words: readonly Word[]): boolean {
  return (
    words.length > 3 &&
    words.filter((word) => word.isCapital && word.raw.length > 3 && word.raw === word.raw.toUpperCase() && !word.isNumeric).length >
      words.length / 3
  );
}

/** Same name as the word before: between them is only a space, or a joiner such as "of" or "von". */
function continuesName(words: readonly Word[], isName: readonly boolean[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  const isPossessed = word.start - before.end > 1; // Putin's Kremlin; Musk, Zelensky
  if (isName[at - 1] === true) return !isPossessed;
  const earlier = words[at - 2];
  return (
    earlier !== undefined &&
    isName[at - 2] === true &&
    joiners.has(before.folded) &&
    word.start - before.end === 1 &&
    before.start - earlier.end === 1
  );
}
