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

/** Do both addresses lead to the same page? A query that only the second has is ignored: it says where a reader came from. */
export function isAtAddress(url: string | undefined, address: string | undefined): boolean {
  const [one, other] = [URL.parse(url ?? ""), URL.parse(address ?? "")];
  if (one === null || other === null || placeOf(one) !== placeOf(other)) return false;
  return one.search === other.search || (one.search === "" && one.pathname !== "/");
}

function placeOf({ host, pathname }: URL): string {
  return host.replace(/^www\./u, "") + pathname.replace(/\/$/u, "");
}
