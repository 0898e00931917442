/** Annotations that are exported as selectors and imported again: the same words in the same place, on a page that is no longer matched. */
import { afterEach, expect, test } from "vitest";
import type { SavedAnnotation } from "../../../src/messages/contracts.ts";
import { bareClaim } from "../../support/bare-claim.ts";
import { annotate, clearPage, markedWords, showPage, type ReaderPage } from "./reader-page.ts";

afterEach(clearPage);

const markup = `<article><h1>The 🛶 harbour</h1><p>Some say that iron floats, and some do not. Others say nothing of it at all.</p>
  <p>Later that day: <em>iron</em>
  floats, he said again; a 🐟 fish does too. Others say nothing of it at all.</p></article>`;

async function save(page: ReaderPage): Promise<SavedAnnotation[]> {
  const selectors = await page.handlers.readSelectors(null, {});
  const { annotations } = await page.handlers.describePage(null, {});
  return annotations.map(({ annotation, claim, stance, tier, probability, differs }) => {
    return { claim, stance, tier, probability, differs, selector: selectors[annotation]! };
  });
}

test("selectors count code points of the body's text, and contain the text around the words", async () => {
  const page = showPage(markup, [{ words: "iron floats, he said again" }]);
  await expect.poll(() => markedWords().length).toBeGreaterThan(0);
  const [saved] = await save(page);
  const { exact, position, prefix, suffix } = saved!.selector;
  const points = [...document.body.textContent];
  expect(points.slice(position!.start, position!.end).join("")).toBe(exact);
  expect(exact.replaceAll(/\s+/gu, " ")).toBe("iron floats, he said again");
  expect(prefix.endsWith("Later that day: ")).toBe(true);
  expect(suffix.startsWith("; a 🐟 fish does too.")).toBe(true);
});

test("when the same words appear in two places, the right one is marked once, with its claim", async () => {
  const first = showPage(markup.replace("\n  floats", " floats").replace("<em>iron</em>", "iron"), [{ words: "iron floats" }]);
  await expect.poll(() => markedWords().length).toBe(2);
  const saved = await save(first);
  first.stop();
  document.body.querySelector("h1")!.textContent = "A longer heading: every position has moved";
  const again = annotate([]);
  await expect.poll(async () => (await again.handlers.describePage(null, {})).state).toBe("read");
  expect(await again.handlers.showSaved({ saved: [saved[1]!] }, {})).toEqual({ shown: 1 });
  const { annotations } = await again.handlers.describePage(null, {});
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toMatchObject({ text: "iron floats", claim: { text: "iron floats" }, tier: "strong" });
  const [range] = CSS.highlights.get("gainsay-asserted")!;
  expect(document.querySelectorAll("p")[1]!.contains((range as Range).startContainer)).toBe(true);
  expect(await again.handlers.showSaved({ saved }, {})).toEqual({ shown: 2 });
  expect(markedWords()).toHaveLength(2);
});

test("words that are no longer on the page are not marked anywhere, and the page stays as it is", async () => {
  const page = showPage("<article><p>Nothing of the kind is said here, by nobody at all.</p></article>", []);
  await expect.poll(async () => (await page.handlers.describePage(null, {})).state).toBe("read");
  const claim = bareClaim("c", "Iron floats.");
  const before = document.body.innerHTML;
  const selector = { exact: "iron floats", prefix: "", suffix: "", position: { start: 3, end: 9 } };
  const saved: SavedAnnotation = { claim, selector, stance: "asserted", tier: "strong", probability: 1, differs: [] };
  expect(await page.handlers.showSaved({ saved: [saved] }, {})).toEqual({ shown: 0 });
  expect(document.body.innerHTML).toBe(before);
});
