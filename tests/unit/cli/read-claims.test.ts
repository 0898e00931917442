import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readClaimsFile } from "../../../src/cli/io/read-claims.ts";
import { starterClaimsAsset } from "../../../src/cli/io/starter-asset.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { writeFolder } from "./run-gainsay.ts";

const lines = (values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

async function read(contents: string | Uint8Array) {
  return readClaimsFile(join(writeFolder({ claims: contents }), "claims"));
}

const plain = [
  { id: "p1", text: "Cheese floats.", title: "Does it?" },
  { id: "p2", text: "Bread floats." },
];
const review = (claimReviewed: string, name: string) => ({
  "@type": "ClaimReview",
  claimReviewed,
  author: { name },
  reviewRating: "False",
});

describe("a file of claims", () => {
  it("may hold plain claims, our own or claim reviews, as a list, lines or a feed, compressed or not", async () => {
    const own = (await read(starterClaimsAsset(projectRoot).contents)).claims;
    expect(own.length).toBeGreaterThan(150);
    expect(own[0]?.provenance).toEqual({ feed: "claims", sequence: 0 });
    expect((await read(lines(own))).claims).toEqual(own);
    for (const contents of [lines(plain), JSON.stringify(plain), gzipSync(lines(plain))]) {
      expect((await read(contents)).claims.map((claim) => claim.id)).toEqual(["p1", "p2"]);
    }
    const reviews = [review("Cheese floats.", "One"), review("Bread floats.", "Two")];
    const feed = { "@type": "DataFeed", dataFeedElement: [{ item: [reviews[0], null] }, null, { item: null }, { item: [reviews[1]] }] };
    for (const contents of [
      lines(reviews),
      JSON.stringify(reviews),
      JSON.stringify({ "@graph": reviews }),
      JSON.stringify(feed, undefined, 2),
      JSON.stringify(reviews[0]),
    ]) {
      const { claims, note } = await read(contents);
      expect(claims[0]).toMatchObject({ text: "Cheese floats.", reviews: [{ publisher: { name: "One" }, verdict: "refuted" }] });
      expect(note).toBeUndefined();
    }
  });

  it("merges the reviews of one claim", async () => {
    const { claims } = await read(
      lines([review("Cheese floats.", "One"), review("Bread floats.", "One"), review("Cheese floats.", "Two")]),
    );
    expect(claims.map(({ text, reviews }) => [text, reviews.length])).toEqual([
      ["Cheese floats.", 2],
      ["Bread floats.", 1],
    ]);
  });

  it("leaves out claim reviews that cannot be read, and reports their number and the first one", async () => {
    const { claims, note } = await read(lines([review("Cheese floats.", "One"), review("", "One"), { "@type": "NewsArticle" }]));
    expect(claims).toHaveLength(1);
    expect(note).toMatch(/claims: 2 of 3 entries were left out, the first in line 2, entry 2: claimReviewed is empty$/u);
  });

  it("keeps the objects of a list that holds other values too, and counts those", async () => {
    const { claims, note } = await read(
      JSON.stringify([null, 3, review("Cheese floats.", "One"), "x", [[review("Bread floats.", "One")], true]]),
    );
    expect(claims.map(({ text }) => text)).toEqual(["Cheese floats.", "Bread floats."]);
    expect(note).toMatch(/claims: 3 of 5 entries were left out, the first in line 1, entry 2: is not an object with id and text$/u);
    const mixed = await read(lines([3, ...plain, "x"]));
    expect(mixed.claims.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(mixed.note).toMatch(/claims: 2 of 4 entries were left out, the first in line 1, entry 1: is not an object/u);
  });

  it("counts an object among claim reviews that is neither a review nor a plain claim", async () => {
    const { claims, note } = await read(lines([{ exported: "2021-05-06" }, review("Cheese floats.", "One"), { id: 3, name: "Prado" }]));
    expect(claims).toHaveLength(1);
    expect(note).toMatch(/claims: 2 of 3 entries were left out, the first in line 1, entry 1: id is missing$/u);
  });

  it("may have its claim reviews under keys instead of in a list, as a site's script writes a list with gaps", async () => {
    const [one, two] = [review("Cheese floats.", "One"), review("Bread floats.", "One")];
    for (const value of [
      { 0: one, 2: two, 5: null },
      { lib: one, dam: two },
      { "@graph": { 1: one, 4: two } },
      { claims: { 7: [one, two] } },
    ]) {
      const { claims, note } = await read(JSON.stringify(value));
      expect(claims.map(({ text }) => text)).toEqual(["Cheese floats.", "Bread floats."]);
      expect(note).toBeUndefined();
    }
  });

  it.each<[string, string, RegExp]>([
    ["a plain claim without a text", lines([...plain, { id: "p3" }]), /claims:3: text is missing$/u],
    [
      "one of ours that breaks a rule",
      lines([
        ...plain,
        { id: "o", text: "x", language: "en", variants: [], appearances: [], reviews: [{ verdict: "lies" }], statements: [], topics: [] },
      ]),
      /claims:3: reviews\.0/u,
    ],
    ["an id given twice", lines([...plain, plain[0]]), /claims:3: the id p1 is in line 1 already$/u],
    ["something else", "[1, true]", /claims holds no claim that can be read \(line 1, entry 1: is not an object with id and text\)$/u],
    ["no claims", "[]", /claims holds no claim$/u],
    [
      "claim reviews that are all unreadable",
      lines([review("", "One")]),
      /claims holds no claim that can be read \(line 1, entry 1: claimReviewed is empty\)$/u,
    ],
  ])("is refused for %s", async (_what, contents, sentence) => {
    await expect(read(contents)).rejects.toThrow(sentence);
  });
});
