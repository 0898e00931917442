/**
 * Counts how common English stems are and writes src/text/lexicon/common-english-table.ts: `npm run count-words -- DATA`. A stem's share is
 * the largest of its shares in fact-checked claims, sentences of news and lines of debates, so that a word that any of these uses often is
 * common. Only shares are kept, in halves of a nat, of stems that occur in at least 20 texts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { createReader } from "../../../src/matching/sentence/parsed-sentence.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { loadDump, loadNews, readLines } from "../data/load-data.ts";
import { loadPages } from "../pages/load-pages.ts";
import { readArguments } from "../data/read-arguments.ts";

const tableFile = join(projectRoot, "src", "text", "lexicon", "common-english-table.ts");
/** Minimum number of texts for a reliable share. */
const textsMin = 20;
/** Rarer stems are not listed: text/lexicon/rarity.ts has one rarity for all of them. */
const rarityMax = 9;
const stepsPerNat = 2;
/** A stem is a name if at least this share of its uses inside sentences has a capital letter. */
const properMin = 0.9;

const { data } = readArguments("count-words", {});
const read = createReader();
const news = [...loadNews(data), ...(await loadPages(data))].flatMap(({ blocks }) =>
  blocks.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
);
const debates = readLines(join(data, "debates", "documents.jsonl")).flatMap((value) =>
  (value["lines"] as { text: string }[]).map(({ text }) => text),
);
const texts = [loadDump(data, "en").map(({ text }) => text), news, debates];
const registers = texts.map(countStems);
const proper = findProper(texts.flat());

const levels = new Map<string, number>();
for (const stem of new Set(registers.flatMap(({ counts }) => [...counts.keys()]))) {
  const all = registers.map(({ counts }) => counts.get(stem) ?? 0);
  if (all.reduce((sum, count) => sum + count, 0) < textsMin || !/^[a-z]+$/u.test(stem)) continue;
  const share = Math.max(...registers.map(({ texts }, at) => (all[at] ?? 0) / texts));
  const level = Math.round(-Math.log(share) * stepsPerNat);
  if (level < rarityMax * stepsPerNat) levels.set(stem, level);
}
writeFileSync(tableFile, writeModule(packTable(levels)));
console.log(`${levels.size} stems from ${registers.map(({ texts }) => texts).join(" + ")} texts`);

function countStems(texts: readonly string[]): { texts: number; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const stems = read(text, "en").tokens.flatMap((token) => (token.isStop || token.number !== undefined ? [] : [token.stem]));
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { texts: texts.length, counts };
}

/** Stems of words that nearly always have a capital inside sentences: names. */
function findProper(texts: readonly string[]): Set<string> {
  const uses = new Map<string, { all: number; capital: number }>();
  for (const text of texts) {
    const tokens = read(text, "en").tokens.filter(({ isStop, number }) => !isStop && number === undefined);
    const capitals = tokens.filter(({ raw }) => /^\p{Lu}/u.test(raw)).length;
    if (capitals > tokens.length / 2 || /^\p{Ll}/u.test(text)) continue; // a headline, or a text without capitals
    for (const { stem, raw, start } of tokens) {
      if (!/[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start))) continue;
      const use = uses.get(stem) ?? { all: 0, capital: 0 };
      uses.set(stem, { all: use.all + 1, capital: use.capital + (/^\p{Lu}/u.test(raw) ? 1 : 0) });
    }
  }
  return new Set([...uses].flatMap(([stem, { all, capital }]) => (capital >= properMin * all ? [stem] : [])));
}

/** In alphabetical order; of each stem only what differs from the previous one, as common-english-table.ts explains. */
function packTable(table: ReadonlyMap<string, number>): string {
  let before = "";
  return [...table.keys()]
    .sort()
    .map((stem) => {
      let shared = 0;
      while (shared < Math.min(stem.length, before.length, 9) && stem[shared] === before[shared]) shared++;
      before = stem;
      return `${shared}${stem.slice(shared)}${String.fromCodePoint(65 + (table.get(stem) ?? 0))}${proper.has(stem) ? "!" : ""}`;
    })
    .join("");
}

function writeModule(packed: string): string {
  const rows = packed.match(/.{1,120}/gu) ?? [];
  const file = readFileSync(tableFile, "utf8");
  return `${file.slice(0, file.indexOf("export const"))}export const packedWords =
${rows.map((row) => `  "${row}"`).join(" +\n")};
`;
}
