/** Negation in both directions: shared words must be affirmed in both texts or denied in both. */
import type { Pair } from "../alignment/pair.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/**
 * Maximum share of the shared words' weight that only one text denies without counting as a difference: the reach of a
 * negator is a guess. Of posts that do state a claim, one in seven differs in less than this.
 */
const toleratedShare = 0.35;

/** Share of the shared words (by weight, without names, which are not denied) that one text denies and the other affirms, 0 to 1. */
function measureDenialShare({ sentence, claim, toSentence }: Pair): number {
  let differing = 0;
  let all = 0;
  claim.tokens.forEach((token, at) => {
    const here = sentence.tokens[toSentence[at] ?? -1];
    if (here === undefined || token.isStop || token.name >= 0) return;
    all += token.weight;
    if ((here.denial === "") !== (token.denial === "")) differing += token.weight;
  });
  return all === 0 ? 0 : differing / all;
}

/**
 * At most one finding, always opposite: the negators, as written, of the first word that only one text denies, "" on the affirming side.
 * A veto if one text denies nothing. Cost: a few passes over the words.
 */
export function findNegationDifference(pair: Pair): GuardFinding[] {
  if (measureDenialShare(pair) <= toleratedShare) return [];
  const { sentence, claim, toSentence } = pair;
  // If both deny something, what each denies is a guess.
  const isVeto = isDenying(sentence) !== isDenying(claim);
  const place = claim.tokens.findIndex((token, at) => {
    const here = sentence.tokens[toSentence[at] ?? -1];
    return here !== undefined && !token.isStop && token.name < 0 && (here.denial === "") !== (token.denial === "");
  });
  const here = sentence.tokens[toSentence[place] ?? -1]?.denial ?? "";
  const there = claim.tokens[place]?.denial ?? "";
  return [{ difference: { kind: "negation", here, claim: there }, isVeto, isOpposite: true }];
}

function isDenying({ tokens }: ParsedSentence): boolean {
  return tokens.some(({ denial }) => denial !== "");
}
