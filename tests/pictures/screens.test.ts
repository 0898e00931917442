/**
 * Pictures of every screen and state, compared with those that were looked at: `npm run compare-pictures`; `-- -u` takes new ones. Light and
 * dark, large (what 200 % zoom leaves of the room), in Arabic, and in forced colours. They depend on the machine's fonts and the
 * browser's version, so they are compared before and after a change on one machine, and not by `npm test`.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { AnnotationSummary } from "../../src/messages/contracts.ts";
import { clearCardPage, showCardPage } from "../browser/ui/card-page.ts";
import { clearPopup, now, openPopup, preparePopup, read, ready, root, type Situation } from "../browser/ui/popup-page.ts";
import { sourceReport } from "../browser/ui/fake-sources.ts";
import { annotate, denial, findClaim } from "../browser/ui/starter-claims.ts";
import { looks, putOn, still } from "./looks.ts";

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
  why: {
    annotation: annotate(autism, {
      explanation: { wording: 0, aligned: [{ here: { start: 0, end: 8 }, claim: { start: 0, end: 8 }, kind: "word" }], judged: "same" },
    }),
  },
  "looked-up": { annotation: annotate(autism, { tier: "none", probability: 0.21 }), isLookedUp: true },
};

/** Its only rating is as long as a sentence. */
const sentenceLong = annotate(
  findClaim(({ id }) => id === "uk-sends-eu-350-million-a-week"),
  { sentence: 60, stance: "attributed" },
);

const paused = { pausedUntil: now + 1_800_000 };
const problem = { kind: "unreachable", detail: "", at: now };
const day = 86_400_000;
const popups: Record<string, Situation> = {
  claims: {},
  none: { report: { ...read, annotations: [] } },
  reading: { report: "reading" },
  "no-article": { report: "not-an-article" },
  "no-answer": { report: "no-answer" },
  "own-page": { activePage: { kind: "own-page" } },
  "site-off": { settings: { sitesOff: ["news.example"] } },
  "all-off": { settings: { enabled: false } },
  paused: { settings: paused },
  "not-chosen": { settings: { read: "chosen" }, report: "not-an-article" },
  "on-click": { settings: { read: "click" }, report: "not-an-article" },
  language: { report: { ...read, language: "sv", claimCount: 0, annotations: [] } },
  preparing: { claims: { ...ready, state: "preparing" } },
  failed: { claims: { ...ready, state: "failed", failure: "storage" } },
  fetching: { sources: [sourceReport({ progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })] },
  stale: { sources: [sourceReport({ problem, checkedAt: now - 9 * day })] },
  "not-arrived": { sources: [sourceReport({ problem, checkedAt: 0, claimCount: 0 })] },
  offline: { sources: [sourceReport({ checkedAt: now - 10 * day })], isOffline: true },
  four: {
    report: { ...read, annotations: [...read.annotations.slice(0, 3), sentenceLong, ...read.annotations.slice(3)] },
    sources: [sourceReport({ title: "Tideline", problem, checkedAt: now - 10 * day })],
  },
  starter: {
    report: { ...read, claimCount: 312, annotations: [] },
    claims: { ...ready, claimCount: 312 },
    sources: [sourceReport({ kind: "starter", claimCount: 312 })],
  },
  private: { activePage: { kind: "page", host: "news.example", address: "https://news.example/a", isPrivate: true, report: read } },
  "fact-check": { factChecks: { count: 1, publisher: "Plumb Line", isSaved: false } },
};

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await clearCardPage(); // also after a picture that differs: its card would lie over all that follow
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test.each(Object.entries(cards))("card: %s", async (name, content) => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const shown = showCardPage();
    shown.open(content.annotation, content);
    if (name === "why") openReasons(shown.card());
    await expect(await still(shown.card())).toMatchScreenshot(`card-${name}-${look.name}`);
  });

  test("card: nothing found", async () => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const shown = showCardPage();
    shown.layer.openNoResult({ words: "iron floats", claimCount: 312, rects: () => [shown.mark()], direction: "ltr", takeFocus: true });
    await expect(await still(shown.card())).toMatchScreenshot(`card-nothing-${look.name}`);
  });

  test.each(Object.entries(popups))("popup: %s", async (name, situation) => {
    await page.viewport(look.isLarge === true ? 320 : 380, 600);
    preparePopup();
    await openPopup(situation);
    try {
      await expect(await still(root)).toMatchScreenshot(`popup-${name}-${look.name}`);
    } finally {
      clearPopup();
    }
  });
});

function openReasons(card: HTMLElement): void {
  const reasons = card.querySelector("details.why") as HTMLDetailsElement;
  reasons.open = true;
  reasons.scrollIntoView({ block: "end" });
}
