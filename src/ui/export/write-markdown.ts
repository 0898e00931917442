import { i18n } from "../i18n/i18n.ts";
import type { Claim, Review } from "../../claims/claim.ts";
import { isPublishersOwn } from "../../claims/publisher-site.ts";
import { describeStanding } from "../claim/describe-standing.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { oneLine, quoteLine } from "../i18n/one-line.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { siteName } from "../claim/site-name.ts";
import type { AnnotatedPage } from "./web-annotations.ts";

/**
 * A page's annotations as Markdown, in page order: the page's words as a quotation, the claim, every review and statement with its source.
 */
export function writeMarkdown({ address, title, annotations }: AnnotatedPage): string {
  const entries = annotations.map(({ text, claim }) => `> ${escape(text)}\n\n${writeClaim(claim)}`);
  return `# ${escape(title)}\n\n<${bare(address)}>\n\n${entries.join("\n\n---\n\n")}\n`;
}

function writeClaim(claim: Claim): string {
  const origin = [claim.claimant?.name ?? i18n.t("card.origin_unknown"), dateOf(claim.statedOn)].filter((part) => part !== "").join(", ");
  const text = escape(isFirstPersonQuote(claim) ? quoteLine(claim.text) : claim.text);
  const reviews = claim.reviews.map(({ publisher, rating, title, publishedOn, url }) => {
    const found = rating === undefined ? (title ?? "") : quoteLine(rating);
    return line([escape(publisher.name), escape(found), dateOf(publishedOn), linkToReview(url, publisher)]);
  });
  const statements = claim.statements.map(({ bearing, speaker, text: said, quoted, saidOn, source }) =>
    line([
      `${i18n.t(`timeline.${bearing}`)}: ${escape(speaker.name)}`,
      escape(quoted ? quoteLine(said) : said),
      dateOf(saidOn),
      link(source.publisher, source.url),
    ]),
  );
  return [`**${text}**  `, `${escape(origin)}  `, escape(describeStanding(claim)), "", ...reviews, ...statements].join("\n").trimEnd();
}

function linkToReview(url: string | undefined, publisher: Review["publisher"]): string {
  const isNamed = url !== undefined && !isPublishersOwn(url, publisher);
  return link(isNamed ? i18n.t("review.read_at", [siteName(url)]) : i18n.t("review.read"), url);
}

function line(parts: string[]): string {
  return `- ${parts.filter((part) => part !== "").join(i18n.t("separator"))}`;
}

function dateOf(date: Claim["statedOn"]): string {
  return date === undefined ? "" : formatPartialDate(date);
}

function link(words: string, url: string | undefined): string {
  return url === undefined ? escape(words) : `[${escape(words)}](<${bare(url)}>)`;
}

/** Escapes the characters that would end or change an address between angle brackets. */
function bare(url: string): string {
  return url.replaceAll(/[<>\s\\]|&(?=#?\w+;)/gu, encodeURIComponent);
}

/**
 * Text as one line that Markdown treats as plain text. Adds backslashes before special characters everywhere, and at the start of the line
 * before those that begin a list, a heading or a rule. Addresses, which some renderers turn into links, stay plain text.
 */
function escape(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>#|~&$]/gu, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)|(?<=www)\.|@/giu, String.raw`\$&`)
    .replace(/^[-+=:]|(?<=^\d{1,20})[.)]/u, String.raw`\$&`);
}
