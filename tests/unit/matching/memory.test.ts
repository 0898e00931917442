/** How much memory a text reader keeps, whatever a page declares or contains. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createReader, type SentenceReader } from "../../../src/matching/sentence/parsed-sentence.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Growth of the heap in megabytes after a reader has read all these, while the reader is still in use. */
function growthOf(texts: Iterable<[text: string, language: string]>): number {
  const read: SentenceReader = createReader();
  read("The tide rises twice a day.", "en");
  collect();
  const before = process.memoryUsage().heapUsed;
  for (const [text, language] of texts) read(text, language);
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  read("The tide rises twice a day.", "en");
  return grown / 1e6;
}

const words = (count: number, name: string): string => Array.from({ length: count }, (_, at) => `${name}${at.toString(36)}`).join(" ");

test("a page that declares hundreds of languages uses no more memory than one that declares a few", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const tags = letters.flatMap((one) => letters.map((other) => one + other));
  function* texts(): Generator<[string, string]> {
    for (const tag of tags) for (let part = 0; part < 4; part++) yield [words(500, `word${part}`), tag];
  }
  expect(growthOf(texts())).toBeLessThan(60);
}, 60_000);

test("known languages in turn, with words that never recur, stay within one common limit", () => {
  function* texts(): Generator<[string, string]> {
    const known = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "id", "ar", "hi", "uk", "sv", "ms"];
    for (let round = 0; round < 20; round++) for (const tag of known) yield [words(1_500, `w${round}${tag}`), tag];
  }
  expect(growthOf(texts())).toBeLessThan(60);
}, 60_000);

test("words of thousands of letters are read and forgotten", () => {
  function* texts(): Generator<[string, string]> {
    for (let at = 0; at < 400; at++) yield [`${"x".repeat(100_000)}${at}`, "en"];
  }
  expect(growthOf(texts())).toBeLessThan(20);
}, 60_000);
