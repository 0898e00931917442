import { type Claim, type Provenance, readClaim } from "../claims/claim.ts";

/**
 * A claim as one line of a feed: JSON with the keys in the order of the model, without provenance, which the reader adds.
 * Two claims are the same if and only if their lines are.
 *
 * @throws if the claim violates the model
 */
export function writeClaimLine(claim: Claim): string {
  const read = readClaim(claim, claim.provenance);
  if (!read.ok) throw new Error(`claim ${claim.id} ${read.reason}`);
  const { provenance: _ours, ...rest } = read.claim;
  return JSON.stringify(rest);
}

/** Reads a claim from a line; a line that differs from what we would write is refused, so that its digest can be recomputed. */
export function readClaimLine(
  value: unknown,
  line: string,
  provenance: Provenance,
): { ok: true; claim: Claim } | { ok: false; reason: string } {
  const read = readClaim(value, provenance);
  if (!read.ok) return read;
  const { provenance: _ours, ...rest } = read.claim;
  return JSON.stringify(rest) === line ? read : { ok: false, reason: "is not written in the form of the format" };
}
