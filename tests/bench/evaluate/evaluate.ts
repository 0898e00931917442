/**
 * Measures the engine on a folder of public data and prints every measure with its goal:
 *
 *   npm run evaluate -- DATA [--only retrieval,marks,pairs,calibration,stance] [--out DIR] [--show N]
 *
 * `evaluate.json` and the pictures go to DIR (`.cache/evaluate`). The head of each `measure-*.ts` explains its measures. Takes about a
 * minute on one core, plus one to read the pages the first time. Exit code 2: wrong arguments or data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawPrecision, drawRecall, drawReliability } from "./draw-curves.ts";
import { openClaims } from "../engine.ts";
import { labelledFiles, type LabelledSet, openLabelledSets } from "./labelled-sets.ts";
import { dumpFile, loadDump, loadNews, loadPairs } from "../data/load-data.ts";
import { loadPages, pagesFile } from "../pages/load-pages.ts";
import { markQueries } from "./mark-queries.ts";
import { fillBins, judgeCandidates, judgeMarks, measureCalibration } from "./measure-calibration.ts";
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
  sets: () => LabelledSet[];
  pairs: () => ComparedPair[];
}

interface Part {
  /** Files and folders it reads. */
  needs: string[];
  run: (material: Material) => Findings | Promise<Findings>;
}

const parts = {
  retrieval: { needs: labelledFiles, run: ({ sets }) => ({ measures: measureRetrieval(sets()) }) },
  marks: { needs: [...labelledFiles, dumpFile, "texts/bbc.jsonl", pagesFile], run: findMarks },
  pairs: { needs: ["pairs"], run: findPairs },
  calibration: { needs: [...labelledFiles, "pairs"], run: findCalibration },
  stance: { needs: [], run: findStance },
} satisfies Record<string, Part>;

async function findMarks({ data, show, sets }: Material): Promise<Findings> {
  const claims = loadDump(data, "en");
  const news = new Map([
    ["bbc", loadNews(data)],
    ["pages", await loadPages(data)],
  ]);
  const marked = markNews(openClaims(claims), news);
  const queries = markQueries(sets());
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

function findCalibration({ sets, pairs }: Material): Findings {
  const candidates = fillBins(judgeCandidates(sets(), pairs()));
  const marks = fillBins(judgeMarks(markQueries(sets())));
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
  });
  const names = readChoice("only", values.only, Object.keys(parts) as (keyof typeof parts)[]);
  const show = readWholeNumber("show", values.show, 0);
  requireFiles(
    data,
    names.flatMap((name) => parts[name].needs),
  );
  const folder = makeFolder(values.out);
  const material: Material = { data, show, sets: once(() => openLabelledSets(data)), pairs: once(() => comparePairs(loadPairs(data))) };
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
