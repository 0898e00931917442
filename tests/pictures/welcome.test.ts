import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { catalogueSite } from "../browser/ui/fake-sources.ts";
import { showWelcome } from "../browser/ui/welcome-page.ts";
import { looks, putOn, putRoot, still } from "./looks.ts";

const catalogue = ["Tideline", "Klarsyn", "Lantern Desk", "Harbor Fact Desk"].map((title) => catalogueSite(title, ["en"]));

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test.each([
    ["welcome", look.isLarge === true ? 640 : 1280, look.isLarge === true ? 400 : 800],
    ["welcome-narrow", look.isLarge === true ? 320 : 390, 844],
  ])("%s", async (name, width, height) => {
    await page.viewport(width, height);
    const element = putRoot();
    showWelcome(element, [], { catalogue });
    await expect.poll(() => element.querySelector("[type=checkbox]")).not.toBeNull();
    await expect.poll(() => element.querySelector("iframe")?.contentDocument?.querySelector("[role=button]")).toBeTruthy();
    await expect(await still(element)).toMatchScreenshot(`${name}-${look.name}`);
    render(null, element);
  });
});
