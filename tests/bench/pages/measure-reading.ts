/**
 * Measures how real pages are read: `npm run measure-reading -- DATA [--list]`. DATA contains `pages.tar.gz`, three sets of article pages
 * used to test other readers. Reports figures by set, in two halves chosen by the page's name, so that a rule written for one half can be
 * tried on the other:
 *
 *   recall   share of the article's own text that is read
 *   foreign  share of the text read that is not the article's
 *   missed   number of pages that are not recognized as articles and so would not be read
 *   news     how many of them are news or journalism: all but those listed, with their kind, in other-pages.json. A person sorted by
 *            title and address the pages that were missed; a page missed later counts as news until someone adds it.
 *
 * Readability's set has the whole article of each page: text is counted in runs of four words; for foreign text, headings and captions are
 * ignored, because that set drops them from articles as well. trafilatura's set lists phrases that belong to
 * the article and phrases of the page that do not: both are counted as if they
 * were all the page's text. Postlight's set lists nothing: its pages count only toward recognized articles.
 * `--list` names the pages below the goals.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../../../src/cli/io/read-page-file.ts";
import { tokenize } from "../../../src/text/words.ts";
import { readLines } from "../data/load-data.ts";
import { openPageArchive } from "./load-pages.ts";
import { readArguments, runCommand } from "../data/read-arguments.ts";

interface PageReading {
  set: string;
  half: "a" | "b";
  page: string;
  isArticle: boolean;
  recall: Share;
  foreign: Share;
}

/** A part of a whole, in runs of words or in phrases. */
interface Share {
  part: number;
  of: number;
}

const otherPages: Record<string, string> = JSON.parse(readFileSync(new URL("other-pages.json", import.meta.url), "utf8")) as Record<
  string,
  string
>;
const none: Share = { part: 0, of: 0 };
const goals = { recall: 0.93, foreign: 0.05 };

await runCommand("measure-reading", async () => {
  const { data, values } = readArguments("measure-reading", { list: { type: "boolean", default: false } });
  const archive = openPageArchive(data);
  try {
    const readings: PageReading[] = [];
    for (const row of readLines(join(archive.folder, "index.jsonl"))) readings.push(await measure(archive.folder, row));
    console.table(summarize(readings));
    if (values.list) console.log(readings.filter(isBelow).map(describe).join("\n"));
  } finally {
    archive.close();
  }
});

async function measure(folder: string, { set, id, file, expected, with_: own, without }: Record<string, unknown>): Promise<PageReading> {
  const { blocks, isArticle } = await readArticle(readFileSync(join(folder, String(file))));
  const page = `${String(set)}/${String(id)}`;
  const reading: PageReading = { set: String(set), half: drawHalf(page), page, isArticle, recall: none, foreign: none };
  const text = blocks.map((block) => block.text).join("\n");
  if (typeof expected === "string") {
    const article = await readArticle(readFileSync(join(folder, expected)));
    const [wanted, read] = [runsOf(article.wholeText), runsOf(text)];
    const told = blocks.filter(({ kind }) => kind !== "heading" && kind !== "caption").flatMap((block) => [...runsOf(block.text)]);
    reading.recall = { part: [...wanted].filter((run) => read.has(run)).length, of: wanted.size };
    reading.foreign = { part: told.filter((run) => !wanted.has(run)).length, of: told.length };
  }
  const holds = makeFinder(text);
  const phrases = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  if (own !== undefined) {
    reading.recall = countPhrases(phrases(own), holds);
    const { part } = countPhrases(phrases(without), holds);
    reading.foreign = { part, of: part + reading.recall.part };
  }
  return reading;
}

function countPhrases(phrases: readonly string[], holds: (phrase: string) => boolean): Share {
  return { part: phrases.filter(holds).length, of: phrases.length };
}

function makeFinder(text: string): (phrase: string) => boolean {
  const fold = (words: string): string => ` ${wordsOf(words).join(" ")} `;
  const folded = fold(text);
  return (phrase) => folded.includes(fold(phrase));
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - 3)).map((_, at) => words.slice(at, at + 4).join(" ")));
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

function drawHalf(page: string): "a" | "b" {
  return createHash("sha256").update(page).digest()[0]! < 128 ? "a" : "b";
}

function summarize(readings: readonly PageReading[]): Record<string, string | number>[] {
  const sets = [...new Set(readings.map(({ set }) => set))];
  return sets.flatMap((set) =>
    (["a", "b", "both"] as const).map((half) => {
      const rows = readings.filter((one) => one.set === set && (half === "both" || one.half === half));
      return {
        set,
        half,
        pages: rows.length,
        recall: meanShare(rows.map(({ recall }) => recall)),
        foreign: meanShare(rows.map(({ foreign }) => foreign)),
        missed: rows.filter(({ isArticle }) => !isArticle).length,
        news: rows.filter(({ isArticle, page }) => !isArticle && otherPages[page] === undefined).length,
      };
    }),
  );
}

/** The mean over the pages, so that each page counts the same regardless of length. */
function meanShare(shares: readonly Share[]): string {
  const counted = shares.filter(({ of }) => of > 0);
  if (counted.length === 0) return "no reference";
  return (counted.reduce((sum, { part, of }) => sum + part / of, 0) / counted.length).toFixed(3);
}

function isBelow({ recall, foreign, isArticle }: PageReading): boolean {
  return !isArticle || ratio(recall, 1) < goals.recall || ratio(foreign, 0) > goals.foreign;
}

function ratio({ part, of }: Share, otherwise: number): number {
  return of === 0 ? otherwise : part / of;
}

function describe({ page, half, isArticle, recall, foreign }: PageReading): string {
  return [
    page,
    half,
    isArticle ? "article" : "missed",
    `recall ${ratio(recall, 1).toFixed(2)} of ${recall.of}`,
    `foreign ${ratio(foreign, 0).toFixed(2)} of ${foreign.of}`,
  ].join("\t");
}
