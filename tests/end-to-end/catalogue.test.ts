/** A reader chooses a language in the settings or on the first page: its site, on 127.0.0.1, is visited, and its claim is marked. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWithCatalogue, type CatalogueBuild } from "../support/catalogue-build.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";
import { articleOf, claimOf, feedOf } from "../support/sites/site-pages.ts";
import { type SiteServer, startSite } from "../support/sites/site-server.ts";
import { storyOf } from "../support/story.ts";
import { visitSources } from "../support/visit-sources.ts";

const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridges</title><meta property="og:type" content="article"></head>
  <body><article><h1>The bridges of Aldermouth</h1>${storyOf(6)}<p>${claimOf(7)}</p>${storyOf(6)}</article></body></html>`;

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let site: SiteServer;
  let build: CatalogueBuild;
  beforeAll(async () => {
    site = await startSite();
    const address = `${site.origin}/`;
    site.files.set("/story", { body: story });
    site.files.set("/feed", { body: feedOf({ "/a": 20 }) });
    site.files.set("/a", { body: articleOf(`${site.origin}/a`, [7], "Mostly false") });
    build = await buildWithCatalogue(name, [
      { title: "Aldermouth Checks", languages: ["en"], country: "GB", address, lists: [`${site.origin}/feed`], aliases: [] },
    ]);
    reader = await launchReader(name, { extension: build.extension });
  });
  afterAll(async () => {
    await reader.leave();
    await site.close();
    await build.remove();
  });

  const { ask } = visitSources(() => reader);

  test("a language that is turned on in the settings is visited, and an open page gets its marks", async () => {
    const page = await reader.open(`${site.origin}/story`);
    const before = await reader.describeWhen(page, "the story is read", () => true);
    expect(before.annotations).toEqual([]);
    site.takeLog();

    const settings = await reader.session.openOwnPage("options.html");
    await settings.waitFor("the list of languages", () => document.querySelector(".language-panel"));
    const rowSays = (): string | undefined => document.querySelector<HTMLElement>(".site-row")?.innerText.replaceAll(/\s+/gu, " ");
    expect(await settings.evaluate(rowSays)).toContain("Aldermouth Checks United Kingdom Off. Not contacted until you turn it on.");
    expect(site.takeLog()).toEqual([]);
    await settings.evaluate(() => document.querySelector<HTMLElement>(".language-head .switch")?.click());
    await settings.waitFor("the claim", () => document.querySelector(".site-row-claims.tabular")?.textContent === "1");
    await settings.waitFor("all on", () =>
      document.querySelector<HTMLElement>(".language-head")?.innerText.includes("1 organization, all on"),
    );
    expect(site.takeLog()).toContain("200 /a");
    await settings.close();

    await page.tab.evaluate(() => window.focus());
    const { annotations } = await reader.describeWhen(page, "the claim is marked", (report) => report.annotations.length > 0, 20_000);
    expect(annotations).toMatchObject([{ tier: "strong", claim: { text: claimOf(7), reviews: [{ rating: "Mostly false" }] } }]);
    await page.tab.close();
    await ask("removeSource", { source: `site:${site.origin}/` });
  });

  test("the first page shows a live mark with its card, gets the reader's languages, and then a page has its marks", async () => {
    const welcome = await reader.session.openOwnPage("welcome.html");
    const readExample = () => {
      const article = document.querySelector("iframe")?.contentDocument;
      const card = article?.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]");
      if (!article || !card?.matches(":popover-open")) return undefined;
      const { width, display } = getComputedStyle(card);
      return { mark: article.querySelector("[role=button]")?.textContent, text: card.innerText, width, display };
    };
    const example = await welcome.waitFor("the card of the example", readExample);
    expect(example).toMatchObject({ width: "380px", display: "flex" });
    expect(example.mark).toContain("spoken to Putin only once");
    expect(example.text).toContain("I have spoken to Putin only once and that was about 18 months ago.");
    site.takeLog();

    expect(await reader.session.listErrors()).toEqual([]);
    await welcome.evaluate(() => document.querySelector<HTMLElement>(".welcome-start .button-main")?.click());
    await welcome.waitFor("all is ready", () => document.querySelector(".welcome-ready"));
    expect(site.takeLog()).toContain("200 /a");
    await welcome.close();
    const page = await reader.open(`${site.origin}/story`);
    const { annotations } = await reader.describeWhen(page, "the claim is marked", (report) => report.annotations.length > 0, 20_000);
    expect(annotations).toMatchObject([{ tier: "strong", claim: { text: claimOf(7) } }]);
    await page.tab.close();
  });
});
