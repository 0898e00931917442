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
import { catalogueSite, gettingFailures, siteReport, sourceReport } from "./fake-sources.ts";
import { speak } from "../../support/interface-words.ts";

beforeEach(async () => {
  await page.viewport(380, 600);
  preparePopup();
});
afterEach(clearPopup);

const heading = () => wordsOf(root.querySelector("h1"));
const text = () => wordsOf(root.querySelector(".page-status p"));
const count = () => wordsOf(root.querySelector(".claim-list-count"));
const entries = () => [...root.querySelectorAll<HTMLElement>(".claim-list button")];

test("with claims: the popup says how many, how much text was compared with how many claims, and where in the page they are", async () => {
  await openPopup();
  expect(heading()).toBe("3 known claims");
  expect(count()).toBe("Found in 3 of 74 sentences. The rest matched nothing in 92,742 claims.");
  expect(page.getByRole("img", { name: "3 known claims: near the top, at a third, at two thirds" }).elements()).toHaveLength(1);
});

test("with one claim the words are in the singular", async () => {
  await openPopup({ report: { ...read, annotations: strong.slice(0, 1) } });
  expect([heading(), count()]).toEqual(["1 known claim", "Found in 1 of 74 sentences. The rest matched nothing in 92,742 claims."]);
});

test("a sentence with two known claims counts as one sentence", async () => {
  await openPopup({ report: { ...read, annotations: strong.map((annotation) => ({ ...annotation, sentence: 5 })) } });
  expect(heading()).toBe("3 known claims");
  expect(count()).toContain("Found in 1 of 74 sentences.");
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
  expect(heading()).toBe("1 known claim");
  expect(count()).toContain("Found in 3 of 74 sentences.");
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
    "5 contradict ",
    "Place 2 of 2:",
    "5 contradict ",
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
  expect([heading(), text()]).toEqual(["No known claims here", "None of 74 sentences matched your 92,742 claims."]);
  expect(wordsOf(root)).toContain("No match doesn’t mean the page is right.");
});

test("with the claims of the package alone, the popup says that they are few and English", async () => {
  const sources = [sourceReport({ kind: "starter", claimCount: 312 })];
  const claims = { ...ready, claimCount: 312 };
  await openPopup({ report: { ...read, claimCount: 312, annotations: [] }, claims, sources });
  expect(text()).toBe(
    "None of 74 sentences matched your 312 starter claims. They are few, and nearly all in English, so most pages match none.",
  );
  expect(wordsOf(root.querySelector("footer"))).toMatch(/^312 starter claims Network log/u);
  render(null, root);
  await openPopup({ report: { ...read, annotations: [] }, sources: [...sources, sourceReport({})] });
  expect(text()).toBe("None of 74 sentences matched your 92,742 claims.");
});

const starter = sourceReport({ kind: "starter", source: "starter", claimCount: 312 });
const english = catalogueSite("North Check", ["en"]);
const desk = catalogueSite("Harbor Desk", ["en", "sv"]);
const swedish = catalogueSite("Klarsyn", ["sv"]);
const catalogue = [english, desk, swedish, catalogueSite("Elsewhere", ["ja"])];
const silent = { ...read, claimCount: 312, annotations: [] };
const boxes = () => [...root.querySelectorAll(".language-choice li")].map(wordsOf);

test("where nothing matches the starter claims, one click gets those of the reader's languages", async () => {
  await openPopup({ report: silent, sources: [starter], catalogue });
  await expect.poll(boxes).toEqual(["English 2 sources"]);
  expect(wordsOf(root)).toContain("Then checked every 6 hours. This page is read again when they arrive.");
  expect(wordsOf(root.querySelector(".get-claims"))).toMatch(
    /Up to 120 pages with about as many claims each time: about 6\sMB, of which 120\skB is kept\.$/u,
  );
  await expect.element(page.getByRole("checkbox", { name: "English" })).toBeChecked();
  await page.getByRole("checkbox", { name: "English" }).click();
  await expect.element(page.getByRole("button", { name: "Get claims" })).toBeDisabled();
  expect(wordsOf(root.querySelector(".get-claims"))).not.toContain("each time");
  await page.getByRole("checkbox", { name: "English" }).click();
  await page.getByRole("button", { name: "Get claims" }).click();
  expect(done).toEqual(["sites Harbor Desk,North Check"]);
});

test("on a page in another language, that language comes first and is ticked", async () => {
  await openPopup({ report: { ...read, language: "sv-SE", claimCount: 0, annotations: [] }, sources: [sourceReport({})], catalogue });
  await expect.poll(boxes).toEqual(["Svenska 2 sources", "English 2 sources"]);
  expect(wordsOf(root)).toMatch(/Up to 180 pages with about as many claims each time: about 9\sMB/u); // one of the three sites is in both lists
  await page.getByRole("checkbox", { name: "English" }).click();
  await page.getByRole("button", { name: "Get claims" }).click();
  expect(done).toEqual(["sites Harbor Desk,Klarsyn"]);
});

test.each<[string, Situation]>([
  ["claims are known here", { sources: [starter], catalogue }],
  ["there are claims enough", { report: silent, sources: [starter, sourceReport({})], catalogue }],
  [
    "all that the catalogue has is on",
    { report: silent, sources: [starter, siteReport(english, { claimCount: 0 }), siteReport(desk, { claimCount: 0 })], catalogue },
  ],
  [
    "all that it has in the page’s language is on, whatever else is off",
    { report: { ...read, language: "sv", claimCount: 0, annotations: [] }, sources: [siteReport(swedish), siteReport(desk)], catalogue },
  ],
  ["the catalogue is not read yet", { report: silent, sources: [starter], catalogue: new Promise(() => {}) }],
])("no claims are offered if %s", async (_why, situation) => {
  await openPopup(situation);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(root.querySelector(".get-claims")).toBeNull();
});

test.each(gettingFailures)("if claims cannot be got because %s, the popup says so, and the button stays", async (_why, failure, words) => {
  await openPopup({ report: silent, sources: [starter], catalogue, failure });
  await page.getByRole("button", { name: "Get claims" }).click();
  await expect.poll(() => wordsOf(root.querySelector(".get-claims [role=alert]"))).toContain(`Getting claims failed. ${words}`);
  await page.getByRole("button", { name: "Get claims" }).click();
  await expect.poll(() => done).toHaveLength(2);
});

test.each<[string, Situation]>([
  ["nothing was compared", { report: { ...read, language: "nl", claimCount: 0, annotations: [] }, sources: [sourceReport({})], catalogue }],
  ["only the starter claims are here", { report: silent, sources: [starter], catalogue: [catalogueSite("Elsewhere", ["ja"])] }],
])("in a language of which the catalogue has no source, the next step is to add one, not to get others: %s", async (_why, situation) => {
  await openPopup(situation);
  await expect
    .poll(() => wordsOf(root.querySelector(".get-claims")))
    .toBe("Gainsay’s list of fact‑checkers has none in this language yet. If you know one, add it. Add a source");
  const link = page.getByRole("link", { name: "Add a source" }).element() as HTMLAnchorElement;
  expect([link.pathname, link.hash, link.target]).toEqual(["/options.html", "#source-address", "_blank"]);
  expect(boxes()).toEqual([]);
});

test("while the first claims arrive, one bar shows all of them, and one button stops them", async () => {
  const first = { checkedAt: 0, dueAt: 0, claimCount: 0 };
  const sources = [
    starter,
    siteReport(english, { ...first, claimCount: 40, articles: { read: 30, left: 900 } }),
    siteReport(desk, { ...first, articles: { read: 0, left: 0 } }),
  ];
  await openPopup({ report: silent, sources, catalogue });
  expect(heading()).toBe("Getting claims");
  expect(wordsOf(root)).toContain("From 2 sources. You can close this and keep reading; open pages are marked as claims arrive.");
  expect(root.querySelectorAll("progress")).toHaveLength(1);
  expect(root.querySelector("progress")?.value).toBe(0.25);
  expect(wordsOf(root.querySelector(".getting-claims"))).toBe("40 claims so far Stop What has arrived stays.");
  await page.getByRole("button", { name: "Stop" }).click();
  expect(done).toEqual([`stop site:${english.address}`, `stop site:${desk.address}`]);
});

test.each([
  ["its site declines automated reading", { problem: { kind: "declines", detail: "403", at: now } }],
  ["its server wants no request yet", { problem: { kind: "busy", detail: "429", at: now }, restUntil: now + 3_600_000 }],
])("a first download is not offered again while %s", async (_why, trouble) => {
  const failed = siteReport(english, { checkedAt: 0, claimCount: 0, ...trouble });
  await openPopup({ report: silent, sources: [starter, failed], catalogue });
  expect(wordsOf(root)).toContain("Couldn’t download North Check.");
  expect(page.getByRole("button", { name: "Try now" }).elements()).toHaveLength(0);
  render(null, root);
  await openPopup({ sources: [sourceReport({ checkedAt: 0, claimCount: 0, dueAt: now + 3_600_000, ...trouble })] });
  expect(wordsOf(root.querySelector(".popup-notice"))).toContain("Couldn’t download Example Checks.");
  expect(page.getByRole("button", { name: "Try now" }).elements()).toHaveLength(0);
});

test("a first download that fails says why and offers another try, once", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  const failed = siteReport(english, { checkedAt: 0, claimCount: 0, problem });
  await openPopup({ report: silent, sources: [starter, failed], catalogue });
  expect(heading()).toBe("Getting claims failed");
  expect(wordsOf(root)).toContain("Couldn’t download North Check. The site didn’t answer.");
  expect(root.querySelectorAll(".popup-notice")).toHaveLength(0);
  await page.getByRole("button", { name: "Try now" }).click();
  expect(done).toEqual([`visit site:${english.address}`]);
});

test("marked claims are listed first, then possible ones with what differs", async () => {
  await openPopup();
  expect(entries()).toHaveLength(4);
  expect(wordsOf(entries()[1])).toMatch(/^5 contradict · 2 support Elon Musk “I have spoken to Putin only once/u);
  expect(wordsOf(entries()[1])).toMatch(/Stated and disputed here$/u); // for screen readers, which do not see the line
  expect(wordsOf(entries()[2])).toContain("Original speaker unknown · Vaccines cause autism.");
  expect(wordsOf(root.querySelector(".claim-list h2"))).toBe("Possible matches (not marked)");
  expect(wordsOf(entries()[3])).toContain("Similar claim, different figure: 6.4 here, 7.6 in the claim.");
  expect(entries().map((entry) => entry.querySelector(".swatch") !== null)).toEqual([true, true, true, false]);
});

test("a possible match shows as much of its claim below what differs as a marked one shows", async () => {
  const text =
    "The ferry terminal of Norhaven went up within a year without a single krone of public money, and it has made a profit ever since.";
  const claim = { ...possible.claim, text };
  const differs = [
    { kind: "number", here: "", claim: "7.6" },
    { kind: "name", here: "", claim: "Norhaven" },
  ] as const;
  await openPopup({ report: { ...read, annotations: [{ ...possible, claim, differs: [...differs] }] } });
  const [row] = entries();
  expect(wordsOf(row)).toContain("Similar claim, the name Norhaven is only in the claim. The ferry terminal");
  const shown = row!.querySelector(".claim-row-text .quote")!.firstChild!.textContent;
  expect(shown).toMatch(/^The ferry terminal .{60}/u);
  expect(row!.querySelector(".claim-row-text")!.clientHeight).toBe(60);
});

const byDesk = (name: string, rating?: string, language?: string) => ({
  publisher: { name, site: `${name.toLowerCase().replaceAll(" ", "-")}.example` },
  verdict: "refuted" as const,
  ...(rating !== undefined && { rating }),
  ...(language !== undefined && { language }),
});
const reviewedBy = (...reviews: ReturnType<typeof byDesk>[]) => ({
  report: { ...read, annotations: [{ ...strong[0]!, claim: { ...strong[0]!.claim, reviews } }] },
});
const finding = () => root.querySelector<HTMLElement>(".finding-line")!;

test("a row leads with as many whole pairs of publisher and rating as fit, then how many more there are", async () => {
  const situation = reviewedBy(
    byDesk("Tideline", "False"),
    byDesk("Klarsyn", "Half true"),
    byDesk("Fjord Desk", "No"),
    byDesk("Quay", "No"),
  );
  await openPopup(situation);
  expect(wordsOf(finding())).toBe("Tideline False · Klarsyn Half true · +2");
  expect(finding().scrollWidth).toBeLessThanOrEqual(finding().clientWidth);
  await page.viewport(270, 600);
  await expect.poll(() => wordsOf(finding())).toBe("Tideline False · +3");
  await page.viewport(380, 600);
  await expect.poll(() => wordsOf(finding())).toBe("Tideline False · Klarsyn Half true · +2");
});

test("a publisher that reviewed a claim twice with the same rating is named once and counted once", async () => {
  await openPopup(reviewedBy(byDesk("Tideline", "False"), byDesk("Tideline", "false"), byDesk("Quay", "No")));
  expect(wordsOf(finding())).toBe("Tideline False · Quay No");
});

test("reviews in the reader's language lead", async () => {
  await openPopup(
    reviewedBy(byDesk("Faktenlinie", "Falsch", "de"), byDesk("Tideline", "False", "en"), byDesk("Klarsyn", "Missing context", "en")),
  );
  expect(wordsOf(finding())).toMatch(/^Tideline False · .*\+\d$/u);
});

test("a rating as long as a sentence is quoted and cut, and what follows it is still counted", async () => {
  const long = "This is wrong, it’s more like two hundred and fifty million a week.";
  await openPopup(reviewedBy(byDesk("Quayside Facts", long), byDesk("Tideline", "False")));
  expect(wordsOf(finding())).toBe(`Quayside Facts “${long}” · +1`);
  const [pair, more] = [finding().querySelector(".finding-line-pair")!, finding().querySelector(".finding-line-more")!];
  expect(pair.scrollWidth).toBeGreaterThan(pair.clientWidth);
  expect(getComputedStyle(pair).textOverflow).toBe("ellipsis");
  expect(more.getBoundingClientRect().right).toBeLessThanOrEqual(finding().getBoundingClientRect().right);
});

test("a review without a rating says so", async () => {
  await openPopup(reviewedBy(byDesk("Tideline")));
  expect(wordsOf(finding())).toBe("Tideline No rating given");
});

test("a long claim is cut after a whole word in the second line, and screen readers get all of it", async () => {
  await openPopup();
  const box = root.querySelectorAll<HTMLElement>(".claim-row-text")[1]!;
  const seen = [...box.querySelector(".quote")!.childNodes].slice(0, 2).map((node) => node.textContent);
  expect(seen[1]).toBe(" …");
  expect(strong[1]!.claim.text).toContain(`${seen[0]!.slice(1)} `);
  expect(wordsOf(box).replace(" …", "")).toBe(`Elon Musk “${strong[1]!.claim.text}”`);
  expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight + 1);
  expect(box.clientHeight).toBeLessThan(42);
});

test("in an interface that runs right to left a claim's own words determine the direction of its lines", async () => {
  speak("ar");
  try {
    await openPopup({ report: { ...read, annotations: [strong[2]!] } }); // who said it first is not known, which Arabic words say
    expect(getComputedStyle(root.querySelector(".claim-row-text")!).direction).toBe("ltr");
    expect(getComputedStyle(root.querySelector(".finding-line")!).direction).toBe("rtl");
  } finally {
    speak("en");
  }
});

test("a claim that fits is whole, even if a font makes its lines higher than they should be", async () => {
  const high = Object.assign(document.createElement("style"), { textContent: ".claim-row-lead { font-size: 24px !important }" });
  document.head.append(high);
  await openPopup({ report: { ...read, annotations: [strong[2]!] } });
  high.remove();
  expect(wordsOf(root.querySelector(".claim-row-text"))).toBe("Original speaker unknown · Vaccines cause autism.");
});

const unreached = { kind: "unreachable", detail: "", at: now };
const hour = 3_600_000;

test.each<[string, Situation]>([
  ["the browser is offline", { sources: [sourceReport({})], isOffline: true }],
  ["a source is late", { sources: [sourceReport({ problem: unreached, checkedAt: now - 240 * hour })] }],
  ["a source never arrived", { sources: [sourceReport({ problem: unreached, checkedAt: 0 })] }],
  ["a large file is on its way", { sources: [sourceReport({ progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })] }],
  [
    "several files are on their way",
    { sources: ["a", "b"].map((source) => sourceReport({ source, progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })) },
  ],
  [
    "the window is private",
    { activePage: { kind: "page", host: "news.example", address: "https://news.example/a", isPrivate: true, report: read } },
  ],
])("four claims are visible whole although %s", async (_, situation) => {
  const annotations = Array.from({ length: 6 }, (_, place) => {
    const annotation = strong[place % 2]!; // both have claims of two lines
    return { ...annotation, annotation: `${place}`, claim: { ...annotation.claim, id: `claim ${place}` }, sentence: place };
  });
  const report = { ...read, annotations };
  const { activePage } = situation;
  await openPopup({ report, ...situation, ...(activePage?.kind === "page" && { activePage: { ...activePage, report } }) });
  expect(root.querySelector(".popup-notice, .sources-fetching")).not.toBeNull();
  expect(document.documentElement.scrollWidth).toBe(380);
  const edge = root.querySelector(".popup-content")!.getBoundingClientRect().bottom;
  expect(entries().filter((entry) => entry.getBoundingClientRect().bottom <= edge).length).toBeGreaterThanOrEqual(4);
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

test("Tab goes from the notice through the claims to the switches, then to the log, the pause and the settings", async () => {
  const late = sourceReport({ problem: { kind: "unreachable", detail: "", at: now }, checkedAt: now - 9 * 86_400_000 });
  await openPopup({ sources: [late] });
  const stops = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await userEvent.keyboard("{Tab}");
    const element = document.activeElement as HTMLInputElement;
    stops.push(element.getAttribute("aria-label") ?? wordsOf(element).slice(0, 20));
  }
  expect([stops[0], ...stops.slice(5)]).toEqual([
    "Try now",
    "Choose publishers (4",
    "Export claims",
    "Gainsay on news.example",
    "Gainsay on all sites",
    "Network log",
    "Pause for 1 hour",
    "Settings",
  ]);
});

test("clicking a mark on the strip goes to its claim", async () => {
  await openPopup();
  root.querySelectorAll(".page-strip .page-strip-mark .page-strip-target")[2]!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(done).toEqual([strong[2]!.annotation]);
});

const situations: [string, Situation, string, string][] = [
  ["still reading", { report: "reading" }, "Reading this page", "Known claims appear here as they are found."],
  ["no article", { report: "not-an-article" }, "No article found", "Gainsay looks for news articles; you can read this page anyway."],
  [
    "a page without our scripts",
    { report: "no-answer" },
    "Page doesn’t answer",
    "Reload the page. If that doesn’t help, the browser blocks extensions here.",
  ],
  [
    "an article without text",
    { report: { ...read, sentenceCount: 0, annotations: [] } },
    "No article found",
    "Gainsay looks for news articles; you can read this page anyway.",
  ],
  [
    "the browser's own page",
    { activePage: { kind: "own-page" } },
    "Browser page",
    "Browser pages are closed to extensions. Open a news article to see Gainsay at work.",
  ],
  [
    "our own example page",
    { activePage: { kind: "own-page", isExample: true } },
    "Example page",
    "The marks on this page are only an example. Open a news article to see Gainsay at work.",
  ],
  [
    "off on this site",
    { settings: { sitesOff: ["news.example"] } },
    "Off on this site",
    "Gainsay doesn’t read news.example. Other sites are unaffected.",
  ],
  ["off everywhere", { settings: { enabled: false } }, "Off on all sites", "No page is read or marked."],
  [
    "not on the reader's list",
    { report: "not-an-article", settings: { read: "chosen" } },
    "Not read yet",
    "news.example isn’t on your list, so Gainsay didn’t read this page.",
  ],
  ["read on click", { report: "not-an-article", settings: { read: "click" } }, "Not read yet", "Gainsay reads pages only when you ask."],
  [
    "a language without claims",
    { report: { ...read, language: "fr", claimCount: 0, annotations: [] } },
    "No claims in French yet",
    "Your sources have none in this page’s language, so nothing was compared.",
  ],
  [
    "the first start",
    { claims: { ...ready, state: "preparing", updatedAt: 0 } },
    "Getting claims",
    "This happens once. You can close this and keep reading; open pages are marked when it finishes.",
  ],
  [
    "claims that failed",
    { claims: { ...ready, state: "failed", failure: "no-room" } },
    "Getting claims failed",
    "The browser has no room left. Free some space on this device, then load the page again. Nothing is marked yet.",
  ],
];

test.each(situations)("shows the state: %s", async (_, situation, title, words) => {
  await openPopup(situation);
  expect([heading(), text()]).toEqual([title, words]);
  expect(entries()).toHaveLength(0);
});

test("on the browser's own pages a link leads to the example page, but not on the example page itself", async () => {
  const link = () => root.querySelector<HTMLAnchorElement>(".page-status a");
  await openPopup({ activePage: { kind: "own-page" } });
  expect([link()?.textContent, new URL(link()?.href ?? "").pathname]).toEqual(["Open the example page", "/example.html"]);
  clearPopup();
  preparePopup();
  await openPopup({ activePage: { kind: "own-page", isExample: true } });
  expect(link()).toBeNull();
});

test("if neither the worker nor the storage answers, the popup says so and what to do", async () => {
  await openPopup({ isBroken: true });
  expect(heading()).toBe("Getting claims failed");
  expect(text()).toContain("Gainsay’s storage couldn’t be opened. Close the browser and start it again.");
});

test("while the worker waits for the database, the popup shows the state", async () => {
  await openPopup({ isHeld: true, claims: { state: "preparing", claimCount: 0, updatedAt: 0 } });
  expect(heading()).toBe("Getting claims");
});

test("sources that the database is slow to list appear when they arrive", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  const late = sourceReport({ problem, checkedAt: now - 9 * 86_400_000 });
  await openPopup({ sources: [late], sourcesAfter: 1_800 });
  const isShown = (): boolean => root.textContent.includes("Example Checks");
  expect([heading(), isShown()]).toEqual(["3 known claims", false]);
  await expect.poll(isShown).toBe(true);
});

test("off on this site: its switch turns it on", async () => {
  await openPopup({ settings: { sitesOff: ["news.example", "other.example"] } });
  expect(root.querySelectorAll(".popup-content button")).toHaveLength(0); // no other control does the same
  await page.getByRole("switch", { name: "Gainsay on news.example" }).click();
  await expect.poll(heading).toBe("3 known claims");
  expect(settings.sitesOff).toEqual(["other.example"]);
});

test("a pause lasts an hour and can be ended", async () => {
  await openPopup();
  await page.getByRole("button", { name: "Pause for 1 hour" }).click();
  await expect.poll(heading).toMatch(/^Paused until \d/u);
  expect(settings.pausedUntil).toBe(now + 3_600_000);
  await expect.poll(() => wordsOf(document.activeElement)).toMatch(/^Paused until \d/u); // the pressed button is gone
  expect(page.getByRole("button", { name: "Pause for 1 hour" }).elements()).toHaveLength(0);
  await page.getByRole("button", { name: "Resume now" }).click();
  await expect.poll(heading).toBe("3 known claims");
  expect(settings.pausedUntil).toBe(0);
});

test("the switches turn marks off on this site and everywhere", async () => {
  await openPopup();
  await page.getByRole("switch", { name: "Gainsay on news.example" }).click();
  await expect.poll(heading).toBe("Off on this site");
  expect(settings.sitesOff).toEqual(["news.example"]);
  await page.getByRole("switch", { name: "Gainsay on all sites" }).click();
  await expect.poll(heading).toBe("Off on all sites");
  expect(settings.enabled).toBe(false);
});

test.each<[string, Situation, string[]]>([
  ["with claims", {}, ["Gainsay on news.example", "Gainsay on all sites"]],
  ["during a pause", { settings: { pausedUntil: now + 1_000 } }, []],
  ["while all is off", { settings: { enabled: false } }, ["Gainsay on all sites"]],
  ["while this site is off", { settings: { sitesOff: ["news.example"] } }, ["Gainsay on news.example", "Gainsay on all sites"]],
  ["on the browser's own page", { activePage: { kind: "own-page" } }, ["Gainsay on all sites"]],
])("the two switches are where they always are; usable %s: only those that do something", async (_, situation, usable) => {
  await openPopup(situation);
  const switches = [...root.querySelectorAll<HTMLInputElement>(".popup-switches [role=switch]")];
  expect(switches.filter(({ disabled }) => !disabled).map((one) => one.getAttribute("aria-label"))).toEqual(usable);
  expect(switches).toHaveLength(situation.activePage === undefined ? 2 : 1);
  expect(root.querySelectorAll("[role=switch]:not(.popup-fold *)")).toHaveLength(switches.length);
});

test("a page without our scripts can be loaded again", async () => {
  await openPopup({ report: "no-answer" });
  await page.getByRole("button", { name: "Reload" }).click();
  expect(done).toEqual(["reload"]);
  await expect.poll(() => questions.activePage).toBe(2);
});

test("one click on a switch asks page, worker and storage once", async () => {
  await openPopup();
  expect(questions).toEqual({ activePage: 1, claims: 1, settings: 1, sources: 1 });
  const all = page.getByRole("switch", { name: "Gainsay on all sites" });
  await all.click();
  await expect.element(all).not.toBeChecked();
  await new Promise((resolve) => setTimeout(resolve, 200)); // a second question would arrive within this time
  expect(questions).toEqual({ activePage: 2, claims: 2, settings: 2, sources: 2 });
});

test("a switch keeps what was changed elsewhere since the popup was drawn", async () => {
  await openPopup();
  changeElsewhere({ sitesOff: ["other.example"], badge: false });
  await page.getByRole("switch", { name: "Gainsay on news.example" }).click();
  expect(settings.sitesOff).toEqual(["other.example", "news.example"]);
  expect(settings.badge).toBe(false);
});

test("a site that is not chosen can be chosen", async () => {
  await openPopup({ report: "not-an-article", settings: { read: "chosen" } });
  await page.getByRole("switch", { name: "Gainsay on news.example" }).click();
  await expect.poll(() => settings.sitesOn).toEqual(["news.example"]);
});

test("reading once says so when the browser does not allow it", async () => {
  await openPopup({ report: "not-an-article", canReadOnce: false });
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The browser didn’t allow it.");
});

test("the footer shows how many claims there are, since when, and that nothing read leaves the device", async () => {
  await openPopup();
  expect(wordsOf(root.querySelector("footer"))).toBe(
    "92,742 claims · updated 2 hours ago Network log Nothing you read leaves this device Pause for 1 hour",
  );
});

test("however many claims there are, the popup stays within 600 pixels and only the list scrolls", async () => {
  const many = Array.from({ length: 40 }, (_, place) => ({ ...strong[0]!, annotation: `${place}`, sentence: place }));
  await openPopup({ report: { ...read, annotations: many } });
  expect(root.querySelector("main")!.getBoundingClientRect().height).toBeLessThanOrEqual(600);
  const list = root.querySelector(".popup-content")!;
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  expect(root.querySelector("footer")!.getBoundingClientRect().bottom).toBeLessThanOrEqual(600);
});

test.each<[string, Situation]>([
  ["with claims", {}],
  ["of a site that is off", { settings: { sitesOff: ["news.example"] } }],
  ["of a site that is not chosen", { settings: { read: "chosen" }, report: "not-an-article" }],
])("over a private window %s the switch for its site is not usable, and the popup says why", async (_, situation) => {
  const { report: given = read, ...rest } = situation;
  await openPopup({
    ...rest,
    activePage: { kind: "page", host: "news.example", address: "https://news.example/a", isPrivate: true, report: given },
  });
  expect(wordsOf(root.querySelector(".popup-notice"))).toBe("Private window: nothing is saved, so sites can’t be switched individually.");
  expect(root.querySelector<HTMLInputElement>("#site")!.disabled).toBe(true);
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

test("in a window of 320 pixels the words of the footer and of a notice have the width for themselves, and what is pressed is below", async () => {
  await page.viewport(320, 600);
  await openPopup({ sources: [sourceReport({ checkedAt: now - 10 * 86_400_000, problem: { kind: "unreachable", detail: "", at: now } })] });
  const boxes = (selector: string) => [...root.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
  const [stock, promise] = boxes(".popup-footer p");
  expect([stock!.width, promise!.width]).toEqual([288, 288]);
  expect([stock!.height <= 20, promise!.height <= 20]).toEqual([true, true]); // one line each
  const [log, pause] = boxes(".popup-footer button");
  expect([log!.left, log!.top, pause!.top]).toEqual([16, pause!.top, log!.top]);
  expect([log!.top >= promise!.bottom, pause!.right]).toEqual([true, 304]);
  const [[words], [step]] = [boxes(".popup-notice p"), boxes(".popup-notice button")];
  expect([words!.width > 250, step!.left, step!.top >= words!.bottom]).toEqual([true, words!.left, true]);
});

test("a date in a notice is not torn apart", async () => {
  await openPopup({ sources: [sourceReport({ checkedAt: now - 10 * 86_400_000, problem: { kind: "unreachable", detail: "", at: now } })] });
  expect(root.querySelector(".popup-notice b")!.textContent).toContain("Nov\u00A014,\u00A02026");
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
    expect(edgeOf(root.querySelector(".claim-list-places")!)).toBe(edgeOf(root.querySelector(".finding-line")!));
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
  expect(wordsOf(root.querySelector("h1"))).toBe("3 known claims");
  expect(wordsOf(root)).toContain("Example Checks 12,000 claims 20 MB of 190 MB");
  await page.getByRole("button", { name: "Stop fetching Example Checks" }).click();
  expect(done).toContain(`stop ${sourceReport({}).source}`);
});

test("a source that could not be reached for two days is named, with the time of the next try", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  const dueAt = now + 3_600_000;
  const day = 24 * 3_600_000;
  await openPopup({ sources: [sourceReport({ dueAt, problem, checkedAt: now - day, title: "Nearly" })] });
  expect(root.querySelector(".popup-notice[role=status]")).toBeNull();
  render(null, root);
  await openPopup({ sources: [sourceReport({ dueAt, problem, checkedAt: now - 9 * day })] });
  expect(wordsOf(root.querySelector(".popup-notice[role=status]"))).toMatch(
    /^Example Checks: last updated Nov 15, 2026\. Later reviews are missing; next try at \d+:\d\d/u,
  );
  await page.getByRole("button", { name: "Try now" }).click();
  expect(done).toEqual([`visit ${sourceReport({}).source}`]);
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
  expect(wordsOf(root.querySelector(".popup-notice"))).toMatch(/^You’re offline\. Using saved claims, updated /u);
  expect(page.getByRole("button", { name: "Try now" }).elements()).toHaveLength(0);
  render(null, root);
  await openPopup({ isOffline: true }); // nothing is being fetched, so nothing is missing
  expect(root.querySelector(".popup-notice")).toBeNull();
});

test("claims that never arrived are reported, with the reason and a button to try again", async () => {
  const problem = { kind: "unreachable", detail: "", at: now };
  await openPopup({ sources: [sourceReport({ problem, checkedAt: 0, claimCount: 0, dueAt: now + 3_600_000 })] });
  expect(wordsOf(root.querySelector(".popup-notice"))).toContain("Couldn’t download Example Checks. The site didn’t answer.");
  await page.getByRole("button", { name: "Try now" }).click();
  expect(done).toContain("visit claim-reviews:https://checks.example/reviews.json");
});

test("the footer opens the log", async () => {
  await openPopup();
  await page.getByRole("button", { name: "Network log" }).click();
  expect(done).toEqual(["log"]);
});

test.each([
  ["end", "Very long page: the end wasn’t read."],
  ["changes", "This page keeps changing; the latest text wasn’t read."],
] as const)("a page whose %s was not read says so", async (leftOut, words) => {
  await openPopup({ report: { ...read, leftOut } });
  expect(count().endsWith(`in 92,742 claims. ${words}`)).toBe(true);
});
