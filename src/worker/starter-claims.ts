import { readClaim, type Claim } from "../claims/claim.ts";

/** The feed the claims in the package say they come from. */
const starterProvenance = { feed: "starter", sequence: 1 };

/**
 * Reads the claims in the package. They were checked when it was built, so one that does not hold is a broken package:
 * it throws, naming the claim's place and what is wrong with it.
 */
export async function readStarterClaims(address: string): Promise<Claim[]> {
  const values: unknown = await (await fetch(address)).json();
  if (!Array.isArray(values)) throw new Error("starter claims: not a list");
  return values.map((value, place) => {
    const read = readClaim(value, starterProvenance);
    if (!read.ok) throw new Error(`starter claims: claim ${place + 1}: ${read.reason}`);
    return read.claim;
  });
}
