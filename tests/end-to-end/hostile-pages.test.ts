/** Pages that are out to harm, in both browsers: see .github/THREATS.md, which names each of these. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import type { PageReport } from "../../src/messages/contracts.ts";
import { isCardClosed, readCard } from "../support/card.ts";
import { waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

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
  "/many-frames": () =>
    article(`${story}${'<iframe loading="lazy" src="/none"></iframe>'.repeat(50_000)}`, "<style>article { height: 9000px }</style>"),
  "/hidden-card": () =>
    article(
      story,
      `<style>
        :root > div, :root, * { --gs-ink: transparent !important; --gs-surface: transparent !important; --gs-card-w: 1px !important; --gs-t-14: 0px !important; --gs-accent: transparent !important; }
        :root > div, :root > div * { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: translateX(-9999px) !important;
          filter: opacity(0) !important; clip-path: circle(0) !important; zoom: 0.01 !important; pointer-events: none !important; content-visibility: hidden !important; }
        ::backdrop { display: none !important; }
      </style>
      <script>
        globalThis.pressed = 0;
        setInterval(() => {
          const host = document.querySelector(":root > div");
          if (host === null) return;
          for (const type of ["pointerdown", "mousedown", "mouseup", "click", "keydown", "focus", "toggle", "beforetoggle"])
            for (let at = 0; at < 20; at++) {
              const there = { bubbles: true, composed: true, clientX: 60 * at, clientY: 40 * at, button: 0, key: "Enter" };
              host.dispatchEvent(type === "keydown" ? new KeyboardEvent(type, there) : new MouseEvent(type, there));
              pressed++;
            }
        }, 50);
      </script>`,
    ),
  "/no-lines": () =>
    article(
      `${story}<story-box></story-box>`,
      `<script>
        const rule = (name) => "::highlight(" + name + "), * ::highlight(" + name + "), :root#a#b::highlight(" + name + ") { text-decoration: none !important; background: transparent !important; color: inherit !important; }";
        addEventListener("DOMContentLoaded", () => {
          const root = document.querySelector("story-box").attachShadow({ mode: "open" });
          root.innerHTML = "<p>${claim}</p><p>${filler.repeat(12)}</p>";
          const sheet = new CSSStyleSheet();
          document.adoptedStyleSheets = root.adoptedStyleSheets = [sheet];
          setInterval(() => sheet.replaceSync([...CSS.highlights.keys()].map(rule).join("")), 50);
        });
      </script>`,
    ),
  "/named-like-ours": () =>
    article(
      `<gainsay-card></gainsay-card>${story}<gainsay-mark>${filler}</gainsay-mark>`,
      `<script>
        globalThis.taken = [];
        const take = (name) => customElements.define(name, class extends HTMLElement {
          constructor() { super(); this.internals = this.attachInternals(); }
          connectedCallback() { taken.push(this.internals.shadowRoot); }
        });
        for (const name of ["gainsay-card", "gainsay-mark", "gainsay-host", "gainsay-layer"]) take(name);
        new MutationObserver((records) => {
          for (const { addedNodes } of records)
            for (const node of addedNodes) if (node.localName.includes("-")) { customElements.get(node.localName) ?? take(node.localName); }
        }).observe(document.documentElement, { childList: true });
        setInterval(() => {
          for (const node of document.documentElement.children) try { taken.push(node.attachInternals().shadowRoot); } catch {}
        }, 50);
      </script>`,
    ),
  "/full-registry": () =>
    article(
      story,
      `<script>
        const fill = () => {
          const all = document.createRange();
          all.selectNodeContents(document.body);
          for (let at = 0; at < 300; at++) {
            const theirs = new Highlight(all);
            theirs.priority = 2 ** 30 + at;
            CSS.highlights.set("theirs-" + at, theirs);
          }
          for (const name of [...CSS.highlights.keys()].filter((name) => name.startsWith("gainsay"))) CSS.highlights.set(name, new Highlight(all));
          globalThis.filled = (globalThis.filled ?? 0) + 1;
        };
        addEventListener("DOMContentLoaded", () => { fill(); setTimeout(fill, 1500); });
      </script>`,
    ),
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
  "/names": () =>
    article(
      `<form id="all">${story}</form>`,
      `<script>
        addEventListener("DOMContentLoaded", () => {
          const namesOf = (kind) => Object.getOwnPropertyNames(kind.prototype).filter((name) => name !== "constructor");
          const form = Document.prototype.getElementById.call(document, "all");
          const fields = [Element, HTMLElement, HTMLFormElement, Node, EventTarget].flatMap(namesOf).map((name) => '<input type="hidden" name="' + name + '">');
          const pictures = [Document, Node, EventTarget].flatMap(namesOf).map((name) => '<img alt="" name="' + name + '">');
          Element.prototype.insertAdjacentHTML.call(form, "beforeend", fields.join("") + pictures.join(""));
        });
      </script>`,
    ),
  "/pointed": () =>
    article(
      story,
      `<script>
        const point = (event) => {
          for (const highlight of CSS.highlights.values()) for (const range of highlight) for (const { x, y } of range.getClientRects()) {
            const there = { bubbles: true, composed: true, clientX: x + 9, clientY: y + 9, pointerType: "mouse", button: 0 };
            for (const type of ["pointerover", "pointermove", "pointerdown", "pointerup", "click"]) document.elementFromPoint(x + 9, y + 9)?.dispatchEvent(new PointerEvent(type, there));
            globalThis.pointed = (globalThis.pointed ?? 0) + 1;
          }
        };
        setInterval(point, 100);
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
    reader = await launchReader(name);
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
    await popup.waitFor("what was left out", () => document.body.innerText.includes("the end wasn’t read"));
    for (const tab of [popup, page.tab]) await tab.close();
  });

  test("ten million characters without a space: what comes before them is marked, and the page keeps running", async () => {
    const page = await visit("/unbroken", (report) => strong(report).length === 1);
    expect(await page.tab.evaluate(() => document.body.textContent?.length ?? 0)).toBeGreaterThan(10_000_000);
    await page.tab.close();
  });

  test("4,000 nested boxes and 400 frames", async () => {
    for (const path of ["/deep", "/frames"]) {
      const page = await visit(path, (report) => strong(report).length > 0);
      expect(strong(page.report)).toContain(claim);
      await page.tab.close();
    }
  });

  test("50,000 frames inserted at once: none of our scripts runs in them", async () => {
    if (name === "firefox") pages["/many-frames"] = () => article(`${story}${'<iframe loading="lazy" src="/none"></iframe>'.repeat(500)}`); // the page creates them all at once
    const page = await visit("/many-frames", (report) => strong(report).length > 0);
    expect(strong(page.report)).toEqual([claim]);
    await page.tab.close();
  });

  test("a page that styles our element away and clicks it by script neither hides the card nor clicks anything in it", async () => {
    const page = await visit("/hidden-card", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    const card = await page.tab.waitFor("the card", readCard);
    expect(card.text).toContain(claim);
    expect(card.box.width).toBeGreaterThan(300);
    expect(card.box.height).toBeGreaterThan(200);
    await page.tab.waitFor("enough presses", () => (globalThis as unknown as { pressed: number }).pressed > 1_000);
    expect((await page.tab.waitFor("the card is still there", readCard)).text).toContain(claim);
    expect(await page.tab.evaluate(readLook)).toEqual({ isOnTop: true, ink: true, ground: true });
    expect(
      await reader.inExtension(() => chrome.storage.local.get(null).then((kept) => Object.keys(kept).filter((key) => key !== "settings"))),
    ).toEqual([]);
    await page.tab.close();
  });

  test("invisible characters do not hide a claim; ones that reverse the text or imitate other letters never mark the wrong words", async () => {
    const page = await visit("/odd-signs", (report) => report.sentenceCount > 10);
    const marked = strong(page.report).map((text) => text.replaceAll(/[\u200B\u00AD\u202A-\u202E]/gu, ""));
    expect(marked).toContain(claim);
    expect(marked.every((text) => text === claim)).toBe(true); // never the one with Cyrillic letters
    await page.tab.close();
  });

  test("no style rule of the page removes a line, in its text or in a shadow root", async () => {
    const page = await visit("/no-lines", (report) => strong(report).length === 2);
    await page.tab.waitFor("marks", findMarks);
    await page.tab.waitFor("the page's rules", () => document.adoptedStyleSheets[0]!.cssRules.length > 0);
    expect(await page.tab.evaluate(readLines)).toEqual(["underline rgb(119, 101, 210)", "underline rgb(119, 101, 210)"]);
    await page.tab.close();
  });

  test("a page with elements and classes named like ours gets no hold of the card", async () => {
    const page = await visit("/named-like-ours", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    expect((await page.tab.waitFor("the card", readCard)).text).toContain(claim);
    const taken = (): boolean[] => (globalThis as unknown as { taken: (ShadowRoot | null)[] }).taken.map((root) => root !== null);
    expect(await page.tab.evaluate(taken)).toEqual([false, false]); // the page's own two
    await page.tab.close();
  });

  test("a page that fills the highlight registry and reuses our names for other words loses no mark and gains none", async () => {
    const page = await visit("/full-registry", (report) => strong(report).length === 1);
    await page.tab.waitFor("its highlights", () => CSS.highlights.size > 300);
    await page.tab.waitFor("they were put there again", () => (globalThis as unknown as { filled: number }).filled === 2);
    await page.tab.waitFor("our marks, and no others", areMarked, claim);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    expect((await page.tab.waitFor("the card", readCard)).text).toContain(claim);
    await page.tab.close();
  });

  test("a page that replaces the browser's functions with its own is marked, and does not see us call them", async () => {
    const page = await visit("/overrides", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    await page.tab.evaluate(waitInPage, 600);
    expect(await page.tab.evaluate(() => (globalThis as unknown as { broken?: string }).broken ?? "")).toBe("");
    await page.tab.close();
  });

  test("a page cannot send messages to the extension or receive any, and cannot open a card with synthetic clicks", async () => {
    const page = await visit("/spoof", (report) => strong(report).length === 1);
    expect(await page.tab.evaluate(() => (globalThis as unknown as { reachable: string }).reachable)).toBe("none");
    const [mark] = await page.tab.waitFor("marks", findMarks);
    await page.tab.evaluate(clickItself, mark!.x, mark!.y);
    await page.tab.evaluate(waitInPage, 600);
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    expect(await page.tab.evaluate(listOwnFiles, await ownOrigin())).toEqual([]);
    const heard = await page.tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.filter((line) => !/^(?:message:\[object Object\]|gainsay:|click:)$/u.test(line))).toEqual([]); // only its own
    expect(await reader.describe(page)).toMatchObject({ state: "read" });
    await page.tab.close();
  });

  test("a page whose fields and pictures are named like properties of the document is marked, and its card opens", async () => {
    const page = await visit("/names", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    const readOpen = (): string | undefined => {
      const host = Document.prototype.querySelector.call(document, ":root > div");
      return host?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]:popover-open")?.innerText;
    };
    expect(await page.tab.waitFor("the card", readOpen)).toContain(claim);
    await page.tab.close();
  });

  test("a page sees no event of our scripts on its document, and cannot stop them with an event of its own", async () => {
    const ids = await reader.inExtension(() => [chrome.runtime.id, chrome.runtime.getURL("")]);
    pages["/signs"] = () => article(story, `<script>(${giveSigns.toString()})(${JSON.stringify(ids)})</script>`);
    const page = await visit("/signs", (report) => strong(report).length === 1);
    const given = (): number => (globalThis as unknown as { given: number }).given;
    const before = await page.tab.evaluate(given);
    await page.tab.waitFor(
      "signs given after the marks",
      (least: number) => (globalThis as unknown as { given: number }).given > least,
      before + 30,
    );
    expect(strong((await reader.describe(page))!)).toEqual([claim]);
    expect(await page.tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.tab.close();
  });

  test("a page that dispatches pointer events over its marks opens no card", async () => {
    const page = await visit("/pointed", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await page.tab.waitFor(
      "its pointer has rested there for long",
      () => ((globalThis as unknown as { pointed?: number }).pointed ?? 0) > 12,
    );
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    await page.tab.close();
  });

  test("a page finds nothing of ours in its storage, and cannot reach our storage", async () => {
    const page = await visit("/spoof", (report) => strong(report).length === 1);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    await page.tab.waitFor("the card", readCard);
    expect(await page.tab.evaluate(listOwnStorage)).toEqual([]);
    expect(await page.tab.evaluate(tryFrames, await ownOrigin())).toBe(false);
    await page.tab.close();
  });

  const ownOrigin = (): Promise<string> => reader.inExtension(() => chrome.runtime.getURL(""));

  test("none of our scripts logged an error during these tests", async () => {
    expect(await reader.session.listErrors()).toEqual([]);
  });
});

/** Runs in the page: dispatches the events that end an older copy of an extension's script, and listens for them. */
function giveSigns(ids: string[]): void {
  let areOwn = false;
  const state = Object.assign(globalThis, { heard: [] as string[], given: 0 });
  const signs = ids.flatMap((id) =>
    ["sentinel", "annotator", "lookup"].map((script) => ({ type: `${id}:${script}:wxt:content-script-started`, script })),
  );
  const hear = ({ type }: Event): void => void (areOwn || state.heard.push(type));
  for (const { type } of signs) addEventListener(type, hear, true);
  addEventListener("message", hear, true);
  setInterval(() => {
    areOwn = true;
    for (const { type, script } of signs)
      document.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { contentScriptName: script, messageId: "theirs" } }));
    areOwn = false;
    state.given++;
  }, 50);
}

/** These run in the page. Whether the card is on top of everything, with opaque text on an opaque ground. */
function readLook(): { isOnTop: boolean; ink: boolean; ground: boolean } {
  const host = document.querySelector(":root > div");
  const card = host?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]:popover-open");
  const box = card?.getBoundingClientRect();
  if (card === null || card === undefined || box === undefined) return { isOnTop: false, ink: false, ground: false };
  const { color, backgroundColor } = getComputedStyle(card);
  const isSolid = (value: string): boolean => !/transparent|\/ 0\)|, 0\)$/u.test(value);
  return {
    isOnTop: document.elementFromPoint(box.x + box.width / 2, box.y + 40) === host,
    ink: isSolid(color),
    ground: isSolid(backgroundColor),
  };
}

/** The line under each mark, as it is painted in the end. */
function readLines(): string[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map(({ startContainer }) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(startContainer.parentElement!, `::highlight(${name})`);
      return `${textDecorationLine} ${textDecorationColor}`;
    }),
  );
}

function areMarked(words: string): boolean {
  const marked = [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith("gainsay-") ? [...highlight].map(String) : []));
  return marked.length > 0 && marked.every((one) => one === words);
}

function clickItself(x: number, y: number): void {
  const there = document.elementFromPoint(x, y) ?? document.body;
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
    there.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }));
}

/** Everything that our scripts could have left where the page can read it. */
async function listOwnStorage(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name: of = "" }) => of);
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, ...databases, ...(await caches.keys())].filter(
    Boolean,
  );
}

/** Whether the page can load one of the extension's own pages in a frame, where it could trick the reader into a click. */
async function tryFrames(origin: string): Promise<boolean> {
  const frame = document.createElement("iframe");
  let isAnswered = false;
  addEventListener("message", ({ origin: from }) => (isAnswered ||= origin.startsWith(from) && from !== ""));
  frame.src = `${origin}options.html`;
  document.body.append(frame);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  try {
    return isAnswered || (frame.contentDocument?.body.innerText ?? "").includes("Gainsay");
  } finally {
    frame.remove();
  }
}

/** Files of the package by which a page could recognize the extension. */
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
