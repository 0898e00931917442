/** The list beside the page, in both browsers: it follows the front tab and any change in its page. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tab } from "../../src/dev/browsers/browser-session.ts";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { catchDownload, chooseFile, press, readDownload, says } from "../support/own-page.ts";
import { readCard } from "../support/card.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

const readHeading = (): string => document.querySelector("h1")?.textContent ?? "";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  const shows = (panel: Tab, heading: RegExp): Promise<string> =>
    waitUntil(`the panel shows ${heading}`, async () => {
      const words = await panel.evaluate(readHeading);
      return heading.test(words) ? words : undefined;
    });

  test("shows the claims of the front tab, and of the next one when that comes to the front", async () => {
    const panel = await reader.session.openOwnPage("sidepanel.html");
    const founding = await reader.read("/founding/");
    await founding.tab.bringToFront();
    await shows(panel, /^\d+ known claims$/u);
    const quiet = await reader.read("/quiet/");
    await quiet.tab.bringToFront();
    await shows(panel, /^No known claims here$/u);
    await quiet.tab.goTo(`${reader.site}/science/`);
    await shows(panel, /^\d+ known claims?$/u);
    expect(await panel.evaluate(() => document.querySelector(".popup-folds")?.textContent)).toMatch(/Choose publishers \(\d\)/u);
    await quiet.tab.close();
    await founding.tab.bringToFront();
    await shows(panel, /^\d+ known claims$/u);
    await panel.waitFor(
      "the publishers of the other page are gone",
      () => !document.querySelector(".popup-folds")?.textContent?.includes("Choose publishers"),
    );
    await panel.evaluate(() => document.querySelector<HTMLElement>(".claim-list button")?.click());
    const card = await founding.tab.waitFor("the card of the first claim", readCard);
    expect(card.name).toMatch(/^Known claim 1 of/u);
    await panel.evaluate(() => document.querySelector<HTMLElement>("#site")?.click());
    await shows(panel, /^Off on this site$/u);
    await panel.evaluate(() => document.querySelector<HTMLElement>("#site")?.click());
    await shows(panel, /^\d+ known claims$/u);
    for (const tab of [panel, founding.tab]) await tab.close();
  });

  test("saves the page's annotations, and shows them again even if their claims are no longer known", async () => {
    const founding = await reader.read("/founding/");
    const marks = await founding.tab.waitFor("marks", findMarks);
    const panel = await reader.session.openOwnPage(`sidepanel.html?tab=${founding.id}`);
    await shows(panel, /^\d+ known claims$/u);
    await panel.evaluate(catchDownload);
    await panel.waitFor("the list of files", openFiles);
    await panel.waitFor("the button", press, "Marked sentences (JSON)");
    const file = await panel.waitFor("the file", readDownload);
    expect(JSON.parse(file)).toMatchObject({ type: "AnnotationPage", items: marks.map(() => ({ target: { source: founding.address } })) });
    await reader.inExtension(turnStarter, false);
    await founding.tab.goTo(founding.address);
    await shows(panel, /^No claims in English yet$/u);
    await panel.waitFor("the list of files", openFiles);
    await panel.waitFor("the field for a file", chooseFile, file);
    await panel.waitFor("the marks are counted", says, `sentences are marked on this page.`);
    const again = await founding.tab.waitFor("marks", findMarks);
    expect(again.map(({ text, style }) => ({ text, style }))).toEqual(marks.map(({ text, style }) => ({ text, style })));
    await reader.inExtension(turnStarter, true);
    for (const tab of [panel, founding.tab]) await tab.close();
  });

  test("is opened by a button of the popup", async () => {
    const founding = await reader.read("/founding/");
    const popup = await reader.openPopup(founding);
    const { x, y } = await popup.waitFor("the button", () => {
      const box = document.querySelector('[aria-label="Keep open beside the page"]')?.getBoundingClientRect();
      return box === undefined ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await popup.click(x, y);
    expect(await waitUntil("a panel is open", () => reader.inExtension(isPanelOpen))).toBe(true);
    for (const tab of [popup, founding.tab]) await tab.close();
  });
});

/** Runs in one of the extension's own pages, for which the driver has few types. */
async function isPanelOpen(): Promise<boolean> {
  const { browser, chrome: own } = globalThis as unknown as {
    browser?: { sidebarAction?: { isOpen: (of: object) => Promise<boolean> } };
    chrome: { runtime: { getContexts: (filter: object) => Promise<unknown[]> } };
  };
  if (browser?.sidebarAction !== undefined) return await browser.sidebarAction.isOpen({});
  return (await own.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })).length > 0;
}

/** Runs in one of the extension's own pages. */
async function turnStarter(isOn: boolean): Promise<void> {
  await chrome.runtime.sendMessage({ to: "worker-own", call: "setSourceOn", argument: { source: "starter", isOn } });
}

/** Runs in the panel. */
function openFiles(): boolean {
  const summary = document.querySelector<HTMLElement>(".page-files summary");
  summary?.click();
  return summary !== null;
}
