/**
 * Fails if a regular expression of ours can take more than linear time; part of `npm run check`. Expressions that are composed at run time
 * are checked in their final form; one that is not created when its module is loaded is an error, too.
 */
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { findExpressions, sourceFiles, watchExpressions } from "./find-expressions.ts";
import { checkExpression } from "./check-expression.ts";

const found = sourceFiles(projectRoot).map(([file, text]) => ({ file, ...findExpressions(file, text) }));
const building = found.filter(({ built }) => built.length > 0);
const seen = await watchExpressions(
  projectRoot,
  building.map(({ file }) => file),
  async () => {
    await makeStancePatterns();
    await makeDateLines();
  },
);
const expressions = [...found.flatMap(({ literals }) => literals), ...seen];
const problems = expressions.flatMap(({ place, source, flags }) =>
  checkExpression(source, flags).map(({ kind, part }) => `${place} ${kind}: ${part} in /${source.slice(0, 200)}/${flags}`),
);
const places = new Set(seen.map(({ place }) => place));
const unseen = building.flatMap(({ built }) => built).filter((place) => !places.has(place));
problems.push(...unseen.map((place) => `${place} builds an expression later than when its module is loaded, so it cannot be checked`));
for (const problem of problems) console.error(problem);
console.log(`${expressions.length} regular expressions, ${problems.length} that can cost more than their text is long`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** They are created for each language on first use. */
async function makeStancePatterns(): Promise<void> {
  const { findCues } = await import("../../src/matching/stance/find-cues.ts");
  const { findPatterns } = await import("../../src/matching/stance/stance-patterns.ts");
  for (const language of ["de", "en", "es", "fr", "it", "pt"]) {
    const cues = findCues(language);
    if (cues === undefined) throw new Error(`no cues for ${language}`);
    findPatterns(language, cues);
  }
}

/** They are created when a text looks as if it needed them. */
async function makeDateLines(): Promise<void> {
  const { dateLineLength } = await import("../../src/reading/date-line.ts");
  for (const line of ["Updated: May 3, 2023 It rains", "LONDON (Reuters) - It rains", "LONDON, May 3, 2023It rains"]) dateLineLength(line);
}
