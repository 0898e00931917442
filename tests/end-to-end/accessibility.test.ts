/**
 * What people get who use a screen reader or no pointer, in both browsers: axe-core on every screen in both themes, the accessibility
 * tree as the browser passes it to a screen reader, and a pass through the pages with the keyboard alone.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccessibleNode, Tab } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { readAnnouncement, readCard } from "../support/card.ts";
import { isAtRest } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, a line each, without findings in the sample page itself. */
async function findFaults(tab: Tab, within?: string): Promise<string[]> {
  await tab.load(axe);
  return await tab.evaluate(runAxe, within ?? "");
}

/** Runs in the page. */
async function runAxe(within: string): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run: (context: unknown, options: object) => Promise<AxeResults> } };
  const { violations, passes } = await axe.run(within === "" ? document : { include: [[within]] }, { resultTypes: ["violations"] });
  if (passes.length < 10) throw new Error(`axe looked at little: ${passes.map(({ id }) => id).join(", ")}`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help}: ${JSON.stringify(target)} ${html}`));
}

describe.each(browserNames.flatMap((name) => (["light", "dark"] as const).map((scheme) => ({ name, scheme }))))(
  "axe finds nothing in $name, $scheme:",
  ({ name, scheme }) => {
    let reader: Reader;
    let page: OpenPage;

    beforeAll(async () => {
      reader = await launchReader(name, { scheme });
      page = await reader.read("/founding/");
    });
    afterAll(() => reader.leave());

    test("the card, with everything expanded", async () => {
      await page.tab.bringToFront();
      await reader.session.runCommand("next-claim");
      await page.tab.waitFor("a card", readCard);
      await page.tab.evaluate(() => {
        const card = document.querySelector(":root > div")?.shadowRoot;
        for (const summary of card?.querySelectorAll<HTMLElement>("[role=dialog] summary") ?? []) summary.click();
      });
      await page.tab.waitFor("the card has faded in", isAtRest);
      expect(await findFaults(page.tab, ":root > div")).toEqual([]);
    });

    test.each<[string, string]>([
      ["the popup", "popup.html"],
      ["the panel", "sidepanel.html"],
    ])("%s", async (_name, path) => {
      const reviewed = await reader.read("/science/"); // with publishers to switch
      const tab = await reader.session.openOwnPage(`${path}?tab=${reviewed.id}`);
      await tab.waitFor("the publishers", () => document.querySelector(".popup-folds .publishers"));
      await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      expect(await findFaults(tab)).toEqual([]);
      for (const one of [tab, reviewed.tab]) await one.close();
    });

    test("the settings, with everything expanded", async () => {
      const tab = await reader.session.openOwnPage("options.html");
      await tab.waitFor("the sources", () => document.querySelector("#sources .source-row"));
      await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await tab.waitFor("all is drawn", isAtRest);
      expect(await findFaults(tab)).toEqual([]);
      await tab.close();
    });

    test("the example page, with a card", async () => {
      const tab = await reader.session.openOwnPage("example.html");
      await tab.waitFor("the marks", () => document.querySelector(".article-mark"));
      await tab.evaluate(() => document.querySelector<HTMLElement>(".article-mark")?.click());
      await tab.waitFor("a card", readCard);
      await tab.waitFor("all is drawn", isAtRest);
      expect(await findFaults(tab)).toEqual([]);
      await tab.close();
    });

    test("the welcome page", async () => {
      const tab = await reader.session.openOwnPage("welcome.html");
      await tab.waitFor("the sources", () => document.querySelector("button"));
      await tab.waitFor("all is drawn", isAtRest);
      expect(await findFaults(tab)).toEqual([]);
      await tab.close();
    });
  },
);

describe.each(browserNames)("in %s a screen reader", (name) => {
  let reader: Reader;
  let page: OpenPage;

  beforeAll(async () => {
    reader = await launchReader(name);
    page = await reader.read("/founding/");
  });
  afterAll(() => reader.leave());

  const names = (nodes: AccessibleNode[], role: string): string[] => nodes.filter((node) => node.role === role).map((node) => node.name);

  test("is told how many known claims a page has, and where, as soon as it has been read", async () => {
    const { tab } = await reader.open("/founding/");
    const said = await tab.waitFor("the announcement", readAnnouncement);
    expect(said).toMatch(/^\d known claims: near the top, .*near the end\. Alt Shift K for the first\.$/u);
    const atPlaces = said.slice(said.indexOf(":") + 2, said.indexOf(".")).split(", ");
    expect(new Set(atPlaces).size).toBe(atPlaces.length);
    await tab.close();
  });

  test("gets everything the card shows, with the name and the role of each part", async () => {
    const marks = await page.tab.waitFor("marks", findMarks);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    await page.tab.waitFor("a card", readCard);
    const nodes = await page.tab.listAccessible();
    expect(names(nodes, "dialog")).toEqual([`Known claim 1 of ${marks.length}`]);
    expect(names(nodes, "heading")).toEqual(expect.arrayContaining([`Known claim 1 of ${marks.length}`, "Statements by date"]));
    expect(names(nodes, "button")).toEqual(
      expect.arrayContaining(["Previous claim", "Next claim", "Close", "Wrong match", "Copy citation"]),
    );
    expect(names(nodes, "link")).toEqual(expect.arrayContaining(["The New Yorker", "Go to source"]));
    await page.tab.press("Escape");
  });

  test("gets the popup's state, claims and switches", async () => {
    const popup = await reader.openPopup(page);
    await popup.waitFor("the list", () => document.querySelector(".claim-list li"));
    const nodes = await popup.listAccessible();
    expect(names(nodes, "heading")[0]).toMatch(/^\d known claims$/u);
    expect(nodes.map(({ name: words }) => words)).toEqual(
      expect.arrayContaining(["Gainsay on 127.0.0.1", "Gainsay on all sites", "Settings"]),
    );
    expect(
      nodes.some(({ role, name: words }) => /^(?:image|img|graphic)$/u.test(role) && /^\d+ known claims: near the top/u.test(words)),
    ).toBe(true);
    expect(names(nodes, "button").some((words) => words.includes("Elon Musk told Pentagon officials"))).toBe(true);
    await popup.close();
  });

  test("gets every section and every control of the settings", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the sources", () => document.querySelector("#sources .source-row"));
    const nodes = await options.listAccessible();
    expect(names(nodes, "heading")).toEqual(
      expect.arrayContaining([
        "Gainsay settings",
        "Sources",
        "Sites",
        "Appearance",
        "Languages",
        "Data",
        "Shortcuts",
        "Wrong matches",
        "About",
      ]),
    );
    const unnamed = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, input:not([hidden]), a[href], summary")]
        .filter(
          (control) =>
            control.innerText.trim() === "" && !control.hasAttribute("aria-label") && !(control as HTMLInputElement).labels?.length,
        )
        .map(({ outerHTML }) => outerHTML),
    );
    expect(unnamed).toEqual([]);
    await options.close();
  });

  test("with the keyboard alone: Tab goes from the settings through all of them, stops once at each, and nothing traps the focus", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the sources", () => document.querySelector("#sources .source-row"));
    await options.bringToFront();
    const stops: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await options.press("Tab");
      const stop = await options.evaluate(describeFocus);
      if (stop === "" || stops.includes(stop)) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.every((stop) => stop.endsWith("seen"))).toBe(true);
    expect(stops.some((stop) => stop.includes("Delete…"))).toBe(true);
    await options.close();
  });
});

/** Runs in the page: what has the focus, and whether that is visible. */
function describeFocus(): string {
  const focused = document.activeElement as HTMLElement | null;
  if (focused === null || focused === document.body) return "";
  const label = (focused as HTMLInputElement).labels?.[0];
  const at = [...document.querySelectorAll("*")].indexOf(focused);
  const words = focused.getAttribute("aria-label") ?? (focused.innerText || label?.innerText || "");
  const ringed = [focused, label, focused.parentElement].some((one) => {
    if (one === null || one === undefined) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== "none" || boxShadow !== "none";
  });
  return `${at} ${words.trim().slice(0, 40)} ${ringed ? "seen" : "not seen"}`;
}
