import { i18n } from "../i18n/i18n.ts";
import { bearings } from "../../claims/bearing.ts";
import type { Claim } from "../../claims/claim.ts";
import { standingOf } from "../../claims/standing.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { joinParts } from "../i18n/join-parts.ts";
import { groupReviews } from "./order-reviews.ts";

/** One line on the claim's standing: "Reviewed by 2 fact-checkers", "Contradicted by other statements". A publisher counts once. */
export function describeStanding(claim: Pick<Claim, "reviews" | "statements">): string {
  const publishers = publishersOf(claim);
  switch (standingOf(claim)) {
    case "reviewed":
    case "reviews-differ":
      if (claim.reviews.every((review) => review.verdict === "satire")) return i18n.t("standing.satire", [joinParts(publishers)]);
      return i18n.t("standing.reviewed", publishers.length, [formatNumber(publishers.length)]);
    case "contradicted":
      return i18n.t("standing.contradicted");
    case "supported":
      return i18n.t("standing.supported");
    case "statements-differ":
      return i18n.t("standing.differ");
    case "unanswered":
      return claim.statements.length > 0 ? i18n.t("standing.updated") : i18n.t("standing.unanswered");
  }
}

/** How many reviews there are, a publisher's repeated ones as one, and whether they reach different conclusions ("" if not). */
export function describeReviews({ reviews, statements }: Pick<Claim, "reviews" | "statements">): { title: string; hint: string } {
  const { length } = groupReviews(reviews);
  return {
    title: i18n.t("standing.several", length, [formatNumber(length)]),
    hint: standingOf({ reviews, statements }) === "reviews-differ" ? i18n.t("standing.reviews_differ") : "",
  };
}

/** How many statements neither contradict nor support the claim, and whether no fact-checker has reviewed it. "" if there is nothing to add. */
export function describeOthers({ reviews, statements }: Pick<Claim, "reviews" | "statements">): string {
  const parts = bearings
    .map((bearing) => ({ bearing, count: statements.filter((statement) => statement.bearing === bearing).length }))
    .filter(({ bearing, count }) => count > 0 && bearing !== "contradicts" && bearing !== "supports")
    .map(({ bearing, count }, place) => i18n.t(`${place === 0 ? "count_first" : "count_next"}.${bearing}`, count, [formatNumber(count)]));
  const sentences = parts.length > 0 ? [i18n.t("sentence", [joinParts(parts)])] : [];
  if (reviews.length === 0) sentences.push(i18n.t("standing.no_review"));
  return sentences.join(" ");
}

function publishersOf({ reviews }: Pick<Claim, "reviews">): string[] {
  return [...new Set(reviews.map((review) => review.publisher.name))];
}
