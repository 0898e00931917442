/** Dates: a claim about another day, month or year is another claim. "29 May 2017" lies in "May 2017" and does not differ from it. */
import type { Span } from "../../text/letters/span.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { findSignature, isInDate, type ParsedSentence } from "../sentence/parsed-sentence.ts";

/** First and last day that a text means, ISO 8601, and where it says so. */
interface Period extends Span {
  from: string;
  to: string;
}

/** A rival date is one the sentence tells of the matter: not the day of a post, nor one that the claim tells too. */
export function findDateDifferences(sentence: ParsedSentence, claim: ParsedSentence): GuardFinding[] {
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

/** Dates as they are written, and years that stand alone. */
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
