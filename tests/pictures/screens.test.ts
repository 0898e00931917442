/**
 * Pictures of every screen and state, compared with those that were looked at: `npm run compare-pictures`; `-- -u` takes new ones. Light and
 * dark, large (what 200 % zoom leaves of the room), in Arabic, and in forced colors; in both browsers. They depend on the machine's fonts and the
 * browser's version, so they are compared before and after a change on one machine, and not by `npm test`.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Claim, Review } from "../../src/claims/claim.ts";
import type { CardContent } from "../../src/messages/card-contract.ts";
import type { AnnotationSummary } from "../../src/messages/contracts.ts";
import { clearCardPage, showCardPage } from "../browser/ui/card-page.ts";
import { clearPopup, now, openPopup, preparePopup, read, ready, root, type Situation } from "../browser/ui/popup-page.ts";
import { catalogueSite, siteReport, sourceReport } from "../browser/ui/fake-sources.ts";
import { annotate, denial, findClaim } from "../browser/ui/starter-claims.ts";
import { looks, putOn, still } from "./looks.ts";

const autism = findClaim(({ id }) => id === "vaccines-cause-autism");
const coach = findClaim(({ id }) => id === "uk-sends-eu-350-million-a-week");
/** Reviews by invented publishers, which the starter claims cannot have. */
const review = (name: string, date: string, more: Partial<Review>): Review => ({
  publisher: { name },
  publishedOn: { date, precision: "day" },
  verdict: "refuted",
  language: "en",
  ...more,
});
const terminal: Claim = {
  ...denial,
  id: "terminal",
  text: "The ferry terminal was built without a single krone of public money.",
  claimant: { name: "Marit Aune", kind: "person" },
  statedOn: { date: "2025-05-20", precision: "day" },
  appearances: [],
  statements: [],
  reviews: [
    review("North Sea Check", "2025-06-02", { rating: "False", url: "https://northseacheck.example/terminal" }),
    review("Tideline", "2025-05-28", { rating: "False", title: "The harbor board’s own accounts list a grant of 41 million kroner." }),
    review("Faktenlinie", "2025-06-11", { rating: "Falsch", language: "de" }),
    review("Klarsyn", "2025-07-03", { title: "Who paid for the quay? The accounts, line by line" }),
  ],
};
/** Its words and one review are in a language that runs the other way than the interface's, whichever that is. */
const foreign: Claim = {
  ...terminal,
  id: "foreign",
  text: "بُنيت محطة العبّارات من دون كرونة واحدة من المال العام.",
  language: "ar",
  reviews: [
    review("Tideline", "2025-05-28", { rating: "False", title: "The harbor board’s own accounts list a grant of 41 million kroner." }),
    review("مرصد الميناء", "2025-06-03", {
      rating: "زائف",
      title: "حسابات هيئة الميناء تذكر منحة قدرها 41 مليون كرونة، وقد صُرفت على دفعتين.",
      language: "ar",
    }),
  ],
};
/** One publisher has reviewed it twice, with the same rating. */
const repeated: Claim = {
  ...terminal,
  id: "repeated",
  reviews: [
    ...terminal.reviews.slice(0, 2),
    review("North Sea Check", "2025-05-29", { rating: "False", url: "https://northseacheck.example/quay" }),
  ],
};
const differing: Claim = {
  ...terminal,
  id: "surges",
  text: "Storm surges in the fjord have doubled since 1990.",
  reviews: [
    review("North Sea Check", "2026-03-04", { rating: "Mostly true", verdict: "mostly-supported" }),
    review("Tideline", "2026-03-02", { rating: "Half right", verdict: "mixed" }),
    review("Klarsyn", "2026-04-01", { rating: "Lacks context", verdict: "mostly-refuted" }),
  ],
};
const unrated: Claim = {
  ...terminal,
  id: "bill",
  text: "Every household will pay for the terminal through its water bill.",
  reviews: [review("North Sea Check", "2026-04-14", { title: "What the terminal costs, and which households pay for it" })],
};
delete unrated.claimant;
delete unrated.statedOn;
const long: Claim = { ...unrated, id: "long", text: [unrated, differing, terminal].map(({ text }) => text).join(" ") };
const site = "harbourpost.example";
const cards: Record<string, { annotation: AnnotationSummary } & Partial<CardContent>> = {
  "resting-agree": { annotation: annotate(terminal), isResting: true, site },
  "resting-differ": { annotation: annotate(differing), isResting: true, site },
  "resting-unrated": { annotation: annotate(unrated), isResting: true, site },
  "resting-long": {
    annotation: annotate(long),
    isResting: true,
    site,
  },
  "resting-statements": { annotation: annotate(denial, { stance: "disputed-here" }), isResting: true, site },
  "resting-sentences": { annotation: annotate(coach, { stance: "attributed" }), isResting: true, site },
  "resting-own": { annotation: annotate(terminal), isResting: true, site, address: "https://northseacheck.example/terminal" },
  "resting-question": { annotation: annotate(autism, { stance: "asked" }), isResting: true, site },
  statements: { annotation: annotate(denial, { stance: "disputed-here" }), site },
  reviews: { annotation: annotate(terminal), site },
  repeated: { annotation: annotate(repeated), site },
  foreign: { annotation: annotate(foreign), site },
  disputed: {
    annotation: annotate(
      findClaim(({ reviews }) => reviews.length === 1),
      { stance: "disputed-here" },
    ),
    site,
  },
  "on-sepia": { annotation: annotate(denial), isResting: true, site, behind: [246, 238, 219] },
  "on-navy": { annotation: annotate(differing), isResting: true, site, behind: [43, 58, 85] },
  why: {
    annotation: annotate(terminal, {
      text: "Norhaven’s ferry terminal went up without any public money",
      around: { text: "At last Norhaven’s ferry terminal went up in 2024 without any public money.", start: 0 },
      differs: [{ kind: "date", here: "2024", claim: "" }],
      explanation: {
        wording: 0,
        aligned: [
          { here: { start: 19, end: 24 }, claim: { start: 4, end: 9 }, kind: "word" },
          { here: { start: 25, end: 33 }, claim: { start: 10, end: 18 }, kind: "word" },
          { here: { start: 34, end: 41 }, claim: { start: 19, end: 28 }, kind: "stem" },
          { here: { start: 50, end: 57 }, claim: { start: 29, end: 36 }, kind: "word" },
          { here: { start: 62, end: 74 }, claim: { start: 55, end: 67 }, kind: "word" },
        ],
        judged: "same",
      },
    }),
    site,
  },
  "looked-up": { annotation: annotate(autism, { tier: "none", probability: 0.21 }), isLookedUp: true },
};

const sheets = {
  statements: { annotation: annotate(denial, { stance: "disputed-here" }), isResting: true, site },
  reviews: { annotation: annotate(terminal), isResting: true, site },
  long: {
    annotation: annotate(long),
    isResting: true,
    site,
  },
  whole: { annotation: annotate(denial, { stance: "disputed-here" }), isResting: true, site },
};

/** Its only rating is as long as a sentence. */
const sentenceLong = annotate(coach, { sentence: 60, stance: "attributed" });

const paused = { pausedUntil: now + 1_800_000 };
const problem = { kind: "unreachable", detail: "", at: now };
const day = 86_400_000;
const english = ["North Sea Check", "Tideline", "Lantern Desk", "Quayside Facts"].map((title) => catalogueSite(title, ["en"]));
const catalogue = [...english, catalogueSite("Klarsyn", ["sv"]), catalogueSite("Fjord Statements", ["sv"])];
const first = { checkedAt: 0, dueAt: 0, claimCount: 0 };
const starter = sourceReport({ kind: "starter", source: "starter", claimCount: 312 });
const silent = { claims: { ...ready, claimCount: 312 }, report: { ...read, claimCount: 312, annotations: [] }, catalogue };
const popups: Record<string, Situation> = {
  claims: {},
  none: { report: { ...read, annotations: [] } },
  reading: { report: "reading" },
  "no-article": { report: "not-an-article" },
  "no-answer": { report: "no-answer" },
  "own-page": { activePage: { kind: "own-page" } },
  example: { activePage: { kind: "own-page", isExample: true } },
  "site-off": { settings: { sitesOff: ["news.example"] } },
  "all-off": { settings: { enabled: false } },
  paused: { settings: paused },
  "not-chosen": { settings: { read: "chosen" }, report: "not-an-article" },
  "on-click": { settings: { read: "click" }, report: "not-an-article" },
  language: { report: { ...read, language: "sv", claimCount: 0, annotations: [] }, catalogue },
  preparing: { claims: { ...ready, state: "preparing" } },
  failed: { claims: { ...ready, state: "failed", failure: "storage" } },
  fetching: { sources: [sourceReport({ progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })] },
  "fetching-more": {
    sources: ["Example Checks", "Tideline"].map((title) =>
      sourceReport({ title, source: title, progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } }),
    ),
  },
  stale: { sources: [sourceReport({ problem, checkedAt: now - 9 * day })] },
  "not-arrived": { sources: [sourceReport({ problem, checkedAt: 0, claimCount: 0 })] },
  offline: { sources: [sourceReport({ checkedAt: now - 10 * day })], isOffline: true },
  four: {
    report: { ...read, annotations: [...read.annotations.slice(0, 3), sentenceLong, ...read.annotations.slice(3)] },
    sources: [sourceReport({ title: "Tideline", problem, checkedAt: now - 10 * day })],
  },
  starter: { ...silent, sources: [starter] },
  getting: {
    ...silent,
    sources: [
      starter,
      ...english.map((site, at) => siteReport(site, { ...first, claimCount: 90 * at, articles: { read: 9 * at, left: 900 } })),
    ],
  },
  "not-got": { ...silent, sources: [starter, siteReport(english[0]!, { checkedAt: 0, claimCount: 0, problem })] },
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
    if (name === "why") {
      await still(shown.card()); // a card that is not at rest yet may scroll back
      openReasons(shown.card());
    }
    await expect(await still(shown.card())).toMatchScreenshot(`card-${name}-${look.name}`);
  });

  test.each(Object.entries(sheets))("sheet: %s", async (name, content) => {
    await page.viewport(look.isLarge === true ? 320 : 360, 740);
    const shown = showCardPage({ before: 60 });
    shown.open(content.annotation, content);
    if (name === "whole") shown.layer.grow();
    await expect(await still(shown.card())).toMatchScreenshot(`sheet-${name}-${look.name}`);
  });

  test("card: nothing found", async () => {
    await page.viewport(look.isLarge === true ? 590 : 1180, 900);
    const shown = showCardPage();
    shown.layer.openNoResult({ words: "iron floats", claimCount: 312, rects: () => [shown.mark()], direction: "ltr", takeFocus: true });
    await expect(await still(shown.card())).toMatchScreenshot(`card-nothing-${look.name}`);
  });

  test("recap", async () => {
    await page.viewport(look.isLarge === true ? 320 : 760, 700);
    const shown = showCardPage();
    const claims = [terminal, denial, unrated, coach];
    shown.layer.openRecap({ annotations: claims.map((claim, at) => ({ ...annotate(claim), annotation: `a${at}` })) });
    const recap = document.querySelector(":root > div")!.shadowRoot!.querySelector<HTMLElement>(".recap")!;
    await expect(await still(recap)).toMatchScreenshot(`recap-${look.name}`);
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
