/** Ids as hashClaim (claims/claim-hash.ts) makes them: kept in 8 bytes. */
const hashedId = /^claim-[0-9a-f]{16}$/u;

export function isHashedId(id: string): boolean {
  return hashedId.test(id);
}
