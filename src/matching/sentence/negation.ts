/**
 * Finds the denied words of a sentence. Negators deny the words after them up to the end of the clause, at most eight;
 * "… is false" denies the clause before it, at most forty words. Two denials cancel each other. Outside English, a negator
 * denies its whole clause, and the clause with "that" which depends on it.
 */
import type { Lexicon } from "../../text/lexicon/lexicon.ts";
import type { Word } from "../../text/words.ts";

/** Maximum reach of a negator forward, and of "… is false" back, in words: clauses are rarely longer. */
const reach = 8;
const backReach = 40;

const denyingVerbs = new Set(
  (
    "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing lack lacks lacked lacking avoid avoids avoided avoiding " +
    "refute refutes refuted refuting dismiss dismisses dismissed dispute disputes disputed disputing incapable unable ignore ignores ignored ignoring stop stops stopped prevent prevents prevented neglect neglected oppose opposes opposed decline declined declines"
  ).split(" "),
);
const denyingPredicates = new Set(
  "false untrue myth hoax incorrect baseless unfounded lie debunked bogus wrong misleading fiction impossible unlikely".split(" "),
);
const denialWords = new Set("no not never without nobody none nothing neither nor cannot nowhere hardly scarcely barely".split(" "));
/** Words that may deny something, some only beside another word. */
const cues = new Set([...denyingVerbs, ...denyingPredicates, ...denialWords, ..."yet far other rather instead".split(" ")]);
const boundary = /[;:.!?—–]|,\s*$/u;
const clauseWords = new Set("but although though however whereas while because which".split(" "));

/**
 * For each word, the negator (as written) that denies it, "" if the word is affirmed. Words at the indexes in `taken` do
 * not deny anything: they belong to a number ("no fewer than 5").
 */
export function markNegations(
  text: string,
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
  taken: ReadonlySet<number>,
): string[] {
  return language === "en" || language === "" ? markEnglish(text, words, taken) : markByClause(text, words, lexicon, taken);
}

function markEnglish(text: string, words: readonly Word[], taken: ReadonlySet<number>): string[] {
  const denials = words.map(() => "");
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (!word.isNegated && !cues.has(word.folded)) || taken.has(i)) continue; // most words
    if (isNegator(words, i)) {
      const raw = word.isNegated ? text.slice(word.start, word.end) : word.raw;
      denyForward(text, words, denials, i, raw);
    } else if (denyingPredicates.has(word.folded) && isPredicate(words, i)) denyBackward(text, words, denials, i, word.raw);
  }
  return denials;
}

function isNegator(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.isNegated) return true;
  const next = words[at + 1]?.folded ?? "";
  if (word.folded === "no" && /^(?:doubt|matter|wonder|one|longer)$/u.test(next)) return next === "one" || next === "longer";
  if (word.folded === "no" && words[at - 1] === undefined && at + 1 < words.length && next !== "evidence") return true;
  if (word.folded === "not" && /^(?:only|just|least|merely|simply)$/u.test(next)) return false;
  if (word.folded === "nothing" && next === "but") return false;
  if (word.folded === "not" && words[at - 1]?.folded === "or" && words[at - 2]?.folded === "whether") return false;
  if (word.folded === "yet" && next === "to") return true;
  if (word.folded === "far" && next === "from") return true;
  if (/^(?:other|rather)$/u.test(word.folded) && next === "than") return true;
  if (word.folded === "instead" && next === "of") return true;
  return denialWords.has(word.folded) || denyingVerbs.has(word.folded);
}

/** "is false", "is a myth", "was a complete hoax": the word follows a form of be. */
function isPredicate(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (/^(?:is|are|was|were|be|been|as)$/u.test(words[i]?.folded ?? "")) return true;
  return false;
}

function denyForward(text: string, words: readonly Word[], denials: string[], at: number, raw: string): void {
  const isAside = startsInAside(text, words, at);
  for (let i = at + 1; i < Math.min(words.length, at + 1 + reach); i++) {
    if (isBoundary(text, words, i) || (isAside && endsAside(text, words, i))) return;
    denials[i] = denials[i] === "" ? raw : "";
  }
}

/** In ", whom the paper does not name," the comma ends the denial. */
function startsInAside(text: string, words: readonly Word[], at: number): boolean {
  for (let i = at; i > Math.max(0, at - reach); i--) {
    const hasComma = endsAside(text, words, i);
    if (hasComma) return /^(?:who|whom|whose|which|where|when|as|if|although|though|while)$/u.test(words[i]?.folded ?? "");
  }
  return false;
}

function endsAside(text: string, words: readonly Word[], at: number): boolean {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).includes(",");
}

function denyBackward(text: string, words: readonly Word[], denials: string[], at: number, raw: string): void {
  for (let i = at - 1; i >= Math.max(0, at - backReach); i--) {
    denials[i] = denials[i] === "" ? raw : "";
    if (isBoundary(text, words, i)) return;
  }
}

/** A clause begins with this word. A comma alone ends a clause only before a conjunction or a pronoun. */
function isBoundary(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (before === undefined || word === undefined) return false;
  const between = text.slice(before.end, word.start);
  if (/[;:!?—–]|\.\s/u.test(between)) return true;
  if (clauseWords.has(word.folded)) return true;
  if (word.folded === "and" && /^(?:no|nobody|nothing|never|not|he|she|they|it|we|i|you)$/u.test(words[at + 1]?.folded ?? "")) return true;
  return boundary.test(between) && /^(?:and|but|so|yet|which|who|he|she|they|it|we|i|you|the|then)$/u.test(word.folded);
}

/** Begin a clause, after a comma, that says what the clause before it is about: "sagte nicht, dass …". */
const thatWords = new Set("dass daß dat что że ze".split(" "));

function markByClause(text: string, words: readonly Word[], lexicon: Lexicon, taken: ReadonlySet<number>): string[] {
  const denials = words.map(() => "");
  let start = 0;
  let before = "";
  for (let i = 1; i <= words.length; i++) {
    const between = text.slice(words[i - 1]?.end ?? 0, words[i]?.start ?? text.length);
    if (i < words.length && !/[;:.!?,—–،؛]/u.test(between)) continue;
    const own = words.slice(start, i).find((word, at) => lexicon.negators.has(word.folded) && !taken.has(start + at))?.raw ?? "";
    const governing = thatWords.has(words[start]?.folded ?? "") ? before : "";
    const denial = own === "" || governing === "" ? own || governing : ""; // two denials cancel each other
    if (denial !== "") for (let k = start; k < i; k++) denials[k] = denial;
    before = denial;
    start = i;
  }
  return denials;
}
