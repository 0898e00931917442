import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mountWelcome } from "../../src/ui/welcome/welcome.tsx";
import { looks, putOn, putRoot, still } from "./looks.ts";

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test("welcome", async () => {
    await page.viewport(look.isLarge === true ? 640 : 1280, look.isLarge === true ? 1_500 : 860);
    const element = putRoot();
    const offered = [
      { address: "https://feeds.example/a.json", title: "All reviews", publisher: "Desk", licence: "CC BY 4.0", bytes: 190e6 },
    ];
    mountWelcome(element, { readSources: () => Promise.resolve({ offered, claimCount: 312 }), start: () => Promise.resolve() });
    await expect.poll(() => element.querySelector("[type=checkbox]")).not.toBeNull();
    await expect(await still(element)).toMatchScreenshot(`welcome-${look.name}`);
    render(null, element);
  });
});
