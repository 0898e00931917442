import type { Claim } from "./claim.ts";
import { foldSaying, hashClaim, isSameSaying } from "./claim-hash.ts";

/** The lists' limits in the model. */
const listMax = { variants: 64, appearances: 64, reviews: 64, statements: 256, topics: 32 };

/**
 * Joins claims that are the same (`foldSaying`: same text, same claimant), each read from a different review. The first
 * gives the id and the single values, the others fill in what it lacks; lists are joined without duplicates, up to the
 * model's limits. If two different claims have one id (a page that gives all its reviews the same), the first keeps it and
 * the other gets its hash.
 *
 * @returns claims in order of first appearance, with unique ids. Cost: O(claims).
 */
export function joinClaims(claims: Iterable<Claim>): Claim[] {
  const bySaying = new Map<string, Claim>();
  for (const claim of claims) {
    const saying = foldSaying(claim.text, claim.claimant?.name);
    const first = bySaying.get(saying);
    bySaying.set(saying, first === undefined ? claim : joinTwo(first, claim));
  }
  const taken = new Set<string>();
  return [...bySaying.values()].map((claim) => {
    const own = nameApart(claim, (id) => taken.has(id));
    taken.add(own.id);
    return own;
  });
}

/**
 * The claim, under another id if a different claim has its id: its hash, or if that is taken too (perhaps on purpose), the hash with a
 * number.
 */
export function nameApart(claim: Claim, isTaken: (id: string) => boolean): Claim {
  if (!isTaken(claim.id)) return claim;
  const hash = hashClaim(claim.text, claim.claimant?.name);
  let id = hash;
  for (let number = 2; isTaken(id); number++) id = `${hash}-${number}`;
  return { ...claim, id };
}

/**
 * Adds what other sources have about a claim: their reviews, statements and places. The claim's own fields stay as its source has them.
 * Others that are not the same claim are ignored.
 */
export function joinKin(claim: Claim, others: readonly Claim[]): Claim {
  const kin = others.filter((other) => isSameSaying(claim, other));
  if (kin.length === 0) return claim;
  const { reviews, statements, appearances } = kin.reduce(joinTwo, claim);
  return { ...claim, reviews, statements, appearances };
}

function joinTwo(first: Claim, other: Claim): Claim {
  return {
    ...other,
    ...first,
    variants: joinLists("variants", first.variants, other.variants),
    appearances: joinLists("appearances", first.appearances, other.appearances),
    reviews: joinLists("reviews", first.reviews, other.reviews, (review) => [review.publisher.name, review.url, review.rating]),
    statements: joinLists("statements", first.statements, other.statements),
    topics: joinLists("topics", first.topics, other.topics),
  };
}

/** Entries with the same `identify` result are one; without it they must be equal. */
function joinLists<T>(name: keyof typeof listMax, first: T[], others: T[], identify: (entry: T) => unknown = (entry) => entry): T[] {
  if (others.length === 0) return first;
  const byIdentity = new Map([...others, ...first].map((entry) => [JSON.stringify(identify(entry)), entry]));
  const joined = new Map([...first, ...others].map((entry) => [JSON.stringify(identify(entry)), entry]));
  return [...joined.keys()].slice(0, listMax[name]).map((key) => byIdentity.get(key) as T);
}
