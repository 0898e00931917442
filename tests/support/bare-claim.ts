import type { Claim } from "../../src/claims/claim.ts";

/** A claim with nothing known except its text. */
export function bareClaim(id: string, text: string): Claim {
  const nothing = { variants: [], appearances: [], reviews: [], statements: [], topics: [] };
  return { id, text, language: "en", ...nothing, provenance: { feed: "saved", sequence: 0 } };
}
