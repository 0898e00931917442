/** The page stays as it is: its nodes, its layout and its own scripts are as they would be without Gainsay. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { readCard } from "../support/card.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  async function turnOff(isOff: boolean): Promise<void> {
    await reader.inExtension((enabled) => chrome.storage.local.set({ settings: { enabled } }), !isOff);
  }

  /** Opens a page with Gainsay off, turns it on once the page has settled, and hovers over the first mark. */
  async function markLater(path: string): Promise<{ page: OpenPage; before: string[]; after: string[] }> {
    await turnOff(true);
    const page = await reader.open(path);
    await page.tab.evaluate(watchShifts);
    const before = await page.tab.evaluate(listNodes);
    await turnOff(false);
    await restOnFirstMark(page);
    return { page, before, after: await page.tab.evaluate(listNodes) };
  }

  async function restOnFirstMark(page: OpenPage): Promise<void> {
    const [first] = await page.tab.waitFor("marks", findMarks);
    await page.tab.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: "instant" }), first!.y);
    const [there] = await page.tab.waitFor("the mark in its place", findMarks);
    await page.tab.moveMouse(there!.x, there!.y);
    await page.tab.waitFor("a card", readCard);
  }

  test.each(["/founding/", "/live-blog/", "/science/"])(
    "on %s every node and every text stays the same object in the same place",
    async (path) => {
      const { page, before, after } = await markLater(path);
      expect(after).toEqual(before);
      expect(before.length).toBeGreaterThan(50);
      await page.tab.close();
    },
  );

  test("on a page that React hydrates nothing breaks, and its buttons keep working", async () => {
    const page = await reader.read("/hydrated/");
    await page.tab.waitFor("marks", findMarks);
    await page.tab.waitFor("it is hydrated", () => document.documentElement.dataset["hydrated"] === "yes");
    expect(await page.tab.evaluate(() => (globalThis as unknown as { reactErrors: string[] }).reactErrors)).toEqual([]);
    const marks = (await page.tab.evaluate(findMarks))?.length;
    await page.tab.evaluate(() => document.querySelector<HTMLElement>("#thanks")?.click());
    await page.tab.waitFor("the click counts", () => document.querySelector(".by")?.textContent?.includes("1 reader says thanks"));
    await page.tab.evaluate(() => document.querySelector<HTMLElement>("#larger")?.click());
    await page.tab.waitFor("the text is larger", () => document.querySelector(".story.large") !== null);
    expect((await page.tab.evaluate(findMarks))?.length).toBe(marks);
    expect(await page.tab.evaluate(() => (globalThis as unknown as { reactErrors: string[] }).reactErrors)).toEqual([]);
    await page.tab.close();
  });

  // Firefox has no layout-shift entries, so every box is checked for being where it was.
  test("nothing in the page moves when marks and card appear", async () => {
    await turnOff(true);
    const page = await reader.open("/founding/");
    await page.tab.evaluate(watchShifts);
    const before = await page.tab.evaluate(listBoxes);
    await turnOff(false);
    await restOnFirstMark(page);
    await page.tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    expect(await page.tab.evaluate(listBoxes)).toEqual(before);
    expect(await page.tab.evaluate(readShift)).toBe(0);
    await page.tab.close();
  });
});

/** Runs in the page: numbers its nodes at the first call, and lists them with their texts; a new or moved node shows. */
function listNodes(): string[] {
  const store = globalThis as unknown as { numbers?: WeakMap<Node, number>; last?: number };
  store.numbers ??= new WeakMap();
  const lines: string[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node.nodeName === "DIV" && node.parentNode === document.documentElement) continue; // our only element, outside the body
    if (!store.numbers.has(node)) store.numbers.set(node, (store.last = (store.last ?? 0) + 1));
    lines.push(`${store.numbers.get(node)} ${node.nodeName} ${node instanceof Element ? node.attributes.length : node.textContent}`);
  }
  return lines;
}

/** Runs in the page: where each element of the body is. */
function listBoxes(): string[] {
  return [...document.body.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName} ${x} ${y} ${width} ${height}`;
  });
}

/** Runs in the page: adds up layout shifts from now on, where the browser reports them. */
function watchShifts(): void {
  const store = globalThis as unknown as { shift: number };
  store.shift = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: false });
}

function readShift(): number {
  return (globalThis as unknown as { shift: number }).shift;
}
