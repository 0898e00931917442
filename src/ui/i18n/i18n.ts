/**
 * The interface's words in the reader's language, from assets/locales. A message that depends on a number has its forms one after another.
 * Intl.PluralRules selects the form, since the library knows only 0, 1 and more:
 *
 *   2 forms   one, other
 *   3 forms   exactly 0, one, other
 *   6 forms   zero, one, two, few, many, other: Arabic
 */
import { i18n as messages } from "#i18n";
import { choosePlural } from "./choose-plural.ts";
import { writeNumber } from "./write-number.ts";

type Translate = typeof messages.t;

export const i18n: { t: Translate } = {
  t: ((key: Parameters<Translate>[0], ...given: (number | (string | number)[] | undefined)[]): string => {
    const count = given.find((value) => typeof value === "number");
    const values = given.find((value) => Array.isArray(value)) ?? (count === undefined ? [] : [formatCount(count)]);
    const message = (messages.t as (key: string, values: (string | number)[]) => string)(key, values);
    return count === undefined ? message : choosePlural(message.split(" | "), count, wordsLanguage());
  }) as Translate,
};

/** The language of the words, as the locale file itself states it. */
function wordsLanguage(): string {
  return messages.t("text_language");
}

/**
 * The language of dates, numbers and lists: the reader's own with its region if the words are in it, else that of the words, so that no
 * sentence mixes two languages.
 */
export function formatLanguage(): string {
  // Any of them has it; the first NumberFormat, ListFormat or DateTimeFormat takes 13 ms, in which a page can do nothing.
  const own = new Intl.PluralRules().resolvedOptions().locale;
  const words = wordsLanguage();
  return own.split("-")[0] === words.split("-")[0] ? own : words;
}

function formatCount(count: number): string {
  return writeNumber(count, formatLanguage());
}
