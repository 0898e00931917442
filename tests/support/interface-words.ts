/**
 * Replaces `#i18n` outside a browser: the same `t`, which reads the words from their files and returns what the library does without a
 * number: all forms of a message, one after another.
 */
type Tree = { [key: string]: string | Tree };

const files = import.meta.glob<Tree>("../../assets/locales/*.json", { eager: true, import: "default" });

let words = languageOf("en");

function languageOf(language: string): Tree {
  const file = files[`../../assets/locales/${language}.json`];
  if (file === undefined) throw new Error(`no words in ${language}`);
  return file;
}

/** The available languages. */
export const languages = Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/gu, ""));

/** Switches to the words of a language, for tests that show one. */
export function speak(language: string): void {
  words = languageOf(language);
}

function find(key: string): string {
  let place: string | Tree | undefined = words;
  for (const step of key.split(".")) place = typeof place === "object" ? place[step] : undefined;
  if (place === undefined) throw new Error(`no words for ${key}`);
  return typeof place === "string" ? place : Object.values(place).map(String).join(" | ");
}

export const i18n = {
  t: (key: string, values: readonly (string | number | undefined)[] = []): string =>
    find(key).replaceAll(/\$([1-9])/gu, (_, digit: string) => String(values[Number(digit) - 1] ?? "")),
};
