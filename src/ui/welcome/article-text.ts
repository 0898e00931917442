/** The articles of an invented newspaper on an invented host, about claims that were made. Our own words, in English. */
import type { Block } from "../../matching/match.ts";

export const articleHost = "harbourpost.example";

export interface Article {
  title: string;
  paragraphs: readonly string[];
}

/** For the welcome page. Its first paragraph repeats a starter claim as its speaker worded it. */
export const shortArticle: Article = {
  title: "One call, or several",
  paragraphs: [
    "In October 2022 Elon Musk wrote, in answer to a report, that he had “spoken to Putin only once”, and about space. Several people have since described more than one conversation.",
    "What happened is still argued over. What is on the record, and when it was said, is not. A reply comes with dates and names, and so it walks more slowly than the sentence it answers.",
    "The quay was quiet on the morning we went to press. A ferry left at seven, another at noon, and the newspapers lay where they had been dropped. Somebody had folded one to the crossword and gone home for lunch.",
  ],
};

/** For the example page. It states a starter claim, quotes one, disputes one, and asks about one: all three lines of the marks. */
export const longArticle: Article = {
  title: "Sentences that travel",
  paragraphs: [
    "Some sentences travel further than the people who first said them. Four of them reached our desk in one week, from readers who wanted to know more.",
    "Buzz Aldrin took Communion on the Moon. It is a small story, and few of the thick books about the landing have room for it.",
    "A barber in our street says that shaving makes hair grow back thicker and faster. He has said so to every customer since he opened his shop, and some of them have grown beards.",
    "It is a myth that humans use only 10 percent of their brains. A teacher sent us a photo of the poster that says so; it hung in her classroom for years.",
    "Is the Great Wall of China the only thing made by humans that can be seen from the Moon? A boy of nine asked, and his sister wished to be named as the one who doubted it.",
    "None of these sentences began with us, and none will end here. We print the question with the answer, and the answer with its date.",
  ],
};

/** What is asked of the worker about an article, as about any page. */
export function blocksOf({ title, paragraphs }: Article): Block[] {
  return [{ kind: "heading", text: title }, ...paragraphs.map((text): Block => ({ kind: "paragraph", text }))];
}
