/**
 * French, Italian, Portuguese and Spanish: a planned, ordered or wished action is an infinitive governed by another verb
 * ("amenazó con cerrar", "menace de fermer"). Almost any verb has this effect, so the lists have only those that do not.
 */
import type { FactualityMark } from "./factuality-mark.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

interface RomanceFactuality {
  /** Ending of an infinitive. */
  infinitive: RegExp;
  /** Before an infinitive: begins, continues, manages, has just, can. Also the prepositions after which it counts as done: after, by. */
  holding: RegExp;
  /** Between a verb and its infinitive: prepositions, pronouns. */
  between: ReadonlySet<string>;
  approximators: ReadonlySet<string>;
  auxiliaries: ReadonlySet<string>;
  /** Ending of the conditional, which is not a fact if the sentence has a condition. */
  conditional: RegExp;
  conditions: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const byLanguage: Readonly<Record<string, RomanceFactuality>> = {
  es: {
    infinitive: /^.{2,}(?:ar|er|ir)(?:se|lo|la|los|las|le)?$/u,
    holding:
      /^(?:empe[zc]|comenz|comienz|empiez|inici|volv|vuelv|continu|sig(?:ue|uio)|acab|lleg|logr|consig|consegu|sol(?:ia|er)|suele|pued|podi|pudo|pod(?:er|ria)|tras|despues|al|por|parec|afirm|asegur|dice|dij|cre|acus|admit|neg|nieg|reconoc|ayud|oblig|hace|hizo|hacer|termin)/u,
    between: words("a de con en que se lo la los las le les su sus haber"),
    approximators: words("casi practicamente"),
    auxiliaries: words("ha han habia habian hubo he fue fueron es son esta estan sido"),
    conditional: /^.{2,}[aei]?r(?:ia|ian)$/u,
    conditions: words("si sin"),
  },
  pt: {
    infinitive: /^.{2,}(?:ar|er|ir|or)(?:-se)?$/u,
    holding:
      /^(?:comec|inici|volt|continu|seg(?:ue|uiu)|acab|cheg|consegu|logr|costum|pod|apos|depois|ao|por|parec|afirm|diz|disse|dizem|acredit|acus|admit|neg|reconhec|ajud|obrig|est(?:a|ao|ava|avam)$|anda|faz|fez|fazer|termin)/u,
    between: words("a de com em que se o os as lhe ter"),
    approximators: words("quase praticamente"),
    auxiliaries: words("tem tinha foi foram e sao esta estao sido"),
    conditional: /^.{2,}[aei]?r(?:ia|iam)$/u,
    conditions: words("se sem"),
  },
  fr: {
    infinitive: /^.{2,}(?:er|ir|re|oir)$/u,
    holding:
      /^(?:commenc|recommenc|continu|fini|vien(?:t|nent)|venait|parvien|parvenu|reuss|arriv|peu(?:t|vent)|pouv|pu|apres|pour avoir|sembl|parai|affirm|assur|declar|dit|disent|cro(?:it|ient|yait)|accus|admet|admis|nie|reconnai|aid|oblig|fai(?:t|sait)|font|forc|train|mis|permis|contribu)/u,
    between: words("a de d par se s les le la l y en"),
    approximators: words("presque quasiment pratiquement quasi"),
    auxiliaries: words("a ont avait avaient est sont etait ete fut"),
    conditional: /^.{2,}r(?:ait|aient)$/u,
    conditions: words("si sans"),
  },
  it: {
    infinitive: /^.{2,}(?:are|ere|ire|durre|porre|trarre)$/u,
    holding:
      /^(?:cominci|inizi|continu|tornat|torna|fini|riesc|riusc|puo|possono|poteva|potuto|dopo|per aver|sembr|pare|afferm|dice|dicono|detto|assicur|credo|crede|accus|ammett|ammess|nega|ricono|aiut|costr|obblig|st(?:a|anno|ava|avano)$|fa|fatto|arriv|contribu)/u,
    between: words("a ad di d da con si lo la li le aver avere"),
    approximators: words("quasi praticamente"),
    auxiliaries: words("ha hanno aveva avevano e sono stato stata stati state"),
    conditional: /^.{2,}r(?:ebbe|ebbero)$/u,
    conditions: words("se senza"),
  },
};

/** "to", in the sense of "so as to": after these, an infinitive is open only if the text mentions a plan or a vote. */
const purposes = new Set("para por per pour".split(" "));
const plans =
  /^(?:plan|planes|planos?|piano|piani|projets?|proyectos?|projetos?|progett[oi]|propuestas?|propostas?|proposte|propositions?|vot.{0,5})$/u;

/** Maximum number of small words between an infinitive and the verb that governs it. */
const betweenMax = 3;

export function isRomance(language: string): boolean {
  return Object.hasOwn(byLanguage, language);
}

/** True for the infinitives of these languages; a noun may also end this way. */
export function isInfinitive(word: string, language: string): boolean {
  return Object.hasOwn(byLanguage, language) && byLanguage[language]?.infinitive.test(word) === true;
}

export function markRomanceFactuality({ text, tokens }: ParsedSentence, language: string): (FactualityMark | undefined)[] {
  const cues = byLanguage[language];
  if (cues === undefined) return [];
  const condition = tokens.findIndex(({ folded }) => cues.conditions.has(folded));
  return tokens.map((token, at) => {
    if (token.isStop || token.name >= 0 || token.number !== undefined) return undefined;
    const nearly = findApproximator(text, tokens, at, cues);
    if (nearly !== undefined) return { kind: "unreal", cue: nearly };
    const conditional =
      condition < 0 ? undefined : [at, at - 1, at - 2].find((place) => cues.conditional.test(tokens[place]?.folded ?? ""));
    if (conditional !== undefined) return { kind: "unreal", cue: condition };
    return cues.infinitive.test(token.folded) ? readInfinitive(text, tokens, at, cues) : undefined;
  });
}

function findApproximator(text: string, tokens: readonly Token[], at: number, cues: RomanceFactuality): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 2 && !isDivided(text, tokens, i + 1); i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (cues.approximators.has(token.folded)) return i;
    if (!cues.auxiliaries.has(token.folded)) return undefined;
  }
  return undefined;
}

function readInfinitive(text: string, tokens: readonly Token[], at: number, cues: RomanceFactuality): FactualityMark | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 1 - betweenMax && !isDivided(text, tokens, i + 1); i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (purposes.has(token.folded) && i > 0) return plans.test(tokens[i - 1]?.folded ?? "") ? { kind: "open", cue: i - 1 } : undefined;
    if (cues.holding.test(token.folded)) return undefined;
    if (!cues.between.has(token.folded)) return { kind: "open", cue: i };
  }
  return undefined;
}

function isDivided(text: string, tokens: readonly Token[], at: number): boolean {
  return /[,;:.!?()–—"“”«»]/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}
