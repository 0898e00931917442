/**
 * Claims from schema.org ClaimReview, as it is found: publishers' markup, Data Commons' feed, research dumps.
 *
 *   value ─ listClaimReviews ─→ entries ─ readClaimReview ─→ claims with one review ─ joinClaims ─→ claims
 */
import { type Claim, type Claimant, type Provenance, nameMax, readClaim, type Review, textMax } from "./claim.ts";
import { hashClaim } from "./claim-hash.ts";
import { kindOfClaimant } from "./claimant-kind.ts";
import { guessLanguage } from "./guess-language.ts";
import { readLanguageTag } from "./language-tag.ts";
import { readPlainText, shortenText } from "./plain-text.ts";
import { readRating } from "./rating.ts";
import { readDate } from "./read-date.ts";
import { hostOf, isSameSite } from "./host.ts";
import { readWebAddresses } from "./web-address.ts";

export type ImportResult = { ok: true; claim: Claim } | { ok: false; reason: string };

type Entry = Record<string, unknown>;

/**
 * Reads one ClaimReview. What is required is the text of the claim; everything else that is missing or dirty is left out.
 * The id is the `@id` of the reviewed claim, else of the review, where it is an absolute address; else `hashClaim`.
 *
 * @returns the claim with its one review, or why it was refused. Never throws.
 */
export function readClaimReview(value: unknown, provenance: Provenance): ImportResult {
  if (!isEntry(value)) return { ok: false, reason: "is not a ClaimReview" };
  const entry = isEntry(value["properties"]) ? { ...value["properties"], ...value } : value;
  const item = firstEntry(entry["itemReviewed"]) ?? {};
  const text = readPlainText(entry["claimReviewed"]) ?? readPlainText(item["text"]);
  if (text === undefined) return { ok: false, reason: "claimReviewed is empty" };
  if (text.length > textMax) return { ok: false, reason: `claimReviewed is longer than ${textMax} characters` };
  const claimant = readClaimant(item["author"] ?? item["creator"]);
  const review = readReview(entry, text);
  const statedOn = readDate(item["datePublished"] ?? item["dateCreated"]);
  return readClaim(
    {
      id: readId(item["@id"]) ?? readId(entry["@id"]) ?? hashClaim(text, claimant?.name),
      text,
      language: review.language ?? readLanguageTag(item["inLanguage"]) ?? guessLanguage(text),
      variants: [],
      ...(claimant && { claimant }),
      ...(statedOn && { statedOn }),
      appearances: readAppearances(item, review),
      reviews: [review],
      statements: [],
      topics: [],
    },
    provenance,
  );
}

/**
 * Finds the ClaimReview entries in any of the shapes they come in: one object, an array, `@graph`, a DataFeed whose
 * `item` is an object, an array or null, an ItemList. Nulls are passed over; every other leaf is returned, ClaimReview or
 * not, so that the reader can say what it refused. Nothing deeper than eight levels is looked at. Never throws.
 */
export function listClaimReviews(value: unknown, depth = 0): unknown[] {
  if (value === null || value === undefined) return [];
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => listClaimReviews(entry, depth + 1));
  if (!isEntry(value)) return [value];
  const inner = ["@graph", "dataFeedElement", "itemListElement", "item"].filter((key) => key in value);
  if (isClaimReview(value) || inner.length === 0) return [value];
  return inner.flatMap((key) => listClaimReviews(value[key], depth + 1));
}

/** True for what calls itself a ClaimReview, or carries its own property. */
export function isClaimReview(value: unknown): boolean {
  if (!isEntry(value)) return false;
  const types = [value["@type"], value["type"]].flat();
  return types.some((type) => typeof type === "string" && /(?:^|[/:])ClaimReview$/u.test(type)) || "claimReviewed" in value;
}

function readReview(entry: Entry, text: string): Review {
  const [url] = readWebAddresses(entry["url"]);
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

/** The fact-checker stands in `author`, sometimes only in `publisher`; a bare address will do for a name. */
function readPublisher(entry: Entry, reviewUrl: string | undefined): Review["publisher"] {
  const reviewSite = reviewUrl === undefined ? undefined : hostOf(reviewUrl);
  for (const who of [entry["author"], entry["publisher"]]) {
    const named = firstEntry(who);
    const [address] = readWebAddresses(named === undefined ? who : named["url"]);
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
function readAppearances(item: Entry, review: Review): Claim["appearances"] {
  const urls = ["appearance", "firstAppearance", "url"].flatMap((key) => readWebAddresses(item[key]));
  const own = [review.publisher.site, review.url === undefined ? undefined : hostOf(review.url)];
  const isOwn = (url: string) => own.some((site) => site !== undefined && isSameSite(site, hostOf(url) ?? ""));
  return [...new Set(urls)]
    .filter((url) => !isOwn(url))
    .slice(0, 64)
    .map((url) => ({ url }));
}

/** An absolute address or URN. A blank node (`_:b0`) or a fragment (`#claimreview`) names nothing outside its page. */
export function readId(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 512 && /^[a-z][a-z0-9+.-]+:[^\s]+$/iu.test(value) ? value : undefined;
}

function readShort(value: unknown, most = textMax): string | undefined {
  const text = readPlainText(value);
  return text === undefined ? undefined : shortenText(text, most);
}

const readName = (value: unknown): string | undefined => readShort(value, nameMax);

function firstEntry(value: unknown): Entry | undefined {
  return Array.isArray(value) ? (value as unknown[]).find(isEntry) : isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
