/**
 * Checks who did it: the sentence contains the claim's subject but says it of somebody else. "The mayor's predecessor
 * closed", "a rival of the mayor closed", "unlike the mayor, the council closed", "the mayor was blamed after the council
 * closed".
 */
import type { Pair } from "../alignment/pair.ts";
import { foldCues } from "../sentence/cue-text.ts";
import { isPast } from "./factuality-guard.ts";
import type { GuardFinding } from "./guard-finding.ts";
import { isDeputy, isRelation } from "../meaning/person-relations.ts";
import { reportingVerbs } from "../alignment/reporting-verbs.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** A content word that both texts share: its index here and its index in the claim. */
interface SharedWord {
  here: number;
  claim: number;
}

const contrasts =
  /(?<!\p{L})(?:unlike|as opposed to|in contrast (?:to|with)|contrary to|rather than|instead of|in place of|anders als|im gegensatz zu[rm]?|im unterschied zu[rm]?|statt|anstatt|anstelle|a diferencia del?|al contrario (?:del?|que)|en (?:vez|lugar) del?|contrairement (?:a|aux?)|a (?:la difference|l'inverse|l'oppose) d(?:es?|u)|au lieu d(?:es?|u)|a differenza d(?:i|el|ella|ell'|ei|egli|elle)|al contrario d(?:i|el|ella|ei|elle)|invece d(?:i|el|ella)|ao contrario d(?:e|o|a|os|as)|diferentemente d(?:e|o|a|os|as)|em vez d(?:e|o|a|os|as))(?!\p{L})/gu;
const links = new Set(
  "of von vom der des dem den the a an de du des del de la las los el do da dos das di della dello dei delle d l le les il lo".split(" "),
);
const subordinators = new Set(
  (
    "after before when because while since as that once until although though where nachdem bevor wahrend weil dass als obwohl cuando porque mientras que despues antes aunque quand lorsque parce alors pendant apres avant " +
    "quando perche mentre dopo prima sebbene enquanto depois antes embora"
  ).split(" "),
);
const relative = new Set("that que".split(" "));
const pronouns = new Set(
  "he she they it i we who er sie es ella el ellos ellas il elle ils elles lui lei loro ele ela eles elas on se".split(" "),
);
/** Between a subject and its verb. */
const auxiliaries = new Set(
  "has have had is are was were be been being will would did does do also then later a ont avait ha han habia hanno aveva hat haben hatte hatten tem tinha foi fue est sont esta se".split(
    " ",
  ),
);
/** The claim's subject is among this many of its first content words. */
const subjectMax = 4;
/** Maximum number of words between a subject and its verb. */
const reach = 6;

/**
 * At most one finding, a mild veto of the kind `role`, with the words for both subjects as written. The cues are in English, German,
 * Spanish, French, Italian and Portuguese. Cost: up to four subjects × the words near each, and a few passes over both texts.
 */
export function findSubjectDifference(pair: Pair): GuardFinding[] {
  const shared = listShared(pair);
  const found = findContrast(pair, shared) ?? findOwner(pair, shared) ?? findOtherAgent(pair, shared);
  return found === undefined ? [] : [found];
}

/** In the order of the claim; words aligned with different words are omitted. */
function listShared({ sentence, claim, toSentence, toClaim }: Pair): SharedWord[] {
  const shared: SharedWord[] = [];
  for (const [at, token] of claim.tokens.entries()) {
    const here = toSentence[at] ?? -1;
    if (here >= 0 && !token.isStop && toClaim[here] === at && sentence.tokens[here]?.isStop === false) shared.push({ here, claim: at });
  }
  return shared;
}

function listSubjects(claim: ParsedSentence, shared: readonly SharedWord[]): readonly SharedWord[] {
  const content = claim.tokens.flatMap(({ isStop }, at) => (isStop ? [] : [at]));
  return shared.filter(({ claim: at }) => at <= (content[subjectMax - 1] ?? Infinity));
}

function report(here: string, claim: string, isOpposite = false): GuardFinding {
  return { difference: { kind: "role", here, claim }, isVeto: true, isOpposite, isMild: true };
}

/** "Unlike alcohol, vinegar kills the virus": the sentence explicitly excludes the claim's subject. */
function findContrast({ sentence, claim }: Pair, shared: readonly SharedWord[]): GuardFinding | undefined {
  const [first] = shared;
  const subject = sentence.tokens[first?.here ?? -1];
  if (first === undefined || subject === undefined || shared.length < 2) return undefined;
  for (const { index, 0: cue } of foldCues(sentence.text).matchAll(contrasts)) {
    const from = index + cue.length;
    const to = findContrastEnd(sentence, from);
    const isInside = ({ start, end }: Token): boolean => start >= from && end <= to;
    if (!isInside(subject) || foldCues(claim.text).includes(cue)) continue;
    if (shared.every(({ here }) => isInside(sentence.tokens[here] ?? subject))) continue;
    return report(sentence.text.slice(index, to), claim.text.slice(claim.tokens[first.claim]?.start, claim.tokens[first.claim]?.end));
  }
  return undefined;
}

/** The next punctuation mark; in German, where the verb follows without one, the first word after it that is not a noun. */
function findContrastEnd({ text, tokens, language }: ParsedSentence, from: number): number {
  const mark = /[,;:.!?()–]/u.exec(text.slice(from));
  const verb = tokens.find(({ start, raw, isStop }) => language === "de" && start > from && !isStop && raw === raw.toLowerCase());
  return Math.min(mark === null ? text.length : from + mark.index, verb?.start ?? Infinity);
}

/** "Prado's predecessor closed", "the brother of Prado closed": a noun that is not in the claim is the one who did it. */
function findOwner(pair: Pair, shared: readonly SharedWord[]): GuardFinding | undefined {
  const { sentence, claim } = pair;
  const { tokens, text, language } = sentence;
  for (const [number, { here, claim: at }] of listSubjects(claim, shared).entries()) {
    const owner = tokens[here];
    if (owner === undefined) continue;
    const quoted = claim.text.slice(claim.tokens[at]?.start, claim.tokens[at]?.end);
    const owned = isOwner(sentence, here) && !isOwner(claim, at) ? readOwned(pair, here) : undefined;
    const next = shared[number + 1];
    if (
      owned !== undefined &&
      (isRelation(tokens[owned]?.folded ?? "", language) ||
        (next !== undefined && isPredicate(sentence, owned, next.here) && isDirect(claim.tokens, at, next.claim)))
    )
      return report(text.slice(owner.start, tokens[owned]?.end), quoted);
    const relation = findRelationBefore(pair, here);
    if (relation !== undefined && !isSpeaking(tokens, endOfRun(pair, here)))
      return report(text.slice(tokens[relation]?.start, owner.end), quoted);
  }
  return undefined;
}

/** The word ends in a possessive: Prado's, the mayors'. In German, a name ending in s before a noun. */
function isOwner({ tokens, text, language }: ParsedSentence, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  const between = text.slice(token.end, next.start);
  if (language === "de") return token.name >= 0 && token.raw.endsWith("s") && /^\s$/u.test(between) && isRelation(next.folded, language);
  return /^['’](?:s\s|\s)/u.test(between);
}

/** The last of adjacent words that the claim has too: "Orrin" in "Mayor Peter Orrin". */
function endOfRun({ sentence: { tokens }, toClaim }: Pair, from: number): number {
  let last = from;
  while (tokens[last + 1]?.isStop === false && (toClaim[last + 1] ?? -1) >= 0) last++;
  return last;
}

/** The last word of the owned noun, if it is not in the claim and cannot replace its owner; undefined if an owned person speaks. */
function readOwned({ sentence: { tokens }, toClaim }: Pair, owner: number): number | undefined {
  let last = owner;
  for (let i = owner + 1; i < tokens.length && i <= owner + 4; i++) {
    const token = tokens[i];
    if (token === undefined || token.isStop || (toClaim[i] ?? -1) >= 0) break;
    last = i;
  }
  if (last === owner || isDeputy(tokens[last]?.folded ?? "") || isSpeaking(tokens, last)) return undefined;
  return last;
}

/** Reported speech follows: "critics of the mayor say she closed". */
function isSpeaking(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(
    (step) =>
      reportingVerbs.has(tokens[at + step]?.folded ?? "") ||
      /^(?:sag|behaupt|erklar|dij|dic|afirm|asegur|dit$|dis|affirm|disse|diss)/u.test(tokens[at + step]?.folded ?? ""),
  );
}

/** Only auxiliaries lie between the two ("opponent had taken"), and the second is not a name; in English it must look like a verb. */
function isPredicate({ tokens, language }: ParsedSentence, subject: number, verb: number): boolean {
  const token = tokens[verb];
  if (token === undefined || verb <= subject || verb - subject > reach || token.name >= 0 || token.number !== undefined) return false;
  const between = tokens.slice(subject + 1, verb);
  if (!between.every(({ folded }) => auxiliaries.has(folded))) return false;
  return language !== "en" || between.length > 0 || isPast(token.folded);
}

/** Whether only small words are between the two in the claim. */
function isDirect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ isStop }) => isStop);
}

/** "The brother of Mayor Ana Prado": goes back over shared and small words to a noun of relation that is not in the claim. */
function findRelationBefore(pair: Pair, here: number): number | undefined {
  const { tokens, text, language } = pair.sentence;
  const { toClaim } = pair;
  let isLinked = false;
  for (let i = here - 1; i >= 0 && i >= here - reach; i--) {
    const token = tokens[i];
    if (token === undefined || /[,;:.!?()–—"“”]/u.test(text.slice(token.end, tokens[i + 1]?.start))) return undefined;
    if ((token.name < 0 || language === "de") && isRelation(token.folded, language) && (toClaim[i] ?? -1) < 0)
      return isLinked && !isApposition(pair, i) ? i : undefined;
    if (links.has(token.folded)) isLinked = true;
    else if ((toClaim[i] ?? -1) < 0 || isPast(token.folded)) return undefined;
  }
  return undefined;
}

/** "Ana Prado, a friend of the mayor, closed": an apposition to a word of the claim. */
function isApposition({ sentence: { tokens, text }, toClaim }: Pair, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && links.has(tokens[i]?.folded ?? "") && !text.slice(tokens[i]?.end, tokens[i + 1]?.start).includes(",")) i--;
  return i >= 0 && (toClaim[i] ?? -1) >= 0 && text.slice(tokens[i]?.end, tokens[i + 1]?.start).includes(",");
}

/** "Prado was blamed after the council closed": the claim's verb follows another subject, in its own clause. */
function findOtherAgent({ sentence, claim, toClaim }: Pair, shared: readonly SharedWord[]): GuardFinding | undefined {
  const { tokens, text } = sentence;
  for (const [number, { here, claim: at }] of listSubjects(claim, shared).entries()) {
    const next = shared[number + 1];
    if (next === undefined || next.here <= here + 2 || !isDirect(claim.tokens, at, next.claim)) continue;
    const begin = tokens.findLastIndex(({ folded }, i) => i > here && i < next.here && subordinators.has(folded));
    if (
      begin < 0 ||
      claim.tokens.some(({ folded }) => folded === tokens[begin]?.folded) ||
      (relative.has(tokens[begin]?.folded ?? "") && begin === here + 1)
    )
      continue;
    const inside = tokens.slice(begin + 1, next.here);
    if (
      /[,;:()–—"“”]| - /u.test(text.slice(tokens[begin]?.end, tokens[next.here]?.start)) ||
      inside.some(({ folded }) => pronouns.has(folded))
    )
      continue;
    const agent = inside.findLastIndex(
      (token, i) => !token.isStop && token.number === undefined && !token.folded.endsWith("ly") && (toClaim[begin + 1 + i] ?? -1) < 0,
    );
    if (agent < 0 || !isPredicate(sentence, begin + 1 + agent, next.here) || next.here - begin > reach) continue;
    return report(
      text.slice(tokens[begin]?.end, tokens[next.here]?.start).trim(),
      claim.text.slice(claim.tokens[at]?.start, claim.tokens[at]?.end),
    );
  }
  return undefined;
}
