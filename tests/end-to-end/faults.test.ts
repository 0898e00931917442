/** What the reader sees when a browser loses things, holds on to them, or gets too many at once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { measureDifference } from "../support/picture.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";
import { reloadExtension } from "../support/reload-extension.ts";

/** In the units of `measureDifference`: the minimum for a mark under words, and the maximum for redrawn letters. */
const inkOfLine = 64;
const edgeOfLetter = 32;

const dayMs = 24 * 3_600_000;
/** Of fifty pages opened at once, the first may be read last. */
const fiftyPagesMs = 240_000;

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let wanted: string[];

  beforeAll(async () => {
    reader = await launchReader(name);
    wanted = await readMarks();
  });
  afterAll(() => reader.leave());

  const listMarks = async ({ tab }: OpenPage): Promise<string[]> => ((await tab.evaluate(findMarks)) ?? []).map(({ text }) => text);

  async function readMarks(): Promise<string[]> {
    const page = await reader.read("/founding/");
    await page.tab.waitFor("marks", findMarks);
    const marks = await listMarks(page);
    await page.tab.close();
    return marks;
  }

  test("a lost alarm is set again as soon as the worker starts", async () => {
    // A worker that is woken right away sets the alarm again; a running worker does not.
    await waitUntil("the alarm is lost", async () => {
      await reader.inExtension(() => chrome.alarms.clearAll());
      await reader.session.endWorker();
      return (await reader.inExtension(() => chrome.alarms.getAll())).length === 0;
    });
    const from = Date.now();
    const page = await reader.open("/founding/");
    const { scheduledTime } = await waitUntil("the alarm", () => reader.inExtension(() => chrome.alarms.get("sources")));
    expect(scheduledTime).toBeGreaterThan(from);
    expect(scheduledTime).toBeLessThanOrEqual(Date.now() + dayMs); // half a minute at first, later when a source is due
    await expect.poll(() => listMarks(page)).toEqual(wanted);
    await page.tab.close();
  });

  test(
    "while another connection holds the database, popup and settings say so, and it is used again once it is free",
    { timeout: 180_000 },
    async () => {
      await reader.inExtension(holdDatabase);
      await reader.session.endWorker();
      const page = await reader.open("/founding/");
      const popup = await reader.openPopup(page);
      await popup.waitFor("the popup's heading", () => document.querySelector("h1"));
      const says = await popup.waitFor("what the popup says in the end", () => {
        const words = document.querySelector(".page-status")?.textContent ?? "";
        return words.includes("Nothing is marked yet") ? words : undefined;
      });
      expect(says).toContain("Gainsay’s storage couldn’t be opened. Close the browser and start it again.");
      const options = await reader.session.openOwnPage("options.html");
      await options.waitFor("what the settings say", () => document.body.innerText.includes("Gainsay’s storage couldn’t be opened"));
      await reader.inExtension(letGo);
      for (const tab of [popup, options, page.tab]) await tab.close();
      expect(await readMarks()).toEqual(wanted);
    },
  );

  test("pages can be left while they wait for an answer", async () => {
    await reader.inExtension(holdDatabase); // so that no answer can arrive
    await reader.session.endWorker();
    for (let times = 0; times < 4; times++) {
      const page = await reader.open("/founding/");
      await waitUntil("an annotator that waits", () => reader.inExtension(isReading, page.id));
      if (times % 2 === 0) await page.tab.goTo("about:blank");
      await page.tab.close();
    }
    await reader.inExtension(letGo);
    expect(await readMarks()).toEqual(wanted);
  });

  test("fifty pages at once in two windows while the worker dies: each one is marked", { timeout: 300_000 }, async () => {
    const ids = await reader.inExtension(openMany, `${reader.site}/founding/`, 25);
    await reader.session.endWorker();
    const pages = ids.map((id) => ({ id, tab: undefined as never, address: "" }));
    const counts: number[] = [];
    for (const page of pages) {
      await reader.inExtension((id) => chrome.tabs.update(id, { active: true }).then(() => undefined), page.id);
      const report = await reader.describeWhen(page, `tab ${page.id} is read`, () => true, fiftyPagesMs);
      counts.push(new Set(report.annotations.filter(({ tier }) => tier === "strong").map(({ text }) => text)).size);
    }
    expect(counts).toEqual(Array.from({ length: 50 }, () => new Set(wanted).size));
    await reader.inExtension((given) => chrome.tabs.remove(given), ids);
  });

  test("after an update while a page is open, its marks and open cards come back", { timeout: 180_000 }, async () => {
    const page = await reader.read("/founding/");
    const [mark] = await page.tab.waitFor("marks", findMarks);
    const own = await reloadExtension(reader);
    await own.waitFor("an annotator of the new version", askAnnotators);
    await page.tab.bringToFront();
    await expect.poll(() => listMarks(page)).toEqual(wanted);
    await page.tab.click(mark?.x ?? 0, mark?.y ?? 0);
    const card = await page.tab.waitFor("a card with words", readWords);
    expect(card).toContain("Known claim 1 of");
  });

  test("none of our scripts logged an error during these tests", async () => {
    expect(await reader.session.listErrors()).toEqual([]);
  });

  test("removing the extension from the browser leaves open pages as they were", async () => {
    const own = await reader.session.openOwnPage("options.html");
    const turn = (enabled: boolean): Promise<void> =>
      own.evaluate((isOn) => chrome.storage.local.set({ settings: { enabled: isOn } }), enabled);
    await turn(false);
    const page = await reader.session.openTab(`${reader.site}/founding/`);
    await page.evaluate(() => scrollTo(0, 1_100));
    const before = await page.takePicture();
    const measure = async (): Promise<number> => measureDifference(before, await page.takePicture());
    await turn(true);
    await page.waitFor("marks", findMarks);
    await expect.poll(measure).toBeGreaterThan(inkOfLine);
    await own.evaluate(() => void setTimeout(() => void chrome.management.uninstallSelf(), 50));
    await expect.poll(measure).toBeLessThan(edgeOfLetter);
  });
});

/** Runs in one of the extension's own pages: whether an annotator answers in any tab. */
async function askAnnotators(): Promise<boolean> {
  const asked = (await chrome.tabs.query({})).map(async ({ id = 0 }) => {
    const reply = await chrome.tabs.sendMessage(id, { to: "page", call: "describePage", argument: null }).catch(() => undefined);
    return reply?.value?.state === "read";
  });
  return (await Promise.all(asked)).includes(true);
}

/** Runs in one of the extension's own pages: whether the annotator in a tab still waits for the claims that it asked for. */
async function isReading(tab: number): Promise<boolean> {
  const reply = await chrome.tabs.sendMessage(tab, { to: "page", call: "describePage", argument: null }).catch(() => undefined);
  return reply?.value?.state === "reading";
}

/** Runs in the page: the text of its open card. */
function readWords(): string | undefined {
  const hosts = [...document.querySelectorAll(":root > div")];
  return hosts
    .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>("[role=dialog]:popover-open")?.innerText.trim() ?? "")
    .find(Boolean);
}

interface Holder {
  held?: IDBDatabase;
}

/** These run in one of the extension's own pages. A connection that does not let go, and a deletion that waits for it: later ones wait for both. */
async function holdDatabase(): Promise<void> {
  (globalThis as Holder).held = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error as Error));
  });
  indexedDB.deleteDatabase("gainsay");
}

function letGo(): void {
  (globalThis as Holder).held?.close();
}

/** Opens a page this many times in the existing window, and as often in another. */
async function openMany(url: string, each: number): Promise<number[]> {
  const { id: other } = (await chrome.windows.create({ url: "about:blank" })) ?? {};
  const { id: first } = await chrome.windows.getCurrent();
  const opening = Array.from({ length: each }, () =>
    [first, other].map((windowId) => chrome.tabs.create({ url, active: false, ...(windowId !== undefined && { windowId }) })),
  ).flat();
  return (await Promise.all(opening)).flatMap(({ id }) => id ?? []);
}
