import type { Review } from "./claim.ts";

/** What tells publishers apart: the host of their site, else their name. */
export function keyOfPublisher({ site, name }: Review["publisher"]): string {
  return site ?? name;
}
