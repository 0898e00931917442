import type { Span } from "../text/letters/span.ts";
import { findSameDates } from "./guards/date-guard.ts";
import type { Alignment, Explanation } from "./match.ts";
import { modelName } from "./scoring/model-weights.ts";
import type { PairScore } from "./scoring/score-pair.ts";
import type { Token } from "./sentence/parsed-sentence.ts";

/** Lists which words were aligned and why; `offset` is the start of the sentence in its block. */
export function explainMatch({ pair, judged }: PairScore, wording: number, offset: number): Explanation {
  const { sentence, claim, toClaim } = pair;
  const aligned: Alignment[] = [];
  const isSameDate = findSameDates(pair);
  const unfold = claim.asGiven?.unfold ?? (({ start, end }: Span): Span => ({ start, end }));
  sentence.tokens.forEach((here, at) => {
    const there = claim.tokens[toClaim[at] ?? -1];
    if (there === undefined) return;
    const kind = isSameDate(here, there) ? "date" : nameKind(here, there);
    aligned.push({ here: { start: offset + here.start, end: offset + here.end }, claim: unfold(there), kind });
  });
  return { wording, aligned, ...(judged !== undefined && { judged }), model: modelName };
}

function nameKind(here: Token, there: Token): Alignment["kind"] {
  if (here.number !== undefined) return "number";
  if (here.name >= 0) return "name";
  return here.folded === there.folded ? "word" : "stem";
}
