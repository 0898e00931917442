/**
 * Measures the engine on a folder of public data and prints every measure with its goal:
 *
 *   npm run evaluate -- DATA [--only retrieval,marks,pairs,calibration,stance] [--rules] [--every N] [--out DIR] [--show N]
 *
 * --rules leaves out the judge, --every N takes every Nth document, query and pair. `evaluate.json` and the pictures go to DIR
 * (`.cache/evaluate`); the judge's results are kept between runs (keep-judgments.ts). The head of each `measure-*.ts` explains its measures.
 * Takes a few minutes on one core, ten more the first time for the judge, and one more to read the pages. Exit code 2: wrong arguments or data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawPrecision, drawRecall, drawReliability } from "./draw-curves.ts";
import type { AskJudge } from "../../../src/matching/match.ts";
import { openClaims } from "../engine.ts";
import { openKeptJudge } from "./keep-judgments.ts";
import { labeledFiles, type LabeledSet, openLabeledSets } from "./labeled-sets.ts";
import { dumpFile, loadDump, loadNews, loadPairs } from "../data/load-data.ts";
import { loadPages, pagesFile } from "../pages/load-pages.ts";
import { markQueries } from "./mark-queries.ts";
import { fillBins, gradeCandidates, gradeMarks, measureCalibration } from "./measure-calibration.ts";
import { countSentences, markNews, measureMarks, printMarks } from "./measure-marks.ts";
import { measureStance } from "./measure-stance.ts";
import { type ComparedPair, comparePairs, groupPairs, measurePairs, printKinds } from "./measure-pairs.ts";
import { measureRecall, traceRecall } from "./measure-recall.ts";
import { measureRetrieval } from "./measure-retrieval.ts";
import { type Measure, printMeasures } from "../measure.ts";
import { makeFolder, readArguments, readChoice, readWholeNumber, requireFiles, runCommand } from "../data/read-arguments.ts";

/** A part's results: lines of the table, further output, values for the JSON file, pictures. */
interface Findings {
  measures: Measure[];
  print?: string;
  details?: unknown;
  pictures?: Record<string, string>;
}

/** Material shared by several parts, each loaded when a part first asks for it. */
interface Material {
  data: string;
  /** Number of marks on news to print. */
  show: number;
  /** Undefined for rules alone. */
  askJudge: AskJudge | undefined;
  /** Takes every Nth of a list. */
  thin: <T>(list: readonly T[]) => T[];
  sets: () => LabeledSet[];
  pairs: () => ComparedPair[];
}

interface Part {
  /** Files and folders it reads. */
  needs: string[];
  run: (material: Material) => Findings | Promise<Findings>;
}

const parts = {
  retrieval: { needs: labeledFiles, run: ({ sets }) => ({ measures: measureRetrieval(sets()) }) },
  marks: { needs: [...labeledFiles, dumpFile, "texts/bbc.jsonl", pagesFile], run: findMarks },
  pairs: { needs: ["pairs"], run: findPairs },
  calibration: { needs: [...labeledFiles, "pairs"], run: findCalibration },
  stance: { needs: [], run: findStance },
} satisfies Record<string, Part>;

function thinQueries(sets: readonly LabeledSet[], thin: Material["thin"]): LabeledSet[] {
  return sets.map((set) => ({ ...set, queries: thin(set.queries) }));
}

async function findMarks({ data, show, askJudge, thin, sets }: Material): Promise<Findings> {
  const claims = loadDump(data, "en");
  const news = new Map([
    ["bbc", thin(loadNews(data))],
    ["pages", thin(await loadPages(data))],
  ]);
  const marked = markNews(openClaims(claims), news, askJudge);
  const queries = markQueries(thinQueries(sets(), thin), askJudge);
  const curves = traceRecall(marked, queries);
  // All 77,510 readable English reviews become claims; those that differ only by a label ("FACT CHECK:", "The claim:") are reviews of one
  // claim. One more is too long for a claim.
  return {
    measures: [{ name: "claims of the dump", value: claims.length }, ...measureMarks(marked), ...measureRecall(marked, queries)],
    details: curves,
    pictures: { "recall.svg": drawRecall(curves, countSentences(marked.sentences)), "precision.svg": drawPrecision(curves) },
    ...(show > 0 && { print: printMarks(marked, claims, show) }),
  };
}

function findStance({ show }: Material): Findings {
  const { measures, errors } = measureStance();
  return { measures, ...(show > 0 && { print: errors }) };
}

function findPairs({ pairs }: Material): Findings {
  return { measures: measurePairs(pairs()), print: printKinds(pairs()), details: groupPairs(pairs()) };
}

function findCalibration({ askJudge, thin, sets, pairs }: Material): Findings {
  const candidates = fillBins(gradeCandidates(sets(), pairs()));
  const marks = fillBins(gradeMarks(markQueries(thinQueries(sets(), thin), askJudge)));
  return {
    measures: measureCalibration(candidates, marks),
    details: { candidates, marks },
    pictures: { "reliability.svg": drawReliability(candidates, marks) },
  };
}

/** Caches the first result of `load`. */
function once<T>(load: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: load() }).value;
}

await runCommand("evaluate", async () => {
  const { data, values } = readArguments("evaluate", {
    only: { type: "string" },
    out: { type: "string", default: ".cache/evaluate" },
    show: { type: "string", default: "0" },
    rules: { type: "boolean", default: false },
    every: { type: "string", default: "1" },
  });
  const names = readChoice("only", values.only, Object.keys(parts) as (keyof typeof parts)[]);
  const show = readWholeNumber("show", values.show, 0);
  requireFiles(
    data,
    names.flatMap((name) => parts[name].needs),
  );
  const folder = makeFolder(values.out);
  const every = readWholeNumber("every", values.every, 1);
  const thin = <T>(list: readonly T[]): T[] => list.filter((_, at) => at % every === 0);
  const askJudge = values.rules ? undefined : await openKeptJudge();
  const material: Material = {
    data,
    show,
    askJudge,
    thin,
    sets: once(() => openLabeledSets(data)),
    pairs: once(() => comparePairs(thin(loadPairs(data)), askJudge)),
  };
  const kept: Record<string, unknown> = {};
  for (const name of names) {
    const part: Part = parts[name];
    const { measures, print, details, pictures = {} } = await part.run(material);
    console.log(`${name}\n${printMeasures(measures)}\n${print === undefined ? "" : `\n${print}\n`}`);
    kept[name] = { measures, details };
    for (const [file, picture] of Object.entries(pictures)) writeFileSync(join(folder, file), picture);
  }
  writeFileSync(join(folder, "evaluate.json"), `${JSON.stringify(kept, undefined, 2)}\n`);
  console.log(`written to ${folder}`);
});
