/**
 * A reader using a real browser with the built extension on the sample pages, shared by the end-to-end tests. Only 127.0.0.1 can be reached
 * from there.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { browserNames, type BrowserName } from "../../src/dev/browsers/browser-place.ts";
import type { BrowserSession, SessionOptions, Tab } from "../../src/dev/browsers/browser-session.ts";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { startChromium } from "../../src/dev/browsers/chromium-session.ts";
import { startFirefox } from "../../src/dev/browsers/firefox-session.ts";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { openPopup } from "../../src/dev/demo/read-marks.ts";
import { requireBrowser } from "../../src/dev/browsers/require-browser.ts";
import { servePages } from "../../src/dev/demo/sample-pages.ts";
import { testBuildCommand, testBuildOf } from "../../src/dev/build/test-builds.ts";
import type { PageReport } from "../../src/messages/contracts.ts";

export { browserNames };

export interface OpenPage {
  tab: Tab;
  /** The browser's number for the tab. */
  id: number;
  address: string;
}

export interface Reader {
  session: BrowserSession;
  /** Address of the sample pages, without a trailing slash. */
  site: string;
  /** Opens a sample page, or any address, without waiting for Gainsay. */
  open: (path: string) => Promise<OpenPage>;
  /** Opens a sample page and waits until it has been read. */
  read: (path: string) => Promise<OpenPage & { report: PageReport }>;
  /** The annotator's report of a page; undefined if there is no annotator. */
  describe: (page: OpenPage) => Promise<PageReport | undefined>;
  /** Waits until the page is read and `holds` is true of its report, for as long as `waitUntil` does or `forMs`. */
  describeWhen: (page: OpenPage, what: string, holds: (report: PageReport) => boolean, forMs?: number) => Promise<PageReport>;
  openPopup: (page: OpenPage) => Promise<Tab>;
  /** Runs a function in one of the extension's own pages, where the extension API is. */
  inExtension: Tab["evaluate"];
  leave: () => Promise<void>;
}

/** Time limit for storing and indexing the package's claims while other tests and programs run, in milliseconds. */
const readyMs = 60_000;

/** Starts the browser, in dark mode if `options` asks for it. Close it with `leave`. */
export async function launchReader(name: BrowserName, options: Partial<SessionOptions> = {}): Promise<Reader> {
  const browser = requireBrowser(name);
  if (!browser.ok) throw new Error(browser.reason);
  const extension = options.extension ?? testBuildOf(name);
  if (!existsSync(extension)) throw new Error(`${extension} is missing: run wxt ${testBuildCommand(name)[1].join(" ")}`);
  const site = await servePages(join(projectRoot, "tests/pages"));
  let session: BrowserSession | undefined;
  try {
    const start = name === "firefox" ? startFirefox : startChromium;
    session = await start({ binary: browser.binary, headless: true, closed: true, ...options, extension });
    const own = await session.openOwnPage("options.html");
    // It opens automatically when the extension is installed, and would come to the front during a test. If all windows are private it does
    // not, because the extension is allowed in them only after that.
    const isWelcome = async (): Promise<boolean> => (await chrome.tabs.query({ url: chrome.runtime.getURL("/welcome.html") })).length > 0;
    if (options.remembersNothing !== true) await waitUntil("the welcome page", () => own.evaluate(isWelcome));
    // The claims in the package are stored and indexed once, right after the install. No test page should have to wait for that.
    await waitUntil("the claims of the package", () => own.evaluate(areClaimsReady), readyMs);
    return makeReader(session, site, own);
  } catch (error) {
    await session?.close();
    await site.close();
    throw error;
  }
}

function makeReader(session: BrowserSession, site: { url: string; close: () => Promise<void> }, own: Tab): Reader {
  const open = async (path: string): Promise<OpenPage> => {
    const address = path.startsWith("http") ? path : `${site.url}${path}`;
    const before = await tabIds(own);
    const tab = await session.openTab(address);
    const id = (await tabIds(own)).find((tabId) => !before.includes(tabId));
    if (id === undefined) throw new Error(`no new tab for ${address}`);
    return { tab, id, address };
  };
  const describe = (page: OpenPage): Promise<PageReport | undefined> => own.evaluate(askToDescribe, page.id);
  const describeWhen: Reader["describeWhen"] = (page, what, holds, forMs) =>
    waitUntil(
      what,
      async () => {
        const report = await describe(page);
        return report?.state === "read" && holds(report) ? report : undefined;
      },
      forMs,
    );
  return {
    session,
    site: site.url,
    open,
    read: async (path) => {
      const page = await open(path);
      return { ...page, report: await describeWhen(page, `${path} is read`, () => true) };
    },
    describe,
    describeWhen,
    openPopup: (page) => openPopup(session, page.address),
    inExtension: own.evaluate,
    leave: async () => {
      await session.close();
      await site.close();
    },
  };
}

function tabIds(own: Tab): Promise<number[]> {
  return own.evaluate(async () => (await chrome.tabs.query({})).flatMap(({ id }) => id ?? []));
}

/**
 * Runs in an own page. Throws if there is no answer within two seconds, or another state: a browser may lose messages to a worker that it is
 * replacing, so ask again.
 */
export async function areClaimsReady(): Promise<boolean> {
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 2_000));
  const asking = chrome.runtime.sendMessage({ to: "worker-own", call: "readClaimState", argument: null });
  const reply = await Promise.race([asking, silence]);
  if (reply?.value?.state !== "ready") throw new Error(`the worker says ${JSON.stringify(reply)}`);
  return true;
}

/** Runs in an own page: the same call the popup makes. */
async function askToDescribe(tabId: number): Promise<PageReport | undefined> {
  try {
    const reply = await chrome.tabs.sendMessage(tabId, { to: "page", call: "describePage", argument: null });
    return reply?.value;
  } catch {
    return undefined; // no annotator in that page
  }
}
