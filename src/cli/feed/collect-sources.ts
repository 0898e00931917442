/**
 * The file of --sources: a list of sites, or the project's catalogue (assets/sources/catalogue.json).
 *
 *   [{ "name": "Example Checks", "lang": "en", "feed": "https://checks.example/rss.xml" }, { "name": "…", "sitemap": "https://…" },
 *    { "name": "…", "dataFeed": "https://…/data.json" }, { "name": "…", "answer": ["answers/page-1.json", "answers/page-2.json"] }]
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as v from "valibot";
import { languageTag, nameWords, webAddress } from "../../claims/claim.ts";
import { hostOf } from "../../claims/host.ts";
import { placesOf, readSourceCatalogue } from "../../feeds/source-catalogue.ts";
import { parseJson } from "../../text/parse-json.ts";
import { explainFileError } from "../io/explain-file-error.ts";
import { InputError } from "../io/input-error.ts";
import { readWhole } from "./publish-edition.ts";
import { resolvePath } from "../io/resolve-path.ts";

/** A site to be read, or files of claims. */
export interface CollectSource {
  /** Its state is stored under this name. */
  name: string;
  /** Language of claims for which the site does not give one. */
  lang?: string;
  /** The site's own address: articles elsewhere are not read. "" for files. */
  address: string;
  /** Its feed and sitemap, at least one; none for files. */
  lists: string[];
  /** Files of ClaimReview (DataFeeds, answers of Google's Fact Check Tools): web addresses, or paths. */
  files: string[];
  /** Addresses on other hosts that belong to it. */
  aliases: string[];
}

/** A web address, or the path of a file from the folder of the list. */
const place = v.union([
  webAddress,
  v.pipe(v.string(), v.minLength(1, "is empty"), v.regex(/^(?![a-z][a-z\d+.-]+:)/iu, "is not an http(s) address or a path")),
]);
const places = v.union([place, v.pipe(v.array(place), v.minLength(1, "is empty"))]);
const sourceSchema = v.strictObject({
  name: nameWords,
  lang: v.optional(languageTag),
  home: v.optional(webAddress),
  feed: v.optional(webAddress),
  sitemap: v.optional(webAddress),
  dataFeed: v.optional(places),
  answer: v.optional(places),
});
const listSchema = v.pipe(v.array(sourceSchema), v.minLength(1, "is empty"));

/** @throws InputError that names the file, the entry and what is wrong with it */
export function readCollectSources(path: string): CollectSource[] {
  let text = "";
  try {
    text = readFileSync(resolvePath(path), "utf8");
  } catch (error) {
    throw explainFileError(path, error);
  }
  const value = parseJson(text.replace(/^\uFEFF/u, ""));
  if (value === undefined) throw new InputError(`${path}: this is not JSON`);
  const sources = Array.isArray(value) ? readList(path, value) : readCatalogue(path, value);
  const reason = findShared(sources);
  if (reason !== undefined) throw new InputError(`${path}: ${reason}`);
  return sources;
}

/** Whether all of a source's addresses are on this machine. */
function isOnLoopback({ address, lists, aliases, files }: CollectSource): boolean {
  const asked = [...(address === "" ? [] : [address]), ...lists, ...aliases, ...files.filter(isWebAddress)];
  return asked.every((place) => /^(?:localhost|127(?:\.\d{1,3}){3})$/u.test(hostOf(place) ?? ""));
}

/** Whether a place of a file is asked for in the web. */
export function isWebAddress(place: string): boolean {
  return /^https?:/iu.test(place);
}

/** The milliseconds of `--delay`. @throws InputError if it is no number, or a source is elsewhere */
export function readDelay(word: string | undefined, sources: readonly CollectSource[]): number | undefined {
  if (word === undefined) return undefined;
  const delay = readWhole("--delay", word);
  const elsewhere = sources.find((source) => !isOnLoopback(source));
  if (elsewhere === undefined) return delay;
  throw new InputError(
    `--delay is only for sites on this machine (127.0.0.1), and ${elsewhere.name} is not; other hosts are asked every 3 s`,
  );
}

function readList(path: string, values: unknown[]): CollectSource[] {
  const read = v.safeParse(listSchema, values, { abortEarly: true });
  if (!read.success) throw new InputError(`${path}: ${describeIssue(values, read.issues[0])}`);
  const folder = dirname(resolvePath(path));
  return read.output.map(({ name, lang, home, feed, sitemap, dataFeed = [], answer = [] }, at) => {
    const lists = [feed, sitemap].filter((list) => list !== undefined);
    const files = [dataFeed, answer].flat().map((file) => (isWebAddress(file) ? file : resolve(folder, file)));
    const who = `${path}: entry ${at + 1} (${name})`;
    if (lists.length > 0 && files.length > 0) throw new InputError(`${who} has both a site and files; make two entries of it`);
    const [first] = [...lists, ...files];
    if (first === undefined) throw new InputError(`${who} has neither a feed nor a sitemap, dataFeed or answer`);
    const address = files.length > 0 ? "" : (home ?? first);
    return { name, ...(lang !== undefined && { lang }), address, lists, aliases: [], files };
  });
}

function describeIssue(values: unknown[], issue: v.BaseIssue<unknown>): string {
  const [place, key] = (v.getDotPath(issue) ?? "").split(".").filter((step) => step !== "");
  if (place === undefined) return `the list ${issue.message}`;
  const entry: unknown = values[Number(place)];
  const name = typeof entry === "object" && entry !== null && "name" in entry ? ` (${String(entry.name)})` : "";
  const who = `entry ${Number(place) + 1}${name}`;
  if (key === undefined) return `${who} is not an object with name and feed, sitemap, dataFeed or answer`;
  if (issue.type === "strict_object" && issue.expected === "never")
    return `${who} has an unknown key ${key}; there are name, lang, home, feed, sitemap, dataFeed, answer`;
  if (issue.received === "undefined") return `${who} has no ${key}`;
  return `${who}: ${key} ${issue.message.startsWith("Invalid type") ? "is not text" : issue.message}`;
}

function readCatalogue(path: string, value: unknown): CollectSource[] {
  if (typeof value !== "object" || value === null || !("sources" in value))
    throw new InputError(`${path}: this is neither a list of sources nor a catalogue; gainsay feed --help shows one`);
  const read = readSourceCatalogue(value);
  if (!read.ok) throw new InputError(`${path}: ${read.reason}`);
  return read.catalogue.sources.map((entry) => {
    const [lang, other] = entry.languages;
    return { name: entry.name, ...(lang !== undefined && other === undefined && { lang }), ...placesOf(entry), files: [] };
  });
}

function findShared(sources: readonly CollectSource[]): string | undefined {
  const names = new Set<string>();
  const lists = new Map<string, string>();
  for (const source of sources) {
    if (names.has(source.name)) return `two entries have the name ${source.name}`;
    names.add(source.name);
    for (const list of new Set([...source.lists, ...source.files])) {
      const other = lists.get(list);
      if (other !== undefined) return `${other} and ${source.name} have the same list ${list}`;
      lists.set(list, source.name);
    }
  }
  return undefined;
}
