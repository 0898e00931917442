/**
 * A date line: agencies put it before the first sentence, in the same paragraph:
 *
 *     LONDON, Aug 22 (Reuters) - Elon Musk …      KYIV, Ukraine (AP) — …      NEW DELHI: …
 *     Updated: Aug 23, 2023 10:04 IST Elon Musk …    WASHINGTON, August 22, 2023A former …
 *
 * It does not end with a period, so a sentence splitter would treat it as the beginning of the sentence.
 */
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = `(?:${month} \\d{1,2}|\\d{1,2}\\.? ${month})(?:,? \\d{4})?`;
const time =
  "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:ist|gmt|utc|bst|cet|cest|e[ds]?t|p[ds]?t|c[ds]t|aest|aedt|sgt|hkt|jst|msk)\\b\\)?)?(?:[+-]\\d{2}:?\\d{2})?";

/** "CITY", "CITY, Country" or "CITY/CITY", then day and agency if given, then a dash or colon. The city is in capitals, so case matters. */
const city = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]+){0,3}";
const country = "(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]+){0,2})?";
const anyDay = "(?:,? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?";
const place = onFirstUse(
  () => new RegExp(`^${city}${country}${anyDay}(?: ?\\([\\p{L} /&.-]{2,40}\\))?(?: ?[-–—]{1,2}| ?:) (?=["“‘'«„\\p{Lu}\\p{N}])`, "u"),
);
const stamp = onFirstUse(
  () =>
    new RegExp(
      `^(?:(?:last |first )?(?:updated|published|posted|modified)(?: on| at)?\\s{0,4}:?\\s{0,4})(?:\\p{L}{3,9}, )?${day}(?:,? (?:at )?${time})?(?: ?[-–—|])?\\s+(?=["“‘'«„\\p{Lu}])`,
      "iu",
    ),
);

/** A place, a day, a time with the sentence glued to it: the page lost the element between them, and not even a space is left. */
const placeAlone = onFirstUse(() => new RegExp(`^${city}${country}, `, "u"));
const dayAndHour = onFirstUse(
  () =>
    new RegExp(
      `^(?:${day})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:ist|gmt|utc|bst|cest|cet|e[ds]?t|p[ds]?t))?)?`,
      "iu",
    ),
);

/**
 * Cheap expressions for what every date line has. Each of the four above takes milliseconds to create and compile, during which the page is
 * blocked, and hardly any paragraph needs them.
 */
const stampWord = /^(?:last|first|updated|published|posted|modified)/i;
const capitals = /^[A-Z\u0080-\uffff][A-Z.'\u0080-\uffff-]/;
const lineEnd = /[-–—:] /;
const dayWord = /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function onFirstUse(make: () => RegExp): (text: string) => RegExpExecArray | null {
  let made: RegExp | undefined;
  return (text) => (made ??= make()).exec(text);
}

/** Length of a date line that runs into the sentence without a space, in UTF-16 units; otherwise 0. */
function gluedLength(head: string): number {
  if (!/\d/.test(head)) return 0;
  const placed = (capitals.test(head) ? placeAlone(head)?.[0].length : undefined) ?? 0;
  const rest = head.slice(placed);
  const dated = (dayWord.test(rest) ? dayAndHour(rest)?.[0].length : undefined) ?? 0;
  return dated > 0 && /^[\p{L}\p{N}](?:\p{Lu}\p{Ll}|[AI] |["“‘'«„])/u.test(head.slice(placed + dated - 1)) ? placed + dated : 0;
}

/** Length of the date line `text` begins with, space included, in UTF-16 units, or 0 if it begins with something else. */
export function dateLineLength(text: string): number {
  const head = text.slice(0, 120);
  const stamped = (stampWord.test(head) ? stamp(head)?.[0].length : undefined) ?? 0;
  const rest = head.slice(stamped);
  const placed = capitals.test(rest) && lineEnd.test(rest) ? place(rest)?.[0].length : undefined;
  return stamped + (placed ?? gluedLength(rest));
}
