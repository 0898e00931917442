import { readdirSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { articleOf, feedOf, sitemapOf } from "../../support/sites/site-pages.ts";
import { type SiteServer, startSite } from "../../support/sites/site-server.ts";
import { runGainsay, writeFolder } from "./run-gainsay.ts";

async function openSite(): Promise<SiteServer> {
  const site = await startSite();
  onTestFinished(() => site.close());
  return site;
}

/** A site with a feed of twenty articles, of which these have ClaimReview. */
function fill(site: SiteServer, marked: readonly number[]): void {
  const days: Record<string, number> = {};
  for (let number = 1; number <= 20; number++) {
    const body = marked.includes(number) ? articleOf(`${site.origin}/a/${number}`, [number], "False") : "<html><p>An article.</html>";
    site.files.set(`/a/${number}`, { body });
    days[`/a/${number}`] = number;
  }
  site.files.set("/feed", { body: feedOf(days) });
  site.files.set("/sitemap.xml", { body: sitemapOf(days, site.origin) });
}

/** What the command printed, and what it left among the temporary files. */
async function check(sources: unknown, ...words: string[]) {
  const temporary = writeFolder({});
  const folder = writeFolder({ "sources.json": JSON.stringify(sources) });
  const outcome = await runGainsay(["sources", "check", "--sources", "sources.json", "--delay", "5", ...words], folder, temporary);
  return { ...outcome, left: readdirSync(temporary) };
}

describe("gainsay sources check", () => {
  it("prints which lists answer, how many articles were read and how many carry ClaimReview", async () => {
    const [one, two, three, four] = [await openSite(), await openSite(), await openSite(), await openSite()];
    fill(one, [20, 19, 18]);
    fill(two, []);
    fill(three, [20]);
    three.files.set("/robots.txt", { body: "User-agent: *\nDisallow: /\n" });
    fill(four, [20]);
    four.files.set("/feed", { body: "", status: 404 });
    const listsOf = ({ origin }: SiteServer) => ({ feed: `${origin}/feed`, sitemap: `${origin}/sitemap.xml` });
    const { code, stdout, stderr, left } = await check([
      { name: "One Checks", ...listsOf(one) },
      { name: "Two Checks", feed: `${two.origin}/feed` },
      { name: "Three Checks", ...listsOf(three) },
      { name: "Four Checks", ...listsOf(four) },
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("One Checks: looked at\n");
    const [head, , ...rows] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/u).join(" | "));
    expect(head).toBe(" | feed or sitemap | articles read | with ClaimReview");
    expect(rows).toEqual([
      "One Checks | /feed answers (feed) | 5 | 3",
      " | /sitemap.xml answers (sitemap)",
      "Two Checks | /feed answers (feed) | 5 | 0",
      "Three Checks | /feed declines to be read by programs (robots.txt) | 0 | 0",
      "Four Checks | /feed has nothing at the address that was asked for (404) | 5 | 1",
      " | /sitemap.xml answers (sitemap)",
      "2 of 4 organizations have a list that answers and ClaimReview in the articles that were read",
    ]);
    expect(one.takeLog().filter((line) => line.includes("/a/")).length).toBe(5); // no more than were asked for
    expect(one.mostAtOnce()).toBe(1);
    expect(three.takeLog()).toEqual(["200 /robots.txt"]);
    expect(two.headers[0]?.["user-agent"]).toBe("Gainsay sources check");
    expect(left).toEqual([]);
  });

  it("ends with 0 if every organization is well, and reads as many articles as are asked for", async () => {
    const site = await openSite();
    fill(site, [20]);
    const { code, stdout } = await check([{ name: "One Checks", feed: `${site.origin}/feed` }], "--pages", "2");
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/One Checks +\/feed answers \(feed\) +2 +1\n1 of 1 organization has a list/u),
    ]);
  });

  it("skips a host whose Crawl-delay is a month", async () => {
    const [slow, good] = [await openSite(), await openSite()];
    for (const site of [slow, good]) fill(site, [20]);
    slow.files.set("/robots.txt", { body: "User-agent: *\nCrawl-delay: 3000000\n" });
    const { code, stdout } = await check([
      { name: "Slow Checks", feed: `${slow.origin}/feed`, sitemap: `${slow.origin}/sitemap.xml` },
      { name: "Good Checks", feed: `${good.origin}/feed` },
    ]);
    expect([code, slow.takeLog()]).toEqual([1, ["200 /robots.txt"]]);
    expect(stdout).toMatch(/Slow Checks +\/feed wants longer pauses between requests than a run waits +0 +0\n/u);
    expect(stdout).toMatch(/Good Checks +\/feed answers \(feed\) +5 +1\n/u);
  });

  it.each([
    ["a file of claims", [{ name: "One", dataFeed: "data.json" }], [], "One is a file of claims"],
    ["no number", [{ name: "One", feed: "http://127.0.0.1/feed" }], ["--pages", "many"], "--pages takes a number"],
    ["another host", [{ name: "One", feed: "https://one.example/feed" }], [], "--delay is only for sites on this machine"],
    ["a word", [{ name: "One", feed: "http://127.0.0.1/feed" }], ["more"], "sources check takes no more"],
  ])("says what is wrong in one sentence: %s", async (_what, sources, words, reason) => {
    const { code, stdout, stderr } = await check(sources, ...words);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(/^gainsay: [^\n]*\n$/u)]);
    expect(stderr).toContain(reason);
  });

  it("knows no other command, and explains itself", async () => {
    const folder = writeFolder({});
    expect((await runGainsay(["sources"], folder)).stderr).toContain("sources takes check");
    expect((await runGainsay(["sources", "--help"], folder)).stdout).toContain("--pages N");
  });
});
