/**
 * Finds out from a regular expression alone whether it can take more than linear time. Looks for three causes:
 *
 *   trade    two parts that can share one run of characters (`a*a*b`, `(a+)*`), found by scslre
 *   choice   a repeated choice that matches the same text in two ways (`(?:ab|a|b)*c`)
 *   restart  an unlimited part that matches across places where the expression could also have begun (`,+$`, `<a[^>]*x`): from
 *            each such place the rest of the text is read again
 *
 * Lookarounds are mostly ignored, so an expression may be refused that one of them makes safe: limit its repetition, or write a loop.
 */
import { CharSet, type Concatenation, type Element, isDisjointWith, JS, NFA, type NoParent, type Quantifier } from "refa";
import { analyse } from "scslre";

type Part = NoParent<Element>;
type Repeat = NoParent<Quantifier>;
type Choice = NoParent<Concatenation>;

export interface Finding {
  kind: "trade" | "choice" | "restart";
  /** The part of the expression that causes it. */
  part: string;
}

/** Repetitions up to this count are considered limited: they multiply the cost but do not change how it grows. */
const limitedMax = 500;

/** @throws SyntaxError if it is not a regular expression */
export function checkExpression(source: string, flags: string): Finding[] {
  const parser = JS.Parser.fromLiteral({ source, flags });
  const { expression, maxCharacter } = parser.parse({ assertions: "parse", backreferences: "disable" });
  const { overlap, isGuarded } = compareParts(maxCharacter);
  const findings: Finding[] = analyse({ source, flags }, { reportTypes: { Move: false } }).reports.map((report) => ({
    kind: "trade",
    part: "quant" in report ? report.quant.raw : report.startQuant.raw,
  }));
  const check = (repeat: Repeat, before: readonly Part[], after: readonly Part[]): void => {
    const part = repeat.source === undefined ? source : source.slice(repeat.source.start, repeat.source.end);
    const more: Repeat = { ...repeat, min: 0, max: Infinity };
    const alternatives = repeat.alternatives.map(({ elements }) => [...elements, more]);
    const isUnclear = alternatives.some((one, at) => alternatives.slice(at + 1).some((other) => overlap(one, other)));
    if (isUnclear) findings.push({ kind: "choice", part });
    if (flags.includes("y") || canBeEmpty(after) || isGuarded(repeat, before)) return;
    if (overlap(before, [more])) findings.push({ kind: "restart", part });
  };
  for (const { elements } of expression.alternatives) walkRepeats(elements, [], [], check);
  return findings;
}

/** Calls `check` for every repetition that has no low limit, with the parts that come before and after it. */
function walkRepeats(
  parts: readonly Part[],
  before: readonly Part[],
  after: readonly Part[],
  check: (repeat: Repeat, before: readonly Part[], after: readonly Part[]) => void,
): void {
  for (const [at, part] of parts.entries()) {
    const ahead = [...before, ...parts.slice(0, at)];
    const behind = [...parts.slice(at + 1), ...after];
    if (part.type === "Quantifier") {
      if (part.max > limitedMax) check(part, ahead, behind);
      const more: Repeat = { ...part, min: 0 };
      if (part.max > 1) for (const { elements } of part.alternatives) walkRepeats(elements, [...ahead, more], [more, ...behind], check);
      else for (const { elements } of part.alternatives) walkRepeats(elements, ahead, behind, check);
    } else if (part.type === "Alternation") for (const { elements } of part.alternatives) walkRepeats(elements, ahead, behind, check);
    else if (part.type === "Assertion" && part.kind === "ahead")
      for (const { elements } of part.alternatives) walkRepeats(elements, ahead, [{ ...part }], check);
  }
}

interface PartComparison {
  /** Whether some text matches both, lookarounds aside. */
  overlap: (a: readonly Part[], b: readonly Part[]) => boolean;
  /** `(?<!a)a+x`: a match never begins in the middle of what is repeated. */
  isGuarded: (repeat: Repeat, before: readonly Part[]) => boolean;
}

/** @param maxCharacter the last character that the expression can match: depends on its flags */
function compareParts(maxCharacter: number): PartComparison {
  const every = CharSet.all(maxCharacter);
  const none = CharSet.empty(maxCharacter);
  const read = (parts: Part[]): NFA =>
    NFA.fromRegex({ type: "Expression", alternatives: [{ type: "Concatenation", elements: parts }] }, { maxCharacter });
  const charactersOf = (parts: readonly Part[]): CharSet =>
    none.union(
      ...parts.map((part) =>
        part.type === "CharacterClass"
          ? part.characters
          : part.type === "Alternation" || part.type === "Quantifier"
            ? charactersOf(part.alternatives.flatMap(({ elements }) => elements))
            : none,
      ),
    );
  return {
    overlap: (a, b) => {
      const [left, right] = [withoutAssertions(a, every), withoutAssertions(b, every)];
      return left !== undefined && right !== undefined && !isDisjointWith(read(left), read(right));
    },
    isGuarded: (repeat, before) => {
      const [guard] = before;
      if (guard?.type !== "Assertion" || guard.kind !== "behind" || !guard.negate) return false;
      const refused = guard.alternatives.flatMap(({ elements: [only, ...more] }) =>
        only?.type === "CharacterClass" && more.length === 0 ? only.characters : [],
      );
      return charactersOf([repeat]).isSubsetOf(none.union(...refused));
    },
  };
}

/** The parts without lookarounds; undefined if `^` restricts the text before them. */
function withoutAssertions(parts: readonly Part[], every: CharSet): Part[] | undefined {
  const kept: Part[] = [];
  for (const part of parts) {
    if (isStart(part, every)) return undefined;
    if (part.type === "CharacterClass") kept.push(part);
    if (part.type !== "Alternation" && part.type !== "Quantifier") continue;
    const alternatives = part.alternatives.flatMap(({ elements }): Choice[] => {
      const cleaned = withoutAssertions(elements, every);
      return cleaned === undefined ? [] : [{ type: "Concatenation", elements: cleaned }];
    });
    if (alternatives.length === 0 && !(part.type === "Quantifier" && part.min === 0)) return undefined;
    kept.push({ ...part, alternatives });
  }
  return kept;
}

/** True for `^`: nothing may precede. */
function isStart(part: Part, every: CharSet): boolean {
  const [before] = part.type === "Assertion" && part.kind === "behind" && part.negate ? part.alternatives : [];
  const [only] = before?.elements ?? [];
  return before?.elements.length === 1 && only?.type === "CharacterClass" && only.characters.equals(every);
}

/** Whether the parts match the empty string anywhere: then what comes before them never fails. */
function canBeEmpty(parts: readonly Part[]): boolean {
  return parts.every((part) => {
    if (part.type === "Quantifier") return part.min === 0;
    return part.type === "Alternation" && part.alternatives.some(({ elements }) => canBeEmpty(elements));
  });
}
