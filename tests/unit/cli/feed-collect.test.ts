import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { articleOf, feedOf, sitemapOf } from "../../support/sites/site-pages.ts";
import { type SiteServer, startSite } from "../../support/sites/site-server.ts";
import { runGainsay, writeFolder } from "./run-gainsay.ts";

const main = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
const about = ["--title", "Collected", "--publisher", "Example Desk", "--licence", "CC BY 4.0"];

async function openSite(): Promise<SiteServer> {
  const site = await startSite();
  onTestFinished(() => site.close());
  return site;
}

/** Puts articles with one claim each on a site, and its feed. */
function fill(site: SiteServer, numbers: readonly number[], day = 10): void {
  for (const number of numbers) putArticle(site, number, "False");
  putFeed(site, Object.fromEntries(numbers.map((number) => [`/a/${number}`, day])));
}
function putArticle(site: SiteServer, number: number, rating: string): void {
  site.files.set(`/a/${number}`, { body: articleOf(`${site.origin}/a/${number}`, [number], rating) });
}
function putFeed(site: SiteServer, days: Record<string, number>): void {
  site.files.set("/feed", { body: feedOf(days) });
}

/** A folder with a key and a list of sources, and functions that collect from them. */
async function startCollecting(sources: unknown) {
  const folder = writeFolder({ "sources.json": typeof sources === "string" ? sources : JSON.stringify(sources) });
  const feed = (...words: string[]) => runGainsay(["feed", ...words], folder);
  expect(await feed("keygen", "--out", "key")).toMatchObject({ code: 0 });
  const words = ["collect", "--sources", "sources.json", "--state", "state", "--out", "out", "--key", "key", ...about];
  const collect = (...more: string[]) => feed(...words, "--delay", "5", ...more);
  return { folder, feed, words, collect };
}
const sourceOf = (name: string, site: SiteServer, more: object = {}) => ({ name, lang: "en", feed: `${site.origin}/feed`, ...more });

/** The claims of the feed in a folder, by text. */
async function readClaims(folder: string): Promise<Record<string, { language: string; rating: string; corrected?: string }>> {
  const { readPlaceFile, readPlaceManifest, openPlace } = await import("../../../src/cli/feed/feed-folder.ts");
  const place = openPlace(join(folder, "out"));
  const { manifest } = await readPlaceManifest(place);
  const claims: Record<string, { language: string; rating: string; corrected?: string }> = {};
  for await (const entry of readPlaceFile(place, "snapshots", manifest.snapshot, {
    kind: "snapshot",
    feed: manifest.feed,
    sequence: manifest.sequence,
  })) {
    if (entry.kind !== "put") continue;
    const { text, language, reviews } = entry.claim;
    const [review] = reviews;
    claims[text] = {
      language,
      rating: review?.rating ?? "",
      ...(review?.correctedOn !== undefined && { corrected: review.correctedOn.date }),
    };
  }
  return claims;
}
const bridge = (number: number): string => `Bridge ${number} in Aldermouth cost taxpayers 45 million pounds.`;

describe("gainsay feed collect", () => {
  it("collects from two publishers, and makes no second edition when nothing has changed", async () => {
    const [one, two] = [await openSite(), await openSite()];
    fill(one, [1, 2, 3]);
    const german = "Die Brücke in Aldermouth hat die Steuerzahler nicht weniger als 45 Millionen gekostet.";
    const page = articleOf(`${two.origin}/a/9`, [9]).replace(bridge(9), german).replace(',"inLanguage":"en"', "");
    two.files.set("/a/9", { body: page });
    two.files.set("/a/8", {
      body: articleOf(`${two.origin}/a/8`, [8]).replace(bridge(8), "Aldermouth: 45 Brücken").replace(',"inLanguage":"en"', ""),
    });
    two.files.set("/sitemap.xml", { body: sitemapOf({ "/a/9": 9, "/a/8": 8 }, two.origin) });
    const { folder, feed, collect } = await startCollecting([
      sourceOf("One Checks", one),
      { name: "Zwei Checks", lang: "de", sitemap: `${two.origin}/sitemap.xml` },
    ]);
    const first = await collect();
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("One Checks: 3 articles read, 0 left; claims: 3 new, 0 changed, 0 gone\n");
    expect(first.stdout).toContain("2 sites, 5 articles read; claims: 5 new, 0 changed, 0 gone\n");
    expect(first.stdout).toContain("edition 1: 5 claims");
    expect((await feed("verify", "out")).stdout).toContain("snapshot: 5 claims, the state that was signed");
    expect(await readClaims(folder)).toMatchObject({
      [bridge(1)]: { language: "en", rating: "False" },
      [german]: { language: "de" },
      "Aldermouth: 45 Brücken": { language: "de" },
    });
    const manifest = readFileSync(join(folder, "out/manifest.json"), "utf8");
    const files = readdirSync(join(folder, "out"), { recursive: true });
    one.takeLog();
    const second = await collect();
    expect(second).toMatchObject({ code: 0, stderr: "" });
    expect(second.stdout).toContain("2 sites, 0 articles read; claims: 0 new, 0 changed, 0 gone\n");
    expect(second.stdout).toContain("nothing has changed since edition 1");
    expect(one.takeLog()).toEqual(["304 /feed"]);
    expect(readFileSync(join(folder, "out/manifest.json"), "utf8")).toBe(manifest);
    expect(readdirSync(join(folder, "out"), { recursive: true })).toEqual(files);
    expect((await collect("--days", "60", "--title", "Renamed")).stdout).toContain("edition 2: 5 claims");
  });

  it("collects from DataFeeds and answers of Google's Fact Check Tools too, and asks for a file again only if it has changed", async () => {
    const site = await openSite();
    const review = (number: number, rating = "False") => ({
      "@type": "ClaimReview",
      claimReviewed: bridge(number),
      url: `https://checks.example/${number}`,
      author: { name: "One Checks" },
      reviewRating: { alternateName: rating },
      inLanguage: "en",
    });
    const putFile = (...reviews: object[]): void => {
      const items = [
        ...reviews.map((item) => ({ "@type": "DataFeedItem", item: [item, null] })),
        { item: null },
        { item: { "@type": "ClaimReview" } },
      ];
      site.files.set("/data.json", { body: JSON.stringify({ "@type": "DataFeed", dataFeedElement: items }) });
    };
    const answerOf = (number: number, nextPageToken: string) => ({
      claims: [
        {
          text: bridge(number),
          claimant: "Gazette",
          claimDate: "2026-01-02T00:00:00Z",
          claimReview: [
            {
              publisher: { name: "Other Checks", site: "other.example" },
              url: `https://other.example/${number}`,
              title: "The cost of a bridge",
              reviewDate: "2026-01-03T00:00:00Z",
              textualRating: "Half true",
              languageCode: "en",
            },
          ],
        },
      ],
      nextPageToken,
    });
    putFile(review(1), review(2), review(3));
    const { folder, feed, collect } = await startCollecting([
      { name: "Data", dataFeed: `${site.origin}/data.json` },
      { name: "Answers", answer: ["answers/1.json", "answers/2.json"] },
    ]);
    mkdirSync(join(folder, "answers"));
    writeFileSync(join(folder, "answers/1.json"), JSON.stringify(answerOf(11, "page-2")));
    writeFileSync(join(folder, "answers/2.json"), JSON.stringify(answerOf(12, "")));
    const first = await collect();
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("Data: 1 of 1 file read; claims: 3 new, 0 changed, 0 gone\n");
    expect(first.stdout).toContain("Answers: 2 of 2 files read; claims: 2 new, 0 changed, 0 gone\n");
    expect(first.stdout).toContain("\n3 files, 3 read; claims: 5 new, 0 changed, 0 gone\n");
    expect(first.stdout).toContain("refused 1: claimReviewed is empty");
    expect(first.stdout).toContain("edition 1: 5 claims");
    expect((await feed("verify", "out")).code).toBe(0);
    expect(await readClaims(folder)).toMatchObject({ [bridge(1)]: { rating: "False" }, [bridge(12)]: { rating: "Half true" } });
    site.takeLog();
    const second = await collect();
    expect(second.stdout).toContain("nothing has changed since edition 1");
    expect(site.takeLog()).toEqual(["304 /data.json"]);
    putFile(review(1), review(2, "True"), review(4));
    const third = await collect();
    expect(third.stdout).toContain("Data: 1 of 1 file read; claims: 1 new, 1 changed, 1 gone\n");
    expect(third.stdout).toContain("edition 2: 5 claims");
    expect(Object.keys(await readClaims(folder))).not.toContain(bridge(3));
  });

  it("keeps what it has of a file that breaks off, is away or is no JSON, and says so", async () => {
    const site = await openSite();
    const entry = { claimReviewed: bridge(1), url: "https://checks.example/1", author: { name: "One Checks" }, inLanguage: "en" };
    const whole = JSON.stringify([{ "@type": "ClaimReview", ...entry }]);
    site.files.set("/data.json", { body: whole });
    const { collect } = await startCollecting([{ name: "Data", dataFeed: `${site.origin}/data.json` }]);
    expect((await collect()).stdout).toContain("edition 1: 1 claim,");
    for (const [file, sentence] of [
      [{ body: whole.slice(0, -5) }, "the file ends in the middle"],
      [{ body: "nothing" }, "the file holds no JSON"],
      [{ body: "", status: 404 }, "has nothing at the address"],
      [{ body: "", status: 503, headers: { "retry-after": "3600" } }, "asks to come later"],
    ] as const) {
      site.files.set("/data.json", file);
      const run = await collect();
      expect(run.stdout).toContain(sentence);
      expect(run.stdout).toContain("nothing has changed since edition 1");
    }
    site.takeLog();
    expect((await collect()).stdout).toContain("it is not asked before");
    expect(site.takeLog()).toEqual([]);
  });

  it("renews an edition that is more than half over", async () => {
    const site = await openSite();
    fill(site, [1]);
    const { collect } = await startCollecting([sourceOf("One Checks", site)]);
    expect((await collect("--days", "0")).stdout).toContain("edition 1: ");
    expect((await collect()).stdout).toContain("edition 2: ");
    expect((await collect()).stdout).toContain("nothing has changed since edition 2");
  });

  it("shows new, corrected and removed articles in the next edition, removed ones when a second run finds the same", async () => {
    const site = await openSite();
    fill(site, [1, 2, 3]);
    const { folder, feed, collect } = await startCollecting([sourceOf("One Checks", site)]);
    await collect();
    putArticle(site, 2, "True");
    putArticle(site, 4, "False");
    site.files.delete("/a/3");
    putFeed(site, { "/a/1": 10, "/a/2": 12, "/a/3": 12, "/a/4": 12 });
    const second = await collect();
    expect(second.stdout).toContain("claims: 1 new, 1 changed, 0 gone\n");
    expect(second.stdout).toContain("edition 2: 4 claims");
    expect(await readClaims(folder)).toMatchObject({
      [bridge(2)]: { rating: "True", corrected: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) },
      [bridge(3)]: { rating: "False" },
      [bridge(4)]: { rating: "False" },
    });
    const third = await collect();
    expect(third.stdout).toContain("claims: 0 new, 0 changed, 1 gone\n");
    expect(third.stdout).toContain("edition 3: 3 claims");
    expect(Object.keys(await readClaims(folder))).not.toContain(bridge(3));
    expect((await feed("verify", "out")).code).toBe(0);
  });

  it("leaves a site whose articles are gone, three in a row, to the next run, and says so", async () => {
    const site = await openSite();
    fill(site, [1]);
    putFeed(site, { "/a/1": 20, "/a/2": 5, "/a/3": 4, "/a/4": 3, "/a/5": 2, "/a/6": 1 });
    const { collect } = await startCollecting([sourceOf("One Checks", site)]);
    const first = await collect();
    expect(first.stdout).toContain("One Checks: several articles in a row are gone or lead elsewhere; the next run continues\n");
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining("edition 1: 1 claim,")]);
    expect(site.takeLog().slice(2)).toEqual(["200 /a/1", "404 /a/2", "404 /a/3", "404 /a/4"]);
    await collect();
    expect(site.takeLog()).toEqual(["304 /feed", "404 /a/5", "404 /a/6", "404 /a/2"]);
  });

  it("names sites that decline or have no markup, does not stop for them, and leaves them alone for a day", async () => {
    const [good, declining, plain, away] = [await openSite(), await openSite(), await openSite(), await openSite()];
    fill(good, [1]);
    declining.files.set("/feed", { body: "no", status: 403 });
    plain.files.set("/a/1", { body: articleOf("", []) });
    putFeed(plain, { "/a/1": 10 });
    const sources = { Good: good, Declining: declining, Plain: plain, Away: away };
    const { collect } = await startCollecting(Object.entries(sources).map(([name, site]) => sourceOf(name, site)));
    const first = await collect();
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("not read: Declining declines to be read by programs (403)\n");
    expect(first.stdout).toContain("not read: Plain has no ClaimReview in the articles that were read\n");
    expect(first.stdout).toContain("not read: Away has nothing at the address that was asked for (404)\n");
    expect(first.stdout).toContain("edition 1: 1 claim,");
    for (const site of Object.values(sources)) site.takeLog();
    const second = await collect();
    expect(second.stdout).toMatch(/not read: Declining declines [^\n]*; it is not asked before \d{4}-/u);
    expect([declining.takeLog(), plain.takeLog(), away.takeLog()]).toEqual([[], [], ["404 /feed"]]);
  });

  it.each<[NodeJS.Signals, number | null]>([
    ["SIGKILL", null],
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ])("goes on after %s, with nothing lost or doubled", async (signal, code) => {
    const [site, reference] = [await openSite(), Array.from({ length: 130 }, (_, at) => at)];
    fill(site, reference);
    const { folder, words, collect } = await startCollecting([sourceOf("One Checks", site)]);
    const child = spawn(process.execPath, [main, "feed", ...words, "--delay", "5"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const closed = once(child, "close");
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output === "") child.kill(signal); // after the first visit of 60 pages
      output += text;
    });
    expect((await closed)[0]).toBe(code);
    expect(output.includes("stopped; no edition was made. The next run continues from here\n")).toBe(code !== null);
    expect(existsSync(join(folder, "out/manifest.json"))).toBe(false);
    const read = site.takeLog().filter((line) => line.startsWith("200 /a/"));
    expect(read.length).toBeLessThan(130);
    const rest = await collect();
    expect(rest.stdout).toContain("edition 1: 130 claims");
    const all = [...read, ...site.takeLog().filter((line) => line.startsWith("200 /a/"))];
    expect(new Set(all).size).toBe(130);
    expect(all.length).toBeLessThanOrEqual(131); // the request that was under way may be made again
    expect(site.mostAtOnce()).toBe(1);
  });

  it("ends its visits when the time is up, publishes what there is, and goes on", async () => {
    const site = await openSite();
    fill(site, [1]);
    const { collect } = await startCollecting([sourceOf("One Checks", site)]);
    await collect();
    fill(site, [1, 2]);
    const paused = await collect("--minutes", "0");
    expect(paused.code).toBe(0);
    expect(paused.stdout).toContain("out of time; the next run continues from here\n");
    expect((await collect()).stdout).toContain("edition 2: 2 claims");
  });

  /** Two sites with an article each, one of which asks for this many seconds between requests. */
  async function collectBesideSlow(crawlDelay: number) {
    const [slow, good] = [await openSite(), await openSite()];
    fill(slow, [1]);
    fill(good, [2]);
    slow.files.set("/robots.txt", { body: `User-agent: *\nCrawl-delay: ${crawlDelay}\n` });
    return { slow, ...(await startCollecting([sourceOf("Slow Checks", slow), sourceOf("Good Checks", good)])) };
  }

  it("skips a request that would come after its time is up, publishes what it has, and says so", async () => {
    const { slow, collect } = await collectBesideSlow(300);
    const began = performance.now();
    const run = await collect("--minutes", "1");
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(run.stdout).toContain("Slow Checks: 0 articles read, 0 left; claims: 0 new, 0 changed, 0 gone, paused\n");
    expect(run.stdout).toContain("out of time; the next run continues from here\n");
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining("edition 1: 1 claim,")]);
    expect(slow.takeLog()).toEqual(["200 /robots.txt"]);
  });

  it.each<NodeJS.Signals>(["SIGINT", "SIGTERM"])(
    "stops waiting at the first %s, without sending the next request early",
    async (signal) => {
      const site = await openSite();
      fill(site, [1]);
      site.files.set("/robots.txt", { body: "User-agent: *\nCrawl-delay: 300\n" });
      const { folder, words } = await startCollecting([sourceOf("Slow Checks", site)]);
      const child = spawn(process.execPath, [main, "feed", ...words, "--delay", "5"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
      onTestFinished(() => void child.kill("SIGKILL"));
      const closed = once(child, "close");
      let output = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      await expect.poll(() => site.headers.length, { timeout: 30_000 }).toBe(1); // the robots.txt; the feed would come after 300 s
      child.kill(signal);
      expect((await closed)[0]).toBe(signal === "SIGINT" ? 130 : 143);
      expect(output).toContain("stopped; no edition was made. The next run continues from here\n");
      expect(site.takeLog()).toEqual(["200 /robots.txt"]);
    },
  );

  it("skips a host whose Crawl-delay is a month, and publishes what the others have", async () => {
    const { slow, collect } = await collectBesideSlow(3_000_000);
    const first = await collect();
    expect(first.stdout).toMatch(/not read: Slow Checks wants longer pauses [^\n]*; it is not asked before \d{4}-\d\d-\d\dT\d\d:\d\dZ\n/u);
    expect(first.stdout).not.toContain("out of time");
    expect(first.stdout).toContain("edition 1: 1 claim,");
    expect((await collect()).stdout).toContain("nothing has changed since edition 1");
    expect(slow.takeLog()).toEqual(["200 /robots.txt"]);
  });

  it("refuses a state that another run is using", async () => {
    const site = await openSite();
    fill(site, [1]);
    const { folder, collect } = await startCollecting([sourceOf("One Checks", site)]);
    await collect();
    const { openCollectState } = await import("../../../src/cli/feed/collect-state.ts");
    const state = openCollectState(join(folder, "state"));
    expect(await collect()).toMatchObject({ code: 2, stderr: expect.stringContaining("another feed collect is using this state") });
    state.close();
    writeFileSync(join(folder, "state/collected.sqlite"), "no database, but some text that is long enough to be read as one".repeat(30));
    expect(await collect()).toMatchObject({ code: 2, stderr: expect.stringContaining("state: the state cannot be used") });
  });

  it("prints one line for a host that cannot be reached, or a file that is missing: its reason", async () => {
    const away = await startSite();
    await away.close();
    const { folder, collect } = await startCollecting([
      { name: "Away", feed: `${away.origin}/feed` },
      { name: "Barred", feed: "http://127.0.0.1:1/feed" },
      { name: "Data", dataFeed: "none.json" },
    ]);
    const { code, stdout, stderr } = await collect();
    expect([code, stderr]).toEqual([2, "gainsay: no claim was collected, so no edition was written\n"]);
    expect(stdout.trimEnd().split("\n").toSorted()).toEqual([
      "  not read: Away cannot be reached (the connection was refused)",
      "  not read: Barred cannot be reached (web requests to its port are not allowed)",
      `  not read: Data has a file that cannot be read (${join(folder, "none.json")}: there is no such file)`,
      "2 sites, 0 articles read; 1 file, 0 read; claims: 0 new, 0 changed, 0 gone",
    ]);
  });

  it("asks no site if it cannot write to a folder, or its list is a folder", async () => {
    const site = await openSite();
    fill(site, [1]);
    const { folder, collect } = await startCollecting([sourceOf("One Checks", site)]);
    writeFileSync(join(folder, "taken"), "a file");
    for (const [words, sentence] of [
      [["--out", "taken"], "taken is a file, not a folder; choose another folder for --out"],
      [["--state", "taken"], "taken is a file, not a folder; choose another folder for --state"],
      [["--sources", "."], ". is a folder, not a file"],
    ] as const)
      expect(await collect(...words)).toEqual({ code: 2, stdout: "", stderr: `gainsay: ${sentence}\n` });
    expect(site.takeLog()).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["a file that is not JSON", "[{", "sources.json: this is not JSON"],
    ["no sources", [], "the list is empty"],
    ["neither list nor catalogue", { name: "One" }, "neither a list of sources nor a catalogue"],
    ["an entry that is text", ["https://one.example/feed"], "entry 1 is not an object"],
    ["no name", [{ feed: "http://127.0.0.1/feed" }], "entry 1 has no name"],
    ["no list", [{ name: "One", lang: "en" }], "entry 1 (One) has neither a feed nor a sitemap"],
    ["something that is not an address", [{ name: "One", feed: "feed.xml" }], "entry 1 (One): feed is not an http(s) address"],
    ["a number for an address", [{ name: "One", feed: 3 }], "entry 1 (One): feed is not text"],
    ["something that is not a language", [{ name: "One", lang: "English!", feed: "http://127.0.0.1/feed" }], "lang is not a language tag"],
    ["an unknown key", [{ name: "One", rss: "http://127.0.0.1/feed" }], "has an unknown key rss"],
    ["a name twice", ["1", "2"].map((at) => ({ name: "One", feed: `http://127.0.0.1/${at}` })), "two entries have the name One"],
    ["a list twice", ["One", "Two"].map((name) => ({ name, feed: "http://127.0.0.1/feed" })), "One and Two have the same list"],
    ["a damaged catalogue", { documents: {}, sources: [{ name: "One" }] }, "sources.0"],
    ["a delay for another host", [{ name: "One", feed: "https://one.example/feed" }], "--delay is only for sites on this machine"],
    ["a delay for a host that only looks near", [{ name: "One", feed: "http://127.0.0.1.one.example/feed" }], "--delay is only for"],
  ])("says what is wrong in one sentence, and writes nothing: %s", async (_what, sources, reason) => {
    const { folder, collect } = await startCollecting(sources);
    const { code, stdout, stderr } = await collect();
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(/^gainsay: [^\n]*\n$/u)]);
    expect(stderr).toContain(reason);
    expect(readdirSync(folder).toSorted()).toEqual(["key", "sources.json"]);
  });

  it("reads the project's own catalogue", async () => {
    const { collect } = await startCollecting(readFileSync(new URL("../../../assets/sources/catalogue.json", import.meta.url), "utf8"));
    expect((await collect()).stderr).toContain("--delay is only for sites on this machine (127.0.0.1), and ");
  });
});
