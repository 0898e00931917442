import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { listClaimReviews, readClaimReview } from "../../../src/claims/claim-review.ts";
import { readFactChecks } from "../../../src/reading/published-reviews.ts";

const read = (markup: string): string[] => readFactChecks(new JSDOM(`<!doctype html>${markup}`).window.document);

test("JSON-LD that mentions a ClaimReview is passed on unchanged, other JSON-LD is not", () => {
  const linked = '{"@type":"ClaimReview","claimReviewed":"x"';
  expect(
    read(`<script type="application/ld+json">${linked}</script><script type="application/ld+json">{"@type":"NewsArticle"}</script>`),
  ).toEqual([linked]);
});

test("microdata becomes the object it describes, with nested parts", () => {
  const [text = ""] = read(`
    <div itemscope itemtype="http://schema.org/ClaimReview">
      <meta itemprop="url" content="https://checks.example/1"><meta itemprop="datePublished" content="2020-10-07">
      <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Plumb Line</b></span>
      <p itemprop="claimReviewed"> Bridges cost <i>45 million</i>. </p>
      <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
        <div itemprop="author" itemscope><span itemprop="name">Ann</span></div>
        <a itemprop="appearance" href="https://a.example/1">one</a><a itemprop="appearance" href="https://a.example/2">two</a>
      </div>
      <div itemprop="reviewRating" itemscope><span itemprop="alternateName">False</span></div>
    </div>`);
  const [review] = listClaimReviews(JSON.parse(text));
  expect(readClaimReview(review, { feed: "page", sequence: 0 })).toMatchObject({
    ok: true,
    claim: {
      text: "Bridges cost 45 million.",
      claimant: { name: "Ann" },
      appearances: [{ url: "https://a.example/1" }, { url: "https://a.example/2" }],
      reviews: [{ publisher: { name: "Plumb Line" }, url: "https://checks.example/1", rating: "False", verdict: "refuted" }],
    },
  });
});

test("a page without any gives nothing, and one with endless nesting is cut off", () => {
  expect(read("<p>Hello</p>")).toEqual([]);
  const deep = `${'<div itemscope itemprop="author">'.repeat(40)}x${"</div>".repeat(40)}`;
  expect(read(`<div itemscope itemtype="https://schema.org/ClaimReview">${deep}</div>`)).toHaveLength(1);
});
