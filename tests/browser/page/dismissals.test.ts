import { afterEach, expect, test } from "vitest";
import { createPrivateDismissals } from "../../support/private-dismissals.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

const story = "<p>Here is claim one, and here is Claim  one.</p><p>Here is claim two. And claim one again.</p>";
const phrases = [{ words: "claim one" }, { words: "claim two" }];
const dismissalOf = (claim: string, words: string) => ({
  source: "phrases",
  claim: `claim:${claim}`,
  claimText: claim,
  claimant: "",
  words,
  report: "",
});

afterEach(clearPage);

async function showStory(options: Parameters<typeof showPage>[2] = {}) {
  const shown = showPage(story, phrases, options);
  await waitFor(() => expect(shown.card.said).toHaveLength(1));
  return shown;
}

test("a claim that is hidden is no longer marked, counted or listed on the page, until the reader restores it", async () => {
  const shown = await showStory();
  expect(markedWords()).toEqual(["claim one", "claim two", "claim one"]);
  await shown.handlers.stepAnnotation({ direction: 1 }, {});
  await shown.card.events().onDismiss(dismissalOf("claim one", ""));
  expect(markedWords()).toEqual(["claim two"]);
  expect(markedWords("current")).toEqual([]);
  expect(shown.counts.at(-1)).toBe(1);
  const report = await shown.handlers.describePage(null, {});
  expect(report.annotations.map(({ text }) => text)).toEqual(["claim two"]);
  await shown.card.events().onUndoDismissal(dismissalOf("claim one", ""));
  expect(markedWords()).toEqual(["claim one", "claim two", "claim one"]);
  expect(markedWords("current")).toEqual(["claim one"]);
  expect(shown.counts.at(-1)).toBe(2);
});

test("a wrong match loses the mark on its own words, while other words that state the claim keep theirs", async () => {
  const dismissals = createPrivateDismissals();
  await dismissals.add(dismissalOf("claim two", "Claim two"));
  await dismissals.add(dismissalOf("claim one", "claim one of another kind"));
  await showStory({ dismissals });
  expect(markedWords()).toEqual(["claim one", "claim one"]);
});

test("nothing is marked or counted before the dismissals are known", async () => {
  const dismissals = createPrivateDismissals();
  await dismissals.add(dismissalOf("claim one", ""));
  const { promise: read, resolve: answer } = Promise.withResolvers<void>();
  const late: typeof dismissals = { ...dismissals, watch: (tell) => dismissals.watch((kept) => void read.then(() => tell(kept))) };
  const shown = showPage(story, phrases, { dismissals: late });
  await new Promise((resolve) => setTimeout(resolve, 300)); // a page of this length is read and marked in less
  expect(markedWords()).toEqual([]);
  expect((await shown.handlers.describePage(null, {})).state).toBe("reading");
  answer();
  await waitFor(() => expect(shown.card.said).toHaveLength(1));
  expect(markedWords()).toEqual(["claim two"]);
  expect(shown.counts).not.toContain(2);
});

test("a claim dismissed in another tab disappears from this page too", async () => {
  const dismissals = createPrivateDismissals();
  await showStory({ dismissals });
  await dismissals.add(dismissalOf("claim two", ""));
  expect(markedWords()).toEqual(["claim one", "claim one"]);
});

test("even if the browser stores nothing, the mark disappears from this page", async () => {
  const full = { ...createPrivateDismissals(), add: () => Promise.reject(new Error("QuotaExceededError")) };
  const shown = await showStory({ dismissals: full });
  await shown.handlers.stepAnnotation({ direction: 1 }, {});
  await expect(shown.card.events().onDismiss(dismissalOf("claim two", ""))).rejects.toThrow("QuotaExceededError");
  expect(markedWords()).toEqual(["claim one", "claim one"]);
});

test("two sources that use one id: hiding a claim of one leaves the other's mark, and both are counted", async () => {
  const shared = [
    { words: "claim one", source: "one", id: "same" },
    { words: "claim two", source: "other", id: "same" },
  ];
  const shown = showPage(story, shared);
  await waitFor(() => expect(shown.card.said).toHaveLength(1));
  expect(shown.card.said).toEqual(["2 found"]);
  const report = await shown.handlers.describePage(null, {});
  expect(report.annotations.map(({ source, claim, text }) => [source, claim.text, text])).toEqual([
    ["one", "claim one", "claim one"],
    ["other", "claim two", "claim two"],
    ["one", "claim one", "claim one"],
  ]);
  await shown.card.events().onDismiss({ ...dismissalOf("claim two", ""), source: "other", claim: "same" });
  expect(markedWords()).toEqual(["claim one", "claim one"]);
});
