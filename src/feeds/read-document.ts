/**
 * Reads the entries of a document held in memory: JSON in any of the shapes of `readEntries`, or a web page with JSON-LD in it. An
 * entry that is not JSON is returned with its line, and the other entries are kept.
 */
import { type JsonPiece, JsonSplitter } from "./json/json-splitter.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { listScripts } from "./list-scripts.ts";
import { parseLenientJson } from "./json/lenient-json.ts";

/** `isPassed`: it was not parsed, because the reader of the file asked for that. */
export type DocumentEntry =
  | { ok: true; value: unknown; line: number; end: number; isPassed?: true }
  /** A line, or an element of a list, that is not JSON. */
  | { ok: false; reason: string; line: number; end: number };

/** Keys whose lists hold the entries of a document that is a single object: DataFeed, JSON-LD, ItemList, Google's Fact Check Tools. */
export const entryLists = ["dataFeedElement", "@graph", "itemListElement", "claims", "items", "results", "data"];

/** The reason given for a truncated entry. */
export const cutOff = "is no JSON: it ends in the middle";

/** @returns entries in order, `line` from 1, `end` the offset of the byte after each. Cost: linear in the bytes. */
export function* readDocument(bytes: Uint8Array): Generator<DocumentEntry> {
  if (!isPage(bytes)) return yield* readJson(bytes, { byte: 0, line: 1 });
  const html = decodeBytes(bytes);
  const scripts = listScripts(html);
  if (scripts.length === 0 && html.trimStart().startsWith("<!--")) return yield* readJson(bytes, { byte: 0, line: 1 });
  const encoder = new TextEncoder();
  for (const { text, line } of scripts) for (const entry of readJson(encoder.encode(text), { byte: 0, line })) yield { ...entry, end: 0 };
}

/** Whether the bytes begin like a web page, or like a fragment of one. */
export function isPage(bytes: Uint8Array): boolean {
  return /^\s*<(?!!\[CDATA\[)/iu.test(decodeBytes(bytes.subarray(0, 1_000)));
}

function* readJson(bytes: Uint8Array, start: { byte: number; line: number }): Generator<DocumentEntry> {
  const splitter = new JsonSplitter(undefined, { ...start, level: 0 });
  for (const piece of splitter.take(bytes)) yield* readPiece(piece);
  const rest = splitter.rest;
  if (rest !== undefined) yield { ok: false, reason: cutOff, line: rest.line, end: rest.end };
}

/** The entries in one line or one element of a list; a blank line gives null. A wrapping object is unwrapped. */
function* readPiece(piece: JsonPiece): Generator<DocumentEntry> {
  const entry = readEntry(piece);
  if (!entry.ok) {
    const inner = [...readWrapped(piece)];
    yield* inner.some(({ ok }) => ok) ? inner : [entry];
  } else if (isWrapper(entry.value)) {
    yield* readWrapped(piece);
    const around = Object.fromEntries(
      Object.entries(entry.value).filter(([key, value]) => !(Array.isArray(value) && entryLists.includes(key))),
    );
    if (JSON.stringify(around).includes('"claimReviewed"')) yield { ...entry, value: around };
  } else yield entry;
}

export function readEntry({ bytes, line, end }: JsonPiece): DocumentEntry {
  const text = decodeBytes(bytes);
  if (text.trim() === "") return { ok: true, value: null, line, end };
  const outer = parseLenientJson(text);
  const isJsonText = outer.ok && typeof outer.value === "string" && /^\s{0,9}[{[]/u.test(outer.value);
  const inner = isJsonText ? parseLenientJson(outer.value as string) : outer; // a script may write each entry as a string of JSON
  const parsed = inner.ok ? inner : outer;
  return parsed.ok ? { ...parsed, line, end } : { ok: false, reason: "is no JSON", line, end };
}

function* readWrapped({ bytes, line, end }: JsonPiece): Generator<DocumentEntry> {
  const splitter = new JsonSplitter(entryLists, { byte: end - bytes.length, line, level: 0 });
  for (const piece of splitter.take(bytes)) yield readEntry(piece);
}

/** An object that holds lists of entries and is not a claim or review itself. */
function isWrapper(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entry = value as Record<string, unknown>;
  return !("claimReviewed" in entry || "itemReviewed" in entry || "text" in entry) && entryLists.some((key) => Array.isArray(entry[key]));
}
