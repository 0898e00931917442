import { h, render } from "preact";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AddSourceAnswer, AddSourceRefusal, CatalogueSite, SourceReport, SourcesReport } from "../../../src/messages/contracts.ts";
import { OptionsSources } from "../../../src/ui/options/options-sources.tsx";
import { ChooseFile } from "../../../src/ui/sources/choose-file.tsx";
import "../../../src/ui/options/options.css";
import { wordsOf } from "./card-page.ts";
import { catalogueSite, fakeSources, now, siteReport, sourceReport } from "./fake-sources.ts";

let root: HTMLElement;
let calls: string[];
let report: SourcesReport;
let catalogue: CatalogueSite[];
const id = sourceReport({}).source;

async function showSources(sources: Partial<SourceReport>[], answer?: AddSourceAnswer): Promise<void> {
  report.sources = sources.map(sourceReport);
  const api = fakeSources(report, calls, answer, catalogue);
  const onPublisher = (key: string, isOn: boolean): void => void calls.push(`${isOn ? "on" : "off"}: ${key}`);
  const onMirrors = (source: string, servers: readonly string[], isOn: boolean): void =>
    void calls.push(`${isOn ? "agree" : "take back"}: ${source} ${servers.join(" ")}`);
  const choices = {
    publishersOff: ["b.example"],
    onPublisher,
    mirrorsOn: [`${id} https://a.example`, "feed:https://other.example https://c.example"],
    onMirrors,
  };
  render(h(OptionsSources, { api, onChange: () => {}, isInMemory: false, ...choices }), root);
  await expect.poll(() => root.querySelector("#source-address")).not.toBeNull();
  const isListed = ({ address }: SourceReport): boolean => catalogue.some((site) => site.address === address);
  const count = report.sources.filter((source) => !isListed(source)).length + report.offered.length;
  await expect.poll(() => root.querySelectorAll(".source-row").length).toBe(count);
}

const row = (at = 0) => wordsOf(root.querySelectorAll(".source-row")[at] ?? null);

beforeEach(async () => {
  await page.viewport(1180, 900);
  document.body.innerHTML = '<div id="root" class="options"></div>';
  root = document.querySelector("#root")!;
  calls = [];
  report = { sources: [], offered: [] };
  catalogue = [];
});
afterEach(() => render(null, root));

test("a source shows its publisher, how many of its claims are stored, and since when", async () => {
  await showSources([{}]);
  expect(row()).toContain("Example Checks Example Desk CC BY 4.0 7,306 claims 2 hours ago Not signed");
  await page.getByRole("switch", { name: "Use Example Checks" }).click();
  await page.getByRole("button", { name: "Update Example Checks now" }).click();
  expect(calls).toEqual([`off ${id}`, `visit ${id}`]);
});

test("a source without publisher and license says so and shows its address", async () => {
  await showSources([{ publisher: "", licence: "" }]);
  expect(row()).toContain("https://checks.example/reviews.json No license stated");
});

test("the built-in claims can be turned off, but neither fetched nor removed", async () => {
  await showSources([{ source: "starter", kind: "starter", title: "", publisher: "", licence: "", claimCount: 324 }]);
  expect(row()).toContain("Starter claims");
  expect(root.querySelectorAll(".source-row button")).toHaveLength(0);
});

test("mirrors on other hosts are named and used only if the reader agrees, and the reader can withdraw that", async () => {
  await showSources([{ source: "feed:https://checks.example/", mirrors: ["https://b.example", "https://c.example:8443"] }]);
  expect(row()).toContain("This feed has mirrors on other hosts: b.example, c.example:8443. They are not asked unless you agree.");
  const ask = page.getByRole("switch", { name: "Ask the mirrors of Example Checks" });
  await expect.element(ask).not.toBeChecked();
  await expect.element(ask).toHaveAccessibleDescription(/^This feed has mirrors on other hosts: b\.example/u);
  await ask.click();
  expect(calls.splice(0)).toEqual(["agree: feed:https://checks.example/ https://b.example https://c.example:8443"]);
  await showSources([{ mirrors: ["https://a.example"] }]);
  await expect.poll(() => row()).toContain("This feed has mirrors on other hosts: a.example. They may be asked, because you agreed.");
  await expect.element(ask).toBeChecked();
  await ask.click();
  expect(calls).toEqual([`take back: ${id} https://a.example`]);
});

test("mirrors that a feed added after the reader agreed have their own switch", async () => {
  await showSources([{ mirrors: ["https://new.example", "https://a.example"] }]);
  expect(row()).toMatch(/hosts: a\.example\. They may be asked.*hosts: new\.example\. They are not asked/u);
  await page.getByRole("switch", { name: "Ask the mirrors of Example Checks" }).nth(1).click();
  expect(calls).toEqual([`agree: ${id} https://new.example`]);
});

test("a known source is offered with license and size, and added when it is turned on", async () => {
  report.offered = [
    { address: "https://feeds.example/all.json", title: "All reviews", publisher: "Desk", licence: "CC BY 4.0", bytes: 190e6 },
  ];
  await showSources([]);
  await expect.poll(() => row()).toContain("All reviews Desk CC BY 4.0 · feeds.example");
  expect(row()).toContain("about 190 MB");
  await expect.element(page.getByRole("switch", { name: "Use All reviews" })).not.toBeChecked();
  await page.getByRole("switch", { name: "Use All reviews" }).click();
  expect(calls).toEqual(["add https://feeds.example/all.json"]);
});

test("a visit shows its progress, and can be stopped", async () => {
  await showSources([{ progress: { bytesDone: 47.5e6, bytesTotal: 190e6, claimCount: 23_100 } }]);
  expect(row()).toContain("23,100 claims 47.5 MB of 190 MB");
  expect(root.querySelector("progress")?.value).toBe(0.25);
  await page.getByRole("button", { name: "Stop fetching Example Checks" }).click();
  expect(calls).toEqual([`stop ${id}`]);
});

test("a visit says how long it still takes, once that is known", async () => {
  await showSources([{ progress: { bytesDone: 47.5e6, bytesTotal: 190e6, claimCount: 23_100, msLeft: 95_000 } }]);
  expect(row()).toContain("47.5 MB of 190 MB about 2 minutes left");
  await showSources([{ progress: { bytesDone: 185e6, bytesTotal: 190e6, claimCount: 283_100, msLeft: 4_000 } }]);
  await expect.poll(() => row()).toContain("about 10 seconds left");
});

test("a source says when it is asked next, and a large file what that costs", async () => {
  await showSources([{}]);
  expect(row()).toContain("Next visit: in 4 hours.");
  await showSources([{ largeFileBytes: 190e6, dueAt: now + 7 * 24 * 3_600_000 }]);
  await expect.poll(() => row()).toMatch(/Next visit: .*2026, then once a week at most; 190 MB again only if the file has changed\./u);
  await showSources([{ isOn: false }]);
  await expect.poll(() => row()).not.toContain("Next visit");
});

test("a visit that is about to begin says so; one of unknown size shows no percentage", async () => {
  await showSources([{ dueAt: now, claimCount: 0, checkedAt: 0 }]);
  expect(row()).toContain("Waiting");
  await showSources([{ progress: { bytesDone: 1e6, bytesTotal: 0, claimCount: 400 } }]);
  await expect.poll(() => row()).toContain("400 claims 1 MB");
  expect(root.querySelector("progress")?.hasAttribute("value")).toBe(false);
});

test("progress is polled while a visit is running", async () => {
  await showSources([{ progress: { bytesDone: 1e6, bytesTotal: 0, claimCount: 400 } }]);
  report.sources = [sourceReport({})];
  await expect.poll(() => row()).toContain("2 hours ago");
});

test("a problem is described in words, with what remains and when the source is tried again", async () => {
  await showSources([{ problem: { kind: "leads-elsewhere", detail: "302", at: now } }]);
  expect(row()).toContain("Moved");
  expect(row()).toContain("Its address now leads elsewhere.");
  expect(row()).toContain("Its 7,306 claims, stored 2 hours ago, stay in use. Next try: November 25, 2026");
});

test("a feed's key is shown; if an update had another one, the two can be compared", async () => {
  const [held, other] = ["0a1b 2c3d 4e5f 6071 8293 a4b5 c6d7 e8f9", "ffee ddcc bbaa 9988 7766 5544 3322 1100"];
  await showSources([
    { kind: "feed", fingerprint: held },
    { kind: "feed", source: "feed:b", fingerprint: held, otherFingerprint: other, problem: { kind: "feed-key", detail: "", at: now } },
  ]);
  expect(row(0)).toContain(`Key ${held}`);
  expect(row(0)).not.toContain("Compare keys");
  expect(row(1)).not.toContain(other);
  await page.getByText("Compare keys").click();
  expect(row(1)).toContain(`Key of the claims in use ${held} Key of the refused update ${other}`);
});

test("a problem without words of its own is still described", async () => {
  await showSources([{ problem: { kind: "feed-of-tomorrow", detail: "", at: now } }]);
  expect(row()).toContain("Not updated");
});

test("a site shows how far it has been read, and what is asked of it", async () => {
  await showSources([{ kind: "site", claimCount: 3, articles: { read: 1_240, left: 1 } }]);
  expect(row()).toContain("1,240 articles read · 1 left to read");
  expect(row()).toContain("at most 60 of its pages, three seconds apart. It never learns what you read.");
  await showSources([
    {
      kind: "site",
      articles: { read: 7, left: 2 },
      progress: { bytesDone: 0, bytesTotal: 0, claimCount: 0, articles: { read: 7, left: 2 } },
    },
  ]);
  await expect.poll(() => wordsOf(root.querySelector(".visit-progress"))).toContain("7 articles read");
});

test.each([
  ["declines", "Declines programs", "Declines automated reading. Gainsay respects that"],
  ["no-markup", "No ClaimReview", "None of the pages read so far has ClaimReview"],
])("what a site decides for itself (%s) is said in words, without asking for attention", async (kind, title, text) => {
  await showSources([{ kind: "site", articles: { read: 20, left: 0 }, problem: { kind, detail: "403", at: now } }]);
  expect(row()).toContain(title);
  expect(row()).toContain(text);
  expect(root.querySelectorAll(".needs-attention, .source-row .notice, .source-row-state svg")).toHaveLength(0);
});

test("entries that were left out are counted, with the reasons collapsed", async () => {
  await showSources([{ refused: [{ reason: "url is no web address", count: 1_024, first: "entry 17" }] }]);
  await page.getByText("1,024 entries skipped").click();
  expect(row()).toContain("1,024 url is no web address, first: entry 17");
});

test("removing asks for confirmation, with the focus on the answer", async () => {
  await showSources([{}]);
  await page.getByRole("button", { name: "Remove Example Checks" }).click();
  expect(row()).toContain("Remove Example Checks and its claims?");
  expect(document.activeElement?.textContent).toBe("Remove");
  await page.getByRole("button", { name: "Keep" }).click();
  expect(calls).toEqual([]);
  await page.getByRole("button", { name: "Remove Example Checks" }).click();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => calls).toEqual([`remove ${id}`]);
});

test("an address is added with the keyboard", async () => {
  await showSources([]);
  await userEvent.type(page.getByLabelText("Add a source"), "https://checks.example/all.json{Enter}");
  await expect.poll(() => calls).toEqual(["add https://checks.example/all.json"]);
  await expect.element(page.getByLabelText("Add a source")).toHaveValue("");
});

test.each<[AddSourceRefusal, string]>([
  ["web-page", "This web page has no ClaimReview"],
  ["not-https", "Enter one starting with https://"],
  ["too-large", "up to 500 MB"],
])("an address that is refused (%s) stays in its field, with the reason", async (reason, words) => {
  await showSources([], { ok: false, reason, detail: "" });
  await userEvent.type(page.getByLabelText("Add a source"), "https://checks.example/{Enter}");
  await expect.poll(() => wordsOf(root.querySelector("[role=alert]"))).toContain(words);
  await expect.element(page.getByLabelText("Add a source")).toHaveValue("https://checks.example/");
  await expect.element(page.getByLabelText("Add a source")).toHaveAttribute("aria-invalid", "true");
});

function chooseFile(name: string, text: string): void {
  const input = root.querySelector<HTMLInputElement>("input[type=file]")!;
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("a file is chosen and announced; one that is refused is named with the reason, until another is chosen", async () => {
  await showSources([]);
  await expect.element(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  chooseFile("empty.json", "");
  await expect
    .poll(() => wordsOf(root.querySelector("[role=alert] .breakable")))
    .toMatch(/^empty\.json: No claims in this file\..+Nothing was added\.$/u);
  chooseFile("reviews.json", "[]");
  await expect.poll(() => wordsOf(root.querySelector("#sources"))).toContain("reviews.json was added.");
  expect(root.querySelector("[role=alert] .breakable")).toBeNull();
  expect(calls).toEqual(["file empty.json", "file reviews.json"]);
});

test("a large file says that only the reader's languages were kept, how many claims were left out, and where to keep all", async () => {
  const refused = [{ reason: "has no claim", count: 41_007, first: "entry 9" }];
  const inOtherLanguages = 41_000;
  await showSources([{ kind: "file", address: "", refused, inOtherLanguages }]);
  expect(row()).toContain("only claims in your browser’s languages are kept. Left out: 41,000.");
  await expect.element(page.getByRole("link", { name: /^To keep all, .+choose the file again\.$/u })).toHaveAttribute("href", "#languages");
  await showSources([{ refused, inOtherLanguages }]);
  await expect.element(page.getByRole("link", { name: "Keep claims in all languages" })).toHaveAttribute("href", "#languages");
  await showSources([{ kind: "file", address: "", refused }]);
  await expect.poll(() => row()).not.toContain("languages");
});

test("a file that does not fit on this device is refused in words", async () => {
  const api = { addFile: () => Promise.resolve({ ok: false, reason: "no-room" } as const) };
  render(h(ChooseFile, { api, onChange: () => {} }), root);
  chooseFile("large.json", "[]");
  await expect
    .poll(() => wordsOf(root.querySelector("[role=alert]")))
    .toMatch(/^large\.json: No room The browser has no room left.+Nothing was added\.$/u);
});

test("a source from a file says so, shows no visits, and explains how to update it", async () => {
  const file = { source: "file:a.json", kind: "file", address: "", title: "a.json", publisher: "", licence: "", dueAt: 8.64e15 } as const;
  await showSources([file]);
  expect(row()).toContain("a.json From a file on this device 7,306 claims 2 hours ago");
  expect(row()).toContain("To update it, choose a newer file with the same name.");
  expect(row()).not.toContain("Next visit");
  expect([...root.querySelectorAll(".source-row button")].map(({ textContent }) => textContent)).toEqual(["Remove"]);
});

test("a source from a file that could not be read says why, and that it has to be chosen again", async () => {
  const problem = { kind: "damaged", detail: "", at: now };
  await showSources([
    {
      source: "file:a.json",
      kind: "file",
      address: "",
      title: "a.json",
      publisher: "",
      claimCount: 0,
      checkedAt: 0,
      dueAt: 8.64e15,
      problem,
    },
  ]);
  expect(row()).toContain("Not read yet Damaged");
  expect(row()).toContain("It isn’t valid JSON, or it’s incomplete. Choose the file again to retry.");
  expect(row()).not.toContain("Next try");
});

test("a publisher's reviews can be switched off and on", async () => {
  const publishers = [
    { key: "a.example", name: "Alpha Checks", claims: 1_200 },
    { key: "b.example", name: "Beta Checks", claims: 30 },
  ];
  await showSources([{ publishers }]);
  await page.getByText("From 2 publishers (1 switched off)").click();
  expect(row()).toContain("Alpha Checks a.example 1,200");
  await expect.element(page.getByRole("switch", { name: "Use Beta Checks" })).not.toBeChecked();
  await page.getByRole("switch", { name: "Use Alpha Checks" }).click();
  await page.getByRole("switch", { name: "Use Beta Checks" }).click();
  expect(calls).toEqual(["off: a.example", "on: b.example"]);
});

const checks = catalogueSite("North Check", ["en"], { country: "NO" });
const desk = catalogueSite("Harbor Desk", ["en", "de"]);
const linie = catalogueSite("Fakten Linie", ["de"]);
const panel = (name: string) => page.getByRole("region", { name });
const rowOf = (name: string) => wordsOf([...root.querySelectorAll(".site-row")].find((one) => one.textContent.includes(name)) ?? null);

test("fact-checkers are listed by language, the browser's own first and unfolded, each off until it is turned on", async () => {
  catalogue = [linie, desk, checks];
  await showSources([]);
  await expect.poll(() => root.querySelectorAll(".language-panel").length).toBe(2);
  expect(wordsOf(root.querySelector(".language-panel"))).toContain("English 2 organizations, all off");
  expect(rowOf("North Check")).toBe("North Check Norway Off. Not contacted until you turn it on.");
  expect(wordsOf(root.querySelector(".language-panel"))).toContain(
    "2 visits every 6 hours. Up to 120 pages with about as many claims each time",
  );
  await expect.element(panel("Deutsch").getByRole("button", { name: "Deutsch" })).toHaveAttribute("aria-expanded", "false");
  expect(wordsOf(root.querySelectorAll(".language-panel")[1] ?? null)).toMatch(
    /2 visits every 6 hours Up to 120 pages with about as many claims each time: about 6\sMB, of which 120\skB is kept\./u,
  );
  await page.getByRole("switch", { name: "Use North Check" }).click();
  expect(calls).toEqual(["sites North Check"]);
});

test("a link to the field for a source puts the focus there, in view, once the fact-checkers above it are listed", async () => {
  onTestFinished(() => history.replaceState(null, "", location.pathname + location.search));
  location.hash = "#source-address";
  catalogue = ["en", "de", "fr", "es"].flatMap((language) =>
    Array.from({ length: 9 }, (_, at) => catalogueSite(`${language} ${at}`, [language])),
  );
  await showSources([]);
  await expect.poll(() => document.activeElement?.id).toBe("source-address");
  expect(root.querySelectorAll(".language-panel")).toHaveLength(4);
  const { top, bottom } = document.activeElement!.getBoundingClientRect();
  expect([top > 0, bottom < innerHeight]).toEqual([true, true]);
});

test("a switch turns all of a language on, shows when only some are, and turns all off again", async () => {
  catalogue = [checks, desk];
  await showSources([]);
  const all = panel("English").getByRole("checkbox", { name: "All of English" });
  await expect.element(all).not.toBeChecked();
  await all.click();
  expect(calls.splice(0)).toEqual(["sites Harbor Desk,North Check"]);
  render(null, root);
  await showSources([siteReport(checks)]);
  await expect.element(all).toHaveAttribute("aria-checked", "mixed");
  expect(wordsOf(root.querySelector(".language-panel"))).toContain("2 organizations, 1 on");
  await all.click();
  expect(calls.splice(0)).toEqual(["sites Harbor Desk"]);
  render(null, root);
  await showSources([siteReport(checks), siteReport(desk)]);
  await expect.element(all).toHaveAttribute("aria-checked", "true");
  await all.click();
  expect(calls).toEqual([`off site:${desk.address}`, `off site:${checks.address}`]);
});

test("a site that is on says when it answered, how many claims it gave and when it is visited next", async () => {
  catalogue = [checks];
  await showSources([siteReport(checks, { claimCount: 1_204, articles: { read: 240, left: 1_660 } })]);
  await expect.poll(() => rowOf("North Check")).toContain("North Check Norway 2 hours ago 1,204 in 4 hours");
  expect(rowOf("North Check")).toContain("Reading older articles: 240 of about 1,900. Continues with each visit.");
  expect(root.querySelectorAll(".source-row")).toHaveLength(0);
});

test("on a phone a site's figures have their names in front, and its switch is on the line of its name", async () => {
  await page.viewport(390, 844);
  catalogue = [checks];
  await showSources([siteReport(checks, { claimCount: 1_204 })]);
  await expect.poll(() => rowOf("North Check")).toContain("1,204");
  const cells = [...root.querySelectorAll(".site-row > span")];
  const names = cells.map((cell) => getComputedStyle(cell, "::before").content);
  expect(names).toEqual(['"Last success "', '"Claims "', '"Next visit "']);
  const [knob, name, claims] = [".site-row .switch", ".site-row h5", ".site-row > .site-row-claims"].map((selector) =>
    root.querySelector(selector)!.getBoundingClientRect(),
  );
  expect([knob!.top, knob!.bottom, claims!.left].map(Math.round)).toEqual([name!.top, name!.bottom, name!.left].map(Math.round));
});

test("on a phone the button for a file is below its explanation, which has the width for itself", async () => {
  await page.viewport(320, 844);
  await showSources([]);
  const [words, button] = ["Choose a file"].flatMap((name) => {
    const found = page.getByRole("button", { name }).element();
    return [found.parentElement!.querySelector(".row-label")!.getBoundingClientRect(), found.getBoundingClientRect()];
  });
  expect([words!.width > 220, button!.top >= words!.bottom, button!.left]).toEqual([true, true, words!.left]);
});

test("every row of a panel has the same room above its words", async () => {
  await page.viewport(700, 900);
  await showSources([]);
  const rooms = [...root.querySelectorAll(".panel > li > .row > .row-label")].map(
    (label) => label.getBoundingClientRect().top - label.closest("li")!.getBoundingClientRect().top,
  );
  expect(rooms.length).toBeGreaterThan(1);
  expect(rooms).toEqual(rooms.map(() => 13)); // 12 and the line above
});

test("a step beside a site's problem is on the line of its words", async () => {
  await page.viewport(700, 900);
  catalogue = [checks];
  await showSources([siteReport(checks, { problem: { kind: "unreachable", detail: "", at: now }, checkedAt: now - 11 * 86_400_000 })]);
  await expect.poll(() => root.querySelector(".site-row-trouble button")).not.toBeNull();
  const [words, step] = ["span", "button"].map((part) => root.querySelector(`.site-row-trouble ${part}`)!.getBoundingClientRect());
  expect(step!.top + step!.bottom).toBeCloseTo(words!.top + words!.bottom, 0);
});

test("a site added by the address of its feed is the one of the catalogue", async () => {
  catalogue = [checks];
  await showSources([]);
  report.sources = [siteReport(checks, { address: checks.lists[0]!, source: "site:feed", claimCount: 7 })];
  render(null, root);
  catalogue = [checks];
  const api = fakeSources(report, calls, undefined, catalogue);
  const choices = { publishersOff: [], onPublisher: () => {}, mirrorsOn: [], onMirrors: () => {} };
  render(h(OptionsSources, { api, onChange: () => {}, isInMemory: false, ...choices }), root);
  await page.getByRole("switch", { name: "Use North Check" }).click();
  expect(calls).toEqual(["off site:feed"]);
});

test.each<[Partial<SourceReport>, string, boolean]>([
  [{ problem: { kind: "unreachable", detail: "", at: now }, checkedAt: now - 11 * 86_400_000 }, "No response since", true],
  [{ problem: { kind: "declines", detail: "403", at: now }, checkedAt: 0, claimCount: 0 }, "asks once a day at most", false],
  [{ problem: { kind: "no-markup", detail: "", at: now }, articles: { read: 20, left: 0 } }, "No markup found on 20 pages", false],
])("a site's problem has a line of its own, with a step only if the reader can do something: %#", async (changes, words, isNoticed) => {
  catalogue = [checks];
  await showSources([siteReport(checks, changes)]);
  await expect.poll(() => rowOf("North Check")).toContain(words);
  expect(root.querySelectorAll(".site-row-trouble:not(.is-calm)")).toHaveLength(isNoticed ? 1 : 0);
  expect(wordsOf(root.querySelector(".sources-sum")).includes("1 needs attention")).toBe(isNoticed);
  if (!isNoticed) return;
  await page.getByRole("button", { name: "Update North Check now" }).click();
  expect(calls).toEqual([`visit site:${checks.address}`]);
});

test("a site that was turned off keeps its claims until the reader removes them", async () => {
  catalogue = [checks];
  await showSources([siteReport(checks, { isOn: false, claimCount: 612 })]);
  await expect
    .poll(() => rowOf("North Check"))
    .toContain("Off. Not contacted until you turn it on. Its 612 claims are kept, but not shown.");
  await page.getByRole("switch", { name: "Use North Check" }).click();
  await page.getByRole("button", { name: "Remove North Check" }).click();
  expect(calls).toEqual([`on site:${checks.address}`, `remove site:${checks.address}`]);
});

test("the first visit of a site shows its progress from the first article", async () => {
  catalogue = [checks];
  const first = { claimCount: 0, checkedAt: 0, dueAt: 0 };
  await showSources([siteReport(checks, first)]);
  await expect.poll(() => rowOf("North Check")).toContain("Never 0 Now Waiting");
  render(null, root);
  await showSources([siteReport(checks, { ...first, claimCount: 2, articles: { read: 3, left: 900 } })]);
  await expect.poll(() => rowOf("North Check")).toContain("3 articles read 2 claims");
  await page.getByRole("button", { name: "Stop fetching North Check" }).click();
  expect(calls).toEqual([`stop site:${checks.address}`]);
});

test("long lists are cut, and shown whole on request", async () => {
  catalogue = ["A", "B", "C", "D", "E", "F", "G"].map((letter) => catalogueSite(`Desk ${letter}`, ["en"]));
  catalogue.push(...["fr", "de", "it", "es", "pt"].map((language) => catalogueSite(`Only ${language}`, [language])));
  await showSources([]);
  await expect.poll(() => root.querySelectorAll(".language-panel:first-of-type .site-row").length).toBe(3);
  await page.getByRole("button", { name: "Show 4 more" }).click();
  expect(root.querySelectorAll(".language-panel:first-of-type .site-row")).toHaveLength(7);
  expect(root.querySelectorAll(".language-panel")).toHaveLength(4);
  await page.getByRole("button", { name: "Show 2 more languages" }).click();
  expect([...root.querySelectorAll(".language-head h4 button")].map(wordsOf)).toEqual([
    "English",
    "Deutsch",
    "Español",
    "Français",
    "Italiano",
    "Português",
  ]);
});

test("everything that is on is updated at once", async () => {
  catalogue = [checks];
  await showSources([{ claimCount: 300 }, siteReport(checks, { claimCount: 12 }), siteReport(desk, { isOn: false, claimCount: 9 })]);
  expect(wordsOf(root.querySelector(".sources-sum"))).toContain("312 claims from 2 sources");
  await page.getByRole("button", { name: "Update all now" }).click();
  expect(calls).toEqual([`visit ${id}`, `visit site:${checks.address}`]);
});

test("a source whose server wants no request now is not among those that can be updated", async () => {
  catalogue = [checks];
  const busy = { kind: "busy", detail: "429", at: now };
  await showSources([
    { claimCount: 300 },
    { source: "site:declining", title: "Declining", kind: "site", problem: { kind: "declines", detail: "403", at: now } },
    { source: "site:plain", title: "Plain", kind: "site", problem: { kind: "no-markup", detail: "", at: now } },
    { source: "site:busy", title: "Busy", kind: "site", problem: busy, restUntil: now + 60_000 },
    { source: "site:rested", title: "Rested", kind: "site", problem: busy, restUntil: now },
    siteReport(checks, { problem: busy, restUntil: now + 60_000 }),
  ]);
  await expect.poll(() => rowOf("North Check")).toContain("The server is busy");
  const names = [...root.querySelectorAll("button")].map((button) => button.getAttribute("aria-label") ?? "");
  expect(names.filter((label) => label.startsWith("Update "))).toEqual(["Update Example Checks now", "Update Rested now"]);
  await page.getByRole("button", { name: "Update all now" }).click();
  expect(calls).toEqual([`visit ${id}`, "visit site:rested"]);
});

test("an incomplete address gets an answer of ours, not the browser's bubble", async () => {
  await showSources([], { ok: false, reason: "not-an-address", detail: "" });
  await userEvent.type(page.getByLabelText("Add a source"), "lanterndesk.example{Enter}");
  await expect
    .poll(() => wordsOf(root.querySelector("[role=alert]")))
    .toContain("Enter a full address starting with https://. Nothing was added.");
  await expect.element(page.getByLabelText("Add a source")).toHaveValue("lanterndesk.example");
});
