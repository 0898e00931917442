import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from "playwright";
import { beginLifetime, type BrowserLifetime } from "./browser-lifetime.ts";
import {
  callOf,
  waitUntil,
  type AccessibleNode,
  type BrowserSession,
  swipePath,
  type OwnTask,
  type SessionOptions,
  type Tab,
  viewportOf,
} from "./browser-session.ts";
import { recordTrace } from "./record-trace.ts";

/**
 * Starts Chromium with an unpacked extension and a temporary profile.
 *
 * `--disable-features` is never passed: it would replace the list Playwright passes itself.
 */
export async function startChromium(options: SessionOptions): Promise<BrowserSession> {
  const lifetime = beginLifetime("chromium");
  try {
    return await startIn(lifetime, options);
  } catch (error) {
    await lifetime.clearUp();
    throw error;
  }
}

async function startIn(lifetime: BrowserLifetime, options: SessionOptions): Promise<BrowserSession> {
  const { profile } = lifetime;
  // Without developer mode Chromium does not enable an unpacked extension again after a reload.
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.binary,
    headless: options.headless,
    viewport: options.headless ? viewportOf(options) : null,
    hasTouch: options.touch === true,
    isMobile: options.touch === true,
    colorScheme: options.scheme ?? "light",
    artifactsDir: profile,
    env: { ...process.env, TMPDIR: profile }, // for its sockets, which it leaves behind when killed
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      "--disable-quic",
      ...networkFlags(options),
    ],
  });
  lifetime.startedAs(await readProcess(context));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const errors: string[] = [];
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && url.startsWith(origin)) errors.push(`${url}: ${message.text()}`);
  });
  context.on("weberror", (event) => {
    const { stack = "" } = event.error();
    if (stack.includes(origin)) errors.push(stack);
  });
  const openTab = async (address: string): Promise<Tab> => {
    const page = await context.newPage();
    await page.goto(address);
    if (options.touch === true) await makePhone(await context.newCDPSession(page));
    return makeTab(page);
  };
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve(lifetime.clearUp())));
  return {
    name: "chromium",
    origin,
    openTab,
    openOwnPage: (path) => openTab(`${origin}/${path}`),
    endWorker: () => endWorker(context),
    runCommand: (command) => runCommand(worker, command),
    chooseInMenu: (...choice) => chooseInMenu(worker, ...choice),
    allowPrivate: () => allowPrivate(context, new URL(origin).host),
    listErrors: async () => errors,
    watchTasks: () => watchTasks(context, origin),
    recordTrace: (categories) => recordTrace(context, categories),
    closed,
    close: () => lifetime.close(() => context.close(), closed),
  };
}

/** What Playwright leaves out: a finger in the extension's own pages too, and a bar at the bottom of the screen that pages reach under. */
async function makePhone(session: CDPSession): Promise<void> {
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await session.send("Emulation.setSafeAreaInsetsOverride", { insets: { bottom: 24 } });
}

/** The browser's process id; Playwright starts it in its own process group. */
async function readProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  await session?.detach();
  const found = processInfo.find(({ type }) => type === "browser");
  if (found === undefined) throw new Error("this Chromium does not say which process it is");
  return found.id;
}

function networkFlags({ closed, proxy, hosts = [] }: SessionOptions): string[] {
  if (proxy !== undefined) return [`--proxy-server=http://127.0.0.1:${proxy}`, "--proxy-bypass-list=<-loopback>"];
  if (closed !== true) return [];
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"];
  return [`--host-resolver-rules=${rules.join(", ")}`];
}

/** A driver's key presses do not reach the browser's own shortcuts, so this fires the event behind the shortcut. */
async function runCommand(worker: Worker, command: string): Promise<void> {
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch: (name: string, tab: unknown) => void }).dispatch(name, tab);
  }, command);
}

/** The browser's menus are not part of a page either. */
async function chooseInMenu(worker: Worker, item: string, selected: string, address: string): Promise<void> {
  const click = { menuItemId: item, selectionText: selected, frameId: 0, editable: false, pageUrl: address };
  await worker.evaluate(async (given) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch: (click: unknown, tab: unknown) => void }).dispatch(given, tab);
  }, click);
}

/** The switch is on the browser's own extensions page. */
async function allowPrivate(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  const reloaded = context.waitForEvent("serviceworker");
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(extensionId)}, incognitoAccess: true })`,
  );
  await reloaded;
  await page.close();
}

const replacedMs = 2_000;

async function endWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("this Chromium gives no browser session");
  const workers = async (): Promise<string[]> => {
    const { targetInfos } = await session.send("Target.getTargets");
    return targetInfos.filter(({ type }) => type === "service_worker").map(({ targetId }) => targetId);
  };
  for (const targetId of await workers()) await session.send("Target.closeTarget", { targetId });
  // A worker that is woken at once keeps its number: if none was seen missing for this long, it has been replaced.
  const until = performance.now() + replacedMs;
  while ((await workers()).length > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  await session.detach();
}

function makeTab(page: Page): Tab {
  // As an expression, not through eval, which a page's content security policy could block.
  const evaluate: Tab["evaluate"] = (run, ...values) => page.evaluate(callOf(run, values));
  return {
    evaluate,
    waitFor: (what, run, ...values) => waitUntil(what, () => evaluate(run, ...values)),
    moveMouse: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => touch(page, x, y, [], 0),
    swipe: (x, y, by, ms = 120) => touch(page, x, y, swipePath(by), ms),
    press: (key) => page.keyboard.press(key),
    goTo: async (address) => {
      await page.goto(address);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    load: async (source) => void (await page.evaluate(`${source}; undefined`)),
    listAccessible: () => listAccessible(page),
    measureMemory: () => measureMemory(page),
    takePicture: (part) => page.screenshot(part === undefined ? {} : { clip: part }),
    close: () => page.close(),
  };
}

/** Puts a finger down, moves it down the page by each of these pixels in turn, evenly within `ms`, and lifts it. */
async function touch(page: Page, x: number, y: number, path: number[], ms: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const by of path) {
    await new Promise((resolve) => setTimeout(resolve, ms / path.length));
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y + by }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

async function listAccessible(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ""), name: String(name?.value ?? "") }))
    .filter(({ name }) => name !== "");
}

/** Every call into one of our scripts, from the browser's own trace; a nested call is part of the outer one. */
async function watchTasks(context: BrowserContext, origin: string): Promise<() => Promise<OwnTask[]>> {
  const stop = await recordTrace(context, ["devtools.timeline"]);
  return async () =>
    (await stop()).flatMap(({ name, ph, dur = 0, args }) => {
      const { url, functionName } = (args?.["data"] ?? {}) as { url?: string; functionName?: string };
      if (!/^(?:FunctionCall|EvaluateScript)$/u.test(name) || ph !== "X" || url?.startsWith(`${origin}/content-scripts/`) !== true)
        return [];
      return [{ what: name === "EvaluateScript" ? "the script" : (functionName ?? ""), ms: dur / 1_000 }];
    });
}

async function measureMemory(page: Page): Promise<{ heapBytes: number; listeners: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapBytes: read("JSHeapUsedSize"), listeners: read("JSEventListeners"), nodes: read("Nodes") };
}
