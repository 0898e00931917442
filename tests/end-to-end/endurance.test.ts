/**
 * Pages that run for a long time, in both browsers: an infinite scroll, a single-page site, a text that is rewritten all the time, and
 * pages that work against us. The marks stay right, no card outlives its words, and in Chromium, which reports it, memory does not grow.
 *
 * ENDURANCE=1 runs the full size: 200 articles, 100 navigations, a minute of rewriting.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tab } from "../../src/dev/browsers/browser-session.ts";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { isCardClosed, readCard } from "../support/card.ts";
import { waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

const isFull = process.env["ENDURANCE"] === "1";
const articles = isFull ? 200 : 40;
const navigations = isFull ? 100 : 20;
const rewrites = isFull ? 60 : 8;

/** What a long run may leave behind: the engine's own caches, nothing of ours. */
const heapRoom = 2_000_000;

const claim = "Vaccines cause autism.";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  /** Memory of the page, if the browser reports it. */
  const measure = async (tab: Tab): Promise<{ heapBytes: number; listeners: number }> =>
    (await tab.measureMemory?.()) ?? { heapBytes: 0, listeners: 0 };
  /** Measures once memory of the previous step has been freed; fails if the result stays above `before` plus the allowed room. */
  async function measureWhenSettled(
    tab: Tab,
    before: Awaited<ReturnType<typeof measure>>,
    listenerRoom: number,
  ): ReturnType<typeof measure> {
    await expect.poll(async () => (await measure(tab)).listeners).toBeLessThanOrEqual(before.listeners + listenerRoom);
    await expect.poll(async () => (await measure(tab)).heapBytes - before.heapBytes).toBeLessThan(heapRoom);
    return await measure(tab);
  }
  const marked = (tab: Tab): Promise<string[]> => tab.evaluate(findMarks).then((marks) => (marks ?? []).map(({ text }) => text));

  test(
    `an infinite scroll of ${articles} articles is marked to its end, and when it is removed no mark remains`,
    { timeout: 300_000 },
    async () => {
      const page = await reader.read("/quiet/");
      await page.tab.evaluate(addArticles, 5, claim);
      await waitUntil("the first are marked", async () => (await marked(page.tab)).length === 5);
      await page.tab.evaluate(removeArticles);
      await waitUntil("they are gone", async () => (await marked(page.tab)).length === 0);
      const before = await measure(page.tab);
      const sum = await busy(reader, async () => {
        for (let done = 0; done < articles; done += 5) {
          await page.tab.evaluate(addArticles, 5, claim);
          await page.tab.evaluate(waitInPage, 150); // as fast as a person scrolls
        }
        await waitUntil("all are marked", async () => (await marked(page.tab)).length === articles);
      });
      const report = await reader.describe(page);
      expect(report?.annotations.filter(({ tier }) => tier === "strong")).toHaveLength(articles);
      await page.tab.evaluate(removeArticles);
      await waitUntil("they are gone", async () => (await marked(page.tab)).length === 0);
      const after = await measureWhenSettled(page.tab, before, 0);
      tell(`scroll, ${name}`, sum, before, after);
      await page.tab.close();
    },
  );

  test(
    `a single-page site with ${navigations} navigations has the marks of the article on screen, and memory does not grow`,
    { timeout: 300_000 },
    async () => {
      /** The figures after opening the story by its address. */
      const marksOf = async (story: string): Promise<string[]> => {
        const { tab } = await reader.read(`/single-page/${story}`);
        const marks = await tab.waitFor("marks", findMarks);
        await tab.close();
        return marks.map(({ text }) => text);
      };
      const marks = { fence: await marksOf("fence"), bus: await marksOf("bus") };
      const page = await reader.read("/single-page/bus");
      expect(marks.bus).not.toEqual(marks.fence);
      const before = await measure(page.tab);
      const sum = await busy(reader, async () => {
        for (let count = 0; count < navigations; count++) {
          const story = count % 2 === 0 ? "fence" : "bus";
          await page.tab.evaluate(goTo, `/single-page/${story}`);
          await waitUntil(`${story} is marked`, async () => (await marked(page.tab)).join() === marks[story].join());
          if (isFull) await page.tab.evaluate(waitInPage, 500); // as fast as a person reads
        }
      });
      const after = await measureWhenSettled(page.tab, before, 5); // the site's own listeners
      tell(`single page, ${name}`, sum, before, after);
      await page.tab.close();
    },
  );

  test(
    "a text that is rewritten every second has its marks, and a card closes with the words it belongs to",
    { timeout: 300_000 },
    async () => {
      const page = await reader.read("/quiet/");
      await page.tab.evaluate(addArticles, 1, claim);
      await waitUntil("it is marked", async () => (await marked(page.tab)).length === 1);
      const before = await measure(page.tab);
      const sum = await busy(reader, async () => {
        for (let count = 0; count < rewrites; count++) {
          await page.tab.bringToFront();
          await reader.session.runCommand("next-claim");
          await page.tab.waitFor("a card", readCard);
          await page.tab.evaluate(rewrite, "The ferry was late again, and nobody had been told of it.");
          await page.tab.waitFor("the card goes with its words", isCardClosed);
          expect(await marked(page.tab)).toEqual([]);
          await page.tab.evaluate(rewrite, claim);
          await waitUntil("it is marked again", async () => (await marked(page.tab)).join() === claim);
        }
      });
      const after = await measureWhenSettled(page.tab, before, 12); // those of the card, which exists by now
      tell(`rewriting, ${name}`, sum, before, after);
      await page.tab.close();
    },
  );

  test.each<[string, () => void]>([
    ["clears the highlight registry ten times a second", clearHighlights],
    ["has frozen the prototypes we rely on", freezePrototypes],
    ["floods us with mutations", flood],
    ["removes our element whenever it sees it", throwOut],
  ])("a page that %s is marked, and we do not break it", async (_name, attack) => {
    const page = await reader.open("/quiet/");
    await page.tab.evaluate(attack);
    await page.tab.evaluate(addArticles, 1, claim);
    await page.tab.waitFor("marks, at least now and then", findMarks);
    expect(await page.tab.evaluate(() => document.querySelector(".endless p")?.textContent)).toContain("Vaccines cause autism.");
    expect(await page.tab.evaluate(() => (globalThis as unknown as { broken?: string }).broken ?? "")).toBe("");
    await stillWorks(page);
    await page.tab.close();
  });

  /** The page's own scripts still run: its button does what it did before. */
  async function stillWorks(page: OpenPage): Promise<void> {
    await page.tab.evaluate(() => {
      const button = document.body.appendChild(document.createElement("button"));
      button.addEventListener("click", () => (document.title = "pressed"));
      button.click();
    });
    expect(await page.tab.evaluate(() => document.title)).toBe("pressed");
  }

  test("none of our scripts logged an error during these tests", async () => {
    expect(await reader.session.listErrors()).toEqual([]);
  });
});

/** Share of the time that our scripts kept the page busy, if the browser reports it. */
async function busy(reader: Reader, work: () => Promise<void>): Promise<number | undefined> {
  const stop = await reader.session.watchTasks?.();
  const startedAt = performance.now();
  await work();
  const tasks = await stop?.();
  return tasks === undefined ? undefined : tasks.reduce((sum, { ms }) => sum + ms, 0) / (performance.now() - startedAt);
}

function tell(run: string, share: number | undefined, before: { heapBytes: number; listeners: number }, after: typeof before): void {
  if (!isFull || share === undefined) return;
  const grown = Math.round((after.heapBytes - before.heapBytes) / 1_000);
  console.log(`${run}: busy ${(share * 100).toFixed(2)} %, heap ${grown} kB more, listeners ${before.listeners} → ${after.listeners}`);
}

/** These run in the page. */
function addArticles(count: number, claim_: string): void {
  const home = document.querySelector("article, main") ?? document.body;
  for (let at = 0; at < count; at++) {
    const article = document.createElement("section");
    article.className = "endless";
    const filler = "The harbour office says that the tide was as high as it has been in any autumn, and that boats went out all the same. ";
    article.innerHTML = `<h2>More of the day</h2><p>${filler.repeat(3)}</p><p>${claim_}</p><p>${filler.repeat(4)}</p>`;
    article.append(article.querySelectorAll("p")[0]!);
    home.append(article);
  }
}

function removeArticles(): void {
  for (const article of document.querySelectorAll(".endless")) article.remove();
}

function rewrite(words: string): void {
  document.querySelector(".endless p")!.textContent = words;
}

function goTo(path: string): void {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
}

function clearHighlights(): void {
  setInterval(() => CSS.highlights.clear(), 100);
}

function freezePrototypes(): void {
  for (const one of [Range, Node, Element, Document, EventTarget, Highlight, Map, Set, Array, Object, Promise])
    Object.freeze(one.prototype);
}

function flood(): void {
  setInterval(() => {
    for (let at = 0; at < 200; at++) document.body.append(document.createComment("x"), document.createElement("i"));
    for (const one of document.querySelectorAll("body > i")) one.remove();
    document.body.classList.toggle("flooded");
  }, 20);
}

function throwOut(): void {
  const shared = globalThis as unknown as { broken?: string };
  addEventListener("error", (event) => (shared.broken = event.message));
  new MutationObserver(() => document.querySelector(":root > div")?.remove()).observe(document.documentElement, { childList: true });
}
