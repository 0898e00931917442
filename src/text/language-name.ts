/** Languages whose names are recognized, as BCP 47 tags. */
const languages =
  "ar bg bn bs ca cs da de el en es et fa fi fr gu he hi hr hu id it ja ka kn ko lt lv mk ml mr ms my ne nl no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur vi zh".split(
    " ",
  );
/** Names are recognized in these languages, and each language's name in the language itself. */
const speakers = "ar de en es fr hi it pt ru".split(" ");

let tags: Map<string, string> | undefined;

/** The tag of the language that has this name ("English", "Español", "हिन्दी"), if any. */
export function findLanguageByName(name: string): string | undefined {
  return (tags ??= listNames()).get(name.toLowerCase());
}

function listNames(): Map<string, string> {
  const found = new Map<string, string>();
  const ask = (speaker: string, known: readonly string[]): void => {
    const names = new Intl.DisplayNames([speaker], { type: "language", fallback: "none" });
    for (const language of known) found.set(names.of(language)?.toLowerCase() ?? language, language);
  };
  for (const language of languages) ask(language, [language]);
  for (const speaker of speakers) ask(speaker, languages);
  return found;
}

/** A tag in BCP 47 form (`eng` is `en`, `pt_br` is `pt-BR`); undefined if it is not a tag. */
export function writeLanguageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
