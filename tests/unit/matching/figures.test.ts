/** When two sentences that differ only in a figure mean the same. Each pair is compared in both directions. */
import { expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

const tiers = (language: string, a: string, b: string): string[] =>
  [compareSentences(a, b, language), compareSentences(b, a, language)].map(({ tier }) => tier);

test.each([
  ["en", "The quay in Norrvik cost $1.5 million.", "The quay in Norrvik cost one and a half million dollars."],
  ["en", "The quay in Norrvik cost $2.5 million.", "The quay in Norrvik cost 2½ million dollars."],
  ["en", "The quay in Norrvik cost 60 million euros.", "The quay in Norrvik cost EUR60m."],
  ["en", "The quay in Norrvik cost 60 million rupees.", "The quay in Norrvik cost ₹6 cr."],
  ["en", "25 percent of sailors in Norrvik own a boat.", "One in four sailors in Norrvik owns a boat."],
  ["en", "25 percent of sailors in Norrvik own a boat.", "A quarter of sailors in Norrvik own a boat."],
  ["en", "Half of sailors in Norrvik own a boat.", "50% of sailors in Norrvik own a boat."],
  ["en", "Two-thirds of sailors in Norrvik own a boat.", "67 percent of sailors in Norrvik own a boat."],
  ["en", "One out of ten sailors in Norrvik owns a boat.", "10 percent of sailors in Norrvik own a boat."],
  ["en", "More than half of sailors in Norrvik own a boat.", "Over 50 percent of sailors in Norrvik own a boat."],
  ["en", "The storm sank at least 14 boats in Norrvik.", "The storm sank no fewer than 14 boats in Norrvik."],
  ["en", "The storm sank at most 14 boats in Norrvik.", "The storm sank no more than 14 boats in Norrvik."],
  ["en", "The storm sank about 140 boats in Norrvik.", "The storm sank 140 boats in Norrvik."],
  ["en", "The storm sank at least 14 boats in Norrvik and 20 in Tallow.", "The storm sank at least 20 boats in Tallow and 14 in Norrvik."],
  ["en", "The port has 12,000 berths.", "The port has more than 12,000 berths."],
  ["en", "The storm sank 635 boats in Norrvik.", "The storm sank more than 600 boats in Norrvik."],
  ["en", "52 percent of sailors in Norrvik own a boat.", "More than half of sailors in Norrvik own a boat."],
  ["en", "The quay in Norrvik cost $30.1 million.", "The quay in Norrvik cost nearly $31 million."],
  ["en", "Families that make $86,100 or less pay the fee in Norrvik.", "Families that make about $86,000 pay the fee in Norrvik."],
  [
    "en",
    "The quay adds $5–$7 million to the debt of Norrvik.",
    "The quay adds anywhere from 5 to 7 million dollars to the debt of Norrvik.",
  ],
  ["en", "The quay in Norrvik has the highest fee on the coast.", "The quay in Norrvik has the highest fee on the coast at 35 percent."],
  ["en", "The storm sank both boats in Norrvik.", "The storm sank the two boats in Norrvik."],
  ["en", "The storm sank 14 to 20 boats in Norrvik.", "The storm sank between 14 and 20 boats in Norrvik."],
  ["en", "The harbour froze at minus 7 degrees on Sunday.", "The harbour froze at 7 degrees below zero on Sunday."],
  ["en", "The council lowered the fee by 0.5 percent.", "The council lowered the fee by .5 percent."],
  ["en", "The council lowered the fee by 3 percentage points.", "The council lowered the fee by 3 pp."],
  ["en", "The port has 12,000 berths.", "The port has 12'000 berths."],
  ["en", "The port has 12,000 berths.", "The port has 12 000 berths."],
  ["en", "The island has 727,242 voters.", "The island has 727.242 voters."],
  ["de", "Der Kai in Norrvik kostete 1,5 Millionen Euro.", "Der Kai in Norrvik kostete anderthalb Millionen Euro."],
  ["de", "Jeder vierte Segler in Norrvik besitzt ein Boot.", "25 Prozent der Segler in Norrvik besitzen ein Boot."],
  ["fr", "Le quai de Norrvik a coûté 2 millions d'euros.", "Le quai de Norrvik a coûté 2 M€."],
  ["fr", "Un marin sur cinq possède un bateau.", "20 % des marins possèdent un bateau."],
  ["es", "El muelle de Norrvik costó un millón y medio de euros.", "El muelle de Norrvik costó 1,5 millones de euros."],
  ["es", "Uno de cada cinco marineros de Norrvik tiene un barco.", "El 20% de los marineros de Norrvik tiene un barco."],
  ["pt", "O cais de Norrvik custou 2,5 bilhões de reais.", "O cais de Norrvik custou R$ 2,5 bi."],
  ["it", "La metà dei marinai di Norrvik ha una barca.", "Il 50 per cento dei marinai di Norrvik ha una barca."],
  ["nl", "De helft van de zeilers in Norrvik heeft een boot.", "50 procent van de zeilers in Norrvik heeft een boot."],
  ["pl", "Połowa żeglarzy w Norrvik ma łódź.", "50 procent żeglarzy w Norrvik ma łódź."],
])("the same in %s: %s = %s", (language, a, b) => {
  expect(tiers(language, a, b)).toEqual(["strong", "strong"]);
});

test.each([
  ["en", "The council lowered the fee by 3 percent.", "The council lowered the fee by 3 percentage points."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank fewer than 14 boats in Norrvik."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank at least 14 boats in Norrvik."],
  ["en", "The port has 12,300 berths.", "The port has more than 12,300 berths."],
  ["en", "The port has 12,000 berths.", "The port has fewer than 12,000 berths."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank up to 14 boats in Norrvik."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank almost 14 boats in Norrvik."],
  ["en", "The storm sank at least 14 boats in Norrvik.", "The storm sank fewer than 14 boats in Norrvik."],
  ["en", "The storm sank at least 14 boats in Norrvik.", "The storm sank 15 boats in Norrvik."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank 10 to 14 boats in Norrvik."],
  ["en", "The storm sank 10 to 14 boats in Norrvik.", "The storm sank 10–40 boats in Norrvik."],
  ["en", "The storm sank 14 boats in Norrvik.", "The storm sank boats in Norrvik."],
  ["en", "The harbour was at 7 degrees on Sunday.", "The harbour was at minus 7 degrees on Sunday."],
  ["en", "The harbour was at −7°C on Sunday.", "The harbour was at 7°C on Sunday."],
  ["en", "The harbour was at 7°C on Sunday.", "The harbour was at 7°F on Sunday."],
  ["en", "The quay in Norrvik cost 60 million.", "The quay in Norrvik cost 60 million euros."],
  ["en", "The quay in Norrvik cost $60 million.", "The quay in Norrvik cost A$60 million."],
  ["en", "Half of sailors in Norrvik own a boat.", "More than half of sailors in Norrvik own a boat."],
  ["en", "One in four sailors in Norrvik owns a boat.", "One in five sailors in Norrvik owns a boat."],
  ["de", "Der Sturm versenkte 14 Boote in Norrvik.", "Der Sturm versenkte mindestens 14 Boote in Norrvik."],
  ["de", "Der Rat senkte die Gebühr um 3 Prozent.", "Der Rat senkte die Gebühr um 3 Prozentpunkte."],
  ["de", "Im Hafen waren es am Sonntag 7 Grad.", "Im Hafen waren es am Sonntag minus 7 Grad."],
  ["fr", "La tempête a coulé 14 bateaux à Norrvik.", "La tempête a coulé moins de 14 bateaux à Norrvik."],
  ["fr", "Il faisait 7 degrés au port dimanche.", "Il faisait moins 7 degrés au port dimanche."],
  ["es", "La tormenta hundió 14 barcos en Norrvik.", "La tormenta hundió más de 14 barcos en Norrvik."],
  ["es", "El consejo bajó la tasa 3 puntos porcentuales.", "El consejo bajó la tasa 3 por ciento."],
  ["pt", "A tempestade afundou 14 barcos em Norrvik.", "A tempestade afundou até 14 barcos em Norrvik."],
  ["it", "La tempesta ha affondato 14 barche a Norrvik.", "La tempesta ha affondato almeno 14 barche a Norrvik."],
  ["ru", "Шторм потопил 14 лодок в Норвике.", "Шторм потопил не менее 14 лодок в Норвике."],
])("not the same in %s: %s / %s", (language, a, b) => {
  expect(tiers(language, a, b)).not.toContain("strong");
});

test.each([
  ["The storm sank 635 boats in Norrvik.", "more than 633", "fewer than 600"],
  ["The storm sank 54 boats in Norrvik.", "fewer than 55", "fewer than 50"],
  ["The storm sank 54 boats in Norrvik.", "nearly 55", "more than 60"],
])(
  "a figure just within the other's bounds differs but does not make a match less likely, unlike one beyond them: %s %s, not %s",
  (claim, within, beyond) => {
    const compare = (figure: string) => compareSentences(claim, claim.replace(/\d+/u, figure), "en");
    expect(compare(within)).toMatchObject({ tier: "possible", differs: [{ kind: "number", here: within }] });
    expect(compare(within).probability).toBeGreaterThan(0.8);
    expect(compare(beyond).probability).toBeLessThan(0.2);
  },
);

test("a figure is compared with one figure of the claim, not also with the next", () => {
  const { differs } = compareSentences(
    "The harbour in Norrvik has an approval rating of 90 percent based on 10 votes.",
    "The harbour in Norrvik has an approval rating of 86 percent.",
    "en",
  );
  expect(differs.filter(({ kind }) => kind === "number")).toEqual([
    { kind: "number", here: "86 percent", claim: "90 percent" },
    { kind: "number", here: "", claim: "10" },
  ]);
});

test("a missing bound is described in the words of both texts", () => {
  const { differs } = compareSentences("The storm sank 14 boats in Norrvik.", "The storm sank fewer than 14 boats in Norrvik.", "en");
  expect(differs).toEqual([{ kind: "number", here: "fewer than 14", claim: "14" }]);
});

test.each([
  "Mayor Orrin[1] sold 12[2] ferries in Norrvik[3] in 2019.[4]",
  "Mayor Orrin sold 12 ferries[3] in Norrvik in 2019 [11].",
  "[7] Mayor Orrin sold 12 ferries in Norrvik in 2019.",
  "Mayor Orrin sold [12] ferries in Norrvik in 2019.",
])("note markers do not count as figures, but figures in an editor's brackets do: %s", (sentence) => {
  expect(compareSentences("Mayor Orrin sold 12 ferries in Norrvik in 2019.", sentence, "en")).toMatchObject({
    tier: "strong",
    differs: [],
  });
});

test("a note marker does not replace the claim's figure", () => {
  const { tier } = compareSentences(
    "Mayor Orrin sold 12 ferries in Norrvik in 2019.",
    "Mayor Orrin sold ferries[12] in Norrvik in 2019.",
    "en",
  );
  expect(tier).not.toBe("strong");
});
