import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "preact";
import { wordsOf } from "./card-page.ts";
import {
  changeElsewhere,
  clearPopup,
  done,
  now,
  openPopup,
  possible,
  preparePopup,
  questions,
  read,
  ready,
  root,
  settings,
  type Situation,
  strong,
} from "./popup-page.ts";
import { sourceReport } from "./fake-sources.ts";

beforeEach(async () => {
  await page.viewport(380, 600);
  preparePopup();
});
afterEach(clearPopup);

const heading = () => wordsOf(root.querySelector("h1"));
const text = () => wordsOf(root.querySelector("h1 + p"));
const entries = () => [...root.querySelectorAll<HTMLElement>(".claim-list button")];

test("with claims: the popup says how many, how much text was read against how many claims, and what was not checked", async () => {
  await openPopup();
  expect(heading()).toBe("3 known claims on this page");
  expect(text()).toBe("74 sentences read against 92,742 claims in 3 ms; 3 known; the other 71 were not checked.");
  expect(page.getByRole("img", { name: "3 known claims: near the top, at a third, at two thirds" }).elements()).toHaveLength(1);
});

test("with one claim the words are in the singular", async () => {
  await openPopup({ report: { ...read, annotations: strong.slice(0, 1) } });
  expect([heading(), text()]).toEqual([
    "1 known claim on this page",
    "74 sentences read against 92,742 claims in 3 ms; 1 known; the other 73 were not checked.",
  ]);
});

test("a sentence with two known claims counts as one checked sentence", async () => {
  await openPopup({ report: { ...read, annotations: strong.map((annotation) => ({ ...annotation, sentence: 5 })) } });
  expect(heading()).toBe("3 known claims on this page");
  expect(text()).toContain("1 known; the other 73 were not checked.");
});

test("a claim in three places is one claim, with a button for each place in the page's own words", async () => {
  const [first] = strong;
  const places = ["Once here.", "Again here.", "And here."].map((words, place) => ({
    ...first!,
    annotation: `p${place}`,
    text: words,
    sentence: place,
  }));
  await openPopup({ report: { ...read, annotations: places } });
  expect(heading()).toBe("1 known claim on this page");
  expect(text()).toContain("3 known; the other 71 were not checked.");
  expect(entries().slice(1).map(wordsOf)).toEqual(["Place 1 of 3: Once here.", "Place 2 of 3: Again here.", "Place 3 of 3: And here."]);
  entries()[2]!.click();
  expect(done).toEqual(["p1"]);
});

test("Up, Down, Home and End move through a claim's places too", async () => {
  await openPopup({ report: { ...read, annotations: [strong[0]!, strong[1]!, { ...strong[0]!, annotation: "again", text: "Again." }] } });
  entries()[0]!.focus();
  const names = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "End", "Home"]) {
    await userEvent.keyboard(`{${key}}`);
    names.push(wordsOf(document.activeElement).slice(0, 13));
  }
  expect(names).toEqual([
    "Place 1 of 2:",
    "Place 2 of 2:",
    "“I have spoke",
    "Place 2 of 2:",
    "“I have spoke",
    wordsOf(entries()[0]).slice(0, 13),
  ]);
});

test("a marked claim is also listed as possible only where something differs", async () => {
  const near = { ...strong[0]!, annotation: "near", tier: "possible" as const };
  await openPopup({ report: { ...read, annotations: [strong[0]!, near] } });
  expect(root.querySelector(".claim-list h2")).toBeNull();
  render(null, root);
  await openPopup({ report: { ...read, annotations: [strong[0]!, { ...near, differs: possible.differs }] } });
  expect(entries()).toHaveLength(2);
  expect(wordsOf(entries()[1])).toContain("Similar claim, different figure: 6.4 here, 7.6 in the claim.");
});

test("without claims the popup explains what silence means", async () => {
  await openPopup({ report: { ...read, annotations: [] } });
  expect([heading(), text()]).toEqual([
    "No known claims on this page",
    "74 sentences read against 92,742 claims in 3 ms; none known; the 74 were not checked.",
  ]);
  expect(wordsOf(root)).toContain("This says nothing about whether the page is right.");
});

test("marked claims are listed first, then possible ones with what differs", async () => {
  await openPopup();
  expect(entries()).toHaveLength(4);
  expect(wordsOf(entries()[1])).toMatch(/^“I have spoken to Putin only once.*Elon Musk.*disputed here too Statements differ$/u);
  expect(wordsOf(entries()[2])).toContain("Origin not recorded · quoted here");
  expect(wordsOf(root.querySelector(".claim-list h2"))).toBe("Possible: listed here only");
  expect(wordsOf(entries()[3])).toContain("Similar claim, different figure: 6.4 here, 7.6 in the claim.");
});

test("Up, Down, Home and End move in the list, and Enter goes to the claim in the page", async () => {
  await openPopup();
  entries()[0]!.focus();
  const place = () => entries().indexOf(document.activeElement as HTMLElement);
  const places = [];
  for (const key of ["ArrowDown", "End", "ArrowDown", "ArrowUp", "Home", "ArrowUp"]) {
    await userEvent.keyboard(`{${key}}`);
    places.push(place());
  }
  expect(places).toEqual([1, 3, 3, 2, 0, 0]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(done).toEqual([strong[1]!.annotation]);
});

test("Tab goes from the settings through the claims and the files to the switches: site, pause, all sites", async () => {
  await openPopup();
  const stops = [];
  for (let presses = 0; presses < 10; presses += 1) {
    await userEvent.keyboard("{Tab}");
    const element = document.activeElement as HTMLInputElement;
    stops.push(element.getAttribute("aria-label") ?? wordsOf(element.labels?.[0] ?? element).slice(0, 20));
  }
  expect([stops[0], ...stops.slice(5)]).toEqual([
    "Settings",
    "Reviews by 4 publish",
    "Save as a file",
    "Mark claims on news.",
    "Pause an hour",
    "On all my sites",
  ]);
});

test("clicking a mark on the strip goes to its claim", async () => {
  await openPopup();
  root.querySelectorAll(".page-strip .page-strip-mark .page-strip-target")[2]!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(done).toEqual([strong[2]!.annotation]);
});

const situations: [string, Situation, string, string][] = [
  ["still reading", { report: "reading" }, "Reading this page", "Known claims appear here as they are found."],
  ["no article", { report: "not-an-article" }, "This page cannot be read", "No article text was found."],
  [
    "an article without text",
    { report: { ...read, sentenceCount: 0, annotations: [] } },
    "This page cannot be read",
    "No article text was found.",
  ],
  [
    "the browser's own page",
    { activePage: { kind: "own-page" } },
    "This page cannot be read",
    "The browser keeps extensions out of its own pages.",
  ],
  [
    "off on this site",
    { settings: { sitesOff: ["news.example"] } },
    "Off on this site",
    "Pages on news.example are not read and not marked. Your other sites are unchanged.",
  ],
  ["off everywhere", { settings: { enabled: false } }, "Off on all sites", "No page is read or marked."],
  [
    "not on the reader's list",
    { report: "not-an-article", settings: { read: "chosen" } },
    "Not on your list",
    "news.example is not on your list, so it was not read.",
  ],
  ["read on click", { report: "not-an-article", settings: { read: "click" } }, "Not read yet", "Pages are read when you ask."],
  [
    "a language without claims",
    { report: { ...read, language: "fr", claimCount: 0, annotations: [] } },
    "No claims in this language",
    "The page is in French; your sources have none in it. Nothing was checked.",
  ],
  [
    "the first start",
    { claims: { ...ready, state: "preparing", updatedAt: 0 } },
    "Getting the claims ready",
    "This happens once. You can close this and keep reading; open pages are marked when it finishes.",
  ],
  [
    "claims that failed",
    { claims: { ...ready, state: "failed", failure: "no-room" } },
    "The claims are not ready",
    "The browser has no room left. Free some space on this device, then load the page again. Nothing is marked yet.",
  ],
];
test.each(situations)("shows the state: %s", async (_, situation, title, words) => {
  await openPopup(situation);
  expect([heading(), text()]).toEqual([title, words]);
  expect(entries()).toHaveLength(0);
});

test("if neither the worker nor the storage answers, the popup says so and what to do", async () => {
  await openPopup({ isBroken: true });
  expect(heading()).toBe("The claims are not ready");
  expect(text()).toContain("The browser does not open Gainsay’s storage. Close the browser and start it again.");
});

test("while the worker waits for the database, the popup shows the state", async () => {
  await openPopup({ isHeld: true, claims: { state: "preparing", claimCount: 0, updatedAt: 0 } });
  expect(heading()).toBe("Getting the claims ready");
});

test("sources that the database is slow to list appear when they arrive", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  const late = sourceReport({ problem, checkedAt: now - 9 * 86_400_000 });
  await openPopup({ sources: [late], sourcesAfter: 1_800 });
  const isShown = (): boolean => root.textContent.includes("Example Checks");
  expect([heading(), isShown()]).toEqual(["3 known claims on this page", false]);
  await expect.poll(isShown).toBe(true);
});

test("off on this site: one click turns it on, and the new message is announced", async () => {
  await openPopup({ settings: { sitesOff: ["news.example", "other.example"] } });
  await page.getByRole("button", { name: "Turn on for this site" }).click();
  await expect.poll(heading).toBe("3 known claims on this page");
  expect(settings.sitesOff).toEqual(["other.example"]);
  await expect.poll(() => wordsOf(document.activeElement)).toBe("3 known claims on this page");
});

test("a pause lasts an hour and can be ended", async () => {
  await openPopup();
  await page.getByRole("button", { name: "Pause an hour" }).click();
  await expect.poll(heading).toMatch(/^Paused until \d/u);
  expect(settings.pausedUntil).toBe(now + 3_600_000);
  await page.getByRole("button", { name: "Resume now" }).first().click();
  await expect.poll(heading).toBe("3 known claims on this page");
  expect(settings.pausedUntil).toBe(0);
});

test("the switches turn marks off on this site and everywhere", async () => {
  await openPopup();
  await page.getByRole("switch", { name: "Mark claims on news.example" }).click();
  await expect.poll(heading).toBe("Off on this site");
  expect(settings.sitesOff).toEqual(["news.example"]);
  await page.getByRole("switch", { name: "On all my sites" }).click();
  await expect.poll(heading).toBe("Off on all sites");
  expect(settings.enabled).toBe(false);
});

test("one click on a switch asks page, worker and storage once", async () => {
  await openPopup();
  expect(questions).toEqual({ activePage: 1, claims: 1, settings: 1, sources: 1 });
  const all = page.getByRole("switch", { name: "On all my sites" });
  await all.click();
  await expect.element(all).not.toBeChecked();
  await new Promise((resolve) => setTimeout(resolve, 200)); // a second question would arrive within this time
  expect(questions).toEqual({ activePage: 2, claims: 2, settings: 2, sources: 2 });
});

test("a switch keeps what was changed elsewhere since the popup was drawn", async () => {
  await openPopup();
  changeElsewhere({ sitesOff: ["other.example"], badge: true });
  await page.getByRole("switch", { name: "Mark claims on news.example" }).click();
  expect(settings.sitesOff).toEqual(["other.example", "news.example"]);
  expect(settings.badge).toBe(true);
});

test("a site that is not chosen can be chosen", async () => {
  await openPopup({ report: "not-an-article", settings: { read: "chosen" } });
  await page.getByRole("button", { name: "Always read this site" }).click();
  await expect.poll(() => settings.sitesOn).toEqual(["news.example"]);
});

test("reading once says so when the browser does not allow it", async () => {
  await openPopup({ report: "not-an-article", canReadOnce: false });
  await page.getByRole("button", { name: "Read this page once" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The browser did not allow it.");
});

test("the footer shows how many claims there are, since when, and that reading sent no request", async () => {
  await openPopup();
  expect(wordsOf(root.querySelector("footer"))).toBe("92,742 claims, stored 2 hours ago 0 requests made while reading See the log");
});

test("however many claims there are, the popup stays within 600 pixels and only the list scrolls", async () => {
  const many = Array.from({ length: 40 }, (_, place) => ({ ...strong[0]!, annotation: `${place}`, sentence: place }));
  await openPopup({ report: { ...read, annotations: many } });
  expect(root.querySelector("main")!.getBoundingClientRect().height).toBeLessThanOrEqual(600);
  const list = root.querySelector(".claim-list")!;
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  expect(root.querySelector("footer")!.getBoundingClientRect().bottom).toBeLessThanOrEqual(600);
});

test.each<[string, Situation]>([
  ["with claims", {}],
  ["of a site that is off", { settings: { sitesOff: ["news.example"] } }],
  ["of a site that is not chosen", { settings: { read: "chosen" }, report: "not-an-article" }],
])("over a private window %s there is no switch for its site, and the popup says why", async (_, situation) => {
  const { report: given = read, ...rest } = situation;
  await openPopup({
    ...rest,
    activePage: { kind: "page", host: "news.example", address: "https://news.example/a", isPrivate: true, report: given },
  });
  expect(root.textContent).toContain("A private window: nothing is kept of it");
  expect(root.querySelector("#site")).toBeNull();
  for (const control of root.querySelectorAll<HTMLElement>("button, [role=switch], summary")) control.click();
  await expect.poll(() => done).not.toHaveLength(0);
  expect([settings.sitesOff, settings.sitesOn, settings.publishersOff]).toEqual([rest.settings?.sitesOff ?? [], [], []]);
});

test("over a private window marks are offered, with the reason against them; over other windows they are not", async () => {
  await openPopup({ activePage: { kind: "page", host: "news.example", address: "https://news.example/a", isPrivate: true, report: read } });
  expect(root.textContent).toContain("a page can see which of its sentences are marked");
  expect(root.querySelectorAll(".claim-list > ol > li").length).toBeGreaterThan(0);
  const control = page.getByRole("switch", { name: "Mark claims in private windows" });
  await expect.element(control).not.toBeChecked();
  await control.click();
  await expect.element(control).toBeChecked();
  expect(settings.marksInPrivate).toBe(true);
  clearPopup();
  preparePopup();
  await openPopup();
  expect(root.querySelector("#private")).toBeNull();
});

test("in a window of 320 pixels nothing is cut off at the side", async () => {
  await page.viewport(320, 600);
  await openPopup({
    activePage: {
      kind: "page",
      address: "https://news.example/a",
      host: "a-very-long-name-of-a-newspaper.in-the-north.example.com",
      report: read,
    },
  });
  expect(document.documentElement.scrollWidth).toBe(320);
});

test("a long host keeps its end legible and is complete in the tooltip", async () => {
  const host = "a-very-long-name-of-a-newspaper.in-the-north.of-the-country.example.com";
  await openPopup({ activePage: { kind: "page", address: "https://news.example/a", host, report: read } });
  const site = root.querySelector<HTMLElement>(".popup-header-site")!;
  expect([site.title, site.textContent]).toEqual([host, host]);
  const words = site.querySelector("bdi")!.getBoundingClientRect();
  const box = site.getBoundingClientRect();
  expect(words.left).toBeLessThan(box.left);
  expect(words.right).toBeCloseTo(box.right, 0);
  expect(box.right).toBeLessThan(page.getByRole("button", { name: "Settings" }).element().getBoundingClientRect().left);
});

test.each(["ltr", "rtl"])(
  "in an interface that runs %s a claim's places are below its words, whatever their direction",
  async (direction) => {
    const places = ["Again.", "שלום"].map((words, place) => ({ ...strong[0]!, annotation: `p${place}`, text: words }));
    await openPopup({ report: { ...read, annotations: places } });
    document.documentElement.dir = direction;
    const side = direction === "rtl" ? "right" : "left";
    const edgeOf = (element: Element) => Math.round(element.getBoundingClientRect()[side]);
    expect(edgeOf(root.querySelector(".claim-list-places")!)).toBe(edgeOf(root.querySelector(".claim-list-text")!));
    const words = [...root.querySelectorAll(".claim-list-places .quote")];
    const boxes = words.map((element) => element.closest("button")!);
    const padding = direction === "rtl" ? -6 : 6;
    expect(words.map(edgeOf)).toEqual(boxes.map((box) => edgeOf(box) + padding));
    for (const element of words) expect(element.getBoundingClientRect().width).toBeLessThan(100);
  },
);

test("a source that is being fetched shows its progress beside the page's claims, and can be stopped", async () => {
  const dueAt = now + 3_600_000;
  await openPopup({ sources: [sourceReport({ dueAt, progress: { bytesDone: 20e6, bytesTotal: 190e6, claimCount: 12_000 } })] });
  expect(wordsOf(root.querySelector("h1"))).toBe("3 known claims on this page");
  expect(wordsOf(root)).toContain("Fetching Example Checks 12,000 claims 20 MB of 190 MB");
  await page.getByRole("button", { name: "Stop fetching Example Checks" }).click();
  expect(done).toContain(`stop ${sourceReport({}).source}`);
});

test("a source that could not be reached for two days is named, with the reason and the time of the next try", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  const dueAt = now + 3_600_000;
  const day = 24 * 3_600_000;
  await openPopup({ sources: [sourceReport({ dueAt, problem, checkedAt: now - day, title: "Nearly" })] });
  expect(root.querySelector(".sources-stale[role=status]")).toBeNull();
  render(null, root);
  await openPopup({ sources: [sourceReport({ dueAt, problem, checkedAt: now - 9 * day })] });
  expect(wordsOf(root.querySelector(".sources-stale[role=status]"))).toContain("Example Checks was last reached Nov 15, 2026");
  expect(wordsOf(root.querySelector(".sources-stale[role=status]"))).toContain(
    "Nobody answered at its address. What it has published since is missing.",
  );
  await page.getByRole("button", { name: "Try now" }).click();
  await page.getByRole("button", { name: "Details" }).click();
  expect(done).toContain(`visit ${sourceReport({}).source}`);
  expect(done).toContain("options");
});

test("a page that publishes its own fact-check offers it once, and confirms that it was added", async () => {
  const factChecks = { count: 1, publisher: "Plumb Line", isSaved: false };
  await openPopup({ factChecks });
  await page.getByRole("button", { name: "Add this fact‑check" }).click();
  await expect.poll(() => wordsOf(root.querySelector(".fact-check-offer"))).toContain("Added to your own fact‑checks.");
  expect(done).toContain("saved");
  render(null, root);
  await openPopup({ factChecks: { ...factChecks, isSaved: true } });
  expect(root.querySelector(".fact-check-offer")).toBeNull();
});

test("each publisher with reviews on this page has a switch, which stays while the popup is open", async () => {
  const { reviews } = strong[0]!.claim;
  const desk = { publisher: { name: "Example Desk", site: "desk.example" }, verdict: "refuted" as const };
  const reviewed = { ...strong[0]!, claim: { ...strong[0]!.claim, reviews: [...reviews, desk] } };
  await openPopup({ report: { ...read, annotations: [reviewed] } });
  for (const details of root.querySelectorAll("details")) details.open = true;
  await page.getByRole("switch", { name: "Example Desk" }).click();
  expect(settings.publishersOff).toEqual(["desk.example"]);
  await expect.element(page.getByRole("switch", { name: "Example Desk" })).not.toBeChecked();
  await page.getByRole("switch", { name: "Example Desk" }).click();
  expect(settings.publishersOff).toEqual([]);
});

test("without a connection it says that the stored claims are used", async () => {
  await openPopup({ sources: [sourceReport({})], isOffline: true });
  expect(wordsOf(root.querySelector(".sources-stale"))).toMatch(/^You are offline Using the claims of /u);
  render(null, root);
  await openPopup({ isOffline: true }); // nothing is being fetched, so nothing is missing
  expect(root.querySelector(".sources-stale")).toBeNull();
});

test("claims that never arrived are reported, with the reason and a button to try again", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  await openPopup({ sources: [sourceReport({ problem, checkedAt: 0, claimCount: 0, dueAt: now + 3_600_000 })] });
  expect(wordsOf(root.querySelector(".sources-stale"))).toContain(
    "The claims of Example Checks did not arrive Nobody answered at its address.",
  );
  await page.getByRole("button", { name: "Try now" }).click();
  expect(done).toContain("visit claim-reviews:https://checks.example/reviews.json");
});

test("the footer opens the log, and asks the sources for updates", async () => {
  await openPopup({ sources: [sourceReport({})] });
  await page.getByRole("button", { name: "See the log" }).click();
  await page.getByRole("button", { name: "Update now" }).click();
  expect(done).toEqual(["log", "visit claim-reviews:https://checks.example/reviews.json"]);
});

test.each([
  ["end", "The page is very long: its end was not read."],
  ["changes", "The page changes without end: its last changes were not read."],
] as const)("a page whose %s was not read says so", async (leftOut, words) => {
  await openPopup({ report: { ...read, leftOut } });
  expect(text().endsWith(`were not checked. ${words}`)).toBe(true);
});
