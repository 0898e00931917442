/**
 * Accuracy of stances on the labeled examples in `stance/`: the share of right answers on both halves, by stance and by language, and of
 * sources named as labeled. Examples were made before the cue lists were tuned on the working half; do not look at individual errors of
 * the other half.
 */
import { stances } from "../../../src/matching/match.ts";
import { type Measure, measureShare } from "../measure.ts";
import { isHeldBack, readStanceExamples, runStanceExamples, type StanceOutcome } from "./stance-examples.ts";

const goal = { atLeast: 0.9 };

export function measureStance(): { measures: Measure[]; errors: string } {
  const outcomes = runStanceExamples(readStanceExamples());
  const working = outcomes.filter(({ example }) => !isHeldBack(example));
  const heldBack = outcomes.filter(({ example }) => isHeldBack(example));
  return {
    measures: [...measureHalf("working half", working), ...measureHalf("held back", heldBack)],
    errors: working
      .flatMap(({ example, found }) =>
        example.stance === found ? [] : [`${example.id} ${example.stance}, read as ${found}: ${example.text}`],
      )
      .join("\n"),
  };
}

function measureHalf(half: string, outcomes: readonly StanceOutcome[]): Measure[] {
  const isRight = ({ example, found }: StanceOutcome): boolean => example.stance === found;
  const measure = (name: string, rows: readonly StanceOutcome[], test = isRight): Measure => {
    return { name: `stance, ${half}: ${name}`, value: measureShare(rows, test), of: rows.length };
  };
  const where = (test: (outcome: StanceOutcome) => boolean): StanceOutcome[] => outcomes.filter(test);
  const languages = [...new Set(outcomes.map(({ example }) => example.language))];
  return [
    { ...measure("all", outcomes), goal },
    ...stances.map((stance) =>
      measure(
        stance,
        where(({ example }) => example.stance === stance),
      ),
    ),
    ...languages.map((language) =>
      measure(
        language,
        where(({ example }) => example.language === language),
      ),
    ),
    measure(
      "source named",
      where(({ example }) => example.source !== undefined),
      ({ example, attributedTo }) => attributedTo.toLowerCase() === example.source?.toLowerCase(),
    ),
  ];
}
