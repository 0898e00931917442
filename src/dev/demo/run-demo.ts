/**
 * `npm start`: builds the extension, serves the sample news pages on this machine and opens a browser with both. Without a display it acts
 * as a person would, and reports the result: the claims marked on the founding page, and pictures of page, card and popup.
 *
 * npm start -- [--browser chromium|firefox] [--headless]
 */
import { parseArgs } from "node:util";
import { join } from "node:path";
import type { BrowserName } from "../browsers/browser-place.ts";
import type { BrowserSession } from "../browsers/browser-session.ts";
import { startChromium } from "../browsers/chromium-session.ts";
import { startFirefox } from "../browsers/firefox-session.ts";
import { projectRoot } from "../../cli/io/project-root.ts";
import { requireBrowser } from "../browsers/require-browser.ts";
import { runStep } from "../tasks/run-step.ts";
import { servePages } from "./sample-pages.ts";
import { formatDemo } from "./format-demo.ts";

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  if (typeof asked === "string") {
    console.error(asked);
    return 2;
  }
  const browser = requireBrowser(asked.browser);
  if (!browser.ok) {
    console.error(browser.reason);
    return 2;
  }
  const target = asked.browser === "firefox" ? "firefox" : "chrome";
  if (!(await runStep(`build for ${asked.browser}`, "wxt", ["build", "--browser", target]))) return 1;
  const site = await servePages(join(projectRoot, "tests/pages"));
  const start = asked.browser === "firefox" ? startFirefox : startChromium;
  const options = { binary: browser.binary, extension: join(projectRoot, `.output/${target}-mv3`), headless: asked.headless };
  const session = await start(options);
  try {
    if (asked.headless) await formatDemo(session, site.url, join(projectRoot, "pictures"));
    else await showDemo(session, site.url);
  } finally {
    await session.close();
    await site.close();
  }
  return 0;
}

async function showDemo(session: BrowserSession, url: string): Promise<void> {
  console.log(`\nThe sample pages are at ${url}/ until you close the browser.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void session.close()); // leaves no browser running
  await session.openTab(`${url}/`);
  await session.closed;
}

function readArguments(): { browser: BrowserName; headless: boolean } | string {
  try {
    const { values } = parseArgs({
      options: { browser: { type: "string", default: "chromium" }, headless: { type: "boolean", default: !hasDisplay() } },
    });
    if (values.browser !== "chromium" && values.browser !== "firefox") return `--browser is chromium or firefox, not ${values.browser}.`;
    return { browser: values.browser, headless: values.headless };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
}
