import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMentions, type PageView } from "../../src/dev/demo/page-mentions.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import type { AnnotationSummary } from "../../src/messages/contracts.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

const views = readMentions(join(projectRoot, "tests/pages")).flatMap(({ views: all }) => all);
const articles = views.filter(({ isArticle }) => isArticle);
const others = views.filter(({ isArticle }) => !isArticle);

const fold = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
const areOverlapping = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));

/** What is wrong with the marks of a view: mentions without a mark of their claim, marks without a mention. */
function compare(view: PageView, annotations: AnnotationSummary[]): { missed: string[]; wrong: string[] } {
  const strong = annotations.filter(({ tier }) => tier === "strong");
  const matchesMention = (annotation: AnnotationSummary, mention: PageView["mentions"][number]): boolean =>
    [mention.claim, ...mention.or].includes(annotation.claim.id) && areOverlapping(annotation.text, mention.text);
  return {
    missed: view.mentions
      .filter((mention) => !strong.some((annotation) => matchesMention(annotation, mention)))
      .map(({ claim, text }) => `${claim}: ${text}`),
    wrong: strong
      .filter((annotation) => !view.mentions.some((mention) => matchesMention(annotation, mention)))
      .map(({ claim, text }) => `${claim.id}: ${text}`),
  };
}

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  /** Does what a reader would do to make the view's text appear. */
  async function bringUp(view: PageView, page: OpenPage): Promise<void> {
    if (view.appears === "on scroll") {
      await page.tab.waitFor("more is loaded", () => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document.documentElement.dataset["more"] === "done";
      });
    }
    if (view.appears === "on click") {
      await page.tab.evaluate(() => document.querySelector<HTMLElement>("[data-show-more]")?.click());
    }
  }

  test.each(articles.map((view) => [view.path, view.appears, view] as const))(
    "on %s (%s) every mention is marked with its claim, and nothing else",
    async (path, _appears, view) => {
      const page = await reader.read(path);
      await bringUp(view, page);
      const report = await reader
        .describeWhen(page, "all mentions are found", ({ annotations }) => compare(view, annotations).missed.length === 0)
        .catch(() => reader.describe(page));
      expect(compare(view, report?.annotations ?? [])).toEqual({ missed: [], wrong: [] });
      const painted = (await page.tab.evaluate(findMarks)) ?? [];
      const strong = (report?.annotations ?? []).filter(({ tier }) => tier === "strong");
      expect(painted.map(({ text }) => fold(text)).toSorted()).toEqual(strong.map(({ text }) => fold(text)).toSorted());
      await page.tab.close();
    },
  );

  test.each(others.map((view) => [view.path, view] as const))("on %s, which is not an article, nothing happens", async (path) => {
    const page = await reader.open(path);
    await page.tab.waitFor("the sentinel has looked", () => document.readyState === "complete");
    const seen = await reader.inExtension(async (tabId) => {
      for (let tries = 0; tries < 50; tries += 1) {
        const reply = await chrome.tabs
          .sendMessage(tabId, { to: "sentinel", call: "describeDocument", argument: null })
          .catch(() => undefined);
        if (reply !== undefined) return reply.value as { isArticle: boolean };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return undefined;
    }, page.id);
    expect(seen).toEqual({ isArticle: false });
    expect(await reader.describe(page)).toBeUndefined();
    await page.tab.close();
  });
});
