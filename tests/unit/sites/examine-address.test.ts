import { expect, test } from "vitest";
import { examineAddress } from "../../../src/sites/examine-address.ts";
import { feedOf } from "../../support/sites/site-pages.ts";

const address = "https://checks.example/";
const examine = (text: string, sitemaps: string[] = []) =>
  examineAddress({ bytes: new TextEncoder().encode(text), contentType: "text/html", address }, async () => sitemaps);

test("a list is the site's list, if it has articles of its own", async () => {
  expect(await examine(feedOf({ "/a": 1 }))).toEqual({ lists: [address], title: "Example Checks" });
  expect(await examine("https://checks.example/a\nhttps://checks.example/b")).toEqual({ lists: [address], title: "" });
  expect(await examine(feedOf({ "https://other.example/a": 1 }))).toBeUndefined();
  expect(await examine("<urlset></urlset>")).toBeUndefined();
});

test("a page leads to its first feed, not of comments, and to the sitemaps of its robots.txt; none of them on other hosts", async () => {
  const link = (href: string, title = "Feed"): string =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
  const page = `<!doctype html><title> Example
    Checks</title>${link("https://burner.example/feed")}${link("/comments/feed/", "Comments Feed")}${link("/feed/")}${link("/other/")}`;
  expect(await examine(page, ["https://checks.example/sitemap.xml", "https://other.example/sitemap.xml"])).toEqual({
    lists: ["https://checks.example/feed/", "https://checks.example/sitemap.xml"],
    title: "Example Checks",
  });
  expect(await examine("<!doctype html><p>Words")).toBeUndefined();
  expect(await examine('{"a": 1}')).toBeUndefined();
});
