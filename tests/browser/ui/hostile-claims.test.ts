/**
 * Claims with a hostile value in every field, as far as the checks let them in (claims/claim.ts): they are shown as text, in their own
 * place, and link only to real addresses. See .github/THREATS.md.
 */
import { h, render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { nameMax, readClaim, textMax, type Claim } from "../../../src/claims/claim.ts";
import { OptionsSources } from "../../../src/ui/options/options-sources.tsx";
import "../../../src/ui/options/options.css";
import { writeMarkdown } from "../../../src/ui/export/write-markdown.ts";
import { clearCardPage, showCardPage, type CardPage } from "./card-page.ts";
import { clearPopup, openPopup, preparePopup, read, root } from "./popup-page.ts";
import { sourceReport, fakeSources } from "./fake-sources.ts";
import { annotate } from "./starter-claims.ts";

const kinds: Record<string, string> = {
  markup: `<img src=x onerror="harmed=1"><script>harmed=1</script><style>*{display:none!important}</style></p></li></ul><a href="javascript:harmed=1">go</a>&lt;b&gt;`,
  "one word without end": "Wordwithoutend",
  "a tower of accents": "Z\u0301\u0302\u0303\u0304\u0305\u0306",
  "line ends": "One\n\n---\n\n# Two\r\n",
  "letters that run the other way": "\u05d0\u05d1\u05d2 \u200f(\u05d3) 100% \u0627\u0644",
  "signs that are not seen": "In\u200bvis\u200dible\ufeff\u00ad",
  strokes: "\\[go](javascript:alert(1)) \\<img src=x> ",
  markdown: "[go](javascript:alert(1)) ![x](https://other.example/pixel) `code` **bold** | # ",
};

const fill = (words: string, most: number): string =>
  words
    .repeat(Math.ceil(most / words.length))
    .slice(0, most)
    .trim();

/** A claim with this text in every text field, as long as each may be. */
function hostileClaim(words: string): Claim {
  const [text, name] = [fill(words, textMax), fill(words, nameMax)];
  const day = { date: "2022-10-11", precision: "day" };
  const url = "https://checks.example/a?q=%3Cscript%3E";
  const given = {
    id: words.slice(0, 512),
    text,
    language: "en",
    variants: [{ text, note: text }],
    claimant: { name, kind: "person", sameAs: [url] },
    statedOn: day,
    appearances: [{ title: text, url }, { title: text }],
    context: text,
    reviews: [1, 2, 3].map((number) => ({
      publisher: { name, site: "checks.example", accreditation: name },
      url: number === 1 ? url : "https://other.example/",
      title: text,
      publishedOn: day,
      rating: text,
      verdict: "refuted",
      wording: text,
      language: "en",
    })),
    statements: [true, false].map((quoted) => ({
      speaker: { name, role: name },
      text,
      quoted,
      saidOn: day,
      source: { publisher: name, title: text, url },
      bearing: "contradicts",
    })),
    topics: [text],
  };
  const answer = readClaim(given, { feed: name, sequence: 1 });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.claim;
}

/** Elements that a card, a list or the settings consist of; any other element came out of a claim. */
const foreign = "img, script, iframe, object, embed, form, link, base, meta, video, audio, [onerror], [onclick]";

/** Every visible line of text with its right edge. */
function placesOfWords(root_: Element): { words: string; right: number }[] {
  const walker = document.createTreeWalker(root_, NodeFilter.SHOW_TEXT);
  const places: { words: string; right: number }[] = [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode.parentElement?.closest(".visually-hidden") != null) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const { right } of range.getClientRects()) places.push({ words: String(range).slice(0, 40), right });
  }
  return places;
}

let shown: CardPage;
beforeEach(async () => {
  await page.viewport(1180, 900);
  delete (globalThis as { harmed?: unknown }).harmed;
});
afterEach(clearCardPage);

test.each(Object.entries(kinds))("a card with nothing but %s shows it as text inside the card", async (_kind, words) => {
  shown = showCardPage();
  const claim = hostileClaim(words);
  shown.open(annotate(claim));
  const card = shown.card();
  for (const part of card.querySelectorAll<HTMLElement>("summary, details")) part.click();
  await expect.poll(() => card.matches(":popover-open")).toBe(true);
  expect([...card.querySelectorAll(foreign)].filter((one) => one.closest("svg") === null)).toEqual([]);
  expect([...card.querySelectorAll("style")].length).toBe(0);
  for (const link of card.querySelectorAll("a")) {
    expect(link.protocol).toBe("https:");
    expect(link.rel).toBe("noreferrer");
  }
  expect((globalThis as { harmed?: unknown }).harmed).toBeUndefined();
  const box = card.getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  for (const { words: said, right } of placesOfWords(card)) expect([said, right <= box.right + 1]).toEqual([said, true]);
  const close = [...card.querySelectorAll("button")].find((button) => button.getAttribute("aria-label")?.startsWith("Close") === true);
  const place = close?.getBoundingClientRect();
  expect(place !== undefined && place.top >= box.top && place.bottom <= box.bottom).toBe(true); // it can still be closed
});

test.each(Object.entries(kinds))("the popup with claims of nothing but %s shows them as text", async (_kind, words) => {
  await page.viewport(380, 600);
  const claim = hostileClaim(words);
  preparePopup();
  await openPopup({ report: { ...read, annotations: [annotate(claim), annotate(claim, { tier: "possible" })] } });
  expect(root.querySelectorAll(foreign)).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBe(380);
  expect(root.querySelector("footer")!.getBoundingClientRect().bottom).toBeLessThanOrEqual(600);
  clearPopup();
});

test.each(Object.entries(kinds))("the settings show a source and publishers named nothing but %s as text", async (_kind, words) => {
  const [title, name] = [fill(words, 300), fill(words, nameMax)];
  const publishers = [1, 2].map((number) => ({ key: `${number}`, name, claims: 2 }));
  const refused = [{ reason: title, count: 2, first: title }];
  document.body.innerHTML = '<div id="settings" class="options"></div>';
  const settings = document.querySelector("#settings")!;
  const api = fakeSources({ sources: [sourceReport({ title, publisher: title, licence: title, publishers, refused })], offered: [] });
  render(
    h(OptionsSources, {
      api,
      onChange: () => {},
      isInMemory: false,
      publishersOff: [],
      mirrorsOn: [],
      onMirrors: () => {},
      onPublisher: () => {},
    }),
    settings,
  );
  await expect.poll(() => settings.querySelector(".source-row")).not.toBeNull();
  for (const part of settings.querySelectorAll("details")) part.open = true;
  await new Promise(requestAnimationFrame);
  expect([...settings.querySelectorAll(foreign)].filter((one) => one.localName !== "form")).toEqual([]);
  expect(document.documentElement.scrollWidth).toBe(innerWidth);
  render(null, settings);
});

test.each(Object.entries(kinds))("a Markdown file with claims of nothing but %s has no markup of theirs", (_kind, words) => {
  const claim = hostileClaim(words);
  const text = writeMarkdown({ address: "https://news.example/a", title: fill(words, 200), annotations: [annotate(claim)], selectors: {} });
  const bare = text.replaceAll(/\\./gsu, ""); // the characters that Markdown does not treat as markup
  expect(bare).not.toMatch(/\]\(\s*<?javascript:|!\[|<(?:img|script|a)\b|`/u);
  expect(text.match(/^ *(?:#|---)/gmu)).toEqual(["#"]); // one page, one entry
});
