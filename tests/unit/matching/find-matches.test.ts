import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { rankClaims } from "../../../src/matching/rank-claims.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const claims = [
  claimOf("wall", "The Great Wall of China is visible from the Moon."),
  claimOf("pool", "Der Bürgermeister hat das Freibad verkauft.", { language: "de" }),
  claimOf("wages", "Wages in the harbour have fallen for ten years.", { claimant: { name: "Anna Lindqvist", kind: "person" }, context: "Said during the debate on the ferry fares." }),
  claimOf("wages-fishing", "Wages on the fishing boats have fallen for ten years.", { claimant: { name: "Peter Orrin", kind: "person" } }),
]; // prettier-ignore
const index = openClaims(claims);

test("a mark covers its sentence, and every sentence read is listed", () => {
  const text = "He looked up. The Great Wall of China is visible from the Moon, he said. Then it rained.";
  const { matches, sentences } = findMatches(
    index,
    [
      { text: "Walls", kind: "heading" },
      { text, kind: "paragraph" },
    ],
    { language: "en" },
  );
  expect(sentences.map(({ block }) => block)).toEqual([0, 1, 1, 1]);
  expect(matches).toHaveLength(1);
  expect(text.slice(matches[0]?.start, matches[0]?.end)).toBe("The Great Wall of China is visible from the Moon, he said.");
});

test("a post that states a claim in several short sentences is marked as one, and prose is not", () => {
  const own = openClaims([claimOf("shark", "A shark swam along a flooded freeway in Houston.")]);
  const said = "Look, a shark! I cannot believe it. It swam along the road. We all saw it. In Houston, on the freeway.";
  const mark = (text: string) =>
    findMatches(own, [{ text, kind: "paragraph" }], { language: "en" })
      .matches.filter(({ tier }) => tier === "strong")
      .map(({ start, end }) => text.slice(start, end));
  expect(mark(said)).toEqual([]);
  expect(mark(`${said} @news`)).toEqual([`${said} @news`]);
});

test("two sentences that state a claim together are marked together, and once", () => {
  const own = openClaims([
    claimOf("ferry", "The Norrvik ferry sank in 1987 with forty passengers aboard, and the captain had been drinking brandy."),
  ]);
  const text = "The Norrvik ferry sank in 1987. Forty passengers were aboard and the captain had been drinking brandy. Then it rained.";
  const { matches } = findMatches(own, [{ text, kind: "paragraph" }], { language: "en" });
  const strong = matches.filter(({ tier }) => tier === "strong");
  expect(strong.map(({ start, end }) => text.slice(start, end))).toEqual([text.replace(" Then it rained.", "")]);
});

test("a sentence that leaves out a name still states the claim, one with another name in its place does not", () => {
  const own = openClaims([claimOf("bridge", "Mayor Lindqvist sold the old railway bridge in Norrvik to a Danish circus.")]);
  const tiersOf = (text: string) => findMatches(own, [{ text, kind: "paragraph" }], { language: "en" }).matches.map(({ tier }) => tier);
  expect(tiersOf("The old railway bridge in Norrvik was sold to a Danish circus.")).toEqual(["strong"]);
  expect(tiersOf("Mayor Orrin sold the old railway bridge in Norrvik to a Danish circus.")).not.toContain("strong");
});

test("the aligned words are the words of both texts", () => {
  const text = "From the Moon, the Great Wall of China is visible.";
  const { matches } = findMatches(index, [{ text, kind: "paragraph" }], { language: "en" });
  const pairs = matches[0]?.explanation.aligned.map(({ here, claim }) => [
    text.slice(here.start, here.end),
    claims[0]?.text.slice(claim.start, claim.end),
  ]);
  expect(pairs).toContainEqual(["Wall", "Wall"]);
  expect(pairs).toContainEqual(["visible", "visible"]);
});

test.each([
  ["29 May 2017", "May 2017", ["May", "2017"]],
  ["in 2017", "in 2017", ["2017"]],
  ["29 May 2017", "30 May 2017", []],
])("words are aligned as the same date if the dates agree: %s and %s", (here, there, words) => {
  const own = openClaims([claimOf("bridge", `Mayor Lindqvist sold the old railway bridge in Norrvik to a Danish circus ${there}.`)]);
  const text = `Mayor Lindqvist sold the old railway bridge in Norrvik to a Danish circus ${here}.`;
  const [match] = findMatches(own, [{ text, kind: "paragraph" }], { language: "en" }).matches;
  const dates = match!.explanation.aligned.filter(({ kind }) => kind === "date");
  expect(dates.map((pair) => text.slice(pair.here.start, pair.here.end))).toEqual(words);
});

test("a block in another language than the page is compared with claims in that language, and the rest with those of the page", () => {
  const blocks = [
    { text: "Der Bürgermeister hat das Freibad verkauft.", kind: "quote" as const, language: "de-CH" },
    { text: "The Great Wall of China is visible from the Moon.", kind: "paragraph" as const },
    { text: "Der Bürgermeister hat das Freibad verkauft.", kind: "paragraph" as const },
  ];
  const { matches, sentences } = findMatches(index, blocks, { language: "en" });
  expect(matches.map(({ block, claim, tier }) => [block, claim, tier])).toEqual([[0, "pool", "strong"], [1, "wall", "strong"]]); // prettier-ignore
  expect(sentences).toHaveLength(3);
});

test("a block that declares the page's own language is compared like the rest of the page", () => {
  const blocks = [{ text: "The Great Wall of China is visible from the Moon.", kind: "paragraph" as const, language: "en-GB" }];
  expect(findMatches(index, blocks, { language: "en" }).matches.map(({ claim }) => claim)).toEqual(["wall"]);
});

test("only the first four languages besides the page's own are read", () => {
  const pool = { text: "Der Bürgermeister hat das Freibad verkauft.", kind: "paragraph" as const, language: "de" };
  const found = (others: string[]): string[] => {
    const before = others.map((language) => ({ text: "Lorem ipsum.", kind: "paragraph" as const, language }));
    return findMatches(index, [...before, pool], { language: "en" }).matches.map(({ claim }) => claim);
  };
  expect(found(["fr", "es", "it"])).toEqual(["pool"]);
  expect(found(["fr", "es", "it", "pt"])).toEqual([]);
});

test("claims in another language than the page's are left out, unless the page declares none", () => {
  const blocks = [{ text: "Der Bürgermeister hat das Freibad verkauft.", kind: "paragraph" as const }];
  expect(findMatches(index, blocks, { language: "en" }).matches).toEqual([]);
  expect(findMatches(index, blocks, { language: "de-AT" }).matches.map(({ claim }) => claim)).toEqual(["pool"]);
  expect(findMatches(index, blocks, {}).matches.map(({ claim }) => claim)).toEqual(["pool"]);
});

test("names alone are no match", () => {
  const text = "A museum in China has a piece of the Moon and a picture of the Great Wall.";
  expect(findMatches(index, [{ text, kind: "paragraph" }], { language: "en" }).matches.filter(({ tier }) => tier === "strong")).toEqual([]);
});

test("any text gives ordered spans inside its blocks", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(...claims.map(({ text }) => text), " ", "\n", "constructor __proto__ toString "),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (texts) => {
      const blocks = texts.map((parts) => ({ text: parts.join(""), kind: "paragraph" as const }));
      const { matches, sentences } = findMatches(index, blocks, {});
      for (const list of [matches, sentences]) {
        for (const [at, { block, start, end }] of list.entries()) {
          const before = list[at - 1];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(blocks[block]?.text.length ?? 0);
          expect(start).toBeGreaterThanOrEqual(before?.block === block ? before.end : 0);
        }
      }
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 30) },
  );
});

test("the words around a query and its speaker decide between claims that fit equally well", () => {
  const query = { text: "They have fallen for ten years.", language: "en" };
  const near = rankClaims(
    index,
    { ...query, speaker: "Peter Orrin", context: { before: ["Look at the wages on our fishing boats."], after: [] } },
    2,
  );
  const far = rankClaims(
    index,
    { ...query, speaker: "Anna Lindqvist", context: { before: ["Look at the wages in the harbour."], after: [] } },
    2,
  );
  expect([near[0]?.claim, far[0]?.claim]).toEqual(["wages-fishing", "wages"]);
});

test("a page that declares a wrong language is read in the language of its text, once there is enough of it", () => {
  const german = "Der Bürgermeister hat das Freibad verkauft. ";
  const more = "Die Stadt wird im Sommer ein neues bauen, und das alte soll dann ein Haus für die Schule werden, sagt er. ".repeat(4);
  const mark = (text: string, language: string): string[] =>
    findMatches(index, [{ text, kind: "paragraph" }], { language }).matches.map(({ claim }) => claim);
  expect(mark(german + more, "en")).toEqual(["pool"]);
  expect(mark(german, "en")).toEqual([]);
  expect(mark(german + more, "de")).toEqual(["pool"]);
  expect(mark("The Great Wall of China is visible from the Moon. Nobody there has been told of it yet. ".repeat(6), "en")).toContain(
    "wall",
  );
});
