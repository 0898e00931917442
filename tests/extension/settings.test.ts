import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { forgetAgreed, readAgreed, switchMirrors } from "../../src/settings/mirror-agreement.ts";
import { defaultSettings, parseSettings, siteState, switchName, type Settings } from "../../src/settings/settings.ts";
import { watchSite } from "../../src/settings/watch-site.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/stored-settings.ts";

const noon = Date.UTC(2026, 10, 24, 12);
const settings = (changes: Partial<Settings>): Settings => ({ ...defaultSettings, ...changes });

describe("the reader's choices", () => {
  beforeEach(() => fakeBrowser.reset());

  test("are the defaults after installation: news pages are read, and the number of claims is on the icon", async () => {
    expect(await readSettings(browser.storage)).toEqual(defaultSettings);
    expect(siteState(defaultSettings, "harbour-post.example", noon)).toBe("on");
    expect(defaultSettings.badge).toBe(true);
  });

  test("stay as they were except for the one that changes", async () => {
    await changeSettings(browser.storage, (now) => ({ ...now, sitesOff: ["harbour-post.example"] }));
    await changeSettings(browser.storage, (now) => ({ ...now, badge: false }));
    expect(await readSettings(browser.storage)).toEqual(settings({ sitesOff: ["harbour-post.example"], badge: false }));
  });

  test("are all kept if many change at once", async () => {
    const hosts = Array.from({ length: 60 }, (_, at) => `site-${at}.example`);
    const slow = {
      ...browser.storage,
      onChanged: browser.storage.onChanged,
      local: {
        get: async (key: string) => {
          const read = await browser.storage.local.get(key);
          await new Promise((resolve) => setTimeout(resolve)); // as in a browser, other callers run here
          return read;
        },
        set: (values: Record<string, unknown>) => browser.storage.local.set(values),
      },
    };
    await Promise.all(hosts.map((host) => changeSettings(slow, (now) => ({ ...now, sitesOff: switchName(now.sitesOff, host, true) }))));
    expect((await readSettings(browser.storage)).sitesOff.toSorted()).toEqual(hosts.toSorted());
  });

  test("store for which source the reader agreed to which mirrors", async () => {
    const agree = (source: string, servers: string[], isOn: boolean) =>
      changeSettings(browser.storage, (now) => ({ ...now, mirrorsOn: switchMirrors(now.mirrorsOn, source, servers, isOn) }));
    await Promise.all([agree("feed:a", ["https://x.example", "https://y.example"], true), agree("feed:ab", ["https://x.example"], true)]);
    await agree("feed:a", ["https://x.example"], false);
    const { mirrorsOn } = await readSettings(browser.storage);
    expect(readAgreed(mirrorsOn, "feed:a")).toEqual(["https://y.example"]);
    expect(readAgreed(mirrorsOn, "feed:ab")).toEqual(["https://x.example"]);
    expect(forgetAgreed(mirrorsOn, "feed:a")).toEqual(["feed:ab https://x.example"]);
    expect(parseSettings({ mirrorsOn: [3] }).mirrorsOn).toEqual([]);
  });

  test("can still be changed after one change fails", async () => {
    const broken = { ...browser.storage, local: { get: () => Promise.reject(new Error("gone")), set: () => Promise.resolve() } };
    await expect(changeSettings(broken as never, (now) => now)).rejects.toThrow("gone");
    await changeSettings(browser.storage, (now) => ({ ...now, badge: false }));
    expect((await readSettings(browser.storage)).badge).toBe(false);
  });

  test("are reported to every watcher, until it stops", async () => {
    const reports: Settings[] = [];
    const stop = watchSettings(browser.storage, (changed) => reports.push(changed));
    await changeSettings(browser.storage, (now) => ({ ...now, enabled: false }));
    stop();
    await changeSettings(browser.storage, (now) => ({ ...now, enabled: true }));
    expect(reports.map(({ enabled }) => enabled)).toEqual([false]);
  });

  test("survive damaged storage: a value of the wrong type becomes the default, the rest is kept", () => {
    const stored = { enabled: "yes", read: "everything", sitesOff: [1, 2], sitesOn: ["a.example"], pausedUntil: Number.NaN, badge: false };
    expect(parseSettings(stored)).toEqual(settings({ sitesOn: ["a.example"], badge: false }));
    expect(parseSettings(null)).toEqual(defaultSettings);
  });
});

describe("a site", () => {
  test("whose choices the browser does not deliver is not read until they are known", async () => {
    let report: Parameters<typeof browser.storage.onChanged.addListener>[0] = () => {};
    const broken = {
      local: { get: () => Promise.reject(new Error("the storage is gone")), set: () => Promise.resolve() },
      onChanged: { addListener: (listener: typeof report) => void (report = listener), removeListener: () => {} },
    };
    const reports: string[] = [];
    const stop = watchSite(broken as unknown as typeof browser.storage, "harbour-post.example", (state) => reports.push(state));
    await new Promise((resolve) => setTimeout(resolve, 50)); // an unhandled rejection would end the test
    expect(reports).toEqual([]);
    report({ settings: { newValue: defaultSettings } }, "local");
    expect(reports).toEqual(["on"]);
    stop();
  });

  test.each<[string, Partial<Settings>, ReturnType<typeof siteState>]>([
    ["is off when its own switch is off", { sitesOff: ["a.example"] }, "off"],
    ["is off when everything is off, whatever its own switch says", { enabled: false, sitesOff: ["a.example"] }, "off-everywhere"],
    ["is paused until the hour is over", { pausedUntil: noon + 1 }, "paused"],
    ["is on again when the hour is over", { pausedUntil: noon }, "on"],
    ["is not read if it is not one of the chosen sites", { read: "chosen", sitesOn: ["b.example"] }, "not-chosen"],
    ["is read if it is one of the chosen sites", { read: "chosen", sitesOn: ["a.example"] }, "on"],
    ["waits for a click if the reader wants that", { read: "click" }, "on-click"],
    ["stays on when another site is off", { sitesOff: ["b.example"] }, "on"],
  ])("%s", (_name, changes, state) => {
    expect(siteState(settings(changes), "a.example", noon)).toBe(state);
  });
});
