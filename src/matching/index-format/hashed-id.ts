/** Ids made by hashClaim (claims/claim-hash.ts): stored in 8 bytes. */
const hashedId = /^claim-[0-9a-f]{16}$/u;

export function isHashedId(id: string): boolean {
  return hashedId.test(id);
}
