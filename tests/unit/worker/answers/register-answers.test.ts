import { expect, test } from "vitest";
import type { Sender } from "../../../../src/messages/messenger.ts";
import type { WorkerServices } from "../../../../src/worker/answers/answer-calls.ts";
import { rulesAlone } from "../../../support/judge/rules-alone.ts";
import { registerAnswers } from "../../../../src/worker/answers/register-answers.ts";

type Listener = (message: unknown, sender: Sender, sendReply: (reply: unknown) => void) => boolean;

/** A worker whose index describes itself as "ready", which notes counts, and which cannot add sites; undefined if a message is left to other listeners. */
function startWorker(fault?: Error) {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => void listeners.push(listener), removeListener: () => {} };
  registerAnswers({ id: "gainsay", getURL: () => "chrome-extension://gainsay/", onMessage }, {
    claimIndex: { describe: async () => ({ state: "ready" }) },
    judge: rulesAlone,
    readSettings: async () => ({ badge: false }),
    sources: { addSites: () => Promise.reject(fault ?? new Error("not asked")) },
    toolbar: { showCount: async () => undefined },
  } as unknown as WorkerServices);
  return async (message: unknown, sender: Sender): Promise<unknown> =>
    await new Promise((resolve) => {
      const taken = listeners.filter((listener) => listener(message, sender, resolve));
      if (taken.length === 0) resolve(undefined);
    });
}

const ownCall = { to: "worker-own", call: "readClaimState", argument: null };
const pageCall = { to: "worker", call: "showCount", argument: { known: 3 } };

test("one of our own pages gets its answer", async () => {
  const send = startWorker();
  expect(await send(ownCall, { id: "gainsay", url: "chrome-extension://gainsay/popup.html" })).toEqual({
    ok: true,
    value: { state: "ready" },
  });
});

test("a content script gets its answer, and none to the calls of our own pages", async () => {
  const send = startWorker();
  const sender = { id: "gainsay", url: "https://news.example/", tab: { id: 7 } };
  expect(await send(pageCall, sender)).toEqual({ ok: true, value: null });
  expect(await send(ownCall, sender)).toBeUndefined();
});

test.each([
  ["a page whose address begins like ours", "chrome-extension://gainsay.evil.example/"],
  ["a sender without an address", undefined],
])("%s gets no answer to the calls of our own pages", async (_, url) => {
  expect(await startWorker()(ownCall, { id: "gainsay", url })).toBeUndefined();
});

test("another extension gets no answer at all", async () => {
  const send = startWorker();
  const sender = { id: "another", url: "chrome-extension://gainsay/popup.html", tab: { id: 7 } };
  expect(await send(ownCall, sender)).toBeUndefined();
  expect(await send(pageCall, sender)).toBeUndefined();
});

test("an argument of the wrong type is refused", async () => {
  const sender = { id: "gainsay", url: "https://news.example/", tab: { id: 7 } };
  expect(await startWorker()({ ...pageCall, argument: { known: -1 } }, sender)).toMatchObject({ ok: false, code: "refused" });
});

test("if the disk is full when sites are added, the answer says that, and of other faults that it failed", async () => {
  const sites = [{ address: "https://a.example/", title: "A", lists: [], aliases: [] }];
  const call = { to: "worker-own", call: "addSites", argument: { sites } };
  const sender = { id: "gainsay", url: "chrome-extension://gainsay/popup.html" };
  const full = new DOMException("", "QuotaExceededError");
  expect(await startWorker(full)(call, sender)).toMatchObject({ ok: false, code: "no-room" });
  expect(await startWorker(new Error("a bug"))(call, sender)).toEqual({ ok: false, code: "failed", message: "a bug" });
});
