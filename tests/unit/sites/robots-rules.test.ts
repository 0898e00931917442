import fc from "fast-check";
import robotsParser from "robots-parser";
import { expect, test } from "vitest";
import { narrowRobots, readRobots } from "../../../src/sites/robots-rules.ts";

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
