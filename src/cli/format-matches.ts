import type { Claim } from "../claims/claim.ts";
import type { Match } from "../matching/match.ts";
import { countWords } from "./io/count-words.ts";

/** A match as it is printed, with its position in the whole text. */
export interface FoundMatch {
  file: string;
  text: string;
  start: number;
  end: number;
  claim: string;
  claimText: string;
  probability: number;
  tier: Match["tier"];
  relation: Match["relation"];
  stance: Match["stance"];
  differs: Match["differs"];
}

const tierWords = { strong: "Known claim", possible: "Possibly a known claim", none: "" };
const stanceWords = { asserted: "", attributed: ", quoted here", "disputed-here": ", disputed here", asked: ", asked here" };

/** Formats the matches of one file for people, in text order. The wording is neutral: what was said, by whom, and who reviewed it. */
export function formatMatches(file: string, matches: FoundMatch[], sentenceCount: number, claims: ReadonlyMap<string, Claim>): string {
  const head = `${file}: ${countWords(sentenceCount, "sentence")} read, ${countWords(matches.length, "known claim")}; the rest matched nothing.`;
  return [head, ...matches.map((match) => formatMatch(match, claims.get(match.claim)))].join("\n\n") + "\n";
}

function formatMatch(match: FoundMatch, claim: Claim | undefined): string {
  const lines = [
    `${tierWords[match.tier]} (${formatShare(match.probability)}${stanceWords[match.stance]}), ${match.start} to ${match.end}: "${match.text}"`,
  ];
  lines.push(`Claim: ${match.claimText}${formatClaimant(claim)}`);
  for (const { kind, here, claim: there } of match.differs) lines.push(`Differs in ${kind}: here "${here}", in the claim "${there}"`);
  for (const review of claim?.reviews ?? []) {
    lines.push(`Reviewed by ${review.publisher.name}: ${review.rating ?? "no rating"}${review.url === undefined ? "" : ` ${review.url}`}`);
  }
  for (const { speaker, text, saidOn, source } of claim?.statements ?? []) {
    lines.push(`${speaker.name}${saidOn === undefined ? "" : `, ${saidOn.date}`}: ${text} (${source.publisher})`);
  }
  return lines.map((line, at) => (at === 0 ? `  ${line}` : `      ${line}`)).join("\n");
}

/** Never 100 %: the engine is never certain. */
function formatShare(probability: number): string {
  return probability > 0.99 ? "over 99 %" : probability < 0.01 ? "under 1 %" : `${Math.round(probability * 100)} %`;
}

function formatClaimant(claim: Claim | undefined): string {
  const parts = [claim?.claimant?.name, claim?.statedOn?.date].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
