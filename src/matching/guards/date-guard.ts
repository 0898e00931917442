/** Dates: a claim about another day, month or year is another claim. "29 May 2017" is within "May 2017", so the two do not differ. */
import type { Span } from "../../text/letters/span.ts";
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { findSignature, isInDate, type ParsedSentence } from "../sentence/parsed-sentence.ts";

/** First and last day of a date in a text, ISO 8601, and its position. */
interface Period extends Span {
  from: string;
  to: string;
}

/**
 * One finding for each date of the claim that overlaps no date in the sentence, with both as written. It is a veto if the sentence has a
 * rival date, one that is neither the day of a post nor in the claim too; otherwise `here` is "". Cost: dates of the claim × dates here.
 */
export function findDateDifferences({ sentence, claim }: Pair): GuardFinding[] {
  const there = listPeriods(claim);
  if (there.length === 0) return [];
  const here = listPeriods(sentence);
  const signedFrom = findSignature(sentence.text);
  const rivals = here.filter((period) => period.start < signedFrom && !there.some((other) => overlaps(period, other)));
  return there
    .filter((period) => !here.some((other) => overlaps(period, other)))
    .map((period): GuardFinding => {
      const [rival] = rivals;
      return {
        difference: { kind: "date", here: rival === undefined ? "" : quote(sentence, rival), claim: quote(claim, period) },
        isVeto: rival !== undefined,
        isOpposite: false,
      };
    });
}

/**
 * Returns a function that says whether a word here and a word of the claim belong to dates that overlap. Cost of a call: dates of the claim ×
 * dates here.
 */
export function findSameDates({ sentence, claim }: Pair): (here: Span, there: Span) => boolean {
  const [ours, theirs] = [listPeriods(sentence), listPeriods(claim)];
  return (here, there) => ours.some((one) => holds(one, here) && theirs.some((other) => holds(other, there) && overlaps(one, other)));
}

function holds(period: Span, { start }: Span): boolean {
  return period.start <= start && start < period.end;
}

/** Written dates and lone years. */
function listPeriods(statement: ParsedSentence): Period[] {
  const years = statement.tokens.flatMap((token): Period[] => {
    if (token.number?.kind !== "year" || isInDate(statement, token)) return [];
    const year = String(token.number.value).padStart(4, "0");
    return [{ start: token.start, end: token.end, from: `${year}-01-01`, to: `${year}-12-31` }];
  });
  return [...statement.dates, ...years].sort((a, b) => a.start - b.start);
}

function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function quote({ text }: ParsedSentence, { start, end }: Span): string {
  return text.slice(start, end);
}
