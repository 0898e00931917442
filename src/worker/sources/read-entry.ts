import type { Claim } from "../../claims/claim.ts";
import { readClaimReviews } from "../../claims/claim-review.ts";
import { readClaimValue } from "../../feeds/read-claim-value.ts";
import type { EntryRead } from "../../feeds/read-entries.ts";
import { primaryLanguage } from "../../text/language.ts";

/** Start of the reason given for claims that are left out because the reader does not read their language. */
export const otherLanguageReason = "is in a language that is not kept";

export type EntryClaim = { ok: true; claim: Claim } | { ok: false; reason: string };

/**
 * The claims in an entry of a file; `feed` is named in their provenance.
 *
 * @param isOwnForm whether a claim may also be in our own form, as a file of the reader's may have it
 * @param languages only claims in these, and those whose language is unknown, are kept; undefined: in all
 */
export function readEntry(entry: EntryRead, feed: string, languages?: readonly string[], isOwnForm = false): EntryClaim[] {
  if (!entry.ok) return [entry];
  const read = (isOwnForm ? readClaimValue : readClaimReviews)(entry.value, { feed, sequence: 0 });
  return languages === undefined ? read : read.map((one) => (one.ok ? keepLanguage(one, languages) : one));
}

function keepLanguage(read: { ok: true; claim: Claim }, languages: readonly string[]): EntryClaim {
  const language = primaryLanguage(read.claim.language);
  return language === "" || languages.includes(language) ? read : { ok: false, reason: `${otherLanguageReason}: ${language}` };
}
