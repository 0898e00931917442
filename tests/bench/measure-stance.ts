/**
 * Measures how well stances are read, on the labelled examples in `stance/`: `node tests/bench/measure-stance.ts [--errors]`.
 * Prints the share of right answers on both halves, by stance and by language, and of sources named as labelled. With
 * `--errors` the wrong ones of the working half are listed; those of the held-back half are not to be looked at one by one.
 */
import { stances } from "../../src/matching/match.ts";
import { isHeldBack, readStanceExamples, runStanceExamples, type StanceOutcome } from "./stance-examples.ts";

const outcomes = runStanceExamples(readStanceExamples());
const halves: [string, StanceOutcome[]][] = [
  ["working half", outcomes.filter(({ example }) => !isHeldBack(example))],
  ["held back", outcomes.filter(({ example }) => isHeldBack(example))],
];

for (const [name, half] of halves) {
  console.log(`\n${name}`);
  print("all", half);
  for (const stance of stances) {
    print(
      stance,
      half.filter(({ example }) => example.stance === stance),
    );
  }
  for (const language of new Set(half.map(({ example }) => example.language))) {
    print(
      language,
      half.filter(({ example }) => example.language === language),
    );
  }
  const named = half.filter(({ example }) => example.source !== undefined);
  print("source", named, ({ example, attributedTo }) => attributedTo.toLowerCase() === example.source?.toLowerCase());
}

if (process.argv.includes("--errors")) {
  for (const { example, found } of halves[0]?.[1] ?? []) {
    if (example.stance !== found) console.log(`${example.id} ${example.stance}, read as ${found}: ${example.text}`);
  }
}

function print(
  name: string,
  rows: readonly StanceOutcome[],
  isRight = (row: StanceOutcome): boolean => row.example.stance === row.found,
): void {
  const right = rows.filter(isRight).length;
  console.log(`${name.padEnd(14)} ${String(right).padStart(4)} of ${String(rows.length).padStart(3)}  ${(right / rows.length).toFixed(3)}`);
}
