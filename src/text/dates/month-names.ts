/** Month names in the languages that claims are published in, from the JavaScript engine. */
const languages =
  "en de fr es pt it ar ar-MA ar-LB bg bn bs ca cs da de-AT el et fa fi fr-CA gu he hi hr hu id ka kn ko lt lv mk ml mr ms nb ne nl pa pl ro ru sk sl sq sr sv sw ta te th tr uk ur vi";
/** Other forms that people write. */
const spellings = { maerz: 3, marco: 3, aout: 8, fevrier: 2, decembre: 12, sept: 9, okt: 10, dez: 12, jän: 1 };

/** The middle of January 1970, and the length of a month, in milliseconds. */
const middle = 14 * 86_400_000;
const length = 30.44 * 86_400_000;

let months: Map<string, number> | undefined;

/** The month (1 to 12) of a lower-case name, in any case or short form; undefined if it is not a month. */
export function findMonth(name: string): number | undefined {
  return (months ??= listNames()).get(name);
}

function listNames(): Map<string, number> {
  const found = new Map<string, number>(Object.entries(spellings));
  const forms = languages
    .split(" ")
    .flatMap((language) =>
      (["long", "short"] as const).flatMap((month) =>
        [{ month }, { month, day: "numeric" as const }].map(
          (options) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: "UTC" }),
        ),
      ),
    );
  for (let month = 1; month <= 12; month += 1) {
    for (const form of forms) {
      const part = form.formatToParts(middle + (month - 1) * length).find(({ type }) => type === "month");
      const name = part?.value.toLowerCase().replace(/\.$/u, "") ?? "";
      if (!found.has(name)) found.set(name, month);
    }
  }
  return found;
}
