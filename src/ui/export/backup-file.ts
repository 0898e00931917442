/**
 * The reader's settings, dismissals, sources and claims as one file:
 *
 *   {"format": "gainsay-copy", "version": 1,
 *    "settings":   {…},                           src/settings/settings.ts
 *    "dismissals": [{source, claim, claimText, claimant, words, report, at}],
 *    "sources":    ["https://…"],                 addresses; their claims are fetched again
 *    "claims":     [{…}]}                         the reader's own, src/claims/claim.ts
 *
 * Reading accepts valid entries and counts the rest.
 */
import * as v from "valibot";
import { type Claim, readClaim } from "../../claims/claim.ts";
import { dismissalKey, parseDismissal, type Dismissal } from "../../settings/dismissal.ts";
import { parseSettings, type Settings } from "../../settings/settings.ts";

export interface Backup {
  settings: Settings;
  dismissals: Dismissal[];
  sources: string[];
  claims: Claim[];
}

export type ReadBackup = { ok: true; backup: Backup; leftOut: number } | { ok: false };

/** The largest file that is read, in bytes. */
export const backupMax = 50_000_000;

const format = "gainsay-copy";

/** Their entries are read one by one, so that an invalid one costs only itself. */
const entries = v.fallback(v.array(v.unknown()), []);
const file = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    format: v.literal(format),
    version: v.literal(1),
    settings: v.optional(v.unknown()),
    dismissals: entries,
    sources: entries,
    claims: entries,
  }),
);
const dismissalName = v.object({ source: v.string(), claim: v.string(), words: v.string() });
const sourceAddress = v.pipe(v.string(), v.url());

/** Writes a backup as JSON in the shape above, indented by one space, ending in a line feed. Does not check `backupMax`. */
export function writeBackup({ settings, dismissals, sources, claims }: Backup): string {
  return `${JSON.stringify({ format, version: 1, settings, dismissals, sources, claims }, null, 1)}\n`;
}

/** Reads untrusted file contents. Not ok: it is not a Gainsay backup, or its version is unknown. */
export function readBackup(text: string): ReadBackup {
  const read = v.safeParse(file, text);
  if (!read.success) return { ok: false };
  const { settings, ...lists } = read.output;
  const dismissals = take(lists.dismissals, readDismissal);
  const sources = take(lists.sources, (value) => (v.is(sourceAddress, value) ? value : undefined));
  const claims = take(lists.claims, (value) => {
    const claim = readClaim(value, { feed: "saved", sequence: 0 });
    return claim.ok ? claim.claim : undefined;
  });
  return {
    ok: true,
    backup: { settings: parseSettings(settings), dismissals: dismissals.taken, sources: sources.taken, claims: claims.taken },
    leftOut: dismissals.leftOut + sources.leftOut + claims.leftOut,
  };
}

function take<T>(values: unknown[], read: (value: unknown) => T | undefined): { taken: T[]; leftOut: number } {
  const taken = values.map(read).filter((value) => value !== undefined);
  return { taken, leftOut: values.length - taken.length };
}

/** Entries of the file have no storage key, so this makes the one that they would have. */
function readDismissal(value: unknown): Dismissal | undefined {
  return v.is(dismissalName, value) ? parseDismissal(dismissalKey(value), value) : undefined;
}
