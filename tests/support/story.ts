/** Paragraphs of a story, all different and each long enough to be running text. */
const subjects = [
  "The council",
  "A spokeswoman for the town",
  "The head of the water board",
  "An engineer from the valley",
  "One of the farmers",
];
const verbs = ["heard", "said", "asked", "wrote", "reported"];
const objects = [
  "that the road to the upper villages would be open again before the snow comes",
  "how the money for the new bridge had been spent in the two years since it was granted",
  "why the meeting had been moved from the old hall to the school behind the station",
  "that nobody who lives below the ridge had been asked about the plan until this spring",
];

/** The first `count` paragraphs as markup. */
export function storyOf(count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>${paragraph(at)}</p>`).join("\n");
}

function paragraph(at: number): string {
  return `${subjects[at % 5]} ${verbs[(at + Math.floor(at / 5)) % 5]} ${objects[at % 4]}, in part ${at + 1}.`;
}
