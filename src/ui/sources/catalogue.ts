/** The catalogue of fact-checkers' sites, by language, and the reader's sources among them. */
import type { CatalogueSite, SourceReport } from "../../messages/contracts.ts";

/** The sites that publish in one language. A site with two languages is in both groups. */
export interface LanguageGroup {
  /** A primary language tag, such as "pt". */
  language: string;
  sites: CatalogueSite[];
  /** The browser asks pages for this language. */
  isOwn: boolean;
}

/** The part of a tag that names the language alone: "pt-BR" → "pt". */
function primaryTag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}

/** A language's name in that language, as a heading: "es" → "Español". Returns a tag without a name unchanged. */
export function nameInItself(language: string): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  const [first = ""] = name;
  return first.toLocaleUpperCase(language) + name.slice(first.length);
}

/**
 * Groups the catalogue by language: first `preferred`, in their order, then the others by name; sites by name.
 *
 * @param preferred language tags, such as those of the browser
 */
export function groupByLanguage(sites: readonly CatalogueSite[], preferred: readonly string[]): LanguageGroup[] {
  const own = [...new Set(preferred.map(primaryTag))];
  const groups = new Map<string, CatalogueSite[]>();
  for (const site of sites)
    for (const language of new Set(site.languages.map(primaryTag))) groups.set(language, [...(groups.get(language) ?? []), site]);
  const place = (language: string): number => (own.includes(language) ? own.indexOf(language) : own.length);
  return [...groups]
    .map(([language, list]) => ({
      language,
      sites: list.toSorted((a, b) => a.title.localeCompare(b.title)),
      isOwn: own.includes(language),
    }))
    .toSorted((a, b) => place(a.language) - place(b.language) || nameInItself(a.language).localeCompare(nameInItself(b.language)));
}

/** The reader's source that is this site, however its address was given; undefined if the reader has none. */
export function findSource(site: CatalogueSite, sources: readonly SourceReport[]): SourceReport | undefined {
  const addresses = [site.address, ...site.lists];
  return sources.find(({ kind, address }) => kind === "site" && addresses.includes(address));
}

/** The sites of several groups that are not on yet, each once. */
export function listOff(groups: readonly LanguageGroup[], sources: readonly SourceReport[]): CatalogueSite[] {
  const sites = new Set(groups.flatMap((group) => group.sites));
  return [...sites].filter((site) => findSource(site, sources)?.isOn !== true);
}
