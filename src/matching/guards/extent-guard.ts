/** How often it happened, and who is excepted from a statement about all: "twice" for "once", "all schools except one". */
import type { Pair } from "../alignment/pair.ts";
import { foldCues } from "../sentence/cue-text.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

const exceptions =
  /(?<!\p{L})(?:except(?:ing)?|excluding|apart from|aside from|other than|with the exception of|bar(?= (?:one|two|a))|save for|all but|nearly (?=all|every)|almost (?=all|every)|not (?=all|every)|ausser|bis auf|ausgenommen|abgesehen von|mit ausnahme|(?:fast|beinahe) (?=all|jede)|nicht (?=all|jede)|excepto|salvo|con excepcion|a excepcion|menos(?= (?:un|dos))|casi (?=tod)|no (?=tod)|sauf|hormis|excepte|a l'exception|presque (?=tou)|pas (?=tou)|tranne|eccetto|ad eccezione|quasi (?=tutt)|non (?=tutt)|exceto|com excecao|a excecao|quase (?=tod)|nem (?=tod)|nao (?=tod))/u;
const universals =
  /(?<!\p{L})(?:all|every|each|everyone|everybody|always|entire|whole|no|none|nobody|never|any|alle[nrs]?|jede[rs]?|immer|kein[a-z]*|niemand|todos?|todas?|cada|siempre|ningun[a-z]*|nadie|nunca|tous|toutes?|chaque|aucune?|personne|jamais|tutt[ie]|ogni|nessun[a-z]*|sempre|nenhum[a-z]*|ninguem)(?!\p{L})/u;
const times = /^(?:times?|mal|vez|veces|vezes|fois|volt[ae])$/u;
const counts: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
  ["einmal", 1],
  ["zweimal", 2],
  ["dreimal", 3],
  ["viermal", 4],
]);
const one = new Set("one un una une uma ein".split(" "));

/**
 * At most two findings, both vetoes of the kind `quantifier`: an exception that only one text makes (mild, "" on the other side), and
 * another number of times. Exceptions in English, German, Spanish, French, Italian and Portuguese. Cost: a few passes over both texts.
 */
export function findExtentDifference(pair: Pair): GuardFinding[] {
  return [findException(pair), findOtherCount(pair)].flatMap((finding) => finding ?? []);
}

/** "All schools except one", if the other text says it of all of them. */
function findException(pair: Pair): GuardFinding | undefined {
  const [here, there] = [foldCues(pair.sentence.text), foldCues(pair.claim.text)];
  const [found, known] = [exceptions.exec(here), exceptions.exec(there)];
  if ((found === null) === (known === null)) return undefined;
  if (!universals.test(here) && !universals.test(there)) return undefined;
  if (found !== null && !isAmongShared(pair, found.index)) return undefined;
  const quote = (cue: RegExpExecArray | null): string => (cue === null ? "" : cue[0].trim());
  return { difference: { kind: "quantifier", here: quote(found), claim: quote(known) }, isVeto: true, isOpposite: false, isMild: true };
}

/** At most a few words outside the shared part: before it, there may be a whole phrase. */
function isAmongShared({ sentence: { tokens }, toClaim }: Pair, place: number): boolean {
  const [first, last] = [toClaim.findIndex((at) => at >= 0), toClaim.findLastIndex((at) => at >= 0)];
  return place >= (tokens[Math.max(0, first - 8)]?.start ?? 0) && place <= (tokens[Math.min(tokens.length - 1, last + 3)]?.end ?? 0);
}

/** "Twice" for "once", "four times" for "three times". */
function findOtherCount({ sentence, claim }: Pair): GuardFinding | undefined {
  const [here, there] = [readCount(sentence), readCount(claim)];
  if (here === undefined || there === undefined || here.value === there.value) return undefined;
  return { difference: { kind: "quantifier", here: here.raw, claim: there.raw }, isVeto: true, isOpposite: false };
}

function readCount({ tokens }: ParsedSentence): { value: number; raw: string } | undefined {
  for (const [at, { raw, folded }] of tokens.entries()) {
    const value = counts.get(raw.toLowerCase());
    if (value !== undefined) return { value, raw };
    const before = tokens[at - 1];
    if (!times.test(folded) || before === undefined) continue;
    if (one.has(before.folded)) return { value: 1, raw: `${before.raw} ${raw}` };
    if (before.number !== undefined) return { value: before.number.value, raw: `${before.raw} ${raw}` };
  }
  return undefined;
}
