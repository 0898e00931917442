/** The quick part of the tests, under a minute: `npm run check`, and the first steps of `npm test`. */
import { runStep } from "./run-step.ts";

export const checks: { title: string; command: string; words: string[] }[] = [
  { title: "formatting", command: "oxfmt", words: ["--check"] },
  { title: "lint and floors", command: "oxlint", words: [] },
  { title: "types", command: "tsc", words: ["--noEmit"] },
  { title: "types of the pure floors, without a browser", command: "tsc", words: ["--noEmit", "-p", "src"] },
  { title: "regular expressions", command: "node", words: ["tests/expressions/check.ts"] },
  { title: "dead code", command: "knip", words: [] },
];

if (import.meta.main) {
  const failed = checks.filter(({ title, command, words }) => !runStep(title, command, words));
  if (failed.length > 0) console.error(`\nfailed: ${failed.map(({ title }) => title).join(", ")}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
