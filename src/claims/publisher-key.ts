import type { Review } from "./claim.ts";

/** Identifies a publisher: the host of its site, else its name. */
export function keyOfPublisher({ site, name }: Review["publisher"]): string {
  return site ?? name;
}
