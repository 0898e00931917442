/**
 * `npm run pictures`: takes the pictures for the README and the stores, of the real extension on the sample pages, in both browsers, light
 * and dark, 1280 by 800 as the stores require, and records the README's clip. They go to assets/store, named by screen, theme and browser.
 *
 * npm run pictures -- [--browser chromium|firefox]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browserNames, type BrowserName } from "../browsers/browser-place.ts";
import type { BrowserSession, Tab } from "../browsers/browser-session.ts";
import { startChromium } from "../browsers/chromium-session.ts";
import { startFirefox } from "../browsers/firefox-session.ts";
import { projectRoot } from "../../cli/io/project-root.ts";
import { layPopupOver } from "./popup-picture.ts";
import { openPopup, waitForAllMarks, waitForMark } from "./read-marks.ts";
import { recordClip } from "./record-clip.ts";
import { requireBrowser } from "../browsers/require-browser.ts";
import { runStep } from "../tasks/run-step.ts";
import { servePages } from "./sample-pages.ts";

const folder = join(projectRoot, "assets/store");
const size = { width: 1280, height: 800 };
/** Where the mark of an open card is, from the top. */
const markTop = 160;
/** The invented newspaper of the sample pages. */
const host = "harbourpost.example";

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { browser: { type: "string" } } });
  const site = await servePages(join(projectRoot, "tests/pages"));
  mkdirSync(folder, { recursive: true });
  try {
    for (const name of browserNames) {
      if (values.browser !== undefined && values.browser !== name) continue;
      const browser = requireBrowser(name);
      if (!browser.ok) {
        console.error(browser.reason);
        return 2;
      }
      const target = name === "firefox" ? "firefox" : "chrome";
      if (!(await runStep(`build for ${name}`, "wxt", ["build", "--browser", target]))) return 1;
      for (const scheme of ["light", "dark"] as const) {
        const start = name === "firefox" ? startFirefox : startChromium;
        const extension = join(projectRoot, `.output/${target}-mv3`);
        const session = await start({ binary: browser.binary, extension, headless: true, closed: true, hosts: [host], scheme });
        try {
          const address = site.url.replace("127.0.0.1", host);
          await takeAll(session, address, (screen) => join(folder, pictureName(screen, scheme, name)));
          if (name === "chromium" && scheme === "light") {
            writeFileSync(join(folder, "clip.gif"), await recordClip(session, `${address}/ferry/`, /a pen for use in space/u));
          }
        } finally {
          await session.close();
        }
      }
    }
  } finally {
    await site.close();
  }
  return 0;
}

/** The README shows the picture with the short name. */
function pictureName(screen: string, scheme: string, browser: BrowserName): string {
  return screen === "reading" && scheme === "light" && browser === "chromium" ? "reading.png" : `${screen}-${scheme}-${browser}.png`;
}

async function takeAll(session: BrowserSession, url: string, fileOf: (screen: string) => string): Promise<void> {
  const article = await openPage(session, `${url}/ferry/`);
  await openCard(article, /I have spoken to Putin only once/u);
  await save(article, fileOf("reading"));
  await article.press("Escape");
  await openCard(article, /a pen for use in space/u);
  await save(article, fileOf("reviews"));
  await article.press("Escape");
  const popup = await openPopup(session, `${url}/ferry/`);
  await popup.waitFor("the popup's list", () => document.querySelectorAll(".claim-list button").length > 0);
  await pause(300);
  await layPopupOver(article, popup);
  await pause(200);
  await save(article, fileOf("popup"));
  await popup.close();
  for (const screen of ["options", "welcome"]) {
    const own = await session.openOwnPage(`${screen}.html`);
    await own.resize(size.width, size.height);
    await own.waitFor("what it shows", () => document.querySelector("main h2, main section, main form"));
    await pause(900);
    await save(own, fileOf(screen));
    await own.close();
  }
  await article.close();
}

/** Opens the card of the mark with these words, all of it, and moves the pointer away. */
async function openCard(page: Tab, words: RegExp): Promise<void> {
  const mark = await waitForMark(page, words);
  await page.evaluate((top) => scrollBy({ top, behavior: "instant" }), mark.y - markTop);
  const { x, y } = await waitForMark(page, words);
  await page.click(x, y);
  await pause(800); // the card fades in and grows
  await page.moveMouse(4, 4);
}

async function openPage(session: BrowserSession, address: string): Promise<Tab> {
  const page = await session.openTab(address);
  await page.resize(size.width, size.height);
  await waitForAllMarks(session, page, address);
  await page.bringToFront();
  await pause(300);
  return page;
}

async function save(tab: Tab, file: string): Promise<void> {
  await tab.bringToFront();
  writeFileSync(file, await tab.takePicture());
  console.log(`picture: ${file}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
