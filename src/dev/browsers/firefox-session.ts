import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectBidi, type BidiConnection } from "./bidi-connection.ts";
import { beginLifetime, type BrowserLifetime } from "./browser-lifetime.ts";
import {
  callOf,
  swipePath,
  viewportOf,
  waitUntil,
  type AccessibleNode,
  type BrowserSession,
  type SessionOptions,
  type Tab,
} from "./browser-session.ts";
import { keyActions } from "./key-actions.ts";

/** The add-on's id in the manifest, and the host of its own pages in our profiles (random in others). */
const addOn = "gainsay@gainsay.example";
const ownHost = "6f2d3c1e-6a1b-4f0e-9b7a-0c5d1e2f3a4b";

/** A quiet profile: Firefox itself sends nothing, prompts for nothing and does not update. */
const quietPreferences = {
  "remote.active-protocols": 1,
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.page": 0,
  "browser.newtabpage.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.tabs.warnOnClose": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "https://%(server)s/dummy/",
  "extensions.update.enabled": false,
  "extensions.blocklist.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "browser.topsites.contile.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "termsofuse.bypassNotification": true,
  "browser.aboutwelcome.enabled": false,
  "extensions.webextensions.uuids": JSON.stringify({ [addOn]: ownHost }),
};

/** As on Android: a finger is the only pointer (coarse, 1 in Gecko's `PointerCapabilities`), and scrollbars lie over the page. */
const touchPreferences = {
  "dom.w3c_touch_events.enabled": 1,
  "ui.primaryPointerCapabilities": 1,
  "ui.allPointerCapabilities": 1,
  "ui.useOverlayScrollbars": 1,
};

/** The color scheme that pages see: 0 dark, 1 light. */
const schemePreference = "layout.css.prefers-color-scheme.content-override";

/** Nothing moves, and scrollbars, which lie over the page, are gone as soon as nothing scrolls. */
const stillPreferences = {
  "ui.prefersReducedMotion": 1,
  "ui.useOverlayScrollbars": 1,
  "ui.scrollbarFadeBeginDelay": 0,
  "ui.scrollbarFadeDuration": 0,
};

/** Room for a phone's viewport below the toolbars: the widget reports no touch outside its window. */
const highScreen = { MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "1000" };

/**
 * Starts Firefox with the extension installed for the session and a temporary profile.
 *
 * Driven over WebDriver BiDi. System access is needed for the extension's own pages and to end its event page.
 */
export async function startFirefox(options: SessionOptions): Promise<BrowserSession> {
  const { extension } = options;
  return launch(options, async (firefox) => {
    await firefox.bidi.send("webExtension.install", { extensionData: { type: "path", path: extension } });
    const session = makeSession(firefox, options);
    if (options.remembersNothing === true) await session.allowPrivate();
    return session;
  });
}

/** A Firefox without the extension. Pages in it see a wish for less motion, and their scrollbars take no room. */
export interface BareFirefox extends Pick<BrowserSession, "openTab" | "close"> {
  /** Which color scheme all pages see until the next call, open ones too; light at first. */
  setScheme: (scheme: "light" | "dark") => Promise<void>;
}

/** Starts Firefox without the extension, with a temporary profile and no window on the screen. */
export async function startBareFirefox(binary: string): Promise<BareFirefox> {
  return launch({ binary, headless: true }, async (firefox) => {
    const set = async (preferences: Record<string, number>): Promise<void> => {
      const calls = Object.entries(preferences).map(([name, value]) => `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
      await runPrivileged(firefox.bidi, `(${calls.join(", ")})`);
    };
    await set(stillPreferences);
    return {
      openTab: (address) => openTab(firefox.bidi, {}, address),
      setScheme: (scheme) => set({ [schemePreference]: scheme === "dark" ? 0 : 1 }),
      close: () => close(firefox),
    };
  });
}

interface RunningFirefox {
  bidi: BidiConnection;
  lifetime: BrowserLifetime;
  /** Resolves when it has ended and its folder is gone. */
  closed: Promise<void>;
}

type LaunchOptions = Omit<SessionOptions, "extension">;

/** Starts Firefox and makes what is wanted of it; ends it if that fails. */
async function launch<T>(options: LaunchOptions, make: (firefox: RunningFirefox) => Promise<T>): Promise<T> {
  const lifetime = beginLifetime("firefox");
  const { profile } = lifetime;
  writePreferences(profile, options);
  const flags = ["--no-remote", "--new-instance", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-system-access"];
  const browser = spawn(options.binary, [...(options.headless ? ["--headless"] : []), ...flags, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile, TMPDIR: profile, MOZ_CRASHREPORTER_DISABLE: "1", ...(options.touch === true && highScreen) },
    detached: true,
  });
  if (browser.pid !== undefined) lifetime.startedAs(browser.pid);
  const gone = new Promise<void>((resolve) => browser.once("exit", () => resolve()).once("error", () => resolve()));
  const closed = gone.then(lifetime.clearUp);
  try {
    const bidi = await connectBidi(`${await readAddress(browser)}/session`);
    await bidi.send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return await make({ bidi, lifetime, closed });
  } catch (error) {
    lifetime.kill();
    await closed;
    throw error;
  }
}

async function close({ bidi, lifetime, closed }: RunningFirefox): Promise<void> {
  await lifetime.close(() => bidi.send("browser.close"), closed);
  bidi.close();
}

async function openTab(bidi: BidiConnection, options: Pick<SessionOptions, "touch">, address: string): Promise<Tab> {
  const { context } = await bidi.send<{ context: string }>("browsingContext.create", { type: "tab" });
  await bidi.send("browsingContext.setViewport", { context, viewport: viewportOf(options) });
  await bidi.send("browsingContext.navigate", { context, url: address, wait: "complete" });
  return makeTab(bidi, context);
}

function makeSession(firefox: RunningFirefox, options: SessionOptions): BrowserSession {
  const { bidi, closed } = firefox;
  const open = (address: string): Promise<Tab> => openTab(bidi, options, address);
  return {
    name: "firefox",
    origin: `moz-extension://${ownHost}`,
    openTab: open,
    openOwnPage: async (path) => {
      // Firefox never reports the outcome of a navigation to a page of a missing extension. `policy.active` is no answer: while the
      // extension is reloaded, it stays true for the old copy after its pages are closed, and is true for the new one before it runs.
      const isThere = await runPrivileged(bidi, `WebExtensionPolicy.getByID("${addOn}")?.extension?.state === "Startup: Complete"`);
      if (isThere !== "true") throw new Error("the extension is not in the browser");
      return open(`moz-extension://${ownHost}/${path}`);
    },
    endWorker: async () =>
      void (await runPrivileged(
        bidi,
        `WebExtensionPolicy.getByID("${addOn}").extension.terminateBackground({ disableResetIdleForTest: true })`,
      )),
    runCommand: async (command) =>
      void (await runPrivileged(
        bidi,
        `WebExtensionPolicy.getByID("${addOn}").extension.shortcuts.onCommand ? WebExtensionPolicy.getByID("${addOn}").extension.shortcuts.onCommand(${JSON.stringify(command)}) : null`,
      )),
    chooseInMenu: async (item, selected, address) => {
      const click = { menuItemId: item, selectionText: selected, frameId: 0, pageUrl: address, editable: false, modifiers: [], button: 0 };
      const front = `Services.wm.getMostRecentWindow("navigator:browser").gBrowser.selectedTab`;
      await runPrivileged(
        bidi,
        `WebExtensionPolicy.getByID("${addOn}").extension.emit("webext-menu-menuitem-click", ${JSON.stringify(click)}, ${front})`,
      );
    },
    allowPrivate: async () => void (await runPrivileged(bidi, allowPrivate)),
    listErrors: async () => JSON.parse(await runPrivileged(bidi, listErrors)) as string[],
    closed,
    close: () => close(firefox),
  };
}

function writePreferences(
  profile: string,
  { closed, proxy, hosts = [], scheme = "light", remembersNothing = false, touch = false }: LaunchOptions,
): void {
  const preferences: Record<string, string | number | boolean> = {
    ...quietPreferences,
    [schemePreference]: scheme === "dark" ? 0 : 1,
    "network.dns.localDomains": hosts.join(","),
    "browser.privatebrowsing.autostart": remembersNothing,
    ...(touch && touchPreferences),
    ...(proxy !== undefined && {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
    }),
    // A proxy without a server: with it only 127.0.0.1 and the names above can be reached.
    ...(closed === true &&
      proxy === undefined && {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.proxy.no_proxies_on": ["127.0.0.1", "localhost", ...hosts].join(","),
      }),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
}

function readAddress(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const fail = (what: string): void => {
      clearTimeout(patience);
      reject(new Error(`Firefox ${what}: ${heard}`));
    };
    const patience = setTimeout(() => fail("did not start within 60 s"), 60_000);
    browser.stderr?.on("data", (piece: Buffer) => {
      heard += piece.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(heard)?.[1];
      if (address === undefined) return;
      clearTimeout(patience);
      resolve(address);
    });
    browser.once("exit", (code) => fail(`ended with ${code}`));
    browser.once("error", (error) => fail(`could not be started, ${error.message}`));
  });
}

interface Evaluation {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

function makeTab(bidi: BidiConnection, context: string): Tab {
  const evaluate: Tab["evaluate"] = async (run, ...values) => {
    const expression = `(async () => JSON.stringify(await ${callOf(run, values)}))()`;
    const answer = await bidi.send<Evaluation>("script.evaluate", {
      target: { context },
      awaitPromise: true,
      resultOwnership: "none",
      expression,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
    return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value);
  };
  const act = async (actions: unknown[]): Promise<void> => {
    await bidi.send("input.performActions", { context, actions });
  };
  const point = (x: number, y: number): object => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 50 });
  const mouse = (actions: object[]): Promise<void> =>
    act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  const finger = async (x: number, y: number, path: number[], ms: number): Promise<void> => {
    await bidi.send("browsingContext.activate", { context });
    await runPrivileged(bidi, `(${touchNatively})(${JSON.stringify({ x, y, path, ms })})`);
  };
  return {
    evaluate,
    waitFor: (what, run, ...values) => waitUntil(what, () => evaluate(run, ...values)),
    moveMouse: (x, y) => mouse([point(x, y)]),
    click: (x, y) => mouse([point(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    tap: (x, y) => finger(x, y, [], 0),
    swipe: (x, y, by, ms = 120) => finger(x, y, swipePath(by), ms),
    press: (key) => act([{ type: "key", id: "keyboard", actions: keyActions(key) }]),
    goTo: async (address) => {
      await bidi.send("browsingContext.navigate", { context, url: address, wait: "complete" });
    },
    resize: async (width, height) => {
      await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    bringToFront: async () => {
      await bidi.send("browsingContext.activate", { context });
    },
    load: async (source) => {
      const expression = `${source}; undefined`;
      const answer = await bidi.send<Evaluation>("script.evaluate", { target: { context }, awaitPromise: false, expression });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
    },
    listAccessible: async () => {
      await bidi.send("browsingContext.activate", { context });
      return JSON.parse(await runPrivileged(bidi, listAccessible)) as AccessibleNode[];
    },
    takePicture: async (part) => {
      const clip = part === undefined ? {} : { clip: { type: "box", ...part } };
      const { data } = await bidi.send<{ data: string }>("browsingContext.captureScreenshot", { context, origin: "viewport", ...clip });
      return Buffer.from(data, "base64");
    },
    close: async () => {
      await bidi.send("browsingContext.close", { context });
    },
  };
}

/** Runs an expression with the browser's own privileges, in its first window. */
async function runPrivileged(bidi: BidiConnection, expression: string): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = contexts[0]?.context;
  if (context === undefined) throw new Error("Firefox shows no window of its own");
  const answer = await bidi.send<Evaluation>("script.evaluate", {
    target: { context },
    awaitPromise: true,
    resultOwnership: "none",
    expression: `(async () => String(await (${expression})))()`,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value ?? "";
}

/**
 * A function of a path: a finger as the browser's own widget reports it, so that the browser itself pans, clicks, or cancels the pointer as
 * on a phone. WebDriver's touches reach the page only: nothing scrolls under them.
 */
const touchNatively = `async ({ x, y, path, ms }) => {
  const window = Services.wm.getMostRecentWindow("navigator:browser");
  const { left, top } = window.gBrowser.selectedBrowser.getBoundingClientRect();
  const toScreen = (origin, px) => Math.round((origin + px) * window.devicePixelRatio);
  const { TOUCH_CONTACT, TOUCH_REMOVE } = Ci.nsIDOMWindowUtils;
  const send = (state, by) => new Promise((resolve) => {
    window.windowUtils.sendNativeTouchPoint(1, state, toScreen(window.mozInnerScreenX + left, x), toScreen(window.mozInnerScreenY + top, y + by), 1, 0, resolve);
  });
  await send(TOUCH_CONTACT, 0);
  for (const by of path) {
    await new Promise((resolve) => window.setTimeout(resolve, ms / path.length));
    await send(TOUCH_CONTACT, by);
  }
  await send(TOUCH_REMOVE, path.at(-1) ?? 0);
}`;

/** Does the same as the switch on the add-ons page. */
const allowPrivate = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID("${addOn}");
  await ExtensionPermissions.add("${addOn}", { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, extension);
  await (await AddonManager.getAddonByID("${addOn}")).reload();
})()`;

/**
 * The errors that the browser recorded for our scripts, without warnings, and without those that Firefox itself records when a page is
 * left, or moved to its page cache, while one of its scripts still waits for an answer: `wrapPromise` in its ExtensionCommon.sys.mjs has
 * four such messages. No extension can avoid them.
 */
const listErrors = `(() => {
  const own = WebExtensionPolicy.getByID("${addOn}").getURL("");
  const errors = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
  const ours = errors.filter(({ sourceName, flags }) => (flags & Ci.nsIScriptError.warningFlag) === 0 && sourceName.startsWith(own + "content-scripts/"))
    .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) (?:while context is inactive|after context unloaded)/.test(errorMessage));
  const write = ({ sourceName, lineNumber, columnNumber, errorMessage, stack }) => {
    const frames = [];
    for (let frame = stack; frame && frames.length < 12; frame = frame.parent ?? frame.asyncParent)
      frames.push((frame.functionDisplayName ?? "") + "@" + frame.line + ":" + frame.column);
    return sourceName + ":" + lineNumber + ":" + columnNumber + ": " + errorMessage + (frames.length > 0 ? " at " + frames.join(" < ") : "");
  };
  return JSON.stringify(ours.map(write));
})()`;

/** Walks the accessibility tree of the active tab as a screen reader would; Gecko's role names are converted to ARIA's. */
const listAccessible = `(async () => {
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const window = Services.wm.getMostRecentWindow("navigator:browser");
  const names = { pushbutton: "button", "text leaf": "StaticText", statictext: "StaticText", "internal frame": "frame", checkbutton: "checkbox", radiobutton: "radio", entry: "textbox" };
  const walk = (node, found) => {
    const role = service.getStringRole(node.role);
    const name = node.name ?? "";
    if (name !== "") found.push({ role: names[role] ?? role, name });
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, found);
    return found;
  };
  let found = [];
  for (let tries = 0; tries < 50 && found.length < 3; tries++) {
    const root = service.getAccessibleFor(window.gBrowser.selectedBrowser);
    if (root !== null) found = walk(root, []);
    if (found.length < 3) await new Promise((resolve) => window.setTimeout(resolve, 100));
  }
  return JSON.stringify(found);
})()`;
