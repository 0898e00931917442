import fc from "fast-check";
import robotsParser from "robots-parser";
import { expect, test } from "vitest";
import { narrowRobots, readRobots, robotsMax } from "../../../src/sites/robots-rules.ts";

const place = "https://checks.example/robots.txt";
const allows = (text: string, path: string): boolean => readRobots(place, text).allows(`https://checks.example${path}`);

test("the rules for us count, and without them those for all", () => {
  const robots =
    "User-agent: *\nDisallow: /\n\nUser-agent: otherbot\nUser-agent: Gainsay/1.0 # us\nDisallow: /drafts/\nAllow: /drafts/open\nCrawl-delay: 7";
  expect([allows(robots, "/a"), allows(robots, "/drafts/a"), allows(robots, "/drafts/open/a")]).toEqual([true, false, true]);
  expect(readRobots(place, robots).delay).toBe(7_000);
  const forAll = "user-agent: otherbot\ndisallow: /\n\nUSER-AGENT: *\nDisallow: /*.pdf$\nCrawl-delay: 0.5";
  expect([allows(forAll, "/a"), allows(forAll, "/a.pdf"), allows(forAll, "/a.pdf?x")]).toEqual([true, false, true]);
  expect(readRobots(place, forAll).delay).toBe(500);
});

test.each([
  ["nothing", ""],
  ["words", "This site has no rules."],
  ["a rule without a name", "Disallow: /"],
  ["a delay that is not a number", "User-agent: *\nCrawl-delay: slow"],
])("%s allows everything", (_what, text) => {
  expect([allows(text, "/a"), readRobots(place, text).delay]).toEqual([true, 0]);
});

test.each([
  ["a day", "86400"],
  ["a month", "3000000"],
  ["more than a number holds", "9".repeat(400)],
])("a delay of %s is a day", (_what, seconds) => {
  expect(readRobots(place, `User-agent: *\nCrawl-delay: ${seconds}`).delay).toBe(24 * 3_600_000);
});

test("sitemaps are listed, wherever they are", () => {
  const text = "Sitemap: https://checks.example/one.xml\nUser-agent: *\nDisallow: /x\nsitemap:https://checks.example/two.xml";
  expect(readRobots(place, text).sitemaps).toEqual(["https://checks.example/one.xml", "https://checks.example/two.xml"]);
});

test("what is kept of it is short, and allows the same", () => {
  const long = `${"User-agent: otherbot\nDisallow: /\n".repeat(20_000)}User-agent: *\nDisallow: /closed`;
  expect(narrowRobots(long).length).toBeLessThan(100);
  const line = fc.constantFrom(
    "User-agent: *",
    "User-agent: gainsay",
    "User-agent: x",
    "Disallow: /a",
    "Allow: /a/b",
    "Disallow:",
    "# no",
    "Crawl-delay: 3",
    "Crawl-delay: 5",
    "",
  );
  const run = fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("/", "/a", "/a/b", "/c"), (lines, path) => {
    const text = lines.join("\n");
    const whole = robotsParser(place, text);
    expect(allows(text, path)).toBe(whole.isAllowed(`https://checks.example${path}`, "gainsay"));
    expect(readRobots(place, text).delay).toBe((whole.getCrawlDelay("gainsay") ?? 0) * 1_000);
  });
  fc.assert(run, { numRuns: 300 });
});

/** Different rules, about this many characters in total. */
function rulesOf(length: number, kind = "Disallow"): string {
  const count = Math.ceil(length / `${kind}: /section-00000\n`.length);
  return Array.from({ length: count }, (_, at) => `${kind}: /section-${String(at).padStart(5, "0")}\n`).join("");
}

test.each(["*", "gainsay"])("a long group of rules for %s is obeyed to its end", (agent) => {
  const robots = `User-agent: ${agent}\n${rulesOf(134_000)}Disallow: /articles/\nAllow: /articles/open/\nCrawl-delay: 7\n`;
  expect(robots.length).toBeGreaterThan(134_000);
  const paths = ["/a", "/section-00000", "/articles/a", "/articles/open/a"];
  expect(paths.map((path) => allows(robots, path))).toEqual([true, false, false, true]);
  expect(readRobots(place, robots).delay).toBe(7_000);
  expect(narrowRobots(narrowRobots(robots))).toBe(narrowRobots(robots));
});

test("of more rules than are kept, those that forbid are kept rather than those that allow", () => {
  const robots = `User-agent: *\nAllow: /articles/open/\n${rulesOf(300_000, "Allow")}Disallow: /articles/\nCrawl-delay: 7\n`;
  expect(["/a", "/articles/a", "/articles/open/a"].map((path) => allows(robots, path))).toEqual([true, false, true]);
  expect(readRobots(place, robots).delay).toBe(7_000);
});

test("a host with more rules that forbid than are kept is left alone", () => {
  const robots = `User-agent: gainsay\n${rulesOf(300_000)}Allow: /articles/\nSitemap: https://checks.example/one.xml\n`;
  expect(["/a", "/articles/a"].map((path) => allows(robots, path))).toEqual([false, false]);
  expect(readRobots(place, robots)).toMatchObject({ sitemaps: ["https://checks.example/one.xml"] });
  expect(readRobots(place, narrowRobots(robots)).allows("https://checks.example/a")).toBe(false);
});

test("what is cut never allows more than the whole", () => {
  const long = "x".repeat(600);
  const robots = `User-agent: *\nDisallow: /d-${long}\nDisallow: /a\nAllow: /a-${long}\n`;
  expect([`/d-${long}`, `/a-${long}`, `/a-${long.slice(1)}y`, "/d"].map((path) => allows(robots, path))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  const start = "User-agent: *\nDisallow: /a\n#";
  const end = "\nAllow: /a/open/";
  const cutAfter = (words: string): string => start + "x".repeat(robotsMax - start.length - words.length) + end;
  expect(allows(cutAfter("\nAllow: /a"), "/a/b")).toBe(false);
  expect(allows(cutAfter(end), "/a/open/b")).toBe(true);
});
