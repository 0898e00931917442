/** The extension's own pages load scripts and styles only from the package, and display correctly under that policy. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readCard } from "../support/card.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());

  test.each(["options.html", "welcome.html", "popup.html", "sidepanel.html", "example.html"])(
    "%s has its own styles, and no other can be inserted",
    async (path) => {
      const tab = await reader.session.openOwnPage(path);
      await tab.waitFor("its heading", () => document.querySelector("h1, h2"));
      const seen = await tab.evaluate(async () => {
        const refused: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
        const sheets = [...document.styleSheets].filter(({ cssRules }) => cssRules.length > 0).length;
        const element = document.createElement("p");
        element.setAttribute("style", "color: rgb(1, 2, 3)");
        const sheet = document.createElement("style");
        sheet.textContent = "p { opacity: 0.5 }";
        document.body.append(sheet, element);
        const { color, opacity } = getComputedStyle(element);
        while (refused.length < 2) await new Promise((resolve) => setTimeout(resolve, 10)); // each arrives in its own task
        return { hasStyles: sheets > 0, color, opacity, refused: refused.toSorted() };
      });
      expect(seen).toMatchObject({ hasStyles: true, opacity: "1", refused: ["style-src-attr", "style-src-elem"] });
      expect(seen.color).not.toBe("rgb(1, 2, 3)");
      await tab.close();
    },
  );

  test("the popup leads to the example page, and knows it", async () => {
    const readTabs = () => reader.inExtension(async () => await chrome.tabs.query({ url: chrome.runtime.getURL("/example.html") }));
    const over = async (tab: number | undefined) => await reader.session.openOwnPage(`popup.html?tab=${tab}`);
    const own = await over(await reader.inExtension(async () => (await chrome.tabs.getCurrent())?.id));
    await own.waitFor("the link", () => document.querySelector(".page-status a"));
    await own.evaluate(() => document.querySelector<HTMLElement>(".page-status a")?.click());
    await expect.poll(async () => (await readTabs()).length).toBe(1);
    const [opened] = await readTabs();
    onTestFinished(() => reader.inExtension((id) => chrome.tabs.remove(id), opened!.id!));
    const popup = await over(opened?.id);
    await popup.waitFor("its heading", () => document.querySelector("h1")?.innerText === "Example page");
    for (const tab of [own, popup]) await tab.close();
  });

  test("the example page has marks in all lines, and opens their cards by key", async () => {
    const example = await reader.session.openOwnPage("example.html");
    const looks = await example.waitFor("the marks", () => {
      const marks = [...document.querySelectorAll(".article-mark")];
      return marks.length === 4 && marks.map((mark) => getComputedStyle(mark).textDecorationStyle);
    });
    expect(looks).toEqual(["solid", "dotted", "double", "dotted"]);
    await example.bringToFront();
    await example.evaluate(() => document.querySelector<HTMLElement>(".article-mark")?.focus());
    await example.press("Enter");
    const { text } = await example.waitFor("the card", readCard);
    expect(text).toContain("Buzz Aldrin took Communion on the Moon.");
    expect(text).toContain("1 of 4");
    await example.close();
  });
});
