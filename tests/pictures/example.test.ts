import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { showExample } from "../browser/ui/example-scene.ts";
import { looks, putOn, putRoot, still } from "./looks.ts";

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test.each([
    ["example", look.isLarge === true ? 640 : 1280, 800],
    ["example-narrow", look.isLarge === true ? 320 : 390, 844],
  ])("%s", async (name, width, height) => {
    await page.viewport(width, height);
    const root = putRoot();
    showExample(root);
    await expect.poll(() => root.querySelectorAll(".article-mark").length).toBe(4);
    root.querySelectorAll<HTMLElement>(".article-mark")[width < 960 ? 0 : 1]!.click();
    await expect(await still(document.body)).toMatchScreenshot(`${name}-${look.name}`);
    render(null, root);
  });
});
