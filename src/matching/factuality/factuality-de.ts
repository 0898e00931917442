/**
 * German: a planned or wished verb comes at the end of its clause, as an infinitive governed by a modal verb or with
 * "zu" governed by another verb. Verbs are distinguished from nouns by their lower-case first letter.
 */
import type { FactualityMark } from "./factuality-mark.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** With their accents: "wurde" is past, "würde" is not. */
const modals = new Set(
  "will wollen wollte wollten sollte sollten muss müssen müsste müssten möchte möchten würde würden könnte könnten dürfte dürften hätte hätten wäre wären".split(
    " ",
  ),
);
const approximators = new Set("fast beinahe nahezu beinah".split(" "));
/** Verbs whose infinitive still counts as stated: begann zu, scheint zu, behauptet zu. */
const holding =
  /^(?:begann|begonnen|beginn|fing|fangt|schein|schien|pfleg|hort|brauch|gelang|gelung|geling|schaff|geschafft|behaupt|glaub|gab|gibt|bestrei|leugn|beschuldig|verdacht|vorgeworf|wirft|warf|bekannt|fuhr|zwang|zwing|gezwungen|half|hilft|geholfen|um|vorwurf|dafur|ohne)/u;
const quantifying = new Set(
  "alle allen aller alles jede jeder jedes jeden kein keine keiner keinen immer nie so ebenso genauso".split(" "),
);
const auxiliaries = new Set("haben sein werden worden hat ist sind hatte hatten war waren wurde wurden".split(" "));

export function markGermanFactuality({ text, tokens }: ParsedSentence): (FactualityMark | undefined)[] {
  const marks = tokens.map((): FactualityMark | undefined => undefined);
  let start = 0;
  let above: readonly Token[] = [];
  for (let end = 1; end <= tokens.length; end++) {
    if (end < tokens.length && !isDivided(text, tokens, end)) continue;
    const clause = tokens.slice(start, end);
    const from = start;
    const modal = clause.findIndex(({ raw }) => modals.has(raw.toLowerCase()));
    const nearly = clause.findIndex(({ folded }, at) => approximators.has(folded) && !isOfQuantity(clause[at + 1]));
    const isHeld = [...above, ...clause].some(({ folded }) => holding.test(folded));
    clause.forEach((token, at) => {
      if (!isVerb(token)) return;
      const isInfinitive = token.folded.endsWith("n");
      const isBelowModal = modal >= 0 && (isInfinitive || /^(?:hätte|wäre)/iu.test(clause[modal]?.raw ?? "")) && isNearEnd(clause, at);
      if (isBelowModal) marks[from + at] = { kind: "unreal", cue: from + modal };
      else if (nearly >= 0) marks[from + at] = { kind: "unreal", cue: from + nearly };
      else if (isInfinitive && clause[at - 1]?.folded === "zu" && !isHeld) marks[from + at] = { kind: "open", cue: from + at - 1 };
    });
    above = clause;
    start = end;
  }
  return marks;
}

/** "fast alle", "fast 40", "fast so teuer wie" are about an amount. */
function isOfQuantity(next: Token | undefined): boolean {
  return next !== undefined && (next.number !== undefined || quantifying.has(next.folded));
}

function isVerb(token: Token): boolean {
  return !token.isStop && token.name < 0 && token.number === undefined && token.raw === token.raw.toLowerCase();
}

/** Only auxiliaries and modals follow in its clause. */
function isNearEnd(clause: readonly Token[], at: number): boolean {
  return clause.slice(at + 1).every(({ folded, raw }) => auxiliaries.has(folded) || modals.has(raw.toLowerCase()));
}

function isDivided(text: string, tokens: readonly Token[], at: number): boolean {
  return /[,;:.!?()–—"“”„]/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}
