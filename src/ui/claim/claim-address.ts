import type { Claim } from "../../claims/claim.ts";

/** The address closest to the claim: where it was made, else the first review, else the first statement; undefined if none is known. */
export function claimAddress(claim: Claim): string | undefined {
  const addresses = [
    ...claim.appearances.map(({ url }) => url),
    ...claim.reviews.map(({ url }) => url),
    ...claim.statements.map(({ source }) => source.url),
  ];
  return addresses.find((url) => url !== undefined);
}
