/**
 * A date line is what agencies put before the first sentence, in the same paragraph:
 *
 *     LONDON, Aug 22 (Reuters) - Elon Musk …      KYIV, Ukraine (AP) — …      NEW DELHI: …
 *     Updated: Aug 23, 2023 10:04 IST Elon Musk …
 *
 * It ends with no full stop, so a sentence splitter would take it for the beginning of the sentence.
 */
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = `(?:${month} \\d{1,2}|\\d{1,2}\\.? ${month})(?:,? \\d{4})?`;
const time =
  "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:ist|gmt|utc|bst|cet|cest|e[ds]?t|p[ds]?t|c[ds]t|aest|aedt|sgt|hkt|jst|msk)\\b\\)?)?(?:[+-]\\d{2}:?\\d{2})?";

/** "CITY", "CITY, Country" or "CITY/CITY", then day and agency where given, then a dash. The city stands in capitals, so case counts. */
const city = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]+){0,3}";
const country = "(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]+){0,2})?";
const anyDay = "(?:,? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?";
const place = new RegExp(`^${city}${country}${anyDay}(?: ?\\([\\p{L} /&.-]{2,40}\\))?(?: ?[-–—]{1,2}| ?:) (?=["“‘'«„\\p{Lu}\\p{N}])`, "u");
const stamp = new RegExp(
  `^(?:(?:last |first )?(?:updated|published|posted|modified)(?: on| at)?\\s*:?\\s*)(?:\\p{L}{3,9}, )?${day}(?:,? (?:at )?${time})?(?: ?[-–—|])?\\s+(?=["“‘'«„\\p{Lu}])`,
  "iu",
);

/** Length of the date line `text` begins with, space included, in UTF-16 units; 0 when there is none. */
export function dateLineLength(text: string): number {
  const head = text.slice(0, 120);
  const stamped = stamp.exec(head)?.[0].length ?? 0;
  return stamped + (place.exec(head.slice(stamped))?.[0].length ?? 0);
}
