import { expect, test } from "vitest";
import type { Request } from "../../../../src/messages/messenger.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { createWelcomeApi } from "../../../../src/ui/welcome/connect-welcome.ts";

function openBrowser(sources: object[] = []) {
  const done: string[] = [];
  const stored: Record<string, unknown> = {};
  const browser = {
    runtime: {
      sendMessage: async ({ call, argument }: Request) => {
        done.push(`${call} ${JSON.stringify(argument)}`);
        return { ok: true, value: call === "readSources" ? { sources, offered: ["offer"] } : { ok: true, source: "s" } };
      },
      openOptionsPage: async () => void done.push("options"),
    },
    storage: {
      local: { get: async () => ({ ...stored }), set: async (values: Record<string, unknown>) => void Object.assign(stored, values) },
    },
    tabs: { getCurrent: async () => ({ id: 7 }), remove: async (id: number) => void done.push(`close ${id}`) },
  };
  return { api: createWelcomeApi(browser as unknown as Parameters<typeof createWelcomeApi>[0]), done, stored };
}

test("only the claims in the package are counted", async () => {
  const { api } = openBrowser([
    { kind: "feed", claimCount: 9 },
    { kind: "starter", claimCount: 324 },
  ]);
  expect(await api.readSources()).toEqual({ offered: ["offer"], claimCount: 324 });
  expect(await openBrowser().api.readSources()).toEqual({ offered: ["offer"], claimCount: 0 });
});

test("starting without a source stores the choices and closes the page", async () => {
  const { api, done, stored } = openBrowser();
  await api.start([], { read: "click", mode: "end" });
  expect(stored["settings"]).toEqual({ ...defaultSettings, read: "click", mode: "end" });
  expect(done).toEqual(["close 7"]);
});

test("starting with sources adds them in order and shows their progress in the settings", async () => {
  const { api, done } = openBrowser();
  await api.start(["https://a.example/", "https://b.example/"], { read: "news", mode: "while" });
  expect(done).toEqual(['addSource {"address":"https://a.example/"}', 'addSource {"address":"https://b.example/"}', "options", "close 7"]);
});
