/**
 * The file of --sources: a list of sites, or the project's catalogue (assets/sources/catalogue.json).
 *
 *   [{ "name": "Example Checks", "lang": "en", "feed": "https://checks.example/rss.xml" }, { "name": "…", "sitemap": "https://…" }]
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { languageTag, nameWords, webAddress } from "../../claims/claim.ts";
import { hostOf } from "../../claims/host.ts";
import { readSourceCatalogue } from "../../feeds/source-catalogue.ts";
import { parseJson } from "../../text/parse-json.ts";
import { InputError } from "../io/input-error.ts";
import { resolvePath } from "../io/resolve-path.ts";

/** A site to be read. */
export interface CollectSource {
  /** Its state is stored under this name. */
  name: string;
  /** Language of claims for which the site does not give one. */
  lang?: string;
  /** The site's own address: articles elsewhere are not read. */
  address: string;
  /** Its feed and sitemap, at least one. */
  lists: string[];
  /** Addresses on other hosts that belong to it. */
  aliases: string[];
}

const sourceSchema = v.strictObject({
  name: nameWords,
  lang: v.optional(languageTag),
  home: v.optional(webAddress),
  feed: v.optional(webAddress),
  sitemap: v.optional(webAddress),
});
const listSchema = v.pipe(v.array(sourceSchema), v.minLength(1, "is empty"));

/** @throws InputError that names the file, the entry and what is wrong with it */
export function readCollectSources(path: string): CollectSource[] {
  let text = "";
  try {
    text = readFileSync(resolvePath(path), "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new InputError(code === "ENOENT" ? `${path}: there is no such file` : `${path} cannot be read: ${(error as Error).message}`);
  }
  const value = parseJson(text.replace(/^\uFEFF/u, ""));
  if (value === undefined) throw new InputError(`${path}: this is not JSON`);
  const sources = Array.isArray(value) ? readList(path, value) : readCatalogue(path, value);
  const reason = findShared(sources);
  if (reason !== undefined) throw new InputError(`${path}: ${reason}`);
  return sources;
}

/** Whether all of a source's addresses are on this machine. */
export function isOnLoopback({ address, lists, aliases }: CollectSource): boolean {
  return [address, ...lists, ...aliases].every((place) => /^(?:localhost|127(?:\.\d{1,3}){3})$/u.test(hostOf(place) ?? ""));
}

function readList(path: string, values: unknown[]): CollectSource[] {
  const read = v.safeParse(listSchema, values, { abortEarly: true });
  if (!read.success) throw new InputError(`${path}: ${describeIssue(values, read.issues[0])}`);
  return read.output.map(({ name, lang, home, feed, sitemap }, at) => {
    const lists = [feed, sitemap].filter((list) => list !== undefined);
    const [first] = lists;
    if (first === undefined) throw new InputError(`${path}: entry ${at + 1} (${name}) has neither a feed nor a sitemap`);
    return { name, ...(lang !== undefined && { lang }), address: home ?? first, lists, aliases: [] };
  });
}

function describeIssue(values: unknown[], issue: v.BaseIssue<unknown>): string {
  const [place, key] = (v.getDotPath(issue) ?? "").split(".").filter((step) => step !== "");
  if (place === undefined) return `the list ${issue.message}`;
  const entry: unknown = values[Number(place)];
  const name = typeof entry === "object" && entry !== null && "name" in entry ? ` (${String(entry.name)})` : "";
  const who = `entry ${Number(place) + 1}${name}`;
  if (key === undefined) return `${who} is not an object with name and feed or sitemap`;
  if (issue.type === "strict_object" && issue.expected === "never")
    return `${who} has an unknown key ${key}; there are name, lang, home, feed, sitemap`;
  if (issue.received === "undefined") return `${who} has no ${key}`;
  return `${who}: ${key} ${issue.message.startsWith("Invalid type") ? "is not text" : issue.message}`;
}

function readCatalogue(path: string, value: unknown): CollectSource[] {
  if (typeof value !== "object" || value === null || !("sources" in value))
    throw new InputError(`${path}: this is neither a list of sources nor a catalogue; gainsay feed --help shows one`);
  const read = readSourceCatalogue(value);
  if (!read.ok) throw new InputError(`${path}: ${read.reason}`);
  return read.catalogue.sources.map(({ name, languages, home, feed, sitemap, aliases = [] }) => {
    const [lang, other] = languages;
    const lists = [feed, sitemap].filter((list) => list !== undefined);
    const addresses = aliases.map((host) => `https://${host}/`);
    return { name, ...(lang !== undefined && other === undefined && { lang }), address: home, lists, aliases: addresses };
  });
}

function findShared(sources: readonly CollectSource[]): string | undefined {
  const names = new Set<string>();
  const lists = new Map<string, string>();
  for (const source of sources) {
    if (names.has(source.name)) return `two entries have the name ${source.name}`;
    names.add(source.name);
    for (const list of new Set(source.lists)) {
      const other = lists.get(list);
      if (other !== undefined) return `${other} and ${source.name} have the same list ${list}`;
      lists.set(list, source.name);
    }
  }
  return undefined;
}
