import { describe, expect, test } from "vitest";
import { page, server } from "vitest/browser";
import { catalogueSite } from "../browser/ui/fake-sources.ts";
import { showWelcome } from "../browser/ui/welcome-page.ts";
import { looks, putRoot, still, wear } from "./looks.ts";

const browser = server.browser === "firefox" ? "firefox" : "chrome";
const catalogue = ["Tideline", "Klarsyn", "Lantern Desk", "Harbor Fact Desk"].map((title) => catalogueSite(title, ["en"]));

describe.each(looks)("$name", (look) => {
  wear(look);

  /** In a narrow window the page is two screens, each a picture of its own. */
  test.each([
    ["welcome", look.isLarge === true ? 640 : 1280, 800],
    ["welcome-narrow", look.isLarge === true ? 320 : 390, 844],
  ])("%s", async (name, width, height) => {
    await page.viewport(width, height);
    const root = putRoot();
    showWelcome(root, [], { catalogue, browser });
    await expect.poll(() => root.querySelector("[type=checkbox]")).not.toBeNull();
    await expect.poll(() => root.querySelector("iframe")?.contentDocument?.querySelector("[role=button]")).toBeTruthy();
    const screens = width < 960 ? [".welcome-story", ".welcome-choices"] : [".welcome"];
    for (const [at, screen] of screens.entries()) {
      const element = root.querySelector<HTMLElement>(screen);
      if (element === null) throw new Error(`no ${screen}`);
      if (element.offsetHeight > height) await page.viewport(width, element.offsetHeight); // what is below the window would be missing
      element.scrollIntoView();
      await expect(await still(element)).toMatchScreenshot(`${name}${at === 0 ? "" : "-2"}-${look.name}`);
    }
  });

  test("welcome, ready", async () => {
    await page.viewport(look.isLarge === true ? 320 : 390, 844);
    const root = putRoot();
    showWelcome(root, [], { catalogue: [catalogueSite("Elsewhere", ["ja"])], browser });
    await expect.poll(() => root.querySelector("[type=submit]")).not.toBeNull();
    root.querySelector<HTMLElement>("[type=submit]")!.click();
    await expect.poll(() => root.querySelector(".welcome-ready")).not.toBeNull();
    const element = root.querySelector<HTMLElement>(".welcome-choices")!;
    element.scrollIntoView();
    await expect(await still(element)).toMatchScreenshot(`welcome-ready-${look.name}`);
  });
});
