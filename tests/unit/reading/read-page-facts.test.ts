import { JSDOM } from "jsdom";
import { describe, expect, test, vi } from "vitest";
import { readPageFacts } from "../../../src/reading/read-page-facts.ts";

function factsOf(markup: string) {
  return readPageFacts(new JSDOM(`<!doctype html>${markup}`).window.document);
}

describe("the language", () => {
  test.each([
    ["of the document", '<html lang="pt-BR">', "pt-BR"],
    ["of the article, if the document declares none", '<body><article lang="de">', "de"],
    ["from Open Graph", '<meta property="og:locale" content="en_GB">', "en-GB"],
    ["from the header's substitute", '<meta http-equiv="Content-Language" content="fr, en">', "fr"],
    ["from JSON-LD", '<script type="application/ld+json">{"inLanguage": "es"}</script>', "es"],
    ["is undefined if the page does not declare one", "<p>Hello</p>", ""],
    ["is undefined if the page declares nonsense", '<html lang="%LANG%">', ""],
  ])("%s", (_, markup, language) => {
    expect(factsOf(markup).language).toBe(language);
  });
});

describe("the date", () => {
  test.each([
    [
      "from JSON-LD",
      '<script type="application/ld+json">{"dateModified": "2024-01-01", "datePublished": "2023-08-22T23:30:00+05:30"}</script>',
      "2023-08-22",
    ],
    ["from Open Graph", '<meta property="article:published_time" content="2023-08-22T01:00:00Z">', "2023-08-22"],
    ["from a time element", '<article><time datetime="2023-08-22">Tuesday</time></article>', "2023-08-22"],
    ["from microdata", '<span itemprop="datePublished" content="2023-08-22">yesterday</span>', "2023-08-22"],
    ["in figures without dashes", '<meta name="pubdate" content="20230822">', "2023-08-22"],
    ["in words", '<meta name="date" content="22 August 2023">', "2023-08-22"],
    ["is undefined if the page has no date", "<p>Yesterday</p>", ""],
    ["is undefined if it is nonsense", '<meta name="date" content="2023-99-99"><meta name="pubdate" content="soon">', ""],
  ])("%s", (_, markup, date) => {
    expect(factsOf(markup).date).toBe(date);
  });
});

test("the title is the article's own, or otherwise the document's", () => {
  expect(factsOf('<title>Musk and Putin | The Paper</title><meta property="og:title" content="Musk  and\n Putin">').title).toBe(
    "Musk and Putin",
  );
  expect(factsOf("<title>Musk and Putin</title>").title).toBe("Musk and Putin");
  expect(factsOf("<h1>Musk and Putin</h1>").title).toBe("Musk and Putin");
});

describe("the claims it reviews", () => {
  test.each([
    [
      "from JSON-LD",
      '<script type="application/ld+json">{"claimReviewed": "The \\"moon\\"\\n is cheese."}</script>',
      ['The "moon" is cheese.'],
    ],
    ["from microdata", '<p itemprop="claimReviewed"> The moon\n is cheese. </p>', ["The moon is cheese."]],
    ["each claim once", '<script type="application/ld+json">[{"claimReviewed": "A b."}, {"claimReviewed": "A b."}]</script>', ["A b."]],
    [
      "none from broken or endless ones",
      `<script type="application/ld+json">{"claimReviewed": "${"x".repeat(3000)}", "claimReviewed": "\\q"}</script>`,
      [],
    ],
    ["none if the page has none", "<p>Hello</p>", []],
  ])("%s", (_, markup, claims) => {
    expect(factsOf(markup).reviewedClaims).toEqual(claims);
  });
});

test("metadata that the page lacks costs no look through the page each", () => {
  const { document, Document } = new JSDOM("<!doctype html><p>Hello</p>").window;
  const one = vi.spyOn(Document.prototype, "querySelector");
  const all = vi.spyOn(Document.prototype, "querySelectorAll");
  readPageFacts(document);
  const count = one.mock.calls.length + all.mock.calls.length;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(12);
});
