/** The example article: an invented newspaper on an invented host, and one claim that was made. Our own words, in English. */
import type { Block } from "../../matching/match.ts";

export const articleHost = "harbourpost.example";
export const articleTitle = "One call, or several";
/** The first paragraph repeats a starter claim as its speaker worded it. */
export const articleParagraphs = [
  "In October 2022 Elon Musk wrote, in answer to a report, that he had “spoken to Putin only once”, and about space. Several people have since described more than one conversation.",
  "What happened is still argued over. What is on the record, and when it was said, is not. A reply comes with dates and names, and so it walks more slowly than the sentence it answers.",
  "The quay was quiet on the morning we went to press. A ferry left at seven, another at noon, and the newspapers lay where they had been dropped. Somebody had folded one to the crossword and gone home for lunch.",
];

/** What is asked of the worker about the article, as about any page. */
export const articleBlocks: Block[] = [
  { kind: "heading", text: articleTitle },
  ...articleParagraphs.map((text): Block => ({ kind: "paragraph", text })),
];
