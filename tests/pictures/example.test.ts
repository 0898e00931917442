import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { showExample } from "../browser/ui/example-scene.ts";
import { looks, putRoot, still, wear } from "./looks.ts";

describe.each(looks)("$name", (look) => {
  wear(look);

  test.each([
    ["example", look.isLarge === true ? 640 : 1280, 800],
    ["example-narrow", look.isLarge === true ? 320 : 390, 844],
  ])("%s", async (name, width, height) => {
    await page.viewport(width, height);
    const root = putRoot();
    showExample(root);
    await expect.poll(() => root.querySelectorAll(".article-mark").length).toBe(4);
    root.querySelectorAll<HTMLElement>(".article-mark")[width < 960 ? 0 : 1]!.click();
    await still(document.body);
    await expect(page).toMatchScreenshot(`${name}-${look.name}`); // the window: a sheet lies at its end, and the page goes on below it
  });

  test("example-failed", async () => {
    await page.viewport(look.isLarge === true ? 320 : 390, 1_200); // all of it: what is below the window cannot be pictured
    const root = putRoot();
    showExample(root, [], "no-room");
    await expect.poll(() => root.querySelector("[aria-busy=false]")).not.toBeNull();
    await expect(await still(document.body)).toMatchScreenshot(`example-failed-${look.name}`);
  });
});
