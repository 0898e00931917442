import { afterEach, expect, test } from "vitest";
import { defaultSettings, type Settings } from "../../../src/settings/settings.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

const story = `<p>Here is claim one.</p><div style="height: 3000px"></div><p>Here is claim two.</p><p>The end.</p><div style="height: 2000px"></div>`;
const phrases = [{ words: "claim one" }, { words: "claim two" }];

afterEach(clearPage);

async function showStory(wanted: Partial<Settings>) {
  let tell: (settings: Settings) => void = () => {};
  const watchSettings = (teller: typeof tell): (() => void) => {
    tell = teller;
    tell({ ...defaultSettings, ...wanted });
    return () => {};
  };
  const shown = showPage(story, phrases, { watchSettings });
  await waitFor(() => expect(shown.counts.length).toBeGreaterThan(0));
  return { shown, change: (now: Partial<Settings>) => tell({ ...defaultSettings, ...now }) };
}

test("marks are as strong as the reader wants them, from the moment of the change", async () => {
  const { change } = await showStory({ strength: "quiet" });
  expect(markedWords("asserted-quiet")).toEqual(["claim one", "claim two"]);
  change({ strength: "strong" });
  expect([markedWords("asserted-quiet"), markedWords("asserted-strong")]).toEqual([[], ["claim one", "claim two"]]);
  change({});
  expect(markedWords()).toEqual(["claim one", "claim two"]);
});

test("marks use the color of the text if the reader wants that", async () => {
  await showStory({ usesInk: true });
  expect(markedWords("asserted-ink")).toEqual(["claim one", "claim two"]);
});

test("a reader who reads first sees faint marks, and at the end of the article the list and the marks at full strength", async () => {
  const { shown } = await showStory({ mode: "end" });
  expect(markedWords("asserted-faint")).toEqual(["claim one", "claim two"]);
  window.scrollTo(0, 1_500);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(shown.card.recap()).toBeUndefined();
  document.querySelectorAll("p")[2]!.scrollIntoView({ block: "center" });
  await waitFor(() => expect(shown.card.recap()).toBeDefined());
  expect(shown.card.recap()).toEqual(["claim one", "claim two"]);
  expect(shown.card.said.at(-1)).toBe("2 in this article");
  expect(markedWords()).toEqual(["claim one", "claim two"]);
});

test("a reader who reads with marks gets no list at the end", async () => {
  const { shown } = await showStory({});
  window.scrollTo(0, document.documentElement.scrollHeight);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(shown.card.recap()).toBeUndefined();
});

test("the number of claims is announced once, also if the page is matched again", async () => {
  const { shown, change } = await showStory({});
  await expect.poll(() => shown.card.said.length).toBe(1);
  const asked = shown.asked.length;
  change({ publishersOff: ["desk.example"] });
  await expect.poll(() => shown.asked.length).toBeGreaterThan(asked);
  await expect.poll(() => markedWords()).toEqual(["claim one", "claim two"]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(shown.card.said).toHaveLength(1);
});

test("nothing is announced to screen readers if the reader turned that off", async () => {
  const { shown } = await showStory({ announces: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(shown.card.said).toEqual([]);
});

test("when the choice of publishers changes, the page is matched again, and claims with nothing to show disappear", async () => {
  const { shown, change } = await showStory({});
  expect(markedWords()).toEqual(["claim one", "claim two"]);
  const asked = shown.asked.length;
  change({ strength: "quiet" });
  expect(shown.asked).toHaveLength(asked);
  shown.forget("claim one");
  change({ publishersOff: ["desk.example"] });
  await expect.poll(() => markedWords()).toEqual(["claim two"]);
  expect(shown.asked.length).toBeGreaterThan(asked);
  expect(shown.asked.at(-1)?.known).toEqual([]);
});

test("in a private window the page learns of no mark before the reader wants them there, but its claims are listed", async () => {
  const tells: ((settings: Settings) => void)[] = [];
  const watchSettings = (tell: (settings: Settings) => void): (() => void) => {
    tells.push(tell);
    tell(defaultSettings);
    return () => {};
  };
  const shown = showPage(story, phrases, { watchSettings, isPrivate: true });
  await waitFor(() => expect(shown.counts.at(-1)).toBe(2));
  const { annotations } = await shown.handlers.describePage(null, {});
  expect(annotations.map(({ text }) => text)).toEqual(["claim one", "claim two"]);
  expect([CSS.highlights.size, shown.card.said, shown.card.element()]).toEqual([0, [], null]);
  await shown.handlers.showAnnotation({ annotation: annotations[0]!.annotation }, {});
  expect(shown.card.shown()?.annotation.text).toBe("claim one");
  expect(CSS.highlights.size).toBe(0);
  for (const tell of tells) tell({ ...defaultSettings, marksInPrivate: true });
  expect(markedWords()).toEqual(["claim one", "claim two"]);
  for (const tell of tells) tell(defaultSettings);
  expect([CSS.highlights.size, shown.card.shown()]).toEqual([0, undefined]);
  await shown.handlers.toggleMarks(null, {});
  expect(markedWords()).toEqual(["claim one", "claim two"]);
});

test("in other windows that choice changes nothing", async () => {
  const { change } = await showStory({ marksInPrivate: false });
  expect(markedWords()).toEqual(["claim one", "claim two"]);
  change({ marksInPrivate: true });
  expect(markedWords()).toEqual(["claim one", "claim two"]);
});
