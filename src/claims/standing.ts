import type { Claim, Statement } from "./claim.ts";

/** The standing of a claim, derived from its reviews and statements, never stored. */
export type Standing = "reviewed" | "reviews-differ" | "contradicted" | "supported" | "statements-differ" | "unanswered";

/** The two sides a statement can take; an update takes neither. */
export function sideOf(statement: Pick<Statement, "bearing">): "for" | "against" | "neither" {
  switch (statement.bearing) {
    case "supports":
    case "repeats":
      return "for";
    case "contradicts":
    case "retracts":
      return "against";
    case "updates":
      return "neither";
  }
}

/**
 * Reviews come first: a fact-checker's finding outweighs statement against statement. Reviews differ when two of
 * them fall on opposite sides (supported against refuted), not when one says more than another.
 */
export function standingOf(claim: Pick<Claim, "reviews" | "statements">): Standing {
  if (claim.reviews.length > 0) {
    const found = new Set(claim.reviews.map((review) => review.verdict));
    const isUpheld = found.has("supported") || found.has("mostly-supported");
    const isRefuted = found.has("refuted") || found.has("mostly-refuted");
    return isUpheld && isRefuted ? "reviews-differ" : "reviewed";
  }
  const sides = new Set(claim.statements.map(sideOf));
  if (sides.has("against")) return sides.has("for") ? "statements-differ" : "contradicted";
  return sides.has("for") ? "supported" : "unanswered";
}
