/** Finds a browser, installs one, or says exactly how to get one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findBrowser, type BrowserName } from "./browser-place.ts";

/** The browser and a font: a machine without fonts shows boxes, in a layout that no reader sees. */
const debianPackages: Record<BrowserName, string[]> = {
  chromium: ["chromium", "fonts-liberation"],
  firefox: ["firefox-esr", "fonts-liberation"],
};
const envVariable: Record<BrowserName, string> = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

/**
 * Looks for a browser; as root on Debian installs one if none is found.
 * @returns its path, or a sentence that says what to run.
 */
export function requireBrowser(name: BrowserName): { ok: true; binary: string } | { ok: false; reason: string } {
  const found = findBrowser(name, playwrightsOwn(name));
  if (found !== undefined) return { ok: true, binary: found };
  const install = `apt-get install -y ${debianPackages[name].join(" ")}`;
  if (isDebian() && process.getuid?.() === 0 && installFromDebian(name)) {
    const installed = findBrowser(name);
    if (installed !== undefined) return { ok: true, binary: installed };
  }
  const how = isDebian() ? `run: ${process.getuid?.() === 0 ? "" : "sudo "}${install}` : `run: npx playwright install ${name}`;
  const branded =
    name === "chromium" ? " Branded Chrome does not load unpacked extensions from the command line, so it takes Chromium." : "";
  // Playwright's Firefox is a modified build that does not accept add-ons this way.
  const ways = name === "firefox" && !isDebian() ? "install Firefox from mozilla.org" : how;
  return { ok: false, reason: `No ${name} was found.${branded} To get one, ${ways}; or set ${envVariable[name]} to its binary.` };
}

function playwrightsOwn(name: BrowserName): string | undefined {
  if (name === "firefox") return undefined;
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright has no browser for this system
  }
}

function isDebian(): boolean {
  return existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

function installFromDebian(name: BrowserName): boolean {
  console.log(`No ${name} was found; installing from Debian: ${debianPackages[name].join(", ")}.`);
  const apt = (...words: string[]): boolean =>
    spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...debianPackages[name]);
}
