/**
 * Sentences that share much with a claim and yet do not say what it says: a heading that only names its subject ("The Tarn
 * valley dam"), and a sentence on the same thing of which something else is said ("Three libraries had new roofs").
 */
import type { AlignedStatements } from "./align.ts";
import { isPast } from "./factuality-guard.ts";
import { sayingVerbs } from "./reporters.ts";
import type { Statement, Token } from "./statement.ts";

/** Longer ones have a verb somewhere. */
const fragmentMax = 10;
/** Of the claim's words so many, and this share of their weight, lie on one side of what is shared. */
const [missingMin, missingShare] = [2, 0.3];
/** So many words that the claim has not say something else. */
const strangeMin = 2;
/** The claim's subject is a name among so many of its first words. */
const subjectMax = 4;
const auxiliary =
  /^(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|ist|sind|war|waren|hat|haben|hatten?|wird|werden|wurden?|kann|est|sont|etait|etaient|a|ont|avait|fut|va|peut|es|son|era|eran|fue|fueron|ha|han|habia|esta|estan|hay|e|sono|hanno|aveva|foi|foram|sao|tem|tinha|ser|sera|puede|pode|puo)$/u;

/** @returns true where the claim cannot be what the sentence states, however much they share. */
export function missesPredicate(sentence: Statement, claim: Statement, aligned: AlignedStatements): boolean {
  return isSubjectOnly(sentence, claim, aligned) || saysOtherwise(sentence, claim, aligned);
}

/** All of a short sentence are the words of the claim up to its verb, or those behind it, and none of them is a verb. */
function isSubjectOnly(sentence: Statement, claim: Statement, aligned: AlignedStatements): boolean {
  if (sentence.tokens.length > fragmentMax) return false;
  const content = sentence.tokens.flatMap((token, at) => (token.isStop ? [] : [{ token, claim: aligned.toClaim[at] ?? -1 }]));
  if (content.length === 0 || content.some(({ token, claim: at }) => at < 0 || isVerb(token))) return false;
  if (sentence.tokens.some(({ folded, isStop }) => isStop && auxiliary.test(folded))) return false;
  const missing = claim.tokens.flatMap((token, at) => (token.isStop || (aligned.toSentence[at] ?? -1) >= 0 ? [] : [{ token, at }]));
  if (missing.length < missingMin) return claim.language === "en" && missing.some(({ token }) => isVerb(token));
  const [first, last] = [Math.min(...content.map(({ claim: at }) => at)), Math.max(...content.map(({ claim: at }) => at))];
  const weigh = (tokens: readonly { token: Token }[]): number => tokens.reduce((sum, { token }) => sum + token.weight, 0);
  const isMuch = weigh(missing) > missingShare * (weigh(missing) + weigh(content));
  return (
    isMuch &&
    (missing.every(({ at }) => at > last) || (missing.every(({ at }) => at < first) && missing.some(({ token }) => token.name < 0)))
  );
}

function isVerb({ folded, name, number }: Token): boolean {
  return name < 0 && number === undefined && isPast(folded);
}

/** Neither who the claim is about nor the word right behind, what they did, stands in the sentence, which says something else. English: elsewhere we know no verbs. */
function saysOtherwise(sentence: Statement, claim: Statement, aligned: AlignedStatements): boolean {
  const subject = claim.names.find((name) => name.length > 0 && (name[0] ?? 0) < subjectMax);
  const verb = (subject?.at(-1) ?? -2) + 1;
  const token = claim.tokens[verb];
  if (subject === undefined || token === undefined || claim.language !== "en" || token.isStop || !isVerb(token)) return false;
  if (sentence.tokens.some(({ folded }) => /^(?:s?he|it|they|we)$/u.test(folded))) return false; // may be the claim's subject
  const isBeside = claim.text.charAt(claim.tokens[verb - 1]?.end ?? 0) === " "; // "Norrvik-based" is no verb
  const isAnyShared = claim.tokens.slice(0, verb + 1).some(({ isStop }, at) => !isStop && (aligned.toSentence[at] ?? -1) >= 0);
  const isMain = claim.tokens.slice(0, subject[0]).every(({ isStop, folded }) => !isStop || /^(?:the|an?)$/u.test(folded)); // not "after Orrin sold"
  if (!isMain || !isBeside || isAnyShared || sayingVerbs.has(token.folded)) return false;
  return sentence.tokens.filter(({ isStop }, at) => !isStop && (aligned.toClaim[at] ?? -1) < 0).length >= strangeMin;
}
