import { expect, test } from "vitest";
import type { Request } from "../../../src/messages/messenger.ts";
import type { SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { watchBrowserEvents } from "../../../src/worker/browser-events.ts";
import { createFakeEvent } from "../../support/fake-event.ts";

/** A browser with the tabs 1, whose sentinel answers, and 2, which has none; actions in it are recorded. */
function startWorker({ hasMenus = true, isBroken = false } = {}) {
  const done: string[] = [];
  const events = {
    installed: createFakeEvent<[{ reason: string }]>(),
    startup: createFakeEvent<[]>(),
    command: createFakeEvent<[string, { id: number } | undefined]>(),
    clicked:
      createFakeEvent<[{ menuItemId: string; selectionText: string; frameId: number; pageUrl: string }, { id: number } | undefined]>(),
  };
  const browser = {
    runtime: { onInstalled: events.installed, onStartup: events.startup, getURL: (path: string) => `chrome-extension://gainsay${path}` },
    commands: { onCommand: events.command },
    ...(hasMenus && {
      contextMenus: {
        onClicked: events.clicked,
        removeAll: async () => undefined,
        create: ({ title }: { title: string }) => void done.push(`menu ${title}`),
      },
    }),
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        done.push(`inject ${files.join()} ${target.tabId}`);
        return [{}];
      },
    },
    tabs: {
      query: async ({ active }: { active?: boolean }) => (active === true ? [{ id: 5 }] : [{ id: 1 }, { id: 2 }]),
      create: async ({ url }: { url: string }) => void done.push(`open ${url}`),
      sendMessage: async (tabId: number, { to, call }: Request) => {
        if (to === "sentinel") return tabId === 1 ? { ok: true, value: { isArticle: false } } : undefined;
        done.push(`ask ${tabId} ${to}.${call}`);
        return { ok: true, value: null };
      },
    },
  };
  const services = {
    claimIndex: { open: () => (isBroken ? Promise.reject(new Error("no database")) : Promise.resolve()) },
    sources: { runDue: async () => void done.push("visit what is due") } satisfies Pick<SourceScheduler, "runDue">,
  };
  watchBrowserEvents(browser as never, services as never, "Look up");
  return { events, done };
}

test("an install opens the welcome page, and puts the sentinel into open pages that have none", async () => {
  const { events, done } = startWorker();
  await events.installed.fire({ reason: "install" });
  await expect
    .poll(() => done.toSorted())
    .toEqual([
      "inject /content-scripts/sentinel.js 2",
      "menu Look up",
      "open chrome-extension://gainsay/welcome.html",
      "visit what is due",
    ]);
});

test("an update does the same without the welcome page", async () => {
  const { events, done } = startWorker();
  await events.installed.fire({ reason: "update" });
  await expect.poll(() => done.toSorted()).toEqual(["inject /content-scripts/sentinel.js 2", "menu Look up", "visit what is due"]);
});

test("without a database no source is visited after an update", async () => {
  const { events, done } = startWorker({ isBroken: true });
  await events.installed.fire({ reason: "update" });
  await expect.poll(() => done.toSorted()).toEqual(["inject /content-scripts/sentinel.js 2", "menu Look up"]);
});

test("a browser without menus gets everything else", async () => {
  const { events, done } = startWorker({ hasMenus: false });
  await events.installed.fire({ reason: "update" });
  await events.startup.fire();
  await expect.poll(() => done.toSorted()).toEqual(["inject /content-scripts/sentinel.js 2", "visit what is due", "visit what is due"]);
});

test("a keyboard command goes to its tab, or to the tab in front if the browser names none", async () => {
  const { events, done } = startWorker();
  await events.command.fire("next-claim", { id: 4 });
  await events.command.fire("toggle-marks", undefined);
  expect(done).toEqual(["ask 4 page.stepAnnotation", "ask 5 page.toggleMarks"]);
});

test("selected words are looked up in their tab; a click outside any tab does nothing", async () => {
  const { events, done } = startWorker();
  const click = { menuItemId: "look-up", selectionText: "iron floats", frameId: 0, pageUrl: "https://news.example/" };
  await events.clicked.fire(click, undefined);
  await events.clicked.fire(click, { id: 4 });
  expect(done).toEqual(["inject /content-scripts/lookup.js 4", "ask 4 lookup.showLookup"]);
});
