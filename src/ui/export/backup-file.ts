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

/** Writes a backup as JSON in the shape above, indented by one space, ending in a line feed. Does not check `backupMax`. */
export function writeBackup({ settings, dismissals, sources, claims }: Backup): string {
  return `${JSON.stringify({ format, version: 1, settings, dismissals, sources, claims }, null, 1)}\n`;
}

/** Reads untrusted file contents. Not ok: it is not a Gainsay backup, or its version is unknown. */
export function readBackup(text: string): ReadBackup {
  const parsed = parse(text);
  if (parsed?.["format"] !== format || parsed["version"] !== 1) return { ok: false };
  const dismissals = take(parsed["dismissals"], (value) => parseDismissal(keyOf(value), value));
  const sources = take(parsed["sources"], (value) => (typeof value === "string" && URL.canParse(value) ? value : undefined));
  const claims = take(parsed["claims"], (value) => {
    const read = readClaim(value, { feed: "saved", sequence: 0 });
    return read.ok ? read.claim : undefined;
  });
  return {
    ok: true,
    backup: { settings: parseSettings(parsed["settings"]), dismissals: dismissals.taken, sources: sources.taken, claims: claims.taken },
    leftOut: dismissals.leftOut + sources.leftOut + claims.leftOut,
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function take<T>(list: unknown, read: (value: unknown) => T | undefined): { taken: T[]; leftOut: number } {
  const values: unknown[] = Array.isArray(list) ? list : [];
  const taken = values.map(read).filter((value) => value !== undefined);
  return { taken, leftOut: values.length - taken.length };
}

function keyOf(value: unknown): string {
  const { source, claim, words } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return typeof source === "string" && typeof claim === "string" && typeof words === "string" ? dismissalKey({ source, claim, words }) : "";
}
