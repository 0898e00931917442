/** Words so frequent that a sentence of the language rarely has none. One that several languages have counts for each in part. */
const functionWords: Record<string, string> = {
  en: "the of and to is was are were that for with has have not by from his their this will been a an as do no so me on in at it he be or",
  de: "der die das und ist nicht ein eine einen einer mit von den dem wird sind auf für sich hat auch wurde im in zu es er sie nach dass als an so bei",
  fr: "le les des une est dans pour pas sur qui au aux avec sont cette du et ont été plus de que la en un à a ne il se d l qu son par",
  es: "el los las una es del por con para más como fue su han sus está este y lo al de que la en un se no a me ha son o",
  pt: "o os as um uma do da dos das não em no na com foi são ao pelo pela mais de que se e é a à por para me nas nos pelos seu sua tem",
  it: "il lo gli una di della del che è non per con sono nel alla dei delle ha più questo la un se e a in i da dal l si le",
};
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words.split(" ")) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** By how much another language must be ahead of English, in words: names and slips bring a share of one. */
const marginMin = 0.4;

const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Tamil}/u, "ta"],
  [/\p{Script=Gurmukhi}/u, "pa"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
];

/**
 * The language of a claim whose source does not say it: by script where that settles it, else by function words of en,
 * de, fr, es, pt and it. "und" (undetermined) where another language has the letters, "en" where nothing speaks for any other.
 */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length * 2 > letters.length) return scripts.find(([script]) => script.test(foreign.join("")))?.[1] ?? "und";
  const votes = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    const languages = languagesOf.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > (votes.get("en") ?? 0) + marginMin ? best[0] : "en";
}
