/** The extension's own pages load scripts and styles only from the package, and display correctly under that policy. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
});
