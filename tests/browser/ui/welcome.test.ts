import { render } from "preact";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { languages, speak } from "../../support/interface-words.ts";
import { wordsOf } from "./card-page.ts";
import { catalogueSite, gettingFailures, siteReport } from "./fake-sources.ts";
import { example, showWelcome, type WelcomeSituation } from "./welcome-page.ts";

let root: HTMLElement;
let calls: string[];
const north = catalogueSite("North Check", ["en"]);
const desk = catalogueSite("Harbor Desk", ["en"]);
const catalogue = [north, desk, catalogueSite("Elsewhere", ["ja"])];

beforeEach(async () => {
  await page.viewport(1280, 800);
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector("#root")!;
  calls = [];
});
afterEach(() => render(null, root));

async function openWelcome(situation: WelcomeSituation = { catalogue }) {
  const sources = showWelcome(root, calls, situation);
  await expect.poll(() => wordsOf(root)).toContain("312 starter claims");
  await expect.poll(() => article().querySelector("h2")).not.toBeNull();
  return sources;
}

const article = (): Document => root.querySelector("iframe")!.contentDocument!;
const card = (): HTMLElement | null | undefined =>
  article().documentElement.querySelector(":scope > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]");
const isOpen = (): boolean => card()?.matches(":popover-open") === true;

test("an invented article has a live mark, whose card is open from the start, and stays inside the article", async () => {
  await openWelcome();
  await expect.poll(isOpen).toBe(true);
  expect(wordsOf(article().body)).toContain("In October 2022 Elon Musk wrote");
  expect(wordsOf(article().querySelector("[role=button]"))).toBe(example.annotation.text);
  expect(wordsOf(card() ?? null)).toContain("I have spoken to Putin only once and that was about 18 months ago.");
  const { width, backgroundColor } = getComputedStyle(card()!);
  expect([width, backgroundColor]).toEqual(["380px", "rgb(255, 255, 255)"]); // its styles are there
  const [box, frame, mark] = [card()!, article().documentElement, article().querySelector("[role=button]")!].map((one) =>
    one.getBoundingClientRect(),
  );
  expect(box!.bottom).toBeLessThanOrEqual(frame!.bottom + 1);
  expect(box!.top).toBeGreaterThanOrEqual(mark!.bottom);
});

test("the card can be closed and opened again by key", async () => {
  await openWelcome();
  await expect.poll(isOpen).toBe(true);
  const press = (key: string, target: Element): boolean =>
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
  press("Escape", card()!);
  await expect.poll(isOpen).toBe(false);
  press("Enter", article().querySelector("[role=button]")!);
  await expect.poll(isOpen).toBe(true);
});

test.each([1280, 390])("the card changes nothing here: the page says so, and nothing moves in a window %i wide", async (width) => {
  await openWelcome();
  await page.viewport(width, 844);
  await expect.poll(isOpen).toBe(true);
  const before = document.documentElement.scrollHeight;
  [...card()!.querySelectorAll<HTMLElement>("button")].find((button) => button.ariaLabel?.includes("Off on this site"))!.click();
  await expect.element(page.getByText("This article is only an example: nothing was changed.")).toBeVisible();
  expect(document.documentElement.scrollHeight).toBe(before);
  expect(calls).toEqual([]);
});

test("without an answer from the worker there is the article alone", async () => {
  await openWelcome({ catalogue, isSilent: true });
  expect(article().querySelector("[role=button]")).toBeNull();
  expect(isOpen()).toBe(false);
});

test("the browser's languages are ticked; one button gets their claims and starts, and its place shows the progress", async () => {
  const sources = await openWelcome();
  await expect.element(page.getByRole("checkbox", { name: "English" })).toBeChecked();
  expect(wordsOf(root)).toMatch(
    /2 sources are visited now and every 6 hours\. Up to 120 pages with about as many claims each time: about 6\sMB, of which 120\skB is kept\. Nothing you read leaves this device\./u,
  );
  await page.getByRole("radio", { name: "At the end" }).click();
  const first = { checkedAt: 0, dueAt: 0, claimCount: 0 };
  sources.push(siteReport(north, { ...first, claimCount: 40, articles: { read: 30, left: 900 } }), siteReport(desk, first));
  await page.getByRole("button", { name: "Download and start" }).click();
  await expect.poll(() => calls).toEqual(["sites Harbor Desk,North Check", "mode end"]);
  await expect.poll(() => wordsOf(root.querySelector(".welcome-start"))).toBe("40 claims so far Stop What has arrived stays.");
  sources.splice(1, 2, siteReport(north, { claimCount: 90 }), siteReport(desk, { claimCount: 3 }));
  await expect.poll(() => wordsOf(root.querySelector(".welcome-start"))).toMatch(/^Ready\. News pages are compared with your claims/u);
  const example = page.getByRole("link", { name: "Open an example page" }).element() as HTMLAnchorElement;
  expect([example.pathname, example.target]).toEqual(["/example.html", "_blank"]);
});

test("with no language ticked nothing is downloaded, and the button says with what one starts", async () => {
  await openWelcome();
  await page.getByRole("checkbox", { name: "English" }).click();
  expect(wordsOf(root)).toContain("Nothing is downloaded. Add more claims any time in settings.");
  await page.getByRole("button", { name: "Start with 312 claims" }).click();
  await expect.poll(() => wordsOf(root.querySelector(".welcome-start"))).toMatch(/^Ready\./u);
  expect(calls).toEqual(["mode while"]);
});

test("a first download that fails is said, with another try", async () => {
  const sources = await openWelcome({ catalogue: [north] });
  const problem = { kind: "unreachable", detail: "", at: 0 };
  sources.push(siteReport(north, { checkedAt: 0, claimCount: 0, problem }));
  await page.getByRole("button", { name: "Download and start" }).click();
  await expect.poll(() => wordsOf(root.querySelector(".welcome-start"))).toContain("Couldn’t download North Check.");
  await page.getByRole("button", { name: "Try now" }).click();
  expect(calls.at(-1)).toBe(`visit site:${north.address}`);
});

test("a first download that the site declines is said, without another try", async () => {
  const sources = await openWelcome({ catalogue: [north] });
  sources.push(siteReport(north, { checkedAt: 0, claimCount: 0, problem: { kind: "declines", detail: "403", at: 0 } }));
  await page.getByRole("button", { name: "Download and start" }).click();
  await expect.poll(() => wordsOf(root.querySelector(".welcome-start"))).toContain("Couldn’t download North Check.");
  expect(page.getByRole("button", { name: "Try now" }).elements()).toHaveLength(0);
});

test.each(gettingFailures)(
  "if the choices cannot be stored because %s, the page says so, and one can try again",
  async (_why, failure, words) => {
    await openWelcome({ catalogue, failure });
    const button = page.getByRole("button", { name: "Download and start" });
    await button.click();
    await expect.poll(() => wordsOf(root.querySelector(".welcome-start [role=alert]"))).toContain(`Getting claims failed. ${words}`);
    expect(root.querySelector(".welcome-start progress")).toBeNull();
    await button.click();
    await expect.poll(() => calls).toEqual(["sites Harbor Desk,North Check", "sites Harbor Desk,North Check"]);
  },
);

test("publishers are chosen in the settings, and each browser has its own way to pin", async () => {
  await openWelcome();
  await page.getByRole("button", { name: "Choose publishers (3)" }).click();
  expect(calls).toEqual(["sources"]);
  expect(wordsOf(root)).toContain("Press the puzzle piece, then the pin beside Gainsay.");
  render(null, root);
  showWelcome(root, calls, { browser: "firefox" });
  expect(wordsOf(root)).toContain("then the gear beside Gainsay");
});

test("everything fits a window of 1280 by 800, and two screens of 390 by 844, with nothing cut off at the side", async () => {
  const three = ["en", "de", "fr"].map((language) => catalogueSite(`Desk ${language}`, [language, "en"]));
  await openWelcome({ catalogue: three });
  expect(document.documentElement.scrollHeight).toBe(800);
  await page.viewport(390, 844);
  expect(document.documentElement.scrollHeight).toBe(2 * 844);
  await expect.poll(() => card()?.getBoundingClientRect().width).toBe(article().documentElement.clientWidth);
  for (const width of [390, 320]) {
    await page.viewport(width, 700);
    expect(document.documentElement.scrollWidth).toBe(width);
  }
});

test.each(languages)("in %s the example's sheet shows whole lines on a phone, and whose card it is in one line", async (language) => {
  speak(language);
  onTestFinished(() => speak("en"));
  for (const width of [390, 320]) {
    await page.viewport(width, 844);
    showWelcome(root, calls, { catalogue });
    await expect.poll(isOpen).toBe(true);
    await expect.poll(() => card()!.classList.contains("is-sheet")).toBe(true);
    const [body, foot] = [".card-body", ".card-foot"].map((selector) => card()!.querySelector<HTMLElement>(selector)!);
    expect([width, body!.scrollHeight - body!.clientHeight, foot!.clientHeight <= 52]).toEqual([width, 0, true]);
    expect(article().querySelector("[role=button]")!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    const claim = card()!.querySelector<HTMLElement>(".claim-text")!;
    expect(claim.scrollHeight).toBeLessThanOrEqual(claim.clientHeight + 2); // cut after a whole word, not by its style
    render(null, root);
  }
});

test.each(languages)("in %s everything fits too, before the start and after", async (language) => {
  speak(language);
  try {
    showWelcome(root, calls, { catalogue: [north, desk] });
    await expect.poll(() => article().querySelector("h2")).not.toBeNull();
    await expect.poll(() => root.querySelector("[type=checkbox]")).not.toBeNull();
    const sizes: unknown[] = [];
    const measure = async (): Promise<void> => {
      await page.viewport(1280, 800);
      sizes.push(document.documentElement.scrollHeight);
      await page.viewport(390, 844);
      sizes.push(document.documentElement.scrollHeight, document.documentElement.scrollWidth);
    };
    await measure();
    root.querySelector<HTMLElement>("[type=checkbox]")!.click();
    await expect.poll(() => root.querySelector<HTMLInputElement>("[type=checkbox]")!.checked).toBe(false);
    root.querySelector<HTMLElement>("[type=submit]")!.click();
    await expect.poll(() => root.querySelector(".welcome-ready")).not.toBeNull();
    await measure();
    expect(sizes).toEqual([800, 2 * 844, 390, 800, 2 * 844, 390]);
  } finally {
    speak("en");
  }
});
