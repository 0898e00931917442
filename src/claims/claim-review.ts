/**
 * Claims from schema.org ClaimReview as found in the wild: publishers' markup, Data Commons' feed, research dumps.
 *
 *   value ─ listClaimReviews ─→ entries ─ readClaimReview ─→ claims with one review ─ joinClaims ─→ claims
 */
import { type Claim, type Claimant, type Provenance, nameMax, readClaim, type Review, textMax } from "./claim.ts";
import { readId } from "./claim-id.ts";
import { hashClaim } from "./claim-hash.ts";
import { kindOfClaimant } from "./claimant-kind.ts";
import { settleLanguage } from "./claim-language.ts";
import { readLanguageTag } from "./language-tag.ts";
import { readPlainText, shortenText } from "./plain-text.ts";
import { readRating } from "./rating.ts";
import { readDate } from "./read-date.ts";
import { hostOf, isSameSite } from "./host.ts";
import { readOwnAddresses, readWebAddresses } from "./web-address.ts";

export type ImportResult = { ok: true; claim: Claim } | { ok: false; reason: string };

type Entry = Record<string, unknown>;

/**
 * Reads anything that contains claim reviews: a document or an entry of one, in any of the shapes of `listClaimReviews`.
 *
 * @returns for each review, a claim or the reason it was refused; an empty list if there are no reviews. Never throws.
 */
export function readClaimReviews(value: unknown, provenance: Provenance): ImportResult[] {
  return listClaimReviews(value).map((entry) => readClaimReview(entry, provenance));
}

/**
 * Reads one ClaimReview. Only the text of the claim is required; anything else that is missing or dirty is left out.
 * The id is the `@id` of the reviewed claim, else of the review, if it is an absolute address; else `hashClaim`.
 *
 * @returns the claim with its one review, or why it was refused. Never throws.
 */
export function readClaimReview(value: unknown, provenance: Provenance): ImportResult {
  if (!isEntry(value)) return { ok: false, reason: "is not a ClaimReview" };
  const entry = plainKeys(isEntry(value["properties"]) ? { ...value["properties"], ...value } : value);
  const item = firstEntry(entry["itemReviewed"]) ?? {};
  const reviewed = firstEntry(entry["claimReviewed"]);
  const text = stripLabel(readClaimText(entry["claimReviewed"]) ?? readClaimText(entry["itemReviewed"]));
  if (text === undefined) return { ok: false, reason: "claimReviewed is empty" };
  if (text.length > textMax) return { ok: false, reason: `claimReviewed is longer than ${textMax} characters` };
  const of = (...keys: string[]): unknown => [item, reviewed ?? {}].flatMap((from) => keys.map((key) => from[key])).find(isGiven);
  const claimant = readClaimant(of("author", "creator"));
  const review = readReview(entry, text);
  const statedOn = readDate(of("datePublished", "dateCreated"));
  return readClaim(
    {
      id: readId(item["@id"]) ?? readId(reviewed?.["@id"]) ?? readId(entry["@id"]) ?? hashClaim(text, claimant?.name),
      text,
      language: settleLanguage(text, review.language ?? readLanguageTag(item["inLanguage"])),
      variants: [],
      ...(claimant && { claimant }),
      ...(statedOn && { statedOn }),
      appearances: readAppearances([item, reviewed ?? {}], review),
      reviews: [review],
      statements: [],
      topics: [],
    },
    provenance,
  );
}

/** Properties that may contain reviews; their other entries are passed on too, so that they can be refused. */
const holders = ["@graph", "dataFeedElement", "itemListElement", "item", "claims", "claimReview"];
/** Properties of a page or an article that may contain reviews among other things. */
const others = [
  "mainEntity",
  "mainEntityOfPage",
  "hasPart",
  "review",
  "reviews",
  "subjectOf",
  "about",
  "associatedClaimReview",
  "items",
  "results",
  "data",
  "entries",
];
const named = new Set([...holders, ...others]);
/** Maximum depth of an entry, and maximum number of entries examined. */
const depthMax = 12;
const entriesMax = 100_000;

/**
 * Finds the ClaimReview entries in any of the shapes they come in: one object, an array, `@graph`, a DataFeed whose
 * `item` is an object, an array or null, an ItemList, an object with a review under each key, a page whose `mainEntity`, `hasPart` or
 * `review` they are, and the answers of Google's Fact Check Tools (`{claims: [{text, claimReview: […]}]}`), which are converted to
 * ClaimReview. Nulls are skipped; every other leaf is returned, ClaimReview or not, so that the reader can report what it refused. Looks
 * at most twelve levels deep and at 100,000 entries. Never throws.
 */
export function listClaimReviews(value: unknown): unknown[] {
  const found: unknown[] = [];
  let left = entriesMax;
  const collect = (entry: unknown, depth: number, isLeafKept: boolean): void => {
    if (entry === null || entry === undefined || depth > depthMax || (left -= 1) < 0) return;
    if (Array.isArray(entry)) return entry.forEach((one) => collect(one, depth + 1, isLeafKept));
    if (!isEntry(entry)) return void (isLeafKept && found.push(entry));
    if (isClaimReview(entry)) return void found.push(entry);
    if (isKeyedList(entry)) return collect(Object.values(entry), depth + 1, isLeafKept);
    const plain = plainKeys(entry);
    const before = found.length;
    const within = (keys: readonly string[], isKept: boolean): boolean => {
      const present = keys.filter((key) => key in plain);
      for (const key of present) collect(key === "claimReview" ? readToolsAnswer(plain) : plain[key], depth + 1, isKept);
      return present.length > 0;
    };
    const isHolder = within(holders, isLeafKept);
    within(others, false);
    if (isLeafKept && !isHolder && found.length === before) found.push(entry);
  };
  collect(value, 0, true);
  return found;
}

/** True if the entry calls itself a ClaimReview, or has a property that only ClaimReview has. */
export function isClaimReview(value: unknown): boolean {
  if (!isEntry(value)) return false;
  const types = [value["@type"], value["type"]].flat();
  if (types.some((type) => typeof type === "string" && /(?:^|[/:])ClaimReview$/iu.test(type))) return true;
  return Object.keys(value).some((key) => key === "claimReviewed" || key.endsWith(":claimReviewed") || key.endsWith("/claimReviewed"));
}

/**
 * A list written as an object: PHP turns a list with gaps into `{"0": {…}, "2": {…}}`. Other keys are the reviews' names, except
 * "__proto__" and "constructor", which every object has.
 */
function isKeyedList(entry: Entry): boolean {
  const keys = Object.keys(entry);
  if (keys.length > 0 && keys.every((key) => /^\d+$/u.test(key))) return true;
  return !("@type" in entry || "type" in entry) && keys.some((key) => !(key in {} || named.has(key)) && isClaimReview(entry[key]));
}

/** Converts a claim as Google's Fact Check Tools return it (`claims.search`) to claim reviews. */
function readToolsAnswer({ text, claimant, claimDate, claimReview }: Entry): unknown[] {
  return [claimReview].flat().map((review) =>
    isEntry(review) && !isClaimReview(review)
      ? {
          "@type": "ClaimReview",
          claimReviewed: text,
          itemReviewed: { "@type": "Claim", author: claimant, datePublished: claimDate },
          author: isEntry(review["publisher"]) ? { name: review["publisher"]["name"], url: review["publisher"]["site"] } : undefined,
          url: review["url"],
          headline: review["title"],
          datePublished: review["reviewDate"],
          reviewRating: { alternateName: review["textualRating"] },
          inLanguage: review["languageCode"],
        }
      : review,
  );
}

/** The text of a claim: a string, or the `text` of a Claim, or else its name. */
function readClaimText(value: unknown): string | undefined {
  const plain = readPlainText(value);
  if (plain !== undefined) return plain;
  for (const claim of [value].flat().filter(isEntry).map(plainKeys)) {
    const text = ["text", "claimReviewed", "name", "headline", "description"].map((key) => readPlainText(claim[key])).find(isGiven);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** "Claim: …", "FACT CHECK: …": prefixes that sites add to their claims. */
function stripLabel(text: string | undefined): string | undefined {
  const bare = text?.replace(
    /^(?:the )?(?:claim|claims|fact[ -]?check|viral claim|behauptung|faktencheck|affirmation|afirmaci[oó]n|afirma[cç][aã]o|alega[cç][aã]o|affermazione|stelling|दावा|फैक्ट चेक|الادعاء|утверждение)\s{0,3}[:：]\s{0,3}/iu,
    "",
  );
  return bare === undefined || bare === "" ? text : bare;
}

/** Properties by name without prefix: JSON-LD may write them as `schema:url` or `https://schema.org/url`. */
function plainKeys(entry: Entry): Entry {
  const keys = Object.keys(entry);
  if (!keys.some((key) => key.includes(":"))) return entry;
  return Object.fromEntries(keys.map((key) => [key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/iu, ""), entry[key]]));
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

function readReview(entry: Entry, text: string): Review {
  const [url] = [entry["url"], entry["mainEntityOfPage"], entry["sameAs"], entry["@id"]].flatMap(readOwnAddresses);
  const publishedOn = readDate(entry["datePublished"] ?? entry["dateCreated"] ?? entry["dateModified"]);
  const rating = readRating(entry["reviewRating"]);
  const title = readShort(entry["headline"]) ?? readShort(entry["name"]);
  const language = readLanguageTag(entry["inLanguage"]);
  return {
    publisher: readPublisher(entry, url),
    ...(url !== undefined && { url }),
    ...(title !== undefined && title !== text && { title }),
    ...(publishedOn && { publishedOn }),
    ...(rating.words !== undefined && { rating: shortenText(rating.words, textMax) }),
    verdict: rating.verdict,
    ...(language !== undefined && { language }),
  };
}

/** The fact-checker is in `author`, sometimes only in `publisher`; a bare address will do for a name. */
function readPublisher(entry: Entry, reviewUrl: string | undefined): Review["publisher"] {
  const reviewSite = reviewUrl === undefined ? undefined : hostOf(reviewUrl);
  for (const who of [entry["author"], entry["publisher"]]) {
    const named = firstEntry(who);
    const [address] = readOwnAddresses(named === undefined ? who : (named["url"] ?? named["sameAs"]));
    const ownSite = address === undefined ? undefined : hostOf(address);
    const name = ownSite !== undefined && named === undefined ? ownSite : (readName(named === undefined ? who : named["name"]) ?? ownSite);
    const site = ownSite ?? reviewSite;
    if (name !== undefined) return { name, ...(site !== undefined && { site }) };
  }
  return reviewSite === undefined ? { name: "unknown" } : { name: reviewSite, site: reviewSite };
}

function readClaimant(value: unknown): Claimant | undefined {
  const entry = firstEntry(value);
  const name = readName(entry === undefined ? value : entry["name"]);
  if (name === undefined || readWebAddresses(name).length > 0) return undefined;
  const types = [entry?.["@type"]].flat();
  const sameAs = readWebAddresses(entry?.["sameAs"]);
  return {
    name,
    kind: kindOfClaimant(name, types.includes("Organization") ? "Organization" : undefined),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** Where the claim was made. The publisher's own pages are left out: they are where it was checked. */
function readAppearances(items: Entry[], review: Review): Claim["appearances"] {
  const urls = items.flatMap((item) => ["appearance", "firstAppearance", "url"].flatMap((key) => readWebAddresses(item[key])));
  const own = [review.publisher.site, review.url === undefined ? undefined : hostOf(review.url)];
  const isOwn = (url: string) => own.some((site) => site !== undefined && isSameSite(site, hostOf(url) ?? ""));
  return [...new Set(urls)]
    .filter((url) => !isOwn(url))
    .slice(0, 64)
    .map((url) => ({ url }));
}

function readShort(value: unknown, most = textMax): string | undefined {
  const text = readPlainText(value);
  return text === undefined ? undefined : shortenText(text, most);
}

const readName = (value: unknown): string | undefined => readShort(value, nameMax);

function firstEntry(value: unknown): Entry | undefined {
  const found = Array.isArray(value) ? (value as unknown[]).find(isEntry) : isEntry(value) ? value : undefined;
  return found && plainKeys(found);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
