/** The same deed, done by someone else. */
import { expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

const others: Record<string, [claim: string, sentences: string[]][]> = {
  en: [
    [
      "Mayor Peter Orrin sold two ferries in Norrvik in 2019.",
      [
        "Mayor Peter Orrin's successor sold two ferries in Norrvik in 2019.",
        "Mayor Peter Orrin's brother-in-law had sold two ferries in Norrvik in 2019.",
        "The sister of Mayor Peter Orrin sold two ferries in Norrvik in 2019.",
        "An opponent of Mayor Peter Orrin sold two ferries in Norrvik in 2019.",
        "The late father of Mayor Peter Orrin sold two ferries in Norrvik in 2019.",
        "Mayor Peter Orrin's harbour board sold two ferries in Norrvik in 2019.",
        "Mayor Peter Orrin resigned when the board sold two ferries in Norrvik in 2019.",
        "Mayor Peter Orrin was not informed before a clerk had sold two ferries in Norrvik in 2019.",
        "Mayor Peter Orrin said that the board sold two ferries in Norrvik in 2019.",
        "Unlike Mayor Peter Orrin, Anna Lind sold two ferries in Norrvik in 2019.",
      ],
    ],
    [
      "The bakery hid debts from the tax office.",
      ["The bakery's rival hid debts from the tax office.", "The bakery's neighbors hid debts from the tax office.", "A friend of the bakery hid debts from the tax office.", "In contrast to the bakery, the dairy hid debts from the tax office."],
    ],
    [
      "Seaweed soup cures hearing loss in divers.",
      ["Unlike seaweed soup, rest cures hearing loss in divers.", "Rest, as opposed to seaweed soup, cures hearing loss in divers.", "Instead of seaweed soup, rest cures hearing loss in divers."],
    ],
  ],
  de: [
    [
      "Peter Orrin verkaufte 2019 zwei Fähren in Norrvik.",
      ["Die Schwester von Peter Orrin verkaufte 2019 zwei Fähren in Norrvik.", "Peter Orrins Nachfolger verkaufte 2019 zwei Fähren in Norrvik.", "Anders als Peter Orrin verkaufte Anna Lind 2019 zwei Fähren in Norrvik."],
    ],
  ],
  es: [["Peter Orrin vendió dos barcos en Norrvik en 2019.", ["La hermana de Peter Orrin vendió dos barcos en Norrvik en 2019.", "Un rival de Peter Orrin vendió dos barcos en Norrvik en 2019.", "A diferencia de Peter Orrin, Anna Lind vendió dos barcos en Norrvik en 2019."]]],
  fr: [["Peter Orrin a vendu deux bateaux à Norrvik en 2019.", ["Le frère de Peter Orrin a vendu deux bateaux à Norrvik en 2019.", "Le prédécesseur de Peter Orrin a vendu deux bateaux à Norrvik en 2019.", "Contrairement à Peter Orrin, Anna Lind a vendu deux bateaux à Norrvik en 2019."]]],
  it: [["Peter Orrin ha venduto due barche a Norrvik nel 2019.", ["Il fratello di Peter Orrin ha venduto due barche a Norrvik nel 2019.", "A differenza di Peter Orrin, Anna Lind ha venduto due barche a Norrvik nel 2019."]]],
  pt: [["Peter Orrin vendeu dois barcos em Norrvik em 2019.", ["A irmã de Peter Orrin vendeu dois barcos em Norrvik em 2019.", "Ao contrário de Peter Orrin, Anna Lind vendeu dois barcos em Norrvik em 2019."]]],
}; // prettier-ignore

const rows = Object.entries(others).flatMap(([language, list]) =>
  list.flatMap(([claim, sentences]) => sentences.map((sentence): [string, string, string] => [language, claim, sentence])),
);

test.each(rows)("(%s) %s is not stated by: %s", (language, claim, sentence) => {
  expect(compareSentences(claim, claim, language).tier).toBe("strong");
  expect(compareSentences(claim, sentence, language).tier).not.toBe("strong");
});

const claim = "Mayor Peter Orrin sold two ferries in Norrvik in 2019.";

test.each([
  "Norrvik's mayor, Peter Orrin, sold two ferries in 2019.",
  "Mayor Peter Orrin, a friend of the fishermen, sold two ferries in Norrvik in 2019.",
  "Critics of Mayor Peter Orrin say he sold two ferries in Norrvik in 2019.",
  "Mayor Peter Orrin's opponents said that he sold two ferries in Norrvik in 2019.",
  "Mayor Peter Orrin's administration sold two ferries in Norrvik in 2019.",
  "Mayor Peter Orrin admitted that he sold two ferries in Norrvik in 2019.",
  "Mayor Peter Orrin, unlike his neighbors, sold two ferries in Norrvik in 2019.",
  "After the flood Mayor Peter Orrin sold two ferries in Norrvik in 2019.",
  "In 2019 two ferries in Norrvik were sold by Mayor Peter Orrin.",
])("the claim is still stated by: %s", (sentence) => {
  expect(compareSentences(claim, sentence, "en").tier).toBe("strong");
});

test("a relational noun before another verb owns nothing after it", () => {
  const pair = ["They had defied a police order in Norrvik.", "Supporters had defied a police order in Norrvik."] as const;
  expect(compareSentences(...pair, "en").tier).toBe("strong");
});
