import { englishFactuality as cues, openBeforeGerund } from "./factuality-cues.ts";
import type { FactualityMark } from "./factuality-mark.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** Maximum number of words (adverbs, forms of be and have) between a cue and its verb. */
const between = 5;
/** "asked the council of Velmora to close": maximum number of words between a verb and the "to" of its object. */
const objectMax = 6;
/** Words that say something nearly happened. */
const approximators = new Set("nearly almost virtually practically".split(" "));
/** Words before which "nearly" is about an amount: "nearly half". */
const quantities = new Set("half third quarter double triple twice identical".split(" "));
const adverbs = new Set(
  "also even just still soon now then ever again never not actually later once always yet already really first".split(" "),
);
const auxiliaries = new Set("be been being have having has had get got gotten is are was were am".split(" "));
const conditions = new Set("if unless".split(" "));
/** Words before an "if" that begins an indirect question, which the stance handles. */
const asking =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|know|knows|knew|see|unclear|question|doubt|check|checked|determine|decide|tell|say|sure|unsure|uncertain|matter|only|as)$/u;
/** Words after an "if" that begins no clause. */
const noClause = new Set("not any so only anything ever".split(" "));

export function markEnglishFactuality({ text, tokens }: ParsedSentence): (FactualityMark | undefined)[] {
  const marks = tokens.map((token, at) =>
    token.isStop || token.name >= 0 || token.number !== undefined ? undefined : readGovernor(text, tokens, at),
  );
  tokens.forEach((token, at) => {
    const from = findSuppositionStart(text, tokens, at);
    if (from === undefined) return;
    for (let i = from; i < tokens.length && (i === from || !isDivided(text, tokens, i)); i++)
      marks[i] ??= { kind: isCondition(token) ? "conditional" : "supposed", cue: at };
  });
  return marks;
}

/** The mark from the words before a word, which show how real it is. */
function readGovernor(text: string, tokens: readonly Token[], at: number): FactualityMark | undefined {
  let i = at - 1;
  while (i >= 0 && i >= at - between && !isDivided(text, tokens, i + 1)) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (approximators.has(token.folded)) return quantities.has(tokens[at]?.folded ?? "") ? undefined : { kind: "unreal", cue: i };
    if (token.folded === "but" && tokens[i - 1]?.folded === "all") return { kind: "unreal", cue: i };
    if (cues.modals.has(token.folded) && token.raw !== "May")
      return { kind: /^(?:will|shall)$/u.test(token.folded) ? "open" : "unreal", cue: i };
    if (token.folded === "to" && !isGerund(tokens[i + 1])) return readInfinitive(text, tokens, i);
    if (!isPassedOver(token)) return isGerund(tokens[i + 1]) ? readBeforeGerund(tokens, i) : undefined;
    i--;
  }
  return undefined;
}

function isPassedOver({ folded }: Token): boolean {
  return auxiliaries.has(folded) || adverbs.has(folded) || (folded.length > 4 && folded.endsWith("ly"));
}

function isGerund(token: Token | undefined): boolean {
  return token !== undefined && token.folded.length > 4 && token.folded.endsWith("ing");
}

/** "threatened to", "a plan to", "asked the council to"; after "managed to" and "is said to" it still counts as stated. */
function readInfinitive(text: string, tokens: readonly Token[], to: number): FactualityMark | undefined {
  for (let i = to - 1; i >= 0 && i >= to - objectMax && !isDivided(text, tokens, i + 1); i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (cues.openStems.test(token.folded) || cues.openWords.has(token.folded)) return { kind: "unreal", cue: i };
    if (isPassedOver(token)) {
      if (i === to - 1 && /^(?:is|are|was|were)$/u.test(token.folded)) return { kind: "open", cue: i };
      if (i === to - 1 && /^ha(?:s|ve|d)$/u.test(token.folded)) return token.folded === "had" ? undefined : { kind: "unreal", cue: i }; // had to close: it was closed
      continue;
    }
    if (token.folded === "going" && i === to - 1) return { kind: "open", cue: i };
    if (cues.holdingStems.test(token.folded) || (i === to - 1 && cues.holdingBeside.has(token.folded))) return undefined;
  }
  return undefined;
}

/** "Filed suit to block", "is designed to block": an infinitive without a word before it that says it happened. */
export function isPurpose({ text, tokens }: ParsedSentence, at: number): boolean {
  if (tokens[at - 1]?.folded !== "to") return false;
  for (let i = at - 2; i >= 0 && i > at - 2 - objectMax && !isDivided(text, tokens, i + 1); i--) {
    const { folded = "" } = tokens[i] ?? {};
    if (cues.holdingStems.test(folded) || (i === at - 2 && cues.holdingBeside.has(folded))) return false;
    if (i === at - 2 && folded.endsWith("ed")) break;
  }
  return true;
}

function readBeforeGerund(tokens: readonly Token[], at: number): FactualityMark | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isOpen = cues.openGerund.test(token.folded) || openBeforeGerund[token.folded]?.has(tokens[at - 1]?.folded ?? "") === true;
  return isOpen ? { kind: "unreal", cue: at } : undefined;
}

function isCondition({ folded }: Token): boolean {
  return conditions.has(folded);
}

/** Start of a clause that is only supposed, after the word that says so: "if", "joked that". */
function findSuppositionStart(text: string, tokens: readonly Token[], at: number): number | undefined {
  const { folded = "" } = tokens[at] ?? {};
  const [before, next] = [tokens[at - 1]?.folded ?? "", tokens[at + 1]?.folded ?? ""];
  if (conditions.has(folded))
    return asking.test(before) || asking.test(tokens[at - 2]?.folded ?? "") || noClause.has(next) ? undefined : at + 1;
  if (/^(?:if|though)$/u.test(next) && folded === "as") return at + 2;
  if (!cues.openClause.test(folded)) return undefined;
  if (next === "that") return at + 2;
  const isPerson = /^(?:she|he|they|it|we|i)$/u.test(next) || (tokens[at + 1]?.name ?? -1) >= 0;
  return isPerson && !isDivided(text, tokens, at + 1) ? at + 1 : undefined;
}

/** Whether a word is preceded by a character other than a space. */
function isDivided(text: string, tokens: readonly Token[], at: number): boolean {
  return /[,;:.!?()–—"“”]/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}
