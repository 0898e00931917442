/** Who reports: the names beside a reporting verb, or after "according to". They make the claim but are not part of it. */
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

export const reportingVerbs: ReadonlySet<string> = new Set(
  (
    "say says said saying tell tells told telling claim claims claimed claiming state states stated report reports reported reporting write writes wrote written add adds added argue argues argued note notes noted " +
    "allege alleges alleged insist insists insisted assert asserts asserted declare declares declared announce announces announced explain explains explained tweet tweets tweeted post posts posted suggest suggests suggested " +
    "warn warns warned maintain maintains maintained recall recalls recalled testify testified repeat repeats repeated confirm confirms confirmed volunteer volunteered mention mentions mentioned admit admits admitted " +
    "believe believes believed think thinks thought promise promises promised vow vows vowed acknowledge acknowledged reply replied describe describes described show shows showed find finds found"
  ).split(" "),
);

const tellingVerbs: ReadonlySet<string> = new Set(["tell", "tells", "told", "telling"]);
const known = new WeakMap<ParsedSentence, ReadonlySet<number>>();

/**
 * Token positions of names beside a reporting verb (at most three words away) or after "according to".
 * Computed once per sentence, since a sentence is compared with several claims.
 */
export function markReporters(sentence: ParsedSentence): ReadonlySet<number> {
  let reporters = known.get(sentence);
  if (reporters === undefined) known.set(sentence, (reporters = findReporters(sentence)));
  return reporters;
}

function findReporters(sentence: ParsedSentence): Set<number> {
  const reporters = new Set<number>();
  if (sentence.names.length === 0) return reporters;
  sentence.tokens.forEach((token, at) => {
    const isSource = token.folded === "according" && sentence.tokens[at + 1]?.folded === "to";
    if (isSource) addName(sentence, reporters, at + 2, 1, 5);
    if (!reportingVerbs.has(token.folded)) return;
    addName(sentence, reporters, at - 1, -1, 3);
    if (isBehindInsertion(sentence, at)) for (const position of sentence.names[0] ?? []) reporters.add(position);
    if (tellingVerbs.has(token.folded) || isClosing(sentence, at)) addName(sentence, reporters, at + 1, 1, 3);
  });
  return reporters;
}

/** "…", said Kahl: the verb follows a comma or a quotation mark. */
function isClosing(sentence: ParsedSentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  const token = sentence.tokens[at];
  return before !== undefined && token !== undefined && /[,"”’»]/u.test(sentence.text.slice(before.end, token.start));
}

/** "Kahl, who was then at the Pentagon, told …": the sentence begins with a name and a comma, and the verb follows another one. */
function isBehindInsertion(sentence: ParsedSentence, at: number): boolean {
  const { text, tokens, names } = sentence;
  const [before, verb] = [tokens[at - 1], tokens[at]];
  const last = tokens[names[0]?.at(-1) ?? -1];
  if (before === undefined || verb === undefined || last === undefined || last.end >= before.start) return false;
  return tokens[0]?.name === 0 && text[last.end] === "," && text.slice(before.end, verb.start).startsWith(",");
}

function addName(sentence: ParsedSentence, reporters: Set<number>, from: number, step: 1 | -1, within: number): void {
  for (let i = 0; i < within; i++) {
    const at = from + i * step;
    const token = sentence.tokens[at];
    if (token === undefined) return;
    if (token.name < 0) continue;
    for (const position of sentence.names[token.name] ?? []) reporters.add(position);
    return;
  }
}
