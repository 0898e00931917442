import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticleClaims } from "../../../src/sites/article-claims.ts";
import { readPage } from "../../../src/sites/read-article.ts";
import { inPieces } from "../../support/sites/in-pieces.ts";

const address = "https://checks.example/bridge";
const review = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: address,
  claimReviewed: "The bridge cost 45 million.",
  author: { "@type": "Organization", name: "Example Checks", url: "https://checks.example" },
  itemReviewed: { "@type": "Claim", author: { "@type": "Person", name: "Ada Marsh" }, datePublished: "2026-11-01" },
  reviewRating: { "@type": "Rating", ratingValue: 1, alternateName: "False" },
  inLanguage: "en",
};
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;

async function claimsOf(page: string, { at = address, origins = [] as string[] } = {}) {
  const read = await readPage(inPieces(page), "text/html; charset=utf-8");
  return readArticleClaims(read.values, at, [at, ...origins], "Example Checks");
}

async function only(page: string) {
  const { claims, refused } = await claimsOf(page);
  expect([claims.length, refused]).toEqual([1, []]);
  return claims[0]!;
}

const expected = {
  text: "The bridge cost 45 million.",
  claimant: { name: "Ada Marsh" },
  reviews: [{ publisher: { name: "Example Checks", site: "checks.example" }, rating: "False", url: address }],
};

describe("JSON-LD", () => {
  test.each([
    ["an object", JSON.stringify(review)],
    ["an array, beside others", JSON.stringify([{ "@type": "NewsArticle" }, review])],
    ["a node of a graph", JSON.stringify({ "@graph": [{ "@type": "WebPage" }, review] })],
    ["several types", JSON.stringify({ ...review, "@type": ["Review", "ClaimReview"] })],
    ["a review of an article", JSON.stringify({ "@type": "NewsArticle", review: [review] })],
    ["markup in its strings", JSON.stringify({ ...review, reviewBody: "<b>No.</b> <!-- see --> </p>" })],
    ["inside a comment", `<!-- ${JSON.stringify(review)} -->`],
    ["inside CDATA", `//<![CDATA[\n${JSON.stringify(review)}\n//]]>`],
    ["a comma too many", JSON.stringify(review).replace("}}", "},}")],
    ["an author in a list", JSON.stringify({ ...review, author: [review.author] })],
  ])("as %s", async (_what, text) => {
    expect(await only(`<html><head>${script("{}")}${script(text)}</head><body><p>Words`)).toMatchObject(expected);
  });

  test("one broken block does not hide the others", async () => {
    const page = `${script('{"a": [}')}${script(JSON.stringify(review))}`;
    expect(await only(page)).toMatchObject(expected);
    expect((await readPage(inPieces(page), "")).brokenCount).toBe(1);
  });
});

const microdata = `<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">No</h1>
  <div itemprop="review" itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="inLanguage" content="en">
  <a itemprop="url" href="${address}">link</a>
  <p itemprop="claimReviewed">The bridge <b>cost</b> 45&nbsp;million.</p>
  <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Example Checks</b><link itemprop="url" href="https://checks.example"></span>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><div itemprop="author" itemscope><i itemprop="name">Ada Marsh</i></div></div>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="1"><img itemprop="image" src="x.png" alt=""><b itemprop="alternateName">False</b></div></div></div>`;
const rdfa = `<div vocab="https://schema.org/" typeof="ClaimReview"><meta property="og:title" content="no"><meta property="inLanguage" content="en">
  <a property="url" href="${address}">link</a> <span property="schema:claimReviewed">The bridge cost 45 million.</span>
  <div property="author" typeof="Organization"><span property="name">Example Checks</span></div>
  <div property="itemReviewed" typeof="Claim"><p property="author" typeof="Person"><span property="name">Ada Marsh</span></div>
  <div property="reviewRating" typeof="Rating"><span property="alternateName">False</span></div></div>`;

test.each([
  ["microdata", microdata],
  ["RDFa", rdfa],
])("%s", async (_what, page) => {
  expect(await only(`<html><body>${page}</body>`)).toMatchObject(expected);
});

test("entities are decoded, in attributes and in text", async () => {
  const page = `<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="inLanguage" content="fr">
    <link itemprop="url" href="${address}?a=1&amp;b=2"><meta itemprop="claimReviewed" content="L&#39;&eacute;cole &amp; le pont">
    <b itemprop="author">Caf&eacute; &quot;Checks&quot;</b></div>`;
  expect(await only(page)).toMatchObject({
    text: "L'école & le pont",
    reviews: [{ url: `${address}?a=1&b=2`, publisher: { name: 'Café "Checks"' } }],
  });
});

test("several reviews of a page are kept apart, and named by page and claim", async () => {
  const two = [review, { ...review, claimReviewed: "The bridge fell down." }];
  const { claims } = await claimsOf(script(JSON.stringify(two)));
  expect(claims.map(({ text }) => text)).toEqual(two.map(({ claimReviewed }) => claimReviewed));
  const other = "https://checks.example/other";
  const elsewhere = (await claimsOf(script(JSON.stringify(two)), { at: other })).claims;
  expect(new Set([...claims, ...elsewhere].map(({ id }) => id)).size).toBe(4);
  expect((await claimsOf(script(JSON.stringify(two)))).claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
});

describe("whose review it is", () => {
  test("one at another host's address is left out, except at the site's other hosts", async () => {
    const page = script(JSON.stringify({ ...review, url: "https://politics.example/bridge" }));
    expect(await claimsOf(page)).toEqual({ claims: [], refused: ["is at an address of another host: politics.example"] });
    expect((await claimsOf(page, { origins: ["https://politics.example/"] })).claims).toHaveLength(1);
  });

  test("a review without an address is at the article's, and a publisher from elsewhere counts as the article's host", async () => {
    const { url: _none, ...rest } = review;
    const page = script(JSON.stringify({ ...rest, author: { name: "Example Checks", url: "https://social.example/checks" } }));
    expect((await only(page)).reviews).toMatchObject([{ url: address, publisher: { name: "Example Checks", site: "checks.example" } }]);
  });
});

test("a page of more than 5 MB is read so far, and its server is not kept waiting", async () => {
  const filler = "<p>words</p>".repeat(90_000); // a megabyte
  let sent = 0;
  const pages = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(script(JSON.stringify(review)));
    for (;;) {
      sent += 1;
      yield new TextEncoder().encode(filler);
    }
  };
  const read = await readPage(pages(), "");
  expect([read.values.length, read.isCut, sent]).toEqual([1, true, 5]);
});

test("markup at the end of 4 MB is found, and elements without end cost no more than they are long", async () => {
  expect(await only(`${"<p>words</p>".repeat(350_000)}${script(JSON.stringify(review))}`)).toMatchObject(expected);
  const deep = await readPage(inPieces(`${script(JSON.stringify(review))}${"<i>".repeat(1_500_000)}`, 65_536), "");
  expect([deep.values.length, deep.isCut]).toEqual([1, true]);
});

test("links to feeds and the site's name are found", async () => {
  const page = `<head><title>Home</title><meta property="og:site_name" content="Example Checks">
    <link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/"><link rel="stylesheet" href="x.css"></head>`;
  expect(await readPage(inPieces(page), "")).toMatchObject({ feeds: [{ address: "/feed/", title: "Feed" }], title: "Example Checks" });
});

test("reads the same in whatever pieces it comes, and nothing makes it throw", async () => {
  const parts = fc.constantFrom(
    microdata,
    rdfa,
    script(JSON.stringify(review)),
    "<script>",
    "</script>",
    "<div itemscope itemtype=ClaimReview>",
    "</div>",
    "<!--",
    "<p itemprop=name>",
    "itemprop=__proto__>",
    "<svg>",
    "ü",
  );
  const run = fc.asyncProperty(
    fc.array(fc.oneof(parts, fc.string()), { maxLength: 20 }),
    fc.integer({ min: 1, max: 200 }),
    async (texts, size) => {
      const page = texts.join("");
      const read = await readPage(inPieces(page, size), "text/html; charset=utf-8");
      expect(read).toEqual(await readPage(inPieces(page, 1_000_000), "text/html; charset=utf-8"));
      readArticleClaims(read.values, address, [address], "feed");
    },
  );
  await fc.assert(run, { numRuns: 100 });
});
