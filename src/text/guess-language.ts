/** The language of a text by its small words, or by its script where that settles it: enough to choose a stemmer when a page does not say. */
import { foldWord, lowerWord } from "./fold.ts";
import { findLexicon, knownLanguages } from "./lexicon.ts";
import { tokenize, type Word } from "./words.ts";

/** Words looked at; a page's first paragraphs decide. */
const wordsMax = 600;

/** Languages without a lexicon that could be taken for one that has one: their most frequent words. Malay passes for Indonesian. */
const neighbours = {
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

const otherWords = new Map<string, ReadonlySet<string>>(
  Object.entries(neighbours).map(([language, words]) => [language, new Set(words.split(" ").map((word) => foldWord(lowerWord(word))))]),
);

const scripts: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
];
/** Share of the characters that settles it. Japanese mixes its syllables with Han characters. */
const scriptShare = 0.2;
/** Share of the words that must be a language's small words, and by how much more than the next one's. */
const shareMin = 0.15;
const lead = 1.15;

/** Primary language tag, "" when no language is clearly ahead (or the text is in none we have words of). */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, wordsMax * 8);
  const script = /^[\0-\u036F]*$/u.test(sample) ? undefined : scripts.find(([letters]) => isWrittenIn(sample, letters));
  if (script !== undefined) return script[1];
  const words = tokenize(sample).slice(0, wordsMax);
  if (words.length < 4) return "";
  const known = rank(
    words,
    knownLanguages.map((language) => [language, findLexicon(language).stop]),
  );
  const [other] = rank(words, [...otherWords]);
  const [best, second] = known;
  if (best === undefined || second === undefined || other === undefined) return "";
  if (other.share >= shareMin && other.share > best.share * lead) return other.language;
  return best.share >= shareMin && best.share > second.share * lead ? best.language : "";
}

function rank(
  words: readonly Word[],
  lists: readonly (readonly [string, ReadonlySet<string>])[],
): readonly { language: string; share: number }[] {
  return lists
    .map(([language, list]) => ({ language, share: words.filter((word) => list.has(word.folded)).length / words.length }))
    .sort((a, b) => b.share - a.share);
}

function isWrittenIn(text: string, letters: RegExp): boolean {
  return (text.match(letters)?.length ?? 0) > text.length * scriptShare;
}
