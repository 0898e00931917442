import { type Claim, nameMax, type Provenance, readClaim, type Review, textMax } from "./claim.ts";
import { kindOfClaimant } from "./claimant-kind.ts";
import { readLanguageTag } from "./language-tag.ts";
import { readPlainText, shortenText } from "./plain-text.ts";
import { readRating } from "./rating.ts";
import { readDate } from "./read-date.ts";
import { hostOf } from "./host.ts";
import { readWebAddresses } from "./web-address.ts";

/**
 * Reads a plain claim, the short form for people and scripts:
 * `{id, text, title?, subtitle?, verdict?, speaker?, date?, url?, lang?}`.
 *
 * `title`, `verdict` (the publisher's words) and `url` make one review, published by the address's host; `subtitle` is the context,
 * `speaker` the claimant. A `date` that says so ("stated on May 3, 2012 in a speech:") or comes without a review is when the claim was
 * stated; otherwise it is when the review was published. `lang` defaults to "en". An odd optional field is cut or dropped.
 *
 * @returns the claim, or the error in its id or text. Never throws.
 */
export function readPlainClaim(value: unknown, provenance: Provenance): { ok: true; claim: Claim } | { ok: false; reason: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, reason: "is not an object with id and text" };
  const { id, text, subtitle, speaker, date, lang, ...review } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return { ok: false, reason: "id is missing" };
  if (typeof text !== "string") return { ok: false, reason: "text is missing" };
  const name = readField(speaker, nameMax);
  const context = readField(subtitle);
  const day = readDate(date);
  const found = readReview(review);
  const isStated = found === undefined || (typeof date === "string" && /^\s*stated\b/iu.test(date));
  return readClaim(
    {
      id: String(id),
      text: readField(text) ?? "",
      language: readLanguageTag(lang) ?? "en",
      variants: [],
      ...(name !== undefined && { claimant: { name, kind: kindOfClaimant(name) } }),
      ...(day !== undefined && isStated && { statedOn: day }),
      appearances: [],
      ...(context !== undefined && { context }),
      reviews: found === undefined ? [] : [{ ...found, ...(day !== undefined && !isStated && { publishedOn: day }) }],
      statements: [],
      topics: [],
    },
    provenance,
  );
}

function readReview(fields: Record<string, unknown>): Review | undefined {
  const [url] = readWebAddresses(fields["url"]);
  const title = readField(fields["title"]);
  const rating = readRating(fields["verdict"]);
  if (url === undefined && title === undefined && rating.words === undefined) return undefined;
  const site = url === undefined ? undefined : hostOf(url);
  return {
    publisher: { name: site ?? "unknown", ...(site !== undefined && { site }) },
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(rating.words !== undefined && { rating: shortenText(rating.words, textMax) }),
    verdict: rating.verdict,
  };
}

function readField(value: unknown, most = textMax): string | undefined {
  const text = readPlainText(value);
  return text === undefined ? undefined : shortenText(text, most);
}
