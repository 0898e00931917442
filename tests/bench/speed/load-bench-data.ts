/** What the bench measures with: a folder of public research data or, without one, what the repository itself has. */
import { join } from "node:path";
import type { Claim } from "../../../src/claims/claim.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readPageFile } from "../../../src/cli/io/read-page-file.ts";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { readMentions } from "../../../src/dev/demo/page-mentions.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { dumpFile, type LabeledQuery, loadDump, loadNews, loadPlainClaims, loadQueries, type NewsText } from "../data/load-data.ts";
import { requireFiles } from "../data/read-arguments.ts";

export interface BenchData {
  /** Its name in `baseline.json`. */
  name: "repository" | "data folder";
  /** Where it comes from, in a sentence. */
  origin: string;
  /** In English. Larger sets are made from these. */
  claims: Claim[];
  news: NewsText[];
  /** Sentences, and the claims that they state. */
  labeled: { claims: Claim[]; queries: LabeledQuery[] };
}

const labeledSet = "snopes-tweets";

/** @throws InputError if a file is missing or cannot be read */
export function loadDataFolder(folder: string): BenchData {
  requireFiles(folder, [dumpFile, "texts/bbc.jsonl", `retrieval/${labeledSet}/claims.jsonl`, `retrieval/${labeledSet}/dev/queries.jsonl`]);
  const claims = loadDump(folder, "en");
  const news = loadNews(folder);
  const labeled = { claims: loadPlainClaims(folder, labeledSet), queries: loadQueries(folder, labeledSet, "dev") };
  return {
    name: "data folder",
    origin:
      `Data: ${claims.length} English claims of the data folder, ${countSentences(news)} sentences of news; ` +
      `MAP@5 on ${labeled.queries.length} tweets that state one of ${labeled.claims.length} claims.`,
    claims,
    news,
    labeled,
  };
}

/** The starter claims, and the English sample pages with the sentences that state one of them. */
export async function loadRepository(): Promise<BenchData> {
  const claims = readStarterClaims(projectRoot).filter(({ language }) => language === "en");
  const pages = readMentions(join(projectRoot, "tests/pages"));
  const texts = await Promise.all(pages.map(({ slug }) => readSamplePage(slug)));
  const news = texts.flatMap((text) => text ?? []);
  const queries = pages.flatMap(({ slug, views }) =>
    views
      .flatMap(({ mentions }) => mentions)
      .map(({ text, claim, or }, at): LabeledQuery => ({ id: `${slug}-${at}`, text, language: "en", gold: new Set([claim, ...or]) })),
  );
  return {
    name: "repository",
    origin:
      `Data: the repository's own, as no folder of data was named: ${claims.length} starter claims, larger sets made from them by changing words; ` +
      `${countSentences(news)} sentences of the sample pages; MAP@5 on the ${queries.length} of these that state a starter claim.`,
    claims,
    news,
    labeled: { claims, queries },
  };
}

/** Undefined for a page whose file has no English text. */
async function readSamplePage(slug: string): Promise<NewsText | undefined> {
  const { blocks, facts } = await readPageFile(join(projectRoot, "tests/pages", slug, "page.html"));
  if (!facts.language.startsWith("en") || blocks.length === 0) return undefined;
  const sentences = blocks.flatMap(({ text }) => splitSentences(text).map((place) => text.slice(place.start, place.end)));
  return { id: slug, title: facts.title, blocks, sentences };
}

function countSentences(news: readonly NewsText[]): number {
  return news.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
