import { describe, expect, test } from "vitest";
import type { Request } from "../../../../src/messages/messenger.ts";
import { createPanelApi, createPopupApi, type PopupConnections } from "../../../../src/ui/popup/connect-popup.ts";
import { createFakeEvent } from "../../../support/fake-event.ts";

/** A window with the front tab `front` and the tab 9 beside it; actions in it are recorded. */
function openWindow(query = "") {
  const done: string[] = [];
  let front = 7;
  const tabOf = (id: number) => ({ id, url: `https://news.example/${id}`, title: `Page ${id}`, incognito: false });
  const events = {
    onMessage: createFakeEvent<[unknown, { tab?: { id: number } }]>(),
    onActivated: createFakeEvent<[]>(),
    onUpdated: createFakeEvent<[number, { status?: string }]>(),
  };
  const browser = {
    tabs: {
      query: async () => [tabOf(front)],
      get: async (id: number) => tabOf(id),
      update: async (id: number) => void done.push(`show tab ${id}`),
      reload: async (id: number) => void done.push(`reload ${id}`),
      sendMessage: async (id: number, { call }: Request) => {
        done.push(`ask ${id} ${call}`);
        return { ok: true, value: null };
      },
      onActivated: events.onActivated,
      onUpdated: events.onUpdated,
    },
    runtime: {
      onMessage: events.onMessage,
      sendMessage: async ({ call, argument }: Request) => {
        done.push(`worker ${call} ${JSON.stringify(argument)}`);
        return { ok: true, value: { ok: true } };
      },
    },
    permissions: { request: async ({ origins }: { origins: string[] }) => void done.push(`access ${origins.join()}`) },
    windows: { getCurrent: async () => ({ id: 3 }) },
    storage: {},
  };
  const connections = {
    browser,
    query,
    closeWindow: () => void done.push("close"),
    openPanel: async (windowId: number) => void done.push(`panel of window ${windowId}`),
  } as unknown as PopupConnections;
  return { connections, done, events, moveTo: (id: number) => void (front = id) };
}

describe("the popup", () => {
  test("stays with the tab that it was opened over, and closes so that the page gets the focus", async () => {
    const { connections, done, moveTo } = openWindow();
    const api = createPopupApi(connections);
    moveTo(9);
    await api.showAnnotation("a1");
    expect(done).toEqual(["ask 7 showAnnotation", "close"]);
  });

  test("in a tab of its own brings the named tab to the front instead", async () => {
    const { connections, done } = openWindow("?tab=9");
    await createPopupApi(connections).showAnnotation("a1");
    expect(done).toEqual(["ask 9 showAnnotation", "show tab 9"]);
  });

  test("opens the panel of its window and closes", async () => {
    const { connections, done } = openWindow();
    const { openPanel } = createPopupApi(connections);
    await Promise.resolve(); // the browser says which window this is
    openPanel?.();
    await Promise.resolve();
    expect(done).toEqual(["panel of window 3", "close"]);
  });

  test("offers no panel if the browser has none", () => {
    const { connections } = openWindow();
    expect(createPopupApi({ ...connections, openPanel: undefined })).not.toHaveProperty("openPanel");
  });

  test("loads the page again, and is done when the browser has loaded it", async () => {
    const { connections, done, events } = openWindow();
    const reloading = createPopupApi(connections)
      .reloadPage()
      .then(() => done.push("loaded"));
    await expect.poll(() => done).toEqual(["reload 7"]);
    await events.onUpdated.fire(7, { status: "loading" });
    await events.onUpdated.fire(9, { status: "complete" });
    await Promise.resolve();
    expect(done).toEqual(["reload 7"]);
    await events.onUpdated.fire(7, { status: "complete" });
    await reloading;
    expect(done).toEqual(["reload 7", "loaded"]);
  });

  test("asks the worker to read the page at its address", async () => {
    const { connections, done } = openWindow();
    await createPopupApi(connections).readOnce();
    expect(done).toEqual(['worker readOnce {"tab":7,"address":"https://news.example/7"}']);
  });

  test("fails with a sentence if there is no tab", async () => {
    const { connections } = openWindow();
    const none = { ...connections.browser, tabs: { ...connections.browser.tabs, query: async () => [] } };
    const api = createPopupApi({ ...connections, browser: none as PopupConnections["browser"] });
    await expect(api.readFactChecks()).rejects.toThrow("the popup was opened over no tab");
  });

  test("notices messages from its page and from no other, until it stops watching", async () => {
    const { connections, events } = openWindow();
    let changes = 0;
    const stop = createPopupApi(connections).watchActivePage(() => (changes += 1));
    await events.onMessage.fire({}, { tab: { id: 9 } });
    await events.onMessage.fire({}, {});
    await Promise.resolve();
    expect(changes).toBe(0);
    await events.onMessage.fire({}, { tab: { id: 7 } });
    await expect.poll(() => changes).toBe(1);
    stop();
    expect(events.onMessage.listenerCount()).toBe(0);
  });
});

describe("the panel", () => {
  test("follows its window to another tab, and stays open", async () => {
    const { connections, done, moveTo } = openWindow();
    const api = createPanelApi(connections);
    moveTo(9);
    await api.showAnnotation("a1");
    expect(done).toEqual(["ask 9 showAnnotation"]);
    expect(api).not.toHaveProperty("openPanel");
  });

  test("notices another tab in front and a change of the tab in front, until it stops watching", async () => {
    const { connections, events, moveTo } = openWindow();
    let changes = 0;
    const stop = createPanelApi(connections).watchActivePage(() => (changes += 1));
    await events.onActivated.fire();
    expect(changes).toBe(1);
    moveTo(9);
    await events.onUpdated.fire(7, {});
    await events.onUpdated.fire(9, {});
    await expect.poll(() => changes).toBe(2);
    stop();
    expect(Object.values(events).map((event) => event.listenerCount())).toEqual([0, 0, 0]);
  });
});

test("sites of the catalogue are turned on even if the popup closes over the browser's question for access to them", async () => {
  const { connections, done } = openWindow();
  const chosen = { address: "https://a.example/", title: "A", lists: ["https://feeds.a.example/rss"], aliases: [] };
  void createPopupApi(connections).addSites([{ ...chosen, languages: ["en"] }]);

  expect(done).toEqual(["access https://a.example/*,https://feeds.a.example/*", `worker addSites ${JSON.stringify({ sites: [chosen] })}`]);
});
