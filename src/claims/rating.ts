/** The rating of a claim review: the publisher's words, and our class for them. */
import { readPlainText } from "./plain-text.ts";
import { verdictOfRating } from "./verdict-of-rating.ts";
import type { Verdict } from "./verdict.ts";

export interface Rating {
  /** The publisher's words; absent if it gave none. */
  words?: string;
  verdict: Verdict;
}

/**
 * Reads schema.org's `reviewRating`: a string, a Rating (`alternateName`, else `name`, else `ratingValue` as words; each
 * may be a list or `{"@value"}`), or a list of Ratings, of which the first with a value counts.
 *
 * The number counts only if there are no words. It is read on the scale of its own `bestRating` and `worstRating`; both
 * must be given, best above worst. Never averaged. Never throws.
 */
export function readRating(value: unknown, depth = 0): Rating {
  if (Array.isArray(value) && depth < 3) {
    const ratings = value.map((entry: unknown) => readRating(entry, depth + 1));
    return ratings.find((rating) => rating.words !== undefined || rating.verdict !== "other") ?? { verdict: "other" };
  }
  const parts = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : { alternateName: value };
  const words = [parts["alternateName"], parts["name"], parts["ratingValue"]].map(readWords).find((text) => text !== undefined);
  return words === undefined ? { verdict: verdictOfNumber(parts) } : { words, verdict: verdictOfRating(words) };
}

/** Words must contain a letter; ": false" loses its colon. */
function readWords(value: unknown): string | undefined {
  const text = readPlainText(value)?.replace(/^[\s:;,.–-]+/u, "");
  return text !== undefined && /\p{L}/u.test(text) ? text : undefined;
}

/** Google's profile: 1 False, 2 Mostly false, 3 Half true, 4 Mostly true, 5 True, mapped from the scale that the publisher states. */
function verdictOfNumber(parts: Record<string, unknown>): Verdict {
  const [value, best, worst] = ["ratingValue", "bestRating", "worstRating"].map((key) => readNumber(parts[key]));
  if (value === undefined || best === undefined || worst === undefined || best <= worst || (value < 0 && worst >= 0)) return "other";
  const share = Math.min(1, Math.max(0, (value - worst) / (best - worst)));
  const scale: Verdict[] = ["refuted", "mostly-refuted", "mixed", "mostly-supported", "supported"];
  return scale[Math.round(share * 4)] ?? "other";
}

function readNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value.trim().replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
