/**
 * Google's Fact Check Tools API, with the reader's own key: what is asked, and what its answers say
 * (developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search).
 *
 *   ask     claims:search  reviewPublisherSiteFilter, languageCode, maxAgeDays, pageSize, pageToken      the key in a header
 *   answer  {"claims": [{text, claimant, claimDate, claimReview: [{publisher {name, site}, url, …}]}], "nextPageToken": "…"}
 *
 * It is asked by publisher and language only. Its parameter for words (`query`) is never used: what the reader reads stays here.
 */
import { parseJson } from "../text/parse-json.ts";

/** Maximum number of claims in an answer, as the API allows; and of bytes read of one. */
const pageSize = 100;
export const toolsAnswerMax = 8 << 20;
/** Maximum number of bytes of a refusal that are read to learn its reason. */
export const toolsRefusalMax = 4_096;

/** One publisher's reviews in one language. */
export interface ToolsQuery {
  /** Host of the publisher's site, without "www.". */
  site: string;
  /** BCP 47; "" for all. */
  language: string;
}

/** The address of one page of answers. It holds no secret. */
export function writeToolsAddress(
  base: string,
  { site, language }: ToolsQuery,
  { maxAgeDays = 0, pageToken = "", count = pageSize }: { maxAgeDays?: number; pageToken?: string; count?: number },
): string {
  const url = new URL(base);
  url.search = new URLSearchParams({
    reviewPublisherSiteFilter: site,
    ...(language !== "" && { languageCode: language }),
    ...(maxAgeDays > 0 && { maxAgeDays: String(maxAgeDays) }),
    pageSize: String(count),
    ...(pageToken !== "" && { pageToken }),
  }).toString();
  return url.href;
}

/** The header that carries the key, so that it is in no address. */
export function writeToolsHeaders(key: string): Record<string, string> {
  return { "x-goog-api-key": key };
}

/** Whether a text can be a key at all: letters, digits, "-" and "_". */
export function isToolsKey(text: string): boolean {
  return /^[\w-]{20,200}$/u.test(text);
}

/** The host in what a reader types for a publisher: `example.org`, or an address. Undefined if the text has none. */
export function readToolsSite(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//iu.test(typed) ? typed : `https://${typed}`);
  if (url === null || !/^[^.\s]+(?:\.[^.\s]+)+$/u.test(url.hostname) || url.username !== "") return undefined;
  return url.hostname.replace(/^www\./u, "");
}

/**
 * The claims in an answer, unread, and the token of its next page, "" for none. An empty object is an answer without claims. Undefined if
 * it is not an answer.
 */
export function readToolsAnswer(text: string): { claims: unknown[]; nextPageToken: string } | undefined {
  const answer = parseJson(text);
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined;
  const { claims = [], nextPageToken = "" } = answer as Record<string, unknown>;
  return Array.isArray(claims) && typeof nextPageToken === "string" ? { claims, nextPageToken } : undefined;
}

/** Why the API refuses: the key is wrong or not for this API, its quota is used up, or the page token is not valid; undefined otherwise. */
export function nameToolsRefusal(status: number, body: string): "tools-key" | "tools-quota" | "token" | undefined {
  const isQuota = status === 429 || /RESOURCE_EXHAUSTED|quotaExceeded|rateLimitExceeded|dailyLimitExceeded/iu.test(body);
  if (isQuota) return "tools-quota";
  if (status === 401 || status === 403 || /API_KEY_INVALID|API key not valid|API key expired/iu.test(body)) return "tools-key";
  return status === 400 ? "token" : undefined;
}
