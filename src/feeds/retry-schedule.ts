/** When to ask a source next. Times in milliseconds. */

const minute = 60_000;
const day = 24 * 60 * minute;
/** Mean interval between visits to a source that answers; each varies by `jitterShare`, so that readers do not ask all at once. */
const period = 6 * 60 * minute;
const jitterShare = 0.15;
/** Files larger than this, in bytes, are requested at most once a week (with up to a day of jitter). */
export const largeFileBytes = 20_000_000;

/** Time until the next visit after a success; `random` is 0 to 1, `fileBytes` the size of the source's file, 0 if unknown. */
export function waitAfterSuccess(random: number, fileBytes = 0): number {
  if (fileBytes > largeFileBytes) return Math.round((7 + random) * day);
  return Math.round(period * (1 - jitterShare + 2 * jitterShare * random));
}

/**
 * Time until the next try after the n-th failure in a row: min(2^(n-1) · 15 min · (1 + random), 24 h), as Safe Browsing clients wait
 * (developers.google.com/safe-browsing/v4/request-frequency); never sooner than the server asked, nor later than a day.
 */
export function waitAfterFailure(failures: number, random: number, retryAfter = 0): number {
  const own = 2 ** Math.min(20, Math.max(0, failures - 1)) * 15 * minute * (1 + random);
  return Math.round(Math.min(day, Math.max(own, retryAfter)));
}

/** Reads `Retry-After`: seconds or a date (RFC 9110, 10.2.3). 0 if missing, invalid or past. */
export function readRetryAfter(value: string | null, now: number): number {
  if (value === null) return 0;
  const wait = /^\s*\d+\s*$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, day) : 0;
}
