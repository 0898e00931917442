/** Finds a browser on this machine. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export const browserNames = ["chromium", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

const envVariable: Record<BrowserName, string> = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

/**
 * The usual places, best first. Debian's /usr/bin/chromium is a shell script that adds its own flags, so the real binary comes before it.
 * Branded Chrome is not in the list: it no longer loads an unpacked extension from the command line.
 */
const places: Record<BrowserName, string[]> = {
  chromium: [
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Chromium\\Application\\chrome.exe",
  ],
  firefox: [
    "/usr/lib/firefox-esr/firefox-esr",
    "/usr/lib/firefox/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

const names: Record<BrowserName, string[]> = {
  chromium: ["chromium", "chromium-browser", "ungoogled-chromium"],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition"],
};

/**
 * Looks for a browser: CHROME_PATH or FIREFOX_PATH, the usual places, the search path, then Playwright's download.
 * @returns the path of the binary, or undefined if no browser is found.
 */
export function findBrowser(name: BrowserName, playwrightsOwn?: string): string | undefined {
  const asked = process.env[envVariable[name]];
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names[name].map((file) => join(folder, file)));
  const home = name === "firefox" ? [join(homedir(), "firefox/firefox")] : [];
  const candidates = [asked, ...places[name], ...home, ...onPath, playwrightsOwn];
  return candidates.find((place): place is string => place !== undefined && place !== "" && existsSync(place));
}
