import { expect, test } from "vitest";
import { toolsAddress } from "../../../../src/claims/fact-check-tools-address.ts";
import type { Request } from "../../../../src/messages/messenger.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { createOptionsApi, type OptionsConnections } from "../../../../src/ui/options/connect-options.ts";

/** A worker that answers from `answers`, by call and address; actions are recorded. */
function openBrowser(answers: Record<string, unknown> = {}) {
  const done: string[] = [];
  const stored: Record<string, unknown> = {};
  const browser = {
    runtime: {
      sendMessage: async ({ call, argument }: Request) => {
        const { address = "" } = (argument ?? {}) as { address?: string };
        done.push([call, address].filter(Boolean).join(" "));
        return { ok: true, value: answers[address] ?? answers[call] ?? null };
      },
    },
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        done.push(`access ${origins.join()}`);
        throw new Error("not during a click");
      },
    },
    storage: {
      local: {
        get: async () => ({ ...stored }),
        set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
        clear: async () => void done.push("clear"),
      },
    },
    extension: { inIncognitoContext: false },
    commands: { getAll: async () => [{ name: "next-claim", shortcut: "Alt+K" }, {}] },
  };
  return { api: createOptionsApi({ browser: browser as unknown as OptionsConnections["browser"] }), done, stored };
}

test("access to a web address is requested before it is added, and the address is added whatever the answer", async () => {
  const { api, done } = openBrowser({ addSource: { ok: true, source: "s" } });
  expect(await api.addSource(" https://checks.example:8443/all.json")).toEqual({ ok: true, source: "s" });
  await api.addSource("not an address");
  expect(done).toEqual(["access https://checks.example/*", "addSource  https://checks.example:8443/all.json", "addSource not an address"]);
});

test("a backup is imported completely, and sources that could not be added are named", async () => {
  const dismissal = { source: "starter", claim: "c", claimText: "Iron floats.", claimant: "", words: "", report: "", at: 5 };
  const { api, stored, done } = openBrowser({
    "https://new.example/a": { ok: true, source: "a" },
    "https://known.example/b": { ok: false, reason: "already-there" },
    "https://gone.example/c": { ok: false, reason: "unreachable" },
  });
  const sources = ["https://new.example/a", "https://known.example/b", "https://gone.example/c"];
  const settings = { ...defaultSettings, badge: false };
  expect(await api.takeOver({ settings, dismissals: [dismissal], sources, claims: [] })).toEqual(["https://gone.example/c"]);
  expect(stored["settings"]).toEqual(settings);
  expect(stored['dismissal:["starter","c",""]']).toEqual(dismissal);
  expect(done).toContain("saveClaims");
});

test("a backup lists the addresses of sources that have one", async () => {
  const { api } = openBrowser({ readSources: { sources: [{ address: "" }, { address: "https://a.example/" }] }, readSavedClaims: [] });
  expect(await api.readBackup()).toEqual({ settings: defaultSettings, dismissals: [], sources: ["https://a.example/"], claims: [] });
});

test("a backup leaves out Google's Fact Check Tools: without the key, which it never holds, they could not be added again", async () => {
  const sources = [{ address: toolsAddress }, { address: "https://a.example/" }];
  const { api } = openBrowser({ readSources: { sources }, readSavedClaims: [] });
  expect(await api.readBackup()).toMatchObject({ sources: ["https://a.example/"] });
});

test("deleting everything clears the settings first", async () => {
  const { api, done } = openBrowser();
  await api.wipe();
  expect(done).toEqual(["clear", "wipe"]);
});

test("a command without a name or keys is listed with empty ones", async () => {
  expect(await openBrowser().api.readShortcuts()).toEqual([
    { command: "next-claim", keys: "Alt+K" },
    { command: "", keys: "" },
  ]);
});
