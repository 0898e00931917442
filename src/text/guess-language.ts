/** The language of a text by its small words, or by its script if that settles it: enough to choose a stemmer if a page declares none. */
import { foldWord, lowerWord } from "./letters/fold.ts";
import { findLexicon, knownLanguages } from "./lexicon/lexicon.ts";
import { tokenize } from "./words.ts";

/** Number of words examined; a page's first paragraphs decide. */
const wordsMax = 600;

/** Languages without a lexicon that could be mistaken for one with a lexicon: their most frequent words. Malay passes for Indonesian. */
const neighbors = {
  bg: "и на да не се в е са от за по с че ще това като при до със през няма които който бъде",
  ca: "el la els les de del dels i que en un una per a amb no és són va ha han al als com més però és aquest aquesta mai també",
  cs: "a v na se je že z do o s k i za to ve po pro jsou by byl byla bylo které který jak ale podle od není si jako před",
  da: "og i at det er en til på for af den de med som ikke har et der fra var vil blev efter siger også men sagde",
  fa: "و در به از که این را با است برای آن یک خود تا بر هم شد شده بود نیز ها می",
  fi: "ja on ei että se oli myös mutta ovat joka kun hän ole mukaan kuin niin tai sen olla jo ennen voi",
  hu: "a az és hogy nem is egy ez meg de csak volt már mint azt vagy még el kell lesz ki szerint nincs",
  mr: "आणि आहे या ही हे तो ते त्या होते आहेत नाही की व मध्ये येथे केली केले करून असून असे असा अशी साठी ने झाला झाली झाले यांनी त्यांनी म्हणून केला दिली दिले करण्यात आपल्या आता पण तर होता होती काय मी सर्व",
  no: "og i at det er en til på for av den de med som ikke har et fra var vil ble etter sier også men sa",
  ro: "și de în a la cu pe că nu o un din care este pentru mai au fi va să se au fost dar ca sunt prin",
  sk: "a v na sa je že z do o s k aj za to vo po pre sú by bol bola bolo ktoré ktorý ako ale podľa od nie si pred",
  sv: "och i att det är en till på för av den de med som inte har ett från var vid kommer blev efter säger också men sade",
  uk: "і в на не що з до у та за це як від але й для є про був його ще вже після або який яка які також",
  ur: "کے کی میں ہے سے کو اور کا نے پر کہ یہ ہیں بھی نہیں تھا ایک گیا تو وہ اس ان کر",
};

/**
 * Scripts, named as in BCP 47. Each in the first line belongs to one widely spoken language, the one in CLDR. Hani: also mixed into
 * Japanese and Korean.
 */
const scripts = new Map(
  ("HiraKana Hang HaniHiraKanaHang Thai Taml Guru Beng Grek Hebr Mlym Telu Gujr Knda Orya Sinh Geor Armn " + "Latn Cyrl Arab Deva")
    .split(" ")
    .map((names) => [names.slice(0, 4), new RegExp(`[${names.replace(/\w{4}/gu, "\\p{Script=$&}")}]`, "gu")]),
);
/** Minimum share of the characters. Japanese mixes its syllables with Han characters. */
const scriptShare = 0.2;
/** Minimum share of a language's small words among the words, and minimum lead over the next language. */
const shareMin = 0.15;
const lead = 1.15;

/** The languages in which a word is a small word, with a vote of 1 each, or a half if it is a number. */
export type Votes = ReadonlyMap<string, number>;

const languagesOf = new Map<string, Map<string, number>>();
const none: Votes = new Map();

/** The votes of a folded word. */
export function findVotes(folded: string): Votes {
  if (languagesOf.size === 0) {
    for (const language of knownLanguages) {
      const { numbers, stop } = findLexicon(language);
      addWords(language, [...numbers.keys()], 0.5);
      addWords(language, stop, 1);
    }
    for (const [language, words] of Object.entries(neighbors))
      addWords(
        language,
        words.split(" ").map((word) => foldWord(lowerWord(word))),
        1,
      );
  }
  return languagesOf.get(folded) ?? none;
}

function addWords(language: string, words: Iterable<string>, vote: number): void {
  for (const word of words) languagesOf.set(word, (languagesOf.get(word) ?? new Map<string, number>()).set(language, vote));
}

/** Whether small words of a language are known. */
export const hasSmallWords = (language: string): boolean => knownLanguages.includes(language) || language in neighbors;

/** A language and how many votes it has. */
export type Ranked = readonly [language: string, sum: number];

/** Languages by votes, most first, except one: those with a lexicon, and separately the first of the others. */
export function rankLanguages(
  votes: readonly Votes[],
  weigh: (vote: number, voted: Votes) => number,
  except = "",
): { known: readonly Ranked[]; other: Ranked } {
  const sums = new Map<string, number>();
  for (const voted of votes) for (const [language, vote] of voted) sums.set(language, (sums.get(language) ?? 0) + weigh(vote, voted));
  sums.delete(except);
  const ranked = [...sums, noLanguage].sort(([, a], [, b]) => b - a);
  const known = ranked.filter(([language]) => knownLanguages.includes(language));
  return { known, other: ranked.find((one) => !known.includes(one))! };
}

/** Placeholder for an empty rank. */
export const noLanguage: Ranked = ["und", 0];

/** Primary language tag, "" if no language is clearly ahead (or we have no words of the text's language). */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, wordsMax * 8);
  if (!/^[\0-\u036F]*$/u.test(sample))
    for (const [script, letters] of scripts) {
      if (script === "Latn") break;
      if (countMatches(sample, letters) > sample.length * scriptShare) return new Intl.Locale(`und-${script}`).maximize().language;
    }
  const words = tokenize(sample).slice(0, wordsMax);
  if (words.length < 4) return "";
  const { known, other } = rankLanguages(
    words.map(({ folded }) => findVotes(folded)),
    Math.floor,
  );
  const [best = noLanguage, second = noLanguage] = known;
  const least = words.length * shareMin;
  if (other[1] >= least && other[1] > best[1] * lead) return other[0];
  return best[1] >= least && best[1] > second[1] * lead ? best[0] : "";
}

/** Whether at least half of a text is written in the script of a language; true for a text without letters. */
export function isInScript(text: string, tag: string): boolean {
  const { script = "Latn" } = new Intl.Locale(tag).maximize();
  const letters = scripts.get(/^(?:Jpan|Kore|Han)/u.test(script) ? "Hani" : script) ?? /[^]/gu;
  return countMatches(text, letters) * 2 >= countMatches(text, /[\p{L}\p{M}]/gu);
}

const countMatches = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
