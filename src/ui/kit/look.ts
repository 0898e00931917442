import type { Stance } from "../../matching/match.ts";

/** The three line styles of the marks, named as in the highlight registry. */
export type Look = "asserted" | "disputed" | "reported";

/** A question is shown like a quotation: the page does not state the claim itself. */
export function lookOf(stance: Stance): Look {
  switch (stance) {
    case "asserted":
      return "asserted";
    case "disputed-here":
      return "disputed";
    case "attributed":
    case "asked":
      return "reported";
  }
}
