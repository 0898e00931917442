/**
 * The English articles of `pages.tar.gz`, read as the product reads pages. That takes a minute, so the blocks are cached in
 * `.cache/evaluate-pages.json` until the archive or the code that reads changes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readPageFile } from "../../../src/cli/io/read-page-file.ts";
import { guessLanguage } from "../../../src/text/guess-language.ts";
import { primaryLanguage } from "../../../src/text/language.ts";
import { type NewsDocument, readLines } from "../data/load-data.ts";

export const pagesFile = "pages.tar.gz";

interface ReadPage extends NewsDocument {
  /** As given in the list of pages; "" if missing. */
  language: string;
}

const keptAt = join(projectRoot, ".cache", "evaluate-pages.json");
/** Increase when the cached content of a page changes. */
const keptVersion = 1;

/** @throws InputError if the archive or its list of pages is missing or broken */
export async function loadPages(data: string): Promise<NewsDocument[]> {
  const archive = join(data, pagesFile);
  const key = `${keptVersion} ${statSync(archive).size} ${hashReading()}`;
  return (readKept(key) ?? keep(key, await readArchive(data))).filter(isEnglish);
}

function keep(key: string, pages: ReadPage[]): ReadPage[] {
  mkdirSync(dirname(keptAt), { recursive: true });
  writeFileSync(keptAt, JSON.stringify({ key, pages }));
  return pages;
}

/** If the list gives no language, or "en" for text that is clearly in another, the text decides. */
function isEnglish({ language, blocks }: ReadPage): boolean {
  const guessed = guessLanguage(blocks.map(({ text }) => text).join("\n"));
  return guessed === "en" || (guessed === "" && language === "en");
}

function hashReading(): string {
  const folder = join(projectRoot, "src", "reading");
  const files = [
    ...readdirSync(folder).map((name) => join(folder, name)),
    ...["read-page-file.ts", "decode-html.ts"].map((name) => join(projectRoot, "src", "cli", "io", name)),
  ];
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

function readKept(key: string): ReadPage[] | undefined {
  try {
    const kept = JSON.parse(readFileSync(keptAt, "utf8")) as { key?: string; pages?: ReadPage[] };
    return kept.key === key ? kept.pages : undefined;
  } catch {
    return undefined; // missing or truncated
  }
}

/**
 * Unpacks the archive. `folder` contains `index.jsonl` and the files it lists, until `close` is called.
 *
 * @throws InputError if the archive cannot be unpacked
 */
export function openPageArchive(data: string): { folder: string; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-pages-"));
  const close = (): void => rmSync(folder, { recursive: true });
  try {
    unpack(join(data, pagesFile), folder);
  } catch (error) {
    close();
    throw error;
  }
  return { folder: join(folder, "pages"), close };
}

async function readArchive(data: string): Promise<ReadPage[]> {
  process.stderr.write(`reading the pages of ${join(data, pagesFile)}, once\n`);
  const { folder, close } = openPageArchive(data);
  try {
    const pages: ReadPage[] = [];
    for (const { set, id, file, lang } of readLines(join(folder, "index.jsonl"))) {
      const language = primaryLanguage(typeof lang === "string" ? lang.replace("_", "-") : "");
      if (typeof file !== "string" || (language !== "en" && language !== "")) continue;
      const { blocks, facts } = await readPageFile(join(folder, file));
      pages.push({ id: `${String(set)}/${String(id)}`, title: facts.title, language, blocks });
    }
    return pages;
  } finally {
    close();
  }
}

function unpack(archive: string, folder: string): void {
  try {
    execFileSync("tar", ["-xzf", archive, "-C", folder], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    throw new InputError(`${archive} cannot be unpacked: ${(error as Error).message.split("\n").at(-1) ?? ""}`);
  }
}
