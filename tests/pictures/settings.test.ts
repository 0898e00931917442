import { h, render } from "preact";
import { describe, expect, test } from "vitest";
import { page, server } from "vitest/browser";
import type { ClaimState, SourceReport } from "../../src/messages/contracts.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { OptionsDismissals } from "../../src/ui/options/options-dismissals.tsx";
import { OptionsSources } from "../../src/ui/options/options-sources.tsx";
import { mountOptions } from "../../src/ui/options/options.tsx";
import { catalogueSite, fakeSources, now, siteReport, sourceReport } from "../browser/ui/fake-sources.ts";
import { GoogleKey } from "../../src/ui/sources/google-key.tsx";
import { createPrivateDismissals } from "../support/private-dismissals.ts";
import { looks, putRoot, still, wear } from "./looks.ts";

const ready: ClaimState = { state: "ready", claimCount: 92_742, updatedAt: now - 7_200_000 };
const problem = { kind: "unreachable", detail: "", at: now };
const day = 86_400_000;

const north = catalogueSite("North Sea Check", ["en"], { country: "NO" });
const tideline = catalogueSite("Tideline", ["en"], { country: "IE" });
const lantern = catalogueSite("Lantern Desk", ["en"], { country: "CA" });
const quayside = catalogueSite("Quayside Facts", ["en"], { country: "NZ" });
const klarsyn = catalogueSite("Klarsyn", ["en"], { country: "DK" });
const off = ["Alder Check", "Brackwater Desk", "Cove Facts", "Delta Check", "Estuary Desk"].map((title) => catalogueSite(title, ["en"]));
const others = ["de", "es", "fr", "it", "pt"].map((language) => catalogueSite(`Desk ${language}`, [language]));
const catalogue = [north, tideline, lantern, quayside, klarsyn, ...off, ...others];
const sites = [
  siteReport(north, { claimCount: 1_204 }),
  siteReport(tideline, { claimCount: 612, checkedAt: now - 11 * day, storedAt: now - 11 * day, problem }),
  siteReport(lantern, { claimCount: 0, checkedAt: 0, problem: { ...problem, kind: "declines" }, dueAt: now + 20 * 3_600_000 }),
  siteReport(quayside, { claimCount: 0, problem: { ...problem, kind: "no-markup" }, articles: { read: 20, left: 0 } }),
  siteReport(klarsyn, { claimCount: 2, checkedAt: 0, dueAt: 0, articles: { read: 3, left: 1_900 } }),
];
const offered = [
  { address: "https://feeds.example/all.json", title: "All reviews", publisher: "Desk", licence: "CC BY 4.0", bytes: 190e6 },
];

describe.each(looks)("$name", (look) => {
  wear(look);

  test("Google's key", async () => {
    await page.viewport(look.isLarge === true ? 590 : 760, look.isLarge === true ? 1_500 : 640);
    const element = putRoot();
    element.className = "options";
    const api = {
      readFactCheckTools: () => Promise.resolve({ hasKey: false, queries: [] }),
      setFactCheckTools: () => Promise.resolve({ ok: false, reason: "tools-key" } as const),
    };
    render(h("ul", { class: "panel" }, h(GoogleKey, { api, onChange: () => {} })), element);
    element.querySelector("summary")!.click();
    await expect.poll(() => element.querySelector("#google-sites")).not.toBeNull();
    const field = element.querySelector<HTMLTextAreaElement>("#google-sites")!;
    field.focus();
    field.value = "one.example\ntwo.example";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    element.querySelector<HTMLElement>("button[type=submit]")!.click();
    await expect.poll(() => element.querySelector(".add-source-error")).not.toBeNull();
    await expect(await still(element)).toMatchScreenshot(`settings-google-${look.name}`);
  });

  test("a feed that changed its key", async () => {
    await page.viewport(look.isLarge === true ? 390 : 760, look.isLarge === true ? 1_500 : 760);
    const element = putRoot();
    element.className = "options";
    const report = {
      sources: [
        sourceReport({
          kind: "feed",
          fingerprint: "0a1b 2c3d 4e5f 6071 8293 a4b5 c6d7 e8f9",
          otherFingerprint: "ffee ddcc bbaa 9988 7766 5544 3322 1100",
          problem: { ...problem, kind: "feed-key" },
        }),
      ],
      offered: [],
    };
    const choices = { publishersOff: [], onPublisher: () => {}, mirrorsOn: [], onMirrors: () => {} };
    render(h(OptionsSources, { api: fakeSources(report), onChange: () => {}, isInMemory: false, ...choices }), element);
    await expect.poll(() => element.querySelector(".keys")).not.toBeNull();
    element.querySelector<HTMLElement>(".source-row summary")!.click();
    await expect(await still(element.querySelector<HTMLElement>(".source-row")!)).toMatchScreenshot(`settings-keys-${look.name}`);
  });

  test("a file on this device", async () => {
    await page.viewport(look.isLarge === true ? 390 : 760, look.isLarge === true ? 1_900 : 1_260);
    const element = putRoot();
    element.className = "options";
    const file = (title: string, changes: Partial<SourceReport>): SourceReport =>
      sourceReport({ source: `file:${title}`, kind: "file", address: "", title, publisher: "", licence: "", dueAt: 8.64e15, ...changes });
    const sources = [
      file("reviews-2026-11.json", { claimCount: 1_204 }),
      file("reviews-in-40-languages.jsonl", {
        claimCount: 98_120,
        refused: [{ reason: "is in a language that is not kept: pt", count: 41_377, first: "entry 2" }],
        inOtherLanguages: 41_377,
      }),
      file("archive-of-all-reviews-since-2009.jsonl.gz", {
        checkedAt: 0,
        claimCount: 0,
        progress: { bytesDone: 34e6, bytesTotal: 96e6, claimCount: 9_216 },
      }),
      file("half.json", { checkedAt: 0, claimCount: 0, problem: { kind: "damaged", detail: "", at: now } }),
    ];
    const api = fakeSources({ sources, offered: [] });
    const choices = { publishersOff: [], onPublisher: () => {}, mirrorsOn: [], onMirrors: () => {} };
    render(h(OptionsSources, { api, onChange: () => {}, isInMemory: false, ...choices }), element);
    await expect.poll(() => element.querySelectorAll(".source-row").length).toBe(4);
    const chosen = new DataTransfer();
    chosen.items.add(new File([], "minutes-of-the-meeting.json"));
    const input = element.querySelector<HTMLInputElement>("input[type=file]")!;
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await expect.poll(() => element.querySelector(".add-source-error")).not.toBeNull();
    await expect(await still(element)).toMatchScreenshot(`settings-file-${look.name}`);
  });

  test("a report of a wrong match", async () => {
    await page.viewport(look.isLarge === true ? 590 : 760, 900);
    const element = putRoot();
    element.className = "options";
    const store = createPrivateDismissals();
    const words = "Norhaven’s ferry terminal went up without any public money";
    const claimText = "The ferry terminal was built without a single krone of public money.";
    const report = `Page: “${words}”\nThe claim: “${claimText}” (terminal)\nFrom: Marit Aune, North Sea Check\nMatch: Close match\nGainsay: 0.1.0`;
    await store.add({ source: "starter", claim: "terminal", claimText, claimant: "Marit Aune", words, report });
    render(h(OptionsDismissals, { store }), element);
    await expect.poll(() => element.querySelector("button[aria-expanded]")).not.toBeNull();
    element.querySelector<HTMLElement>("button[aria-expanded]")!.click();
    await expect.poll(() => element.querySelector("textarea")).not.toBeNull();
    await expect(await still(element)).toMatchScreenshot(`settings-report-${look.name}`);
  });

  test.each([
    ["settings", look.isLarge === true ? 590 : 1180, look.isLarge === true ? 6_600 : 5_100],
    ["settings-narrow", look.isLarge === true ? 320 : 390, look.isLarge === true ? 9_000 : 8_000],
  ])("%s", async (name, width, height) => {
    await page.viewport(width, height);
    const element = putRoot();
    mountOptions(element, {
      ...fakeSources(
        {
          sources: [...sites, sourceReport({}), sourceReport({ source: "b", title: "Late", problem, checkedAt: now - 9 * day })],
          offered,
        },
        [],
        undefined,
        catalogue,
      ),
      dismissals: createPrivateDismissals(),
      readBackup: () => Promise.resolve({ settings: defaultSettings, dismissals: [], sources: [], claims: [] }),
      takeOver: () => Promise.resolve([]),
      wipe: () => Promise.resolve(),
      readClaimState: () => Promise.resolve(ready),
      readLanguages: () => Promise.resolve([{ language: "en", claims: 92_742 }]),
      readRequests: () => Promise.resolve([]),
      readSettings: () => Promise.resolve({ ...defaultSettings, sitesOff: ["one.example"] }),
      changeSettings: () => Promise.resolve(),
      watchSettings: () => () => {},
      readStoredBytes: () => Promise.resolve(48_000_000),
      readShortcuts: () => Promise.resolve([{ command: "next-claim", keys: "Alt+Shift+K" }]),
      ...(server.browser !== "firefox" && { openShortcuts: () => {} }),
    });
    await expect.poll(() => element.querySelectorAll(".source-row").length).toBe(3);
    await expect(await still(element)).toMatchScreenshot(`${name}-${look.name}`);
  });
});
