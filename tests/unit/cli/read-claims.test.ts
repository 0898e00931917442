import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readClaimsFile } from "../../../src/cli/read-claims.ts";
import { starterClaimsAsset } from "../../../src/cli/starter-asset.ts";
import { projectRoot } from "../../../src/cli/project-root.ts";
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
  it("may hold plain claims, ours or claim reviews, as a list, in lines or as a feed, packed or not", async () => {
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

  it("joins the reviews of one claim", async () => {
    const { claims } = await read(
      lines([review("Cheese floats.", "One"), review("Bread floats.", "One"), review("Cheese floats.", "Two")]),
    );
    expect(claims.map(({ text, reviews }) => [text, reviews.length])).toEqual([
      ["Cheese floats.", 2],
      ["Bread floats.", 1],
    ]);
  });

  it("leaves out claim reviews that cannot be read, and says how many and the first", async () => {
    const { claims, note } = await read(lines([review("Cheese floats.", "One"), review("", "One"), { "@type": "NewsArticle" }]));
    expect(claims).toHaveLength(1);
    expect(note).toMatch(/claims: 2 of 3 entries were left out, the first in line 2: claimReviewed is empty$/u);
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
    ["an id given twice", lines([...plain, plain[0]]), /claims:3: the id p1 stands in line 1 already$/u],
    ["something else", "[1]", /claims:1: is not an object/u],
    ["no claims", "[]", /claims holds no claim$/u],
    [
      "claim reviews that are all unreadable",
      lines([review("", "One")]),
      /claims holds no claim that can be read \(line 1: claimReviewed is empty\)$/u,
    ],
  ])("is refused for %s", async (_what, contents, sentence) => {
    await expect(read(contents)).rejects.toThrow(sentence);
  });
});
