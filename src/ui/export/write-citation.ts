import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { oneLine, quoteLine } from "../i18n/one-line.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";

/** Writes the claim with its claimant, reviews and statements as plain text, one source per line, to paste into a message. */
export function writeCitation(claim: Claim): string {
  const line = (...parts: (string | undefined)[]) =>
    parts
      .map((part = "") => oneLine(part))
      .filter((part) => part !== "")
      .join(", ");
  const date = (given: Claim["statedOn"]) => given && formatPartialDate(given);
  const [place] = claim.appearances;
  return [
    isFirstPersonQuote(claim) ? quoteLine(claim.text) : oneLine(claim.text),
    line(claim.claimant?.name ?? i18n.t("card.origin_unknown"), date(claim.statedOn), place?.title, place?.url),
    ...claim.reviews.map(({ publisher, publishedOn, rating, url }) =>
      line(publisher.name, rating && quoteLine(rating), date(publishedOn), url),
    ),
    ...claim.statements.map(({ bearing, speaker, saidOn, text, quoted, source }) =>
      [
        `${i18n.t(`timeline.${bearing}`)}: ${oneLine(speaker.name)}, ${quoted ? quoteLine(text) : oneLine(text)}`,
        line(source.publisher, date(saidOn), source.url),
      ].join(" – "),
    ),
  ].join("\n");
}
