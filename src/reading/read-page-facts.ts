import { parseJson } from "../text/parse-json.ts";
import { linkedData } from "./linked-data.ts";
import type { PageFacts } from "./reading.ts";
import { attribute, bodyOf, find, findAll, rootElement, textOf, titleOf } from "./unclobbered.ts";

/** Reads what a page says about itself. A fact is empty if the page does not state it in a form we know. */
export function readPageFacts(document: Document): PageFacts {
  const meta = readMetadata(document);
  const linked = linkedData(document).join("\n");
  return {
    title: readTitle(document, meta),
    language: readLanguage(document, meta, linked),
    date: readDate(document, meta, linked),
    reviewedClaims: readReviewedClaims(document, linked),
  };
}

/** Reads the content of a meta element by its property or name, in any case; "" if it is missing. */
type ReadMeta = (name: string) => string;

/** Looks through the page once: most of the names that are asked for are missing, and each would cost a look through all elements. */
function readMetadata(document: Document): ReadMeta {
  const contents = new Map<string, string>();
  for (const element of findAll(document, "meta")) {
    for (const key of ["property", "name"]) {
      const name = attribute(element, key)?.toLowerCase();
      if (name !== undefined && !contents.has(name)) contents.set(name, attribute(element, "content")?.trim() ?? "");
    }
  }
  return (name) => contents.get(name) ?? "";
}

function readTitle(document: Document, meta: ReadMeta): string {
  const given = meta("og:title") || meta("twitter:title") || titleOf(document);
  const heading = given ? null : find(document, "h1");
  return (given || (heading === null ? "" : textOf(heading))).slice(0, 5_000).replace(/\s+/gu, " ").trim().slice(0, 500);
}

/** Maximum number of reviewed claims, and maximum length of each, in UTF-16 units. */
const reviewedMax = 20;
const reviewedLengthMax = 1_000;

function readReviewedClaims(document: Document, linked: string): string[] {
  const stated = linked.matchAll(/"claimReviewed"\s*:\s*("(?:[^"\\]|\\.){1,2000}")/gu);
  const marked = [...findAll(document, "[itemprop=claimReviewed]")].slice(0, reviewedMax);
  const texts = [
    ...Array.from(stated, ([, words = ""]) => unquote(words)),
    ...marked.map((element) => attribute(element, "content") ?? textOf(element)),
  ].map((text) =>
    text
      .slice(0, 5 * reviewedLengthMax)
      .replace(/\s+/gu, " ")
      .trim(),
  );
  return [...new Set(texts)].filter((text) => text !== "" && text.length <= reviewedLengthMax).slice(0, reviewedMax);
}

/** A JSON string as text; "" if invalid. */
function unquote(words: string): string {
  return (parseJson(words) ?? "") as string;
}

/** The `lang` of the page, else of its article, else what the metadata says. "en_GB" is returned as "en-GB". */
function readLanguage(document: Document, meta: ReadMeta, linked: string): string {
  const said = [
    read(rootElement(document), "lang"),
    read(rootElement(document), "xml:lang"),
    read(bodyOf(document), "lang"),
    read(find(document, "article[lang], main[lang]"), "lang"),
    meta("og:locale"),
    read(find(document, 'meta[http-equiv="content-language" i]'), "content")?.split(",")[0],
    meta("language"),
    /"inLanguage"\s*:\s*"([^"]{2,20})"/u.exec(linked)?.[1],
  ];
  for (const words of said) {
    const tag = (words ?? "").trim().replaceAll("_", "-");
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return tag;
  }
  return "";
}

function readDate(document: Document, meta: ReadMeta, linked: string): string {
  const said = [
    /"datePublished"\s*:\s*"([^"]{4,40})"/u.exec(linked)?.[1],
    meta("article:published_time"),
    meta("og:article:published_time"),
    read(find(document, "[itemprop=datePublished]"), "datetime"),
    read(find(document, "[itemprop=datePublished]"), "content"),
    ...[
      "date",
      "dc.date",
      "dc.date.issued",
      "dcterms.created",
      "pubdate",
      "publishdate",
      "publish-date",
      "parsely-pub-date",
      "sailthru.date",
      "cxenseparse:recs:publishtime",
    ].map(meta),
    read(find(document, "article time[datetime], main time[datetime], time[datetime][pubdate], time[datetime]"), "datetime"),
    /"dateModified"\s*:\s*"([^"]{4,40})"/u.exec(linked)?.[1],
  ];
  for (const words of said) {
    const day = isoDay(words ?? "");
    if (day !== "") return day;
  }
  return "";
}

/** The day of a date as pages write it. The day as written counts: no shifting between time zones. */
function isoDay(words: string): string {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(words);
  if (iso !== null) return Number(iso[2]) <= 12 && Number(iso[3]) <= 31 ? `${iso[1]}-${iso[2]}-${iso[3]}` : "";
  const slashed = /^\s*(\d{4})\/(\d{1,2})\/(\d{1,2})/u.exec(words);
  if (slashed !== null) return `${slashed[1]}-${slashed[2]!.padStart(2, "0")}-${slashed[3]!.padStart(2, "0")}`;
  if (!/[a-z]{3}/iu.test(words)) return "";
  const instant = new Date(words);
  if (Number.isNaN(instant.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

function read(element: Element | null, name: string): string | null {
  return element === null ? null : attribute(element, name);
}
