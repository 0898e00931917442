import { expect, test, vi } from "vitest";
import { ContentScriptContext, endWithDocument, endWithExtension } from "../../../src/page/watch/script-life.ts";
import { waitFor } from "../../support/wait-for.ts";

test("a copy of a script ends the previous copy, and no other script", () => {
  const other = new ContentScriptContext("other");
  const first = new ContentScriptContext("script");
  const second = new ContentScriptContext("script");
  expect([first, second, other].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  first.abort(); // an old copy that ends late does not end the new one
  const third = new ContentScriptContext("script");
  expect([second, third, other].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
});

test("no event is dispatched on the document when a script begins or ends", () => {
  const sending = vi.spyOn(EventTarget.prototype, "dispatchEvent");
  new ContentScriptContext("quiet");
  new ContentScriptContext("quiet").abort();
  expect(sending).not.toHaveBeenCalled();
  sending.mockRestore();
});

test("a script ends once its extension is gone, and stops checking", async () => {
  let isThere = true;
  let looks = 0;
  const life = new ContentScriptContext("left behind");
  endWithExtension(life, () => (looks++, isThere), 1);
  await waitFor(() => expect(looks).toBeGreaterThan(3));
  expect(life.signal.aborted).toBe(false);
  isThere = false;
  await waitFor(() => expect(life.signal.aborted).toBe(true));
  const last = looks;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(looks).toBe(last);
});

test("a script ends with its document, and not because a script of the page says so", async () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const view = frame.contentWindow!;
  const life = new ContentScriptContext("in a frame");
  endWithDocument(life, view);
  view.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: false }));
  expect(life.signal.aborted).toBe(false);
  frame.remove();
  expect(life.signal.aborted).toBe(true);
});
