import { primaryLanguage } from "../text/language.ts";
import { guessLanguage } from "../text/guess-language.ts";
import { nothingKnown } from "./alignment/surroundings.ts";
import type { AskJudge, Comparison } from "./match.ts";
import { judgeScore } from "./scoring/judge-score.ts";
import { scorePair } from "./scoring/score-pair.ts";
import { createReader } from "./sentence/parsed-sentence.ts";

/**
 * How `sentence` relates to a known claim: P(both state the same), the differences, and the tier it would get on a page.
 * A sentence that disputes the claim ("it is a myth that …") is `opposite` here, since there is no page to give its stance.
 * `language` is BCP 47 and applies to both; guessed if missing. Without `askJudge`, rules decide alone. Cost: about 0.1 ms, and the judge's.
 */
export function compareSentences(claimText: string, sentence: string, language?: string, askJudge?: AskJudge): Comparison {
  const known = primaryLanguage(language);
  const both = known === "" ? guessLanguage(`${claimText} ${sentence}`) || "en" : known;
  const read = createReader();
  const score = scorePair(read(sentence, both), read(claimText, both), nothingKnown);
  const { probability, tier, relation, differs } = judgeScore(score, askJudge, { speaker: "", before: "", title: "" });
  return { probability, tier, relation, differs };
}
