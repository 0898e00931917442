/** Pages that are out to harm, in both browsers: see .github/THREATS.md, which names each of these. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMarks } from "../../src/cli/read-marks.ts";
import type { PageReport } from "../../src/messages/contracts.ts";
import { isCardClosed } from "../support/card.ts";
import { browserNames, sitDown, type Reader } from "../support/reader.ts";

const claim = "Vaccines cause autism.";
const filler = "The harbour office says that the tide was as high as it has been in any autumn. ";
const article = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta property="og:type" content="article">${head}</head><body><article><h1>A page of news</h1>${body}</article></body></html>`;
const story = `<p>${filler.repeat(12)}</p><p>${claim}</p><p>${filler.repeat(12)}</p>`;

/** The pages by address. */
const pages: Record<string, () => string> = {
  "/sentences": () => article(`<p>${claim}</p>` + `<p>${filler.repeat(10)}</p>`.repeat(10_000)),
  "/unbroken": () => article(`${story}<p>${"x".repeat(10_000_000)}</p>`),
  "/deep": () => article(`${story}${"<div>".repeat(4_000)}<p>${claim}</p>${"</div>".repeat(4_000)}`),
  "/odd-signs": () =>
    article(
      `<p>${filler.repeat(12)}</p><p>Vac\u200Bcines ca\u00ADuse autism.</p><p>\u202EVaccines cause autism.\u202C</p><p>Vаccinеs сausе аutism.</p><p>${filler.repeat(12)}</p>`,
    ),
  "/frames": () => article(`${story}${'<iframe srcdoc="x"></iframe>'.repeat(400)}`),
  "/overrides": () =>
    article(
      story,
      `<script>
        const theirs = [String, Map, Set, RegExp, Range, Document, Element, Node].flatMap((one) => Object.getOwnPropertyNames(one.prototype)
          .filter((key) => key !== "constructor" && typeof Object.getOwnPropertyDescriptor(one.prototype, key).value === "function").map((key) => [one.prototype, key]));
        const define = Object.defineProperty;
        for (const [prototype, key] of theirs) define(prototype, key, { value: function () { globalThis.broken = key; throw new Error(key); } });
      </script>`,
    ),
  "/spoof": () =>
    article(
      story,
      `<script>
        globalThis.heard = [];
        for (const type of ["message", "gainsay", "keydown", "click", "copy"]) addEventListener(type, (event) => heard.push(type + ":" + (event.data ?? "")), true);
        for (const call of ["describePage", "showAnnotation", "wipe", "showSaved"]) {
          postMessage({ to: "page", call, argument: null }, "*"); postMessage({ to: "worker", call, argument: null }, "*");
          dispatchEvent(new CustomEvent("gainsay", { detail: { to: "page", call } })); }
        globalThis.reachable = String(globalThis.chrome?.runtime?.sendMessage ?? globalThis.browser?.runtime?.sendMessage ?? "none");
      </script>`,
    ),
};

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let server: Server;
  let site: string;

  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      const page = pages[url];
      response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(page?.());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    reader = await sitDown(name);
  });
  afterAll(async () => {
    await reader.leave();
    server.closeAllConnections();
    server.close();
  });

  async function visit(path: string, holds: (report: PageReport) => boolean) {
    const page = await reader.open(`${site}${path}`);
    const report = await reader.describeWhen(page, `${path} is read`, holds);
    return { ...page, report };
  }
  const strong = (report: PageReport): string[] => report.annotations.filter(({ tier }) => tier === "strong").map(({ text }) => text);

  test("100,000 sentences: the first two million characters are read, and the popup says that the end was not", async () => {
    const page = await visit("/sentences", ({ leftOut, sentenceCount }) => leftOut === "end" && sentenceCount > 10_000);
    expect(page.report.sentenceCount).toBeLessThan(40_000);
    expect(strong(page.report)).toEqual([claim]);
    const popup = await reader.openPopup(page);
    await popup.waitFor("what was left out", () => document.body.innerText.includes("its end was not read"));
    for (const tab of [popup, page.tab]) await tab.close();
  });

  test("ten million characters without a space: what stands before them is marked, and the page goes on", async () => {
    const page = await visit("/unbroken", (report) => strong(report).length === 1);
    expect(await page.tab.evaluate(() => document.body.textContent?.length ?? 0)).toBeGreaterThan(10_000_000);
    await page.tab.close();
  });

  test("4,000 boxes in each other, and 400 frames", async () => {
    for (const path of ["/deep", "/frames"]) {
      const page = await visit(path, (report) => strong(report).length > 0);
      expect(strong(page.report)).toContain(claim);
      await page.tab.close();
    }
  });

  test("signs that are not seen do not hide a claim; what turns the direction, or looks like other letters, makes no mark on the wrong words", async () => {
    const page = await visit("/odd-signs", (report) => report.sentenceCount > 10);
    const marked = strong(page.report).map((text) => text.replaceAll(/[\u200B\u00AD\u202A-\u202E]/gu, ""));
    expect(marked).toContain(claim);
    expect(marked.every((text) => text === claim)).toBe(true); // never the one with Cyrillic letters
    await page.tab.close();
  });

  test("a page that has put its own functions in the place of the browser's is marked, and does not see us call them", async () => {
    const page = await visit("/overrides", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.tab.evaluate(() => (globalThis as unknown as { broken?: string }).broken ?? "")).toBe("");
    await page.tab.close();
  });

  test("a page cannot speak to the extension, hears nothing from it, and cannot open a card with clicks of its own", async () => {
    const page = await visit("/spoof", (report) => strong(report).length === 1);
    expect(await page.tab.evaluate(() => (globalThis as unknown as { reachable: string }).reachable)).toBe("none");
    const [mark] = await page.tab.waitFor("marks", findMarks);
    await page.tab.evaluate(clickItself, mark!.x, mark!.y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    expect(await page.tab.evaluate(listOwnFiles, await ownOrigin())).toEqual([]);
    const heard = await page.tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.filter((line) => !/^(?:message:\[object Object\]|gainsay:|click:)$/u.test(line))).toEqual([]); // its own alone
    expect(await reader.describe(page)).toMatchObject({ state: "read" });
    await page.tab.close();
  });

  const ownOrigin = (): Promise<string> => reader.inExtension(() => chrome.runtime.getURL(""));

  test("no script of ours has written an error in all this", async () => {
    expect(await reader.session.listErrors()).toEqual([]);
  });
});

/** These run in the page. */
function clickItself(x: number, y: number): void {
  const there = document.elementFromPoint(x, y) ?? document.body;
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
    there.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }));
}

/** Files of the package that a page could recognise the extension by. */
async function listOwnFiles(origin: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of ["icon/16.png", "manifest.json", "content-scripts/annotator.js", "popup.html", "starter-claims.json"]) {
    const isThere = await fetch(`${origin}${path}`).then(
      () => true,
      () => false,
    );
    if (isThere) found.push(path);
  }
  return found;
}
