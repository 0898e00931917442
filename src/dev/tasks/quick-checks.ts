/** The quick part of the tests, under a minute: `npm run check`, and the first steps of `npm test`. */
import { runStep } from "./run-step.ts";

export const checks: { title: string; command: string; words: string[] }[] = [
  { title: "formatting", command: "oxfmt", words: ["--check"] },
  { title: "lint and floors", command: "oxlint", words: [] },
  { title: "types", command: "tsc", words: ["--noEmit"] },
  { title: "types of the pure floors, without a browser", command: "tsc", words: ["--noEmit", "-p", "src"] },
  { title: "types of the judge's kernel, in AssemblyScript", command: "tsc", words: ["--noEmit", "-p", "src/judge/kernel"] },
  { title: "regular expressions", command: "node", words: ["tests/expressions/check.ts"] },
  { title: "dead code", command: "knip", words: [] },
];

if (import.meta.main) {
  const failed: string[] = [];
  for (const { title, command, words } of checks) if (!(await runStep(title, command, words))) failed.push(title);
  if (failed.length > 0) console.error(`\nfailed: ${failed.join(", ")}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
