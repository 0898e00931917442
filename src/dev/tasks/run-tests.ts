/**
 * `npm test`: runs everything. Formatting, lint, types and dead code; then the extension is built for both browsers, and all kinds of tests
 * run; a browser or profile that a test leaves behind is a failure. Its last line is "N passed, N failed"; its exit code is 1 if anything
 * failed.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserNames } from "../browsers/browser-place.ts";
import { listLeftOver, removeLeftOver, useFolder, type LeftOver } from "../browsers/left-over.ts";
import { checks } from "./quick-checks.ts";
import { requireBrowser } from "../browsers/require-browser.ts";
import { Interrupted, runStep } from "./run-step.ts";
import { testBuildCommand } from "../build/test-builds.ts";

interface Outcome {
  passed: number;
  failed: number;
}

async function main(): Promise<number> {
  for (const name of browserNames) {
    const browser = requireBrowser(name);
    if (!browser.ok) {
      console.error(browser.reason);
      return 2;
    }
  }
  const outcomes: Outcome[] = [];
  for (const { title, command, words } of checks) outcomes.push(outcomeOf(await runStep(title, command, words)));
  outcomes.push(...(await buildAndTest()));
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function buildAndTest(): Promise<Outcome[]> {
  const builds: Outcome[] = [];
  for (const name of browserNames) builds.push(outcomeOf(await runStep(`build for ${name} (test)`, ...testBuildCommand(name))));
  return builds.some(({ failed }) => failed > 0) ? builds : [...builds, ...(await runVitest())];
}

/** A run that ends without a report has failed, regardless of its output. */
async function runVitest(): Promise<Outcome[]> {
  const reports = mkdtempSync(join(tmpdir(), "gainsay-report-"));
  const folder = mkdtempSync(join(tmpdir(), "gainsay-")); // short: browsers create their socket in it, and its path may have at most 107 characters
  const report = join(reports, "report.json");
  const words = ["run", "--config", "tests/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const ended = await runStep("unit, extension, browser and end-to-end tests", "vitest", words, useFolder(folder));
    return [readReport(report, ended), await checkLeftOver(folder)];
  } finally {
    removeLeftOver(folder);
    for (const place of [reports, folder]) rmSync(place, { recursive: true, force: true });
  }
}

function readReport(file: string, ended: boolean): Outcome {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    const failed = Math.max(numFailedTests ?? 0, (numFailedTests ?? 0) === 0 && (numFailedTestSuites ?? 0) > 0 ? 1 : 0);
    return { passed: numPassedTests ?? 0, failed: Math.max(failed, ended ? 0 : 1) };
  } catch (error) {
    console.error(`the tests left no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** Time for processes that tests have ended to disappear, in milliseconds. */
const graceMs = 15_000;

/** Profiles of the browsers that tests drive and of the one they run in; a killed browser may leave its sockets. */
const isProfile = /^(?:gainsay-(?:chromium|firefox)|playwright)/u;

/** Reports and removes everything that was left behind. */
async function checkLeftOver(folder: string): Promise<Outcome> {
  console.log("\n── no browser and no profile is left over");
  let left: LeftOver[] = [];
  for (const until = Date.now() + graceMs; ;) {
    left = listLeftOver(folder).filter(({ name, pid }) => pid !== undefined || isProfile.test(name));
    if (left.length === 0 || Date.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const { name, pid } of left) console.error(`left over: ${pid === undefined ? "" : `process ${pid}, `}${name.slice(0, 300)}`);
  return outcomeOf(left.length === 0);
}

function outcomeOf(ended: boolean): Outcome {
  return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  console.error(`\ninterrupted: ${error.message}`);
  process.exitCode = 130;
}
