/**
 * Finds sentences that share much with a claim but do not state it: a heading that only names its subject ("The Tarn valley
 * dam"), a sentence that says something else on the same subject ("Three libraries had new roofs"), and one that only
 * repeats the claim's reason.
 */
import type { Pair } from "../alignment/pair.ts";
import { isPast } from "../guards/factuality-guard.ts";
import { reportingVerbs } from "../alignment/reporting-verbs.ts";
import { findCues } from "../stance/find-cues.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";
import { wordsOf } from "../sentence/word-list.ts";

/** Maximum length of a heading, in words: longer ones contain a verb somewhere. */
const fragmentMax = 10;
/** Minimum number of claim words missing on one side of the shared ones, and their minimum share of the weight. */
const [missingMin, missingShare] = [2, 0.3];
/** Minimum number of words not in the claim for the sentence to say something else. */
const strangeMin = 2;
/** The claim's subject is a name among this many of its first words. */
const subjectMax = 4;
/** Minimum share of the main clause's weight that the sentence must contain, if a subordinate clause precedes it. */
const mainShareMin = 0.3;
const auxiliary =
  /^(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|ist|sind|war|waren|hat|haben|hatten?|wird|werden|wurden?|kann|est|sont|etait|etaient|a|ont|avait|fut|va|peut|es|son|era|eran|fue|fueron|ha|han|habia|esta|estan|hay|e|sono|hanno|aveva|foi|foram|sao|tem|tinha|ser|sera|puede|pode|puo)$/u;

/** @returns true if the sentence cannot state the claim, no matter how much they share. */
export function missesPredicate(pair: Pair): boolean {
  return isSubjectOnly(pair) || saysOtherwise(pair) || repeatsOnlyReason(pair);
}

/** "Because the bank cut its rates, it has no means left": a sentence about the cut does not say that the means are gone. */
function repeatsOnlyReason({ claim, toSentence }: Pair): boolean {
  const cues = findCues(claim.language);
  const [first] = claim.tokens;
  if (cues === undefined || first === undefined || !wordsOf(cues.subordinate).has(first.folded)) return false;
  const comma = claim.text.indexOf(", ", first.end);
  if (comma < 0) return false;
  let [mass, shared] = [0, 0];
  claim.tokens.forEach(({ start, isStop, weight }, at) => {
    if (isStop || start < comma) return;
    mass += weight;
    if ((toSentence[at] ?? -1) >= 0) shared += weight;
  });
  return mass > 0 && shared < mainShareMin * mass;
}

/** A short sentence consists only of the claim's words up to its verb, or only of those after it, and contains no verb. */
function isSubjectOnly({ sentence, claim, toSentence, toClaim }: Pair): boolean {
  if (sentence.tokens.length > fragmentMax) return false;
  const content = sentence.tokens.flatMap((token, at) => (token.isStop ? [] : [{ token, at, claim: toClaim[at] ?? -1 }]));
  if ((content[0]?.claim ?? 0) < 0 && isHead(sentence, content[0]?.at ?? -1)) content.shift();
  if (content.length === 0 || content.some(({ at, claim: there }) => there < 0 || isPredicate(sentence, at))) return false;
  if (sentence.tokens.some(({ folded, isStop }) => isStop && auxiliary.test(folded))) return false;
  const missing = claim.tokens.flatMap((token, at) => (token.isStop || (toSentence[at] ?? -1) >= 0 ? [] : [{ token, at }]));
  if (missing.length < missingMin) return claim.language === "en" && missing.some(({ token }) => isVerb(token));
  const [first, last] = [Math.min(...content.map(({ claim: at }) => at)), Math.max(...content.map(({ claim: at }) => at))];
  const weigh = (tokens: readonly { token: Token }[]): number => tokens.reduce((sum, { token }) => sum + token.weight, 0);
  // "The cost of the tunnel" for "the tunnel cost 60 million": the claim up to its verb, which is a noun here.
  const isTurned = isHead(sentence, content[0]?.at ?? -1) && content[0]?.claim === last && last > first;
  const isMuch = isTurned || weigh(missing) > missingShare * (weigh(missing) + weigh(content));
  return (
    isMuch &&
    (missing.every(({ at }) => at > last) || (missing.every(({ at }) => at < first) && missing.some(({ token }) => token.name < 0)))
  );
}

/** The head noun of a heading: "The cost of", "Costs of". */
function isHead({ tokens }: ParsedSentence, at: number): boolean {
  return tokens[at + 1]?.folded === "of" && tokens.slice(0, at).every(({ isStop }) => isStop);
}

/** A verb, and not a noun that looks like one: "the cost of the tunnel", "Cost of the tunnel". */
function isPredicate({ tokens }: ParsedSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isVerb(token)) return false;
  return at === 0 ? tokens[1]?.folded !== "of" : !/^(?:the|an?|its|his|her|their|this|that|of)$/u.test(tokens[at - 1]?.folded ?? "");
}

function isVerb({ folded, name, number }: Token): boolean {
  return name < 0 && number === undefined && isPast(folded);
}

/**
 * The sentence says something else, and contains neither the claim's subject nor the word after it, which says what the subject did.
 * English only: verbs of other languages are not known.
 */
function saysOtherwise({ sentence, claim, toSentence, toClaim }: Pair): boolean {
  const subject = claim.names.find((name) => name.length > 0 && (name[0] ?? 0) < subjectMax);
  const verb = (subject?.at(-1) ?? -2) + 1;
  const token = claim.tokens[verb];
  if (subject === undefined || token === undefined || claim.language !== "en" || token.isStop || !isVerb(token)) return false;
  if (sentence.tokens.some(({ folded }) => /^(?:s?he|it|they|we)$/u.test(folded))) return false; // may be the claim's subject
  const isBeside = claim.text.charAt(claim.tokens[verb - 1]?.end ?? 0) === " "; // "Norrvik-based" is not a verb
  const isAnyShared = claim.tokens.slice(0, verb + 1).some(({ isStop }, at) => !isStop && (toSentence[at] ?? -1) >= 0);
  const isMain = claim.tokens.slice(0, subject[0]).every(({ isStop, folded }) => !isStop || /^(?:the|an?)$/u.test(folded)); // not "after Orrin sold"
  if (!isMain || !isBeside || isAnyShared || reportingVerbs.has(token.folded)) return false;
  return sentence.tokens.filter(({ isStop }, at) => !isStop && (toClaim[at] ?? -1) < 0).length >= strangeMin;
}
