/**
 * Runs tests in Firefox as it is installed: the pictures, and what depends on the browser's database. Playwright, which runs them in Chromium, needs either a Firefox of its own or
 * commands that no release has yet, so Vitest is connected to the driver of the end-to-end tests.
 */
import { defineBrowserProvider } from "@vitest/browser";
import { defineBrowserCommand } from "@vitest/browser-playwright";
import { PNG } from "pngjs";
import type { BrowserCommand, BrowserProvider, BrowserProviderOption, TestProject } from "vitest/node";
import type { Part, Tab } from "../../../src/dev/browsers/browser-session.ts";
import { startBareFirefox, type BareFirefox } from "../../../src/dev/browsers/firefox-session.ts";
import { requireBrowser } from "../../../src/dev/browsers/require-browser.ts";

/** Choices of a reader that pages can ask for. */
interface EmulatedMedia {
  scheme: "light" | "dark";
  /** The page's colors are replaced by the system's; Chromium only. */
  isForced: boolean;
}

declare module "vitest/browser" {
  interface BrowserCommands {
    /** What the page sees of the reader's choices, until the next call. It also sees a wish for less motion. */
    emulateMedia: (media: EmulatedMedia) => Promise<void>;
  }
}

/** What a command is given in Firefox. */
interface InFirefox {
  firefox: BareFirefox;
  tab: Tab;
}

const inFirefox = (context: object): InFirefox => context as InFirefox;

export const emulateMedia = defineBrowserCommand<[EmulatedMedia]>(async (context, { scheme, isForced }) => {
  if (context.provider.name === "playwright")
    await context.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce", forcedColors: isForced ? "active" : "none" });
  else await inFirefox(context).firefox.setScheme(scheme);
});

const setViewport: BrowserCommand<[{ width: number; height: number }]> = async (context, { width, height }) => {
  await inFirefox(context).tab.resize(width, height);
};

interface Pictured {
  /** The path to an element; without one, the whole window is pictured. */
  element?: { selector: string };
}

const takeScreenshot: BrowserCommand<[string, Pictured]> = async (context, path, { element }) => {
  const { tab } = inFirefox(context);
  const part = element === undefined ? undefined : await tab.evaluate(findPart, element.selector);
  return { buffer: shrink(await tab.takePicture(part)), path };
};

/** The same pixels in two thirds of the bytes: Firefox filters each row, which does not pay for flat colors and letters. */
function shrink(png: Uint8Array): Buffer {
  return PNG.sync.write(PNG.sync.read(Buffer.from(png)), { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

/**
 * The part of the window that an element takes up, in whole pixels. It runs in the window around the tested page.
 * @param path as Vitest writes it: a selector for each element on the way from the document, children of a shadow root like any others
 */
function findPart(path: string): Part {
  let places: (Document | Element)[] = [document.querySelector<HTMLIFrameElement>("iframe[data-vitest]")!.contentDocument!];
  for (const step of path.split(" > ")) {
    const children = places.flatMap((place) => [...place.children, ...("shadowRoot" in place ? (place.shadowRoot?.children ?? []) : [])]);
    places = children.filter((child) => child.matches(step));
  }
  const [found] = places;
  if (found === undefined || !("tagName" in found) || places.length > 1) throw new Error(`${places.length} elements at ${path}`);
  const { left, top, right, bottom } = found.getBoundingClientRect();
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  return { x, y, width: Math.min(innerWidth, Math.ceil(right)) - x, height: Math.min(innerHeight, Math.ceil(bottom)) - y };
}

/** Firefox, as a place for Vitest to run tests in. It starts with the first page. */
export function driveFirefox(): BrowserProviderOption {
  return defineBrowserProvider({ name: "bidi", supportedBrowser: ["firefox"], providerFactory: createProvider });
}

function createProvider(project: TestProject): BrowserProvider {
  let started: Promise<BareFirefox> | undefined;
  const pages = new Map<string, InFirefox>();
  project.browser?.registerCommand("__vitest_viewport" as never, setViewport as never);
  project.browser?.registerCommand("__vitest_takeScreenshot" as never, takeScreenshot as never);
  return {
    name: "bidi",
    supportsParallelism: false, // the schemes of all pages change together
    openPage: async (session, url) => {
      started ??= start();
      const firefox = await started;
      await pages.get(session)?.tab.close();
      pages.set(session, { firefox, tab: await firefox.openTab(url) });
    },
    getCommandsContext: (session) => ({ ...pages.get(session) }),
    close: async () => {
      await (await started?.catch(() => undefined))?.close();
      started = undefined;
    },
  };
}

async function start(): Promise<BareFirefox> {
  const browser = requireBrowser("firefox");
  if (!browser.ok) throw new Error(browser.reason);
  return startBareFirefox(browser.binary);
}
