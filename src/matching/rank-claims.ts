import { guessLanguage } from "../text/guess-language.ts";
import { primaryLanguage } from "../text/language.ts";
import type { Query, RankedClaim } from "./match.ts";
import type { Index } from "./open-index.ts";
import { rankCandidates } from "./rank-candidates.ts";
import { scorePair } from "./score-pair.ts";

/** Claims whose relation is worked out; the others keep a low probability. */
const comparedMax = 30;

/**
 * The claims that may answer a query, best first, at most `top`. Searches everything: texts, variants, titles of reviews,
 * contexts, claimants; neighbouring sentences and the speaker count where given, the date a little.
 *
 * Cost: about 5 ms against 77,000 claims.
 */
export function rankClaims(index: Index, query: Query, top: number): RankedClaim[] {
  const declared = primaryLanguage(query.language);
  const language = declared === "" ? guessLanguage(query.text) || "en" : declared;
  const sentence = index.read(query.text, language);
  const names = new Set<string>(index.read(`${query.speaker ?? ""}\n${query.context?.before.join("\n") ?? ""}`, language).tokens.map((token) => token.folded));
  const ranked = rankCandidates(index, query, sentence, language, top);
  return ranked.map(({ claim, entry }, at) => {
    const id = index.readClaimId(claim);
    if (at >= comparedMax) return { claim: id, probability: 0, tier: "none", relation: "unrelated", differs: [] };
    const around = { names, pageNames: names, claimant: [] };
    const { probability, tier, relation, differs } = scorePair(sentence, index.readEntry(entry), around);
    return { claim: id, probability, tier, relation, differs };
  });
}
