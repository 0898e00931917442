import { afterEach, expect, test } from "vitest";
import { createPageDismissals } from "../../../../src/page/session/page-dismissals.ts";
import { createPrivateDismissals } from "../../../support/private-dismissals.ts";
import { annotationOf, showParagraphs } from "./session-page.ts";

afterEach(() => document.body.replaceChildren());

const dismissal = { source: "phrases", claim: "claim:claim one", claimText: "claim one", claimant: "", words: "", report: "" };

async function follow(store = createPrivateDismissals()) {
  let changes = 0;
  const ending = new AbortController();
  const dismissals = createPageDismissals(store, () => changes++, ending.signal);
  dismissals.watch();
  await dismissals.known;
  const [block] = showParagraphs("Here it says claim one.");
  return { store, dismissals, annotation: annotationOf(block!, "claim one"), changes: () => changes, end: () => ending.abort() };
}

test("a dismissal takes effect at once, and undoing it brings the annotation back", async () => {
  const { dismissals, annotation, changes } = await follow();
  const before = changes();
  const storing = dismissals.dismiss(dismissal);
  expect(dismissals.isDismissed(annotation)).toBe(true);
  expect(changes()).toBeGreaterThan(before);
  await storing;
  expect(dismissals.isDismissed(annotation)).toBe(true);
  await dismissals.undo(dismissal);
  expect(dismissals.isDismissed(annotation)).toBe(false);
});

test("a dismissal that cannot be stored still applies to this page, and can be undone", async () => {
  const store = { ...createPrivateDismissals(), add: () => Promise.reject(new Error("disk full")) };
  const { dismissals, annotation } = await follow(store);
  await expect(dismissals.dismiss(dismissal)).rejects.toThrow("disk full");
  expect(dismissals.isDismissed(annotation)).toBe(true);
  await dismissals.undo(dismissal);
  expect(dismissals.isDismissed(annotation)).toBe(false);
});

test("a dismissal made elsewhere applies here too, until the page ends", async () => {
  const { store, dismissals, annotation, changes, end } = await follow();
  await store.add(dismissal);
  expect(dismissals.isDismissed(annotation)).toBe(true);
  end();
  const before = changes();
  await store.remove(dismissal);
  expect(changes()).toBe(before);
});
