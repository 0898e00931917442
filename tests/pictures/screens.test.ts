/**
 * Pictures of every screen and state, held against those that were looked at: `npm run compare-pictures`; `-- -u` takes new ones. Light and
 * dark, large (what 200 % zoom leaves of the room), in Arabic, and in forced colours. They depend on the machine's fonts and the
 * browser's version, so they are compared before and after a change on one machine, and not by `npm test`.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { render } from "preact";
import type { AnnotationSummary } from "../../src/messages/contracts.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { mountOptions } from "../../src/ui/options.tsx";
import { mountWelcome } from "../../src/ui/welcome.tsx";
import { clearCardPage, showCardPage } from "../browser/ui/card-page.ts";
import { clearPopup, now, openPopup, preparePopup, read, ready, root, type Situation } from "../browser/ui/popup-page.ts";
import { sourceReport, sourcesDoors } from "../browser/ui/sources-doors.ts";
import { annotate, denial, findClaim } from "../browser/ui/starter-claims.ts";
import { speak } from "../support/interface-words.ts";
import { keepPrivately } from "../support/private-aside.ts";

interface Look {
  name: string;
  scheme?: "light" | "dark";
  language?: string;
  /** The width that 200 % zoom leaves of the window. */
  isLarge?: boolean;
  isForced?: boolean;
}

const looks: Look[] = [
  { name: "light" },
  { name: "dark", scheme: "dark" },
  { name: "large", isLarge: true },
  { name: "arabic", language: "ar" },
  { name: "forced", isForced: true },
];

/** The part of the browser's protocol that is used here; vitest does not know its types. */
const browser = cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> };

async function putOn({ scheme = "light", language = "en", isForced = false }: Look): Promise<void> {
  const features = [
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
    { name: "forced-colors", value: isForced ? "active" : "none" },
  ];
  await browser.send("Emulation.setEmulatedMedia", { features });
  speak(language);
}

/** The element, once fonts are there and fades are over. */
async function still(element: HTMLElement) {
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return page.elementLocator(element);
}

const autism = findClaim(({ id }) => id === "vaccines-cause-autism");
const cards: Record<string, { annotation: AnnotationSummary; isLookedUp?: boolean }> = {
  statements: { annotation: annotate(denial, { stance: "attributed" }) },
  reviews: { annotation: annotate(autism) },
  disputed: {
    annotation: annotate(
      findClaim(({ reviews }) => reviews.length === 1),
      { stance: "disputed-here" },
    ),
  },
  "looked-up": { annotation: annotate(autism, { tier: "none", probability: 0.21 }), isLookedUp: true },
};

const paused = { pausedUntil: now + 1_800_000 };
const problem = { kind: "unreachable", detail: "", at: now };
const day = 86_400_000;
const popups: Record<string, Situation> = {
  claims: {},
  none: { report: { ...read, annotations: [] } },
  reading: { report: "reading" },
  "no-article": { report: "not-an-article" },
  "no-answer": { report: "no-answer" },
  "own-page": { visit: { kind: "own-page" } },
  "site-off": { settings: { sitesOff: ["news.example"] } },
  "all-off": { settings: { enabled: false } },
  paused: { settings: paused },
  "not-chosen": { settings: { read: "chosen" }, report: "not-an-article" },
  "on-click": { settings: { read: "click" }, report: "not-an-article" },
  language: { report: { ...read, language: "sv", claimCount: 0, annotations: [] } },
  preparing: { claims: { ...ready, state: "preparing" } },
  failed: { claims: { ...ready, state: "failed", failure: "The database cannot be opened." } },
  fetching: { sources: [sourceReport({ progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })] },
  stale: { sources: [sourceReport({ problem, checkedAt: now - 9 * day })] },
  "not-arrived": { sources: [sourceReport({ problem, checkedAt: 0, claimCount: 0 })] },
  offline: { sources: [sourceReport({})], isOffline: true },
  "fact-check": { factChecks: { count: 1, publisher: "Plumb Line", isSaved: false } },
};

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test.each(Object.entries(cards))("card: %s", async (name, content) => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const shown = showCardPage();
    shown.open(content.annotation, content);
    await expect(await still(shown.card())).toMatchScreenshot(`card-${name}-${look.name}`);
    await clearCardPage();
  });

  test("card: nothing found", async () => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const shown = showCardPage();
    shown.layer.openNothing({ words: "iron floats", claimCount: 312, rects: () => [shown.mark()], direction: "ltr", takeFocus: true });
    await expect(await still(shown.card())).toMatchScreenshot(`card-nothing-${look.name}`);
    await clearCardPage();
  });

  test.each(Object.entries(popups))("popup: %s", async (name, situation) => {
    await page.viewport(look.isLarge === true ? 320 : 380, 600);
    preparePopup();
    await openPopup(situation);
    await expect(await still(root)).toMatchScreenshot(`popup-${name}-${look.name}`);
    clearPopup();
  });

  test("settings", async () => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const element = putRoot();
    mountOptions(element, {
      ...sourcesDoors({
        sources: [sourceReport({}), sourceReport({ source: "b", title: "Late", problem, checkedAt: now - 9 * day })],
        offered: [],
      }),
      aside: keepPrivately(),
      readBackup: () => Promise.resolve({ settings: defaultSettings, aside: [], sources: [], claims: [] }),
      takeOver: () => Promise.resolve([]),
      wipe: () => Promise.resolve(),
      readClaimState: () => Promise.resolve(ready),
      readLanguages: () => Promise.resolve([{ language: "en", claims: 92_742 }]),
      readRequests: () => Promise.resolve([]),
      readSettings: () => Promise.resolve({ ...defaultSettings, sitesOff: ["one.example"] }),
      writeSettings: () => Promise.resolve(),
      watchSettings: () => () => {},
      readStoredBytes: () => Promise.resolve(48_000_000),
      readShortcuts: () => Promise.resolve([{ command: "next-claim", keys: "Alt+Shift+K" }]),
      openShortcuts: () => {},
    });
    await expect.poll(() => element.querySelectorAll(".feed").length).toBe(2);
    await expect(await still(element)).toMatchScreenshot(`settings-${look.name}`);
    render(null, element);
  });

  test("welcome", async () => {
    await page.viewport(look.isLarge === true ? 640 : 1280, 860);
    const element = putRoot();
    const offered = [
      { address: "https://feeds.example/a.json", title: "All reviews", publisher: "Desk", licence: "CC BY 4.0", bytes: 190e6 },
    ];
    mountWelcome(element, { readSources: () => Promise.resolve({ offered, claimCount: 312 }), start: () => Promise.resolve() });
    await expect.poll(() => element.querySelector("[type=checkbox]")).not.toBeNull();
    await expect(await still(element)).toMatchScreenshot(`welcome-${look.name}`);
    render(null, element);
  });
});

function putRoot(): HTMLElement {
  document.body.innerHTML = '<div id="root"></div>';
  return document.querySelector<HTMLElement>("#root")!;
}
