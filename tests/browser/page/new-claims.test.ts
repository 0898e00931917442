/** A page that is open when claims come or go. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPrivateDismissals } from "../../support/private-dismissals.ts";
import { waitFor } from "../../support/wait-for.ts";
import { clearPage, markedWords, type ReaderPage, showPage } from "./reader-page.ts";

const story = "<p>Here is claim one.</p><p>Here is claim two, and claim three.</p>";

let visibility: DocumentVisibilityState;
beforeEach(() => {
  visibility = "visible";
  vi.spyOn(Document.prototype, "visibilityState", "get").mockImplementation(() => visibility);
});
afterEach(() => {
  clearPage();
  vi.restoreAllMocks();
});

async function showStory(options: Parameters<typeof showPage>[2] = {}): Promise<ReaderPage> {
  const shown = showPage(story, [{ words: "claim one" }], options);
  await waitFor(() => expect(shown.card.said).toHaveLength(1));
  return shown;
}

const listed = async (shown: ReaderPage) => (await shown.handlers.describePage(null, {})).annotations;

test("a claim that is new is marked, counted and listed; what was marked before is the same mark, never gone in between", async () => {
  const shown = await showStory();
  const [before] = await listed(shown);
  const counts: (number | undefined)[] = [];
  const isHere = (): number => counts.push(markedWords().filter((words) => words === "claim one").length);
  const looking = setInterval(isHere, 5);
  shown.learn({ words: "claim three" });
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim three"]));
  clearInterval(looking);
  expect([...new Set(counts)]).toEqual([1]);
  expect(shown.counts).toEqual([1, 2]);
  const after = await listed(shown);
  expect(after.map(({ text }) => text)).toEqual(["claim one", "claim three"]);
  expect(after[0]?.annotation).toBe(before?.annotation);
  expect(shown.card.said).toEqual(["1 found"]);
});

test("an open card stays open and keeps the focus, and the reader steps on from its mark", async () => {
  const shown = await showStory();
  await shown.handlers.stepAnnotation({ direction: 1 }, {});
  const focused = document.activeElement;
  expect(shown.card.element()?.contains(focused)).toBe(true);
  shown.learn({ words: "claim three" });
  shown.learn({ words: "claim two" });
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toHaveLength(3));
  expect(shown.card.shown()?.annotation.text).toBe("claim one");
  expect(document.activeElement).toBe(focused);
  await shown.handlers.stepAnnotation({ direction: 1 }, {});
  expect(shown.card.shown()).toMatchObject({ annotation: { text: "claim two" }, position: 2, total: 3 });
});

test("a claim that has gone loses its mark; a card that is open on it stays until the reader closes it", async () => {
  const shown = await showStory();
  shown.learn({ words: "claim two" });
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toHaveLength(2));
  await shown.handlers.stepAnnotation({ direction: 1 }, {});
  shown.forget("claim one");
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toEqual(["claim two"]));
  expect(shown.counts.at(-1)).toBe(1);
  expect(shown.card.shown()?.annotation.text).toBe("claim one");
});

test("what the reader has dismissed stays dismissed", async () => {
  const dismissals = createPrivateDismissals();
  const shown = await showStory({ dismissals });
  await dismissals.add({ source: "phrases", claim: "claim:claim one", claimText: "claim one", claimant: "", words: "", report: "" });
  await waitFor(() => expect(markedWords()).toEqual([]));
  shown.learn({ words: "claim three" });
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toEqual(["claim three"]));
});

test("a page that nobody sees asks for nothing, whatever happens, and once for everything when it is seen", async () => {
  const shown = await showStory();
  visibility = "hidden";
  const asked = shown.asked.length;
  shown.learn({ words: "claim three" });
  for (let times = 0; times < 3; times++) await shown.handlers.matchAgain(null, {});
  await new Promise((resolve) => setTimeout(resolve, 2_200)); // twice as long as a page that is seen takes
  expect(shown.asked).toHaveLength(asked);
  visibility = "visible";
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim three"]));
  expect(shown.asked).toHaveLength(asked + 1);
});

test("annotations from a file stay where they are", async () => {
  const shown = await showStory();
  const [one] = await listed(shown);
  if (one === undefined) throw new Error("nothing is listed");
  const { stance, tier, probability, differs } = one;
  const claim = { ...one.claim, id: "saved", text: "Claim two, as it was saved." };
  const selector = { exact: "claim two", prefix: "Here is ", suffix: "," };
  expect(await shown.handlers.showSaved({ saved: [{ claim, stance, tier, probability, differs, selector }] }, {})).toEqual({ shown: 1 });
  const before = await listed(shown);
  shown.learn({ words: "claim three" });
  await shown.handlers.matchAgain(null, {});
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two", "claim three"]));
  expect((await listed(shown)).slice(0, 2).map(({ annotation }) => annotation)).toEqual(before.map(({ annotation }) => annotation));
});
