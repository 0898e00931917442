/**
 * Names with the words that only describe them: "Secretary of State Rex Tillerson", "the actor Ewan McGregor, brother of",
 * "Fahrenheit 9/11". News shares these with many claims about the same people, so they are no evidence for a claim.
 */
import type { ParsedSentence } from "./parsed-sentence.ts";

const describing = new Set(
  (
    "mr mrs ms miss dr sir lord lady prof professor president vice prime minister premier chancellor senator sen governor gov representative rep congressman congresswoman secretary state judge justice " +
    "general gen colonel captain sergeant officer king queen prince princess pope chief ceo chairman chair former ex director mayor attorney ambassador spokesman spokeswoman candidate nominee actor actress " +
    "singer author billionaire founder leader owner investor adviser advisor host star rapper journalist lawyer doctor activist politician lawmaker republican democrat republicans democrats democratic senate " +
    "house foreign sheriff treasury press staff elect current lady son daughter wife husband brother coach player businessman mogul tycoon member cofounder executive head commissioner"
  ).split(" "),
);

/** Maximum number of function words between such a word and its name ("of", "the", "of the"). */
const reach = 4;

/** For each token, whether it is part of a name or of its description. */
export function markEntities(statement: ParsedSentence): boolean[] {
  const marks = statement.tokens.map(({ name }) => name >= 0);
  const forth = [...marks.keys()];
  for (const order of [forth.toReversed(), forth]) {
    let distance = reach + 1;
    for (const at of order) {
      const token = statement.tokens[at];
      if (token === undefined) continue;
      if (token.name >= 0) distance = 0;
      else if (distance <= reach && describing.has(token.folded)) {
        marks[at] = true;
        distance = 0;
      } else distance = token.isStop ? distance + 1 : reach + 1;
    }
  }
  markNumbersOfNames(statement, marks);
  return marks;
}

/** "Fahrenheit 9/11", "Boeing 737", "COVID-19": a number right after a name is part of it. */
function markNumbersOfNames({ text, tokens }: ParsedSentence, marks: boolean[]): void {
  let isNamed = false;
  tokens.forEach((token, at) => {
    const isNext = /^[\s/-]?$/u.test(text.slice(tokens[at - 1]?.end ?? 0, token.start));
    const isBare = /^\d+$/u.test(token.raw) && (token.number?.kind === "plain" || token.number?.kind === "year");
    isNamed = token.name >= 0 || (isNamed && isNext && isBare);
    if (isNamed) marks[at] = true;
  });
}
