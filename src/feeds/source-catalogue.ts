/**
 * The catalogue of fact-checking organizations whose own sites can be read: assets/sources/catalogue.json. The README beside it says what
 * each field means and which organizations are left out. Every fact in it names the documents in which it was seen.
 */
import * as v from "valibot";
import { languageTag, nameWords, webAddress } from "../claims/claim.ts";
import { hostOf, isSameSite } from "../claims/host.ts";
import { isPartialDate } from "../claims/partial-date.ts";

const day = v.pipe(
  v.string(),
  v.check((date) => isPartialDate({ date, precision: "day" }), "is not a day such as 2026-11-29"),
);
const secureAddress = v.pipe(
  webAddress,
  v.check((address) => address.startsWith("https://"), "is not an https address"),
);
const host = v.pipe(v.string(), v.regex(/^(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}$/u, "is not a host name in lower case"));
const oneOrMore = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.minLength(1, "is empty"));

/** Where facts were seen, and on which day we looked. `date` is the day of the document itself, if it has one. */
const documentSchema = v.variant("kind", [
  v.object({
    kind: v.literal("repository"),
    repository: v.pipe(v.string(), v.regex(/^[\w-]+\/[\w.-]+$/u, "is not owner/name")),
    path: v.pipe(v.string(), v.minLength(1, "is empty")),
    commit: v.pipe(v.string(), v.regex(/^[\da-f]{40}$/u, "is not a commit")),
    date: v.optional(day),
    seenOn: day,
  }),
  v.object({ kind: v.literal("page"), url: webAddress, date: v.optional(day), seenOn: day }),
  /** At least `files` public files contain these words. The search does not name the files. */
  v.object({
    kind: v.literal("index"),
    searched: v.pipe(v.string(), v.minLength(8, "is too short to find only what is meant")),
    files: v.pipe(v.number(), v.integer(), v.minValue(1, "is less than 1")),
    seenOn: day,
  }),
]);

/** Networks whose code of principles an organization can have signed. */
const networks = ["IFCN", "EFCSN"] as const;
/** Forms of ClaimReview markup in article pages. */
const markups = ["json-ld", "microdata"] as const;
/** The facts of an entry that need evidence; the name is the organization's own. */
const facts = ["languages", "country", "home", "feed", "sitemap", "aliases", "signatoryOf", "claimReview"] as const;

const entrySchema = v.object({
  name: nameWords,
  languages: oneOrMore(languageTag),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u, "is not a country code such as DE"))),
  home: secureAddress,
  feed: v.optional(secureAddress),
  sitemap: v.optional(secureAddress),
  aliases: v.optional(oneOrMore(host)),
  signatoryOf: v.optional(oneOrMore(v.picklist(networks))),
  claimReview: v.picklist(markups),
  evidence: v.record(v.picklist(facts), oneOrMore(v.string())),
});

const catalogueSchema = v.object({ documents: v.record(v.string(), documentSchema), sources: v.array(entrySchema) });

/** One organization, or one language edition of it that has its own feed. */
export type CatalogueEntry = v.InferOutput<typeof entrySchema>;
export type SourceCatalogue = v.InferOutput<typeof catalogueSchema>;

/**
 * Checks the catalogue: its form, that each entry can be visited at its own site, that every fact has evidence, and that no two entries
 * share a name, home or feed. Unknown keys are dropped. Never throws.
 *
 * @param value parsed JSON of unknown origin
 * @returns the catalogue, or a sentence that names the entry and what is wrong with it. Cost: linear in the size of the catalogue
 */
export function readSourceCatalogue(value: unknown): { ok: true; catalogue: SourceCatalogue } | { ok: false; reason: string } {
  const result = v.safeParse(catalogueSchema, value, { abortEarly: true });
  if (!result.success) return { ok: false, reason: describeIssue(value, result.issues[0]) };
  const catalogue = result.output;
  const reason = findFaultyEntry(catalogue) ?? findShared(catalogue.sources) ?? findUnused(catalogue);
  return reason === undefined ? { ok: true, catalogue } : { ok: false, reason };
}

/** Where an organization's articles are listed, as addresses: its home page, its feed and sitemap, and further hosts that are its own. */
export function placesOf({ home, feed, sitemap, aliases = [] }: CatalogueEntry): { address: string; lists: string[]; aliases: string[] } {
  const lists = [feed, sitemap].filter((list) => list !== undefined);
  return { address: home, lists, aliases: aliases.map((host) => `https://${host}/`) };
}

function describeIssue(value: unknown, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return `is not a catalogue: ${issue.message}`;
  const [, place] = /^sources\.(\d+)/u.exec(path) ?? [];
  const entry: unknown = (value as { sources?: unknown[] }).sources?.[Number(place)];
  const name = typeof entry === "object" && entry !== null && "name" in entry ? ` (${String(entry.name)})` : "";
  return `${path}${name} ${issue.message}`;
}

function findFaultyEntry({ documents, sources }: SourceCatalogue): string | undefined {
  for (const entry of sources) {
    const fault = findFault(entry, documents);
    if (fault !== undefined) return `${entry.name}: ${fault}`;
  }
  return undefined;
}

function findFault(entry: CatalogueEntry, documents: SourceCatalogue["documents"]): string | undefined {
  const sites = [hostOf(entry.home) ?? "", ...(entry.aliases ?? [])];
  const addresses = [entry.feed, entry.sitemap].filter((address) => address !== undefined);
  if (addresses.length === 0) return "has neither a feed nor a sitemap";
  const elsewhere = addresses.find((address) => !sites.some((site) => isSameSite(hostOf(address) ?? "", site)));
  if (elsewhere !== undefined) return `${elsewhere} is at another site than its home and aliases`;
  const bare = facts.find((fact) => entry[fact] !== undefined && entry.evidence[fact] === undefined);
  if (bare !== undefined) return `${bare} has no evidence`;
  const absent = facts.find((fact) => entry[fact] === undefined && entry.evidence[fact] !== undefined);
  if (absent !== undefined) return `has evidence for ${absent}, but no ${absent}`;
  const unknown = facts.flatMap((fact) => entry.evidence[fact] ?? []).find((id) => !Object.hasOwn(documents, id));
  return unknown === undefined ? undefined : `its evidence ${unknown} is not among the documents`;
}

function findShared(sources: readonly CatalogueEntry[]): string | undefined {
  for (const key of ["name", "home", "feed", "sitemap"] as const) {
    const seen = new Set<string>();
    for (const { [key]: text } of sources) {
      if (text !== undefined && seen.has(text)) return `two entries have the ${key} ${text}`;
      if (text !== undefined) seen.add(text);
    }
  }
  return undefined;
}

function findUnused({ documents, sources }: SourceCatalogue): string | undefined {
  const used = new Set(sources.flatMap(({ evidence }) => Object.values(evidence).flat()));
  const unused = Object.keys(documents).find((id) => !used.has(id));
  return unused === undefined ? undefined : `document ${unused} is evidence of nothing`;
}
