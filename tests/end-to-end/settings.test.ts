/** The settings open in several places at once: no change in one is lost to another, in both browsers. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

const hosts = Array.from({ length: 60 }, (_, at) => `site-${at}.example`);

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());
  beforeEach(() => reader.inExtension((sitesOff) => chrome.storage.local.set({ settings: { sitesOff } }), hosts));

  const readSettings = (): Promise<Record<string, unknown>> =>
    reader.inExtension(async () => (await chrome.storage.local.get("settings"))["settings"] as Record<string, unknown>);

  test("sixty sites that two pages turn on at the same time are all on", async () => {
    const pages = await Promise.all([0, 1].map(() => reader.session.openOwnPage("options.html")));
    for (const page of pages)
      await page.waitFor("sixty sites", () => document.querySelectorAll('button[aria-label*="site-"]').length === 60);
    const pressed = await Promise.all(pages.map((page, at) => page.evaluate(pressEvery, at)));
    expect(pressed).toEqual([30, 30]);
    for (const page of pages) {
      await page.waitFor("no site is off", () => document.querySelectorAll('button[aria-label*="site-"]').length === 0);
      await page.close();
    }
    expect(await readSettings()).toMatchObject({ sitesOff: [] });
  });

  test("a switch set in the popup stays when something else is chosen in settings that were open before", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the switch for the number", () => document.querySelector("#badge"));
    const page = await reader.read("/founding/");
    const popup = await reader.openPopup(page);
    await popup.waitFor("the site's switch", () => document.querySelector("#site"));
    const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
    await Promise.all([
      popup.evaluate(press, "#site"),
      options.evaluate(press, "#badge"),
      options.evaluate(press, 'button[aria-label*="site-7."]'),
    ]);
    const expected = [...hosts.filter((host) => host !== "site-7.example"), "127.0.0.1"].toSorted();
    await options.waitFor("the changes are kept", async () => {
      const { settings } = (await chrome.storage.local.get("settings")) as { settings: { badge?: boolean; sitesOff: string[] } };
      return settings.badge === false && settings.sitesOff.includes("127.0.0.1") && !settings.sitesOff.includes("site-7.example");
    });
    const settings = await readSettings();
    expect((settings["sitesOff"] as string[]).toSorted()).toEqual(expected);
    for (const tab of [popup, options, page.tab]) await tab.close();
  });
});

/**
 * Runs in the settings: clicks the buttons of every second site at once, and returns the number of buttons. Sites are chosen by their own
 * numbers, because the other page may have removed some from the list already.
 */
function pressEvery(which: number): number {
  const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-label*="site-"]')].filter(
    (button) => Number(/site-(\d+)/.exec(button.ariaLabel ?? "")?.[1]) % 2 === which,
  );
  for (const button of buttons) button.click();
  return buttons.length;
}
