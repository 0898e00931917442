/**
 * `npm run test:long [NAME…]`: tests of `npm test` with many more cases than it has time for, all of them or those named. Ends with code 1 if
 * any failed, 2 for an unknown name.
 */
import { browserNames } from "../browsers/browser-place.ts";
import { requireBrowser } from "../browsers/require-browser.ts";
import { testBuildCommand } from "../build/test-builds.ts";
import { Interrupted, runStep } from "./run-step.ts";

interface LongRun {
  title: string;
  /** Read by the tests named below. */
  environment: Record<string, string>;
  /** Arguments of vitest. */
  words: string[];
}

const endToEnd = (file: string): string[] => ["--project", "end-to-end", `tests/end-to-end/${file}.test.ts`];

const longRuns: Record<string, LongRun> = {
  fuzz: {
    title: "property tests with 5,000 cases each",
    environment: { FUZZ_RUNS: "5000" },
    words: ["--project", "unit", "--test-timeout", "3600000"],
  },
  "kill-points": {
    title: "the worker killed at every point where it waits",
    environment: { KILL_POINTS: "all" },
    words: [
      "--project",
      "browser (chromium)",
      "--project",
      "database (firefox)",
      "tests/browser/worker/kill-points.test.ts",
      "--test-timeout",
      "3600000",
    ],
  },
  interruptions: {
    title: "200 interrupted syncs in each browser",
    environment: { SYNC_RUNS: "200" },
    words: [...endToEnd("sources"), "--test-timeout", "3600000"],
  },
  endurance: {
    title: "an infinite scroll of 200 articles, a site with 100 navigations, a minute of rewriting",
    environment: { ENDURANCE: "1" },
    words: endToEnd("endurance"),
  },
  day: {
    title: "a reader's day: 500 pages in 20 tabs",
    environment: { DAY_PAGES: "500", DAY_TABS: "20" },
    words: endToEnd("day-in-the-life"),
  },
};

async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(longRuns, name));
  if (unknown.length > 0) {
    console.error(`test:long knows ${Object.keys(longRuns).join(", ")}, not ${unknown.join(", ")}`);
    return 2;
  }
  for (const name of browserNames) {
    const browser = requireBrowser(name);
    if (!browser.ok) {
      console.error(browser.reason);
      return 2;
    }
    if (!(await runStep(`build for ${name} (test)`, ...testBuildCommand(name)))) return 1;
  }
  const failed: string[] = [];
  for (const [name, { title, environment, words }] of Object.entries(longRuns)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (!(await runStep(`${name}: ${title}`, "vitest", ["run", "--config", "tests/vitest.config.ts", ...words], environment)))
      failed.push(name);
  }
  if (failed.length > 0) console.error(`\nfailed: ${failed.join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  console.error(`\ninterrupted: ${error.message}`);
  process.exitCode = 130;
}
