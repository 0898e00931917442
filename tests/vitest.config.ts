import { playwright } from "@vitest/browser-playwright";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { findBrowser } from "../src/dev/browsers/browser-place.ts";
import { driveFirefox, emulateMedia } from "./support/driver/drive-firefox.ts";
import { seeFrame } from "./support/driver/see-frame.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const chromium = findBrowser("chromium");

/**
 * Number of test files that run at a time, in Node and in the browser each. Driving a browser is mostly waiting, so two cores can run
 * more than two files; all projects use the same number, because Vitest runs them side by side only then.
 */
const maxWorkers = Math.max(2, Math.floor(availableParallelism() / 2));
/** A test, or what prepares it, that takes longer than this hangs, in milliseconds: on a busy machine it can take twenty times as long as alone. */
const testTimeout = 60_000;
/** A page in a browser may wait this long for another on a busy machine, in milliseconds. */
const poll = { timeout: 10_000 };

/** Pages and views in a real Chromium, with the words of the interface read from their files. */
const inBrowser = {
  resolve: { alias: { "#i18n": `${root}tests/support/interface-words.ts` } },
  define: {
    __OPEN_SHADOW__: "true",
    __VERSION__: '"0.0.0-test"',
    __LICENSE__: '"MIT"',
    __REPORT_FORM__: '"https://code.example/reports/new"',
    __SOURCE_CODE__: '"https://code.example/gainsay"',
  },
  test: {
    root,
    maxWorkers,
    testTimeout,
    hookTimeout: testTimeout,
    expect: { poll },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { ...(chromium === undefined ? {} : { executablePath: chromium }), args: ["--no-sandbox"] },
      }),
      instances: [{ browser: "chromium" as const }],
      expect: {
        toMatchScreenshot: {
          timeout: 15_000, // a picture is taken until two are the same
          comparatorName: "pixelmatch" as const,
          comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.002 },
          resolveScreenshotPath: ({ arg, ext, browserName }: { arg: string; ext: string; browserName: string }) =>
            `${root}tests/pictures/references/${browserName === "firefox" ? "firefox/" : ""}${arg}${ext}`,
        },
      },
    },
  },
};

/** All screens, drawn in both browsers. */
function listPictures() {
  const commands = { emulateMedia };
  const inChromium = { ...inBrowser.test.browser, commands, instances: [{ browser: "chromium" as const }] };
  const inFirefox = { ...inChromium, provider: driveFirefox(), instances: [{ browser: "firefox" as const }] };
  return Object.entries({ chromium: inChromium, firefox: inFirefox }).map(([name, browser]) => ({
    ...inBrowser,
    define: { ...inBrowser.define, __REPORT_FORM__: '""', __SOURCE_CODE__: '""' },
    test: { ...inBrowser.test, name: `pictures-${name}`, include: ["tests/pictures/**/*.test.ts"], browser },
  }));
}

/**
 * Four floors in one run: pure code in Node, the worker on a fake extension API, pages and views in real Chromium, and
 * the built extension in real Chromium and real Firefox. A worker that is killed at every step is tested on the database of both.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: "unit",
          root,
          maxWorkers,
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: "extension", root, maxWorkers, testTimeout, hookTimeout: testTimeout, include: ["tests/extension/**/*.test.ts"] },
      },
      {
        ...inBrowser,
        test: {
          ...inBrowser.test,
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/driver/wait-for-driver.ts"],
          browser: { ...inBrowser.test.browser, commands: { seeFrame } },
          globalSetup: ["tests/support/servers/browser-feed-server.ts"],
        },
      },
      {
        ...inBrowser,
        test: {
          ...inBrowser.test,
          name: "database",
          include: ["tests/browser/worker/kill-points.test.ts"],
          testTimeout: 5 * testTimeout, // each has a hundred lives, which take ten seconds alone
          browser: { ...inBrowser.test.browser, provider: driveFirefox(), instances: [{ browser: "firefox" as const }] },
          globalSetup: ["tests/support/servers/browser-feed-server.ts"],
        },
      },
      ...(process.env["PICTURES"] === "1" ? listPictures() : []),
      {
        test: {
          name: "end-to-end",
          root,
          environment: "node",
          include: ["tests/end-to-end/**/*.test.ts"],
          maxWorkers,
          expect: { poll },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
