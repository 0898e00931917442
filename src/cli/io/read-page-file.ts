import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { isGzip } from "../../feeds/unpack-gzip.ts";
import type { Block } from "../../matching/match.ts";
import { isNewsPage } from "../../reading/news-page.ts";
import { readBlocks } from "../../reading/read-blocks.ts";
import { readPageFacts } from "../../reading/read-page-facts.ts";
import type { PageFacts } from "../../reading/reading.ts";
import { decodeHtml } from "./decode-html.ts";
import { isHiddenByStyle } from "./hidden-by-style.ts";
import { explainFileError } from "./explain-file-error.ts";
import { InputError } from "./input-error.ts";

/** The separator of two blocks in the text as read: a blank line. */
export const blockGap = "\n\n";

/** A page or text as the engine sees it. */
export interface PageText {
  blocks: Block[];
  facts: PageFacts;
}

/**
 * Reads a file as the extension would read it on the screen: HTML through a DOM without scripts, styles or requests, anything else as plain
 * text with blank lines between blocks. A file counts as HTML by its name or its beginning; `decodeHtml` finds its encoding. Plain text is
 * UTF-8.
 *
 * In plain text every character keeps its position: a line break inside a block becomes one space.
 *
 * @throws InputError if the file cannot be read, or is something else: JSON, a picture, text in another encoding
 */
export async function readPageFile(path: string): Promise<PageText> {
  const bytes = readBytes(path);
  const extension = extname(path.replace(/\.gz$/iu, "")).toLowerCase();
  if ([".json", ".jsonl", ".ndjson", ".jsonld"].includes(extension))
    throw new InputError(`${path} is JSON by its name; annotate reads web pages and plain text, and claims with --claims`);
  if (isHtml(extension, bytes)) return readHtml(path, bytes);
  const text = decodeText(path, bytes).replaceAll("\r\n", "\n");
  const texts = text.split(/\n[^\S\n]*\n\s*/u).map((block) =>
    block
      .replace(/^\s*\n/u, "")
      .trimEnd()
      .replaceAll("\n", " "),
  );
  const blocks = texts.filter((block) => block.trim() !== "").map((block): Block => ({ text: block, kind: "paragraph" }));
  return { blocks, facts: { title: "", language: "", date: "", reviewedClaims: [] } };
}

function readBytes(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return isGzip(bytes) ? gunzipSync(bytes) : bytes;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code.startsWith("Z_")) throw new InputError(`${path} is not whole gzip data`);
    throw explainFileError(path, error);
  }
}

/** The characters of a plain text. @throws InputError for zero bytes, which text never has, and for another encoding than UTF-8 */
function decodeText(path: string, bytes: Buffer): string {
  try {
    if (!bytes.includes(0)) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // another encoding, or no text at all
  }
  throw new InputError(`${path} is not text in UTF-8; annotate reads web pages and plain text`);
}

function isHtml(extension: string, bytes: Buffer): boolean {
  if ([".html", ".htm", ".xhtml"].includes(extension)) return true;
  if ([".txt", ".md"].includes(extension)) return false;
  return beginsAsHtml(bytes);
}

function beginsAsHtml(bytes: Buffer): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|article|\?xml)\b/isu.test(
    bytes.toString("latin1", 0, 2000).replace(/^ï»¿/u, ""),
  );
}

/**
 * Parses all pages in one window: a window for each would cost 40 ms and several MB that are slow to be freed. Without a layout, only text
 * that the markup itself hides is recognized as hidden.
 */
async function readHtml(path: string, bytes: Buffer): Promise<PageText> {
  if (!beginsAsHtml(bytes) && decodeHtml(bytes).includes("\0"))
    throw new InputError(`${path} is not a web page, although its name says so; annotate reads web pages and plain text`);
  const document = await parseHtml(bytes);
  return { blocks: readText(document), facts: readPageFacts(document) };
}

/** The text that the extension would read from a page, and whether it would read the page automatically. For measurements. */
export async function readArticle(bytes: Buffer): Promise<{ blocks: Block[]; isArticle: boolean; wholeText: string }> {
  const document = await parseHtml(bytes);
  return { blocks: readText(document), isArticle: isNewsPage(document), wholeText: document.body?.textContent ?? "" };
}

function readText(document: Document): Block[] {
  return readBlocks(document, isHiddenByStyle).map(({ text, kind, language }) => ({
    text,
    kind,
    ...(language !== undefined && { language }),
  }));
}

async function parseHtml(bytes: Buffer): Promise<Document> {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  parser ??= new new JSDOM("", { virtualConsole: new VirtualConsole() }).window.DOMParser();
  await setImmediate(); // jsdom's weak references are freed only between two turns of the event loop
  return parser.parseFromString(decodeHtml(bytes), "text/html");
}

let parser: DOMParser | undefined;
