import { expect, test } from "vitest";
import { writeNumber } from "../../../../src/ui/i18n/write-number.ts";

const languages = ["ar", "ar-EG", "de", "de-CH", "en", "en-IN", "es-MX", "fa", "fr", "hi", "hi-IN", "hi-IN-u-nu-deva", "pt-BR", "pt-PT"];

test.each(languages)("numbers in %s are written as the browser writes them", (language) => {
  const format = new Intl.NumberFormat(language);
  for (const value of [0, 1, 7, 12, 321, 999, 1_000, 12_345, 0.5, -3]) expect(writeNumber(value, language)).toBe(format.format(value));
});
