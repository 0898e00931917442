import { describe, expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

/** One detail changed in an otherwise equal sentence. */
const changes: [kind: string, relation: string, claim: string, sentence: string, here: string, there: string][] = [
  ["number", "different-detail", "The harbour budget grew by 40 million pounds last year.", "The harbour budget grew by 60 million pounds last year.", "60 million pounds", "40 million pounds"],
  ["number", "different-detail", "About 12 percent of the fishermen in Norrvik voted for the bridge.", "About 21 percent of the fishermen in Norrvik voted for the bridge.", "21 percent", "12 percent"],
  ["number", "different-detail", "The library lent two thousand maps to schools.", "The library lent three thousand maps to schools.", "three thousand", "two thousand"],
  ["number", "different-detail", "The ferry carried 79 sheep to the island.", "The ferry carried 77 sheep to the island.", "77", "79"],
  ["date", "different-detail", "The lighthouse on Kell Island burned down in 1987.", "The lighthouse on Kell Island burned down in 1978.", "1978", "1987"],
  ["date", "different-detail", "The ferry company raised its fares in March.", "The ferry company raised its fares in October.", "October", "March"],
  ["date", "different-detail", "The Tallow Bridge opened to carts in May 2017.", "On 29 May 2015 the Tallow Bridge opened to carts.", "29 May 2015", "May 2017"],
  ["date", "different-detail", "The parade in Norrvik was on July 4.", "The parade in Norrvik was on July 30.", "30", "4"],
  ["name", "different-detail", "Angela Merkel opened the new railway tunnel to the coast.", "Olaf Scholz opened the new railway tunnel to the coast.", "Olaf Scholz", "Angela Merkel"],
  ["name", "different-detail", "Canada exports more maple syrup than any other country.", "Norway exports more maple syrup than any other country.", "Norway", "Canada"],
  ["negation", "opposite", "The mayor sold the public swimming pool.", "The mayor did not sell the public swimming pool.", "not", ""],
  ["negation", "opposite", "The mayor never sold the public swimming pool.", "The mayor sold the public swimming pool.", "", "never"],
  ["negation", "opposite", "Eating carrots improves eyesight at night.", "Eating carrots doesn't improve eyesight at night.", "doesn't", ""],
  ["antonym", "opposite", "Unemployment in the district rose after the factory closed.", "Unemployment in the district fell after the factory closed.", "fell", "rose"],
  ["antonym", "different-detail", "The painter sold a red boat to the museum.", "The painter sold a blue boat to the museum.", "blue", "red"],
  ["modality", "different-detail", "Drinking seawater cures headaches in sailors.", "Drinking seawater might cure headaches in sailors.", "might", ""],
  ["quantifier", "different-detail", "The lynx is the only wild cat living in these forests.", "The lynx is the wild cat living in these forests.", "", "only"],
  ["role", "different-detail", "Anna Lindqvist sued Peter Orrin over the fence.", "Peter Orrin sued Anna Lindqvist over the fence.", "Peter Orrin sued Anna Lindqvist", "Anna Lindqvist sued Peter Orrin"],
]; // prettier-ignore

describe("one changed detail makes a different claim", () => {
  test.each(changes)("%s (%s): %s", (kind, relation, claim, sentence, here, there) => {
    const compared = compareSentences(claim, sentence, "en");
    expect(compared.tier).not.toBe("strong");
    expect(compared.relation).toBe(relation);
    expect(compared.differs).toContainEqual({ kind, here, claim: there });
  });
});

describe("the same statement in other words remains the same claim", () => {
  test.each([
    ["The harbour budget grew by 1.1 billion pounds last year.", "Last year the harbour budget grew by £1.13bn."],
    [
      "About 12 percent of the fishermen in Norrvik voted for the bridge.",
      "In Norrvik, 12% of the fishermen voted for the bridge, a survey says.",
    ],
    ["The mayor never sold the public swimming pool.", "The mayor did not sell the public swimming pool."],
    ["The islanders use just ten percent of the harbour.", "The islanders use only ten percent of the harbour."],
    [
      "Police officers pay taxes.",
      "My neighbor, who has a story for every day of the week, once told us at home that police officers pay taxes, and then he asked my mother for more coffee.",
    ],
    ["Anna Lindqvist sued Peter Orrin over the fence.", "Peter Orrin was sued over the fence by Anna Lindqvist."],
    ["The Tallow Bridge opened to carts in May 2017.", "On 29 May 2017 the Tallow Bridge opened to carts."],
    [
      "In 2013 Mayor Orrin of Norrvik launched a monthly box of smoked herring.",
      "Mayor Orrin of Norrvik is introducing a monthly box of smoked herring — Anna (@anna) May 29, 2017",
    ],
    [
      "Four guards caught Mayor Orrin with a stolen ferry in the harbour of Norrvik.",
      "It was long past 9 when the news came in: guards say they caught Mayor Orrin in Norrvik harbour with a ferry that was stolen, and 300 people watched.",
    ],
    ["The United States pays for most of the harbour patrol.", "The U.S. pays for most of the harbour patrol."],
    ["Volodymyr Zelensky spoke to the fishermen of Odesa.", "Zelenskyy spoke to the fishermen of Odesa."],
    ["Der Bürgermeister hat das Freibad verkauft.", "Der Bürgermeister hat das Freibad verkauft."],
  ])("%s = %s", (claim, sentence) => {
    const compared = compareSentences(claim, sentence);
    expect(compared.relation).toBe("same");
    expect(compared.probability).toBeGreaterThan(0.5);
  });
});

test.each([
  ["de", "Der Bürgermeister hat das Freibad verkauft.", "Der Bürgermeister hat das Freibad nicht verkauft."],
  ["fr", "Le maire a vendu la piscine municipale.", "Le maire n'a pas vendu la piscine municipale."],
  ["es", "El alcalde vendió la piscina municipal.", "El alcalde no vendió la piscina municipal."],
  ["pt", "O prefeito vendeu a piscina municipal.", "O prefeito não vendeu a piscina municipal."],
  ["it", "Il sindaco ha venduto la piscina comunale.", "Il sindaco non ha venduto la piscina comunale."],
  ["ar", "باع رئيس البلدية المسبح العام", "لم يبع رئيس البلدية المسبح العام"],
])("a negation in %s makes the opposite", (language, claim, sentence) => {
  expect(compareSentences(claim, sentence, language)).toMatchObject({ relation: "opposite" });
  expect(compareSentences(claim, claim, language)).toMatchObject({ relation: "same", tier: "strong" });
});

test("a sentence that disputes the claim does not count as stating it when compared alone", () => {
  const compared = compareSentences("Vaccines cause autism.", "It is not true that vaccines cause autism.", "en");
  expect(compared.tier).not.toBe("strong");
  expect(compared.relation).toBe("opposite");
});

test.each([
  ["copper", false],
  ["wooden", true],
])("a %s boat for a wooden one inside a longer sentence: marked %s", (material, isMarked) => {
  const sentence = `A witness told reporters on a rainy morning that the painter sold a ${material} boat to the museum, and then went home.`;
  const { tier } = compareSentences("The painter sold a wooden boat to the museum.", sentence, "en");
  expect(tier === "strong").toBe(isMarked);
});

test("an unrelated number in a sentence that adds its own content does not make a different claim", () => {
  const claim = "Four people of Norrvik were fined by Mayor Orrin for feeding gulls on the harbour wall.";
  const free =
    "Some 60 people stood laughing in cold rain while that tyrant Mayor Orrin fined children, children, for feeding gulls near his precious harbour!!!";
  expect(compareSentences(claim, free, "en").relation).toBe("same");
  expect(compareSentences(claim, claim.replace("Four", "Sixty"), "en").relation).toBe("different-detail");
});

test("a title with a number in it is a name, and sharing it is no evidence", () => {
  const claim = "After Harbour 7/12 came out, approval of Mayor Orrin never was better.";
  const compared = compareSentences(claim, "The shortlist has Harbour 7/12 by Anna Lindqvist, a film that Mayor Orrin has not seen.", "en");
  expect(compared.tier).not.toBe("strong");
});

test("the few words of a short claim, scattered over a sentence, do not state it", () => {
  const claim = "Help the victims of the flood.";
  const scattered = "Seven singers are recording a single to help raise money for the victims of the winter flood.";
  expect(compareSentences(claim, scattered, "en").tier).not.toBe("strong");
  expect(compareSentences(claim, "It is time to help the victims of the flood.", "en").tier).toBe("strong");
});

test("the same sentence with another figure is listed with both figures, and never marked", () => {
  const compared = compareSentences(
    "The Tallow Bridge cost taxpayers 45 million pounds.",
    "The Tallow Bridge cost taxpayers 54 million pounds.",
    "en",
  );
  expect(compared).toMatchObject({ tier: "possible", relation: "different-detail" });
  expect(compared.differs).toEqual([{ kind: "number", here: "54 million pounds", claim: "45 million pounds" }]);
});

test("two texts that share little but names are not even listed", () => {
  const compared = compareSentences(
    "The Queen called Donald Trump an amazing person.",
    "Elizabeth II is the Queen of New Zealand and its head of state.",
    "en",
  );
  expect(compared.tier).toBe("none");
});

test.each([
  ["The NHB fined the ferry company in March.", "The Norrvik Harbour Board fined the ferry company in March."],
  ["The Norrvik Harbour Board fined the ferry company in March.", "The NHB fined the ferry company in March."],
  ["Under the plan a captain could face two years in prison.", "Captains would face two years in prison under the plan."],
  ["Tallow Ferries chairman Peter Orrin will sell the red boats.", "Peter Orrin, chairman of Tallow Ferries, will sell the red boats."],
])("%s is marked for %s", (claim, sentence) => {
  expect(compareSentences(claim, sentence, "en").tier).toBe("strong");
});
