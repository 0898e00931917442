import { describe, expect, test } from "vitest";
import type { AnnotationSummary, ClaimState, PageReport } from "../../../../src/messages/contracts.ts";
import { defaultSettings, type Settings } from "../../../../src/settings/settings.ts";
import type { ActivePage } from "../../../../src/ui/popup/active-page.ts";
import { decidePopupState } from "../../../../src/ui/popup/popup-state.ts";
import { bareClaim } from "../../../support/bare-claim.ts";

const now = Date.UTC(2026, 10, 24, 12);
const ready: ClaimState = { state: "ready", claimCount: 324, updatedAt: now };
const read: PageReport = {
  state: "read",
  language: "en",
  sentenceCount: 20,
  leftOut: "nothing",
  claimCount: 324,
  tookMs: 3,
  annotations: [],
  sentenceLengths: [],
  visible: { from: 0, to: 1 },
};
type Report = (ActivePage & { kind: "page" })["report"];

function decide(report: Report, settings: Partial<Settings> = {}, claims: Partial<ClaimState> = {}) {
  const page = { kind: "page" as const, host: "news.example", address: "https://news.example/a", report };
  return decidePopupState(page, { ...defaultSettings, ...settings }, { ...ready, ...claims }, now);
}

function annotate(id: string, tier: AnnotationSummary["tier"], more: Partial<AnnotationSummary> = {}): AnnotationSummary {
  const claim = bareClaim(id, `Claim ${id}.`);
  const annotation = `${id}-${tier}`;
  return { annotation, source: "starter", claim, stance: "asserted", tier, probability: 0.9, text: "", sentence: 0, differs: [], ...more };
}

test("one of the browser's own pages says so, whatever the settings are", () => {
  expect(decidePopupState({ kind: "own-page" }, { ...defaultSettings, enabled: false }, ready, now)).toEqual({ kind: "own-page" });
});

/** Everything that keeps a page from being read at once, from the strongest reason to the weakest. */
const reasons: [string, { settings?: Partial<Settings>; claims?: Partial<ClaimState>; report?: Report }, object][] = [
  ["everything off", { settings: { enabled: false } }, { kind: "all-off" }],
  ["a pause", { settings: { pausedUntil: now + 1 } }, { kind: "paused", until: now + 1 }],
  ["the site off", { settings: { sitesOff: ["news.example"] } }, { kind: "site-off", host: "news.example" }],
  ["claims that failed", { claims: { state: "failed", failure: "no-room" } }, { kind: "failed", failure: "no-room" }],
  ["claims in preparation", { claims: { state: "preparing" } }, { kind: "preparing" }],
];

test.each(reasons.map((reason, at) => [reason[0], at, reason[2]] as const))("%s comes before all weaker reasons", (_, at, state) => {
  const weaker = reasons.slice(at).toReversed();
  const settings = Object.assign({}, ...weaker.map(([, given]) => given.settings)) as Partial<Settings>;
  const claims = Object.assign({}, ...weaker.map(([, given]) => given.claims)) as Partial<ClaimState>;
  expect(decide("no-answer", { read: "click", ...settings }, claims)).toEqual(state);
});

test("a pause that has ended no longer counts", () => {
  expect(decide("reading", { pausedUntil: now })).toEqual({ kind: "reading" });
});

test.each<[string, Report, Partial<Settings>, object]>([
  ["an article that is being read", "reading", {}, { kind: "reading" }],
  ["a page without an article", "not-an-article", {}, { kind: "unreadable", reason: "not-an-article" }],
  ["a page without our scripts", "no-answer", {}, { kind: "unreadable", reason: "no-answer" }],
  ["a site that is not chosen", "no-answer", { read: "chosen" }, { kind: "not-chosen", host: "news.example" }],
  ["a chosen site", "reading", { read: "chosen", sitesOn: ["news.example"] }, { kind: "reading" }],
  ["any site, if pages are read on a click", "reading", { read: "click" }, { kind: "on-click" }],
])("%s, without a report", (_, report, settings, state) => {
  expect(decide(report, settings)).toEqual(state);
});

describe("with a report", () => {
  test("a page that was read once shows what was found, although its site is not read", () => {
    expect(decide(read, { read: "click" })).toMatchObject({ kind: "read" });
    expect(decide(read, { read: "chosen" })).toMatchObject({ kind: "read" });
  });

  test.each<[string, Partial<PageReport>, object]>([
    ["nothing found yet", { state: "reading" }, { kind: "reading" }],
    ["something found before the end", { state: "reading", annotations: [annotate("a", "strong")] }, { kind: "read" }],
    ["no sentence", { sentenceCount: 0 }, { kind: "unreadable", reason: "not-an-article" }],
    ["no claims in its language", { claimCount: 0, language: "fr" }, { kind: "language", language: "fr" }],
    ["no claims, and no known language", { claimCount: 0, language: "" }, { kind: "read" }],
    ["saved annotations in a language without claims", { claimCount: 0, annotations: [annotate("a", "strong")] }, { kind: "read" }],
  ])("%s", (_, changes, state) => {
    expect(decide({ ...read, ...changes })).toMatchObject(state);
  });

  test("a claim that is marked is also listed as possible only where a detail differs", () => {
    const marked = annotate("a", "strong");
    const same = annotate("a", "possible");
    const differs = annotate("a", "possible", { differs: [{ kind: "number", here: "5", claim: "6" }] });
    const other = annotate("b", "possible");
    const elsewhere = annotate("a", "possible", { source: "feed" });
    const state = decide({ ...read, annotations: [same, marked, differs, other, elsewhere] });
    expect(state).toMatchObject({ strong: [marked], possible: [differs, other, elsewhere] });
  });
});
