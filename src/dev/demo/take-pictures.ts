/**
 * `npm run pictures`: takes the pictures for the README and the stores, of the real extension on the sample pages, in both browsers, light
 * and dark, 1280 by 800 as the stores require. They go to assets/store, named by screen, theme and browser.
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
import { findMarks, openPopup } from "./read-marks.ts";
import { requireBrowser } from "../browsers/require-browser.ts";
import { runStep } from "../tasks/run-step.ts";
import { servePages } from "./sample-pages.ts";

const folder = join(projectRoot, "assets/store");
const size = { width: 1280, height: 800 };

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
        const session = await start({ binary: browser.binary, extension, headless: true, closed: true, scheme });
        try {
          await takeAll(session, site.url, (screen) => join(folder, pictureName(screen, scheme, name)));
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
  const founding = await openPage(session, `${url}/founding/`);
  await stepTo(session, founding, /I have spoken to Putin only once/u);
  await founding.moveMouse(4, 4);
  await save(founding, fileOf("reading"));
  await session.runCommand("toggle-marks");
  await session.runCommand("toggle-marks");
  await founding.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await pause(400);
  const popup = await openPopup(session, `${url}/founding/`);
  await popup.waitFor("the popup's list", () => document.querySelectorAll(".claim-list button").length > 0);
  await pause(300);
  await saveOver(founding, await popup.takePicture(), fileOf("popup"));
  await popup.close();
  const science = await openPage(session, `${url}/science/`);
  await stepTo(session, science, /Moon|Great Wall/u);
  await save(science, fileOf("reviews"));
  for (const screen of ["options", "welcome"]) {
    const own = await session.openOwnPage(`${screen}.html`);
    await own.resize(size.width, size.height);
    await own.waitFor("what it shows", () => document.querySelector("main h2, main section, main form"));
    await pause(900);
    await save(own, fileOf(screen));
    await own.close();
  }
  for (const tab of [founding, science]) await tab.close();
}

/** Goes from claim to claim until the card of these words is open. */
async function stepTo(session: BrowserSession, page: Tab, words: RegExp): Promise<void> {
  const wanted = (await page.waitFor("marks", findMarks)).findIndex(({ text }) => words.test(text));
  for (let steps = 0; steps <= Math.max(0, wanted); steps++) {
    await session.runCommand("next-claim");
    await pause(400);
  }
  await pause(600); // the card fades in
}

async function openPage(session: BrowserSession, address: string): Promise<Tab> {
  const page = await session.openTab(address);
  await page.resize(size.width, size.height);
  await page.waitFor("marks", findMarks);
  await page.bringToFront();
  await pause(300);
  return page;
}

/** Draws the popup as it appears below the toolbar, over the page it was opened for. */
async function saveOver(page: Tab, popup: Uint8Array, file: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (picture) => {
      const image = Object.assign(document.createElement("img"), { src: picture, id: "popup-picture" });
      image.style.cssText =
        "position: fixed; z-index: 9; inset: 0 24px auto auto; width: 396px; clip-path: inset(0 16px 0 0 round 0 0 10px 10px); filter: drop-shadow(0 8px 24px rgb(0 0 0 / 35%))";
      document.body.append(image);
    },
    `data:image/png;base64,${Buffer.from(popup).toString("base64")}`,
  );
  await page.waitFor("the picture", () => document.querySelector<HTMLImageElement>("#popup-picture")?.complete);
  await pause(200);
  await save(page, file);
  await page.evaluate(() => document.querySelector("#popup-picture")?.remove());
}

async function save(tab: Tab, file: string): Promise<void> {
  await tab.bringToFront();
  writeFileSync(file, await tab.takePicture());
  console.log(`picture: ${file}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
