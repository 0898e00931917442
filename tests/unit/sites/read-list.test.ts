import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readList } from "../../../src/sites/read-list.ts";
import type { ReadList } from "../../../src/sites/site-list.ts";
import { inPieces } from "../../support/sites/in-pieces.ts";

const base = "https://checks.example/feed/";

async function read(file: string | Uint8Array, type = "", size = 700): Promise<ReadList> {
  const answer = await readList(inPieces(file, size), base, type);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.list;
}

const addresses = ({ entries }: ReadList): string[] => entries.map(({ address }) => address);

describe("a feed", () => {
  test("RSS: links, dates, entities, CDATA, relative links, and nothing from inside other elements", async () => {
    const list = await read(`\n\n  <?xml version="1.0" encoding="UTF-8"?>
      <!-- a comment -->
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Checks &amp; <![CDATA[Balances]]></title><link>https://checks.example/</link>
      <atom:link href="https://checks.example/feed/" rel="self"/>
      <image><title>Logo</title><link>https://checks.example/logo</link></image>
      <item><title>One</title><link>https://checks.example/one?a=1&amp;utm_source=rss&amp;b=2</link><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>
      <item><link><![CDATA[/two#comments]]></link><dc:date>2026-11-24T08:00:00Z</dc:date><pubDate>no date</pubDate></item>
      <item><guid>https://checks.example/three</guid><source url="https://other.example"><link>https://other.example/x</link></source></item>
      <item><guid isPermaLink="false">tag:4</guid><description>no address</description></item>
      <item><link>javascript:alert(1)</link></item>
      <item><link>http://checks.example/four</link></item>
      <item><link>https://checks.example/one?a=1&amp;b=2</link><atom:updated>2026-11-25T00:00:00Z</atom:updated></item>
      </channel></rss>`);
    expect(list).toMatchObject({ kind: "feed", title: "Checks & Balances", lists: [], isCut: false });
    expect(list.entries).toEqual([
      { address: "https://checks.example/one?a=1&b=2", updatedAt: Date.UTC(2026, 10, 25) },
      { address: "https://checks.example/two", updatedAt: Date.UTC(2026, 10, 24, 8) },
      { address: "https://checks.example/three", updatedAt: 0 },
      { address: "https://checks.example/four", updatedAt: 0 },
    ]);
  });

  test("Atom: the alternate link, and the date of change rather than of publication", async () => {
    const list =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Checks</title><updated>2026-11-26T00:00:00Z</updated>
      <entry><id>tag:1</id><link rel="replies" href="/one/comments"/><link rel="alternate" href="/one"/><published>2026-11-01T00:00:00Z</published>
        <updated>2026-11-02T00:00:00+01:00</updated><content type="xhtml"><div><link href="/wrong"/><a href="/wrong">x</a></div></content></entry>
      <entry><id>https://checks.example/two</id><published>2026-11-01T00:00:00Z</published></entry></feed>`);
    expect(list.entries).toEqual([
      { address: "https://checks.example/one", updatedAt: Date.UTC(2026, 10, 1, 23) },
      { address: "https://checks.example/two", updatedAt: Date.UTC(2026, 10, 1) },
    ]);
  });

  test("RDF, FeedBurner, and a feed that ends in the middle", async () => {
    expect(
      addresses(
        await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="https://checks.example/"><title>C</title>
        <items><rdf:Seq><rdf:li resource="https://checks.example/a"/></rdf:Seq></items></channel>
        <item rdf:about="https://checks.example/a"><title>A</title></item><item rdf:about="x"><link>https://checks.example/b</link></item></rdf:RDF>`),
      ),
    ).toEqual(["https://checks.example/a", "https://checks.example/b"]);
    const feed = `<rss><channel><item><link>https://burner.example/~r/1</link><feedburner:origLink>https://checks.example/1</feedburner:origLink></item>`;
    expect(addresses(await read(`${feed}<item><link>https://checks.example/2`))).toEqual([
      "https://checks.example/1",
      "https://checks.example/2",
    ]);
  });

  test("10,000 entries, and no more than 50,000", async () => {
    const feedOf = (count: number): string =>
      `<rss><channel>${Array.from({ length: count }, (_, at) => `<item><link>/${at}</link><description>&lt;p&gt;words</description></item>`).join("")}`;
    expect((await read(feedOf(10_000), "", 65_536)).entries).toHaveLength(10_000);
    const long = await read(feedOf(50_100), "", 65_536);
    expect([long.entries.length, long.isCut]).toEqual([50_000, true]);
  });
});

describe("a sitemap", () => {
  test("articles with their dates, also of a news sitemap, without their images", async () => {
    const list =
      await read(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i" xmlns:news="n">
      <url><loc> https://checks.example/a </loc><lastmod>2026-11-20</lastmod><image:image><image:loc>https://cdn.example/a.png</image:loc></image:image></url>
      <url><image:image><image:loc>https://cdn.example/b.png</image:loc></image:image><loc>https://checks.example/b</loc>
        <news:news><news:publication_date>2026-11-21T10:00:00Z</news:publication_date><news:title>B</news:title></news:news></url></urlset>`);
    expect(list).toMatchObject({ kind: "sitemap", title: "" });
    expect(list.entries).toEqual([
      { address: "https://checks.example/a", updatedAt: Date.UTC(2026, 10, 20) },
      { address: "https://checks.example/b", updatedAt: Date.UTC(2026, 10, 21, 10) },
    ]);
  });

  test("an index lists sitemaps, packed or not", async () => {
    const index = `<sitemapindex><sitemap><loc>https://checks.example/post-1.xml.gz</loc><lastmod>2026-11-20</lastmod></sitemap></sitemapindex>`;
    for (const file of [index, gzipSync(index)])
      expect(await read(file)).toMatchObject({
        kind: "sitemap-index",
        entries: [],
        lists: [{ address: "https://checks.example/post-1.xml.gz", updatedAt: Date.UTC(2026, 10, 20) }],
      });
  });

  test("a plain list of addresses, and what only looks like one", async () => {
    expect(await read("\ufeffhttps://checks.example/a\r\n\nhttps://checks.example/b\n")).toMatchObject({
      kind: "text",
      entries: [{ address: "https://checks.example/a" }, { address: "https://checks.example/b" }],
    });
    expect(await readList(inPieces("https://checks.example/a\nsome words\n"), base, "")).toMatchObject({ ok: false, reason: "damaged" });
  });

  test("a bomb of gzip ends at 50 MB", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from("<urlset><url><loc>/a</loc></url>"), Buffer.alloc(80 << 20, " ")]));
    const list = await read(bomb, "", 65_536);
    expect([addresses(list), list.isCut]).toEqual([["https://checks.example/a"], true]);
  });
});

test("WordPress's posts, whose times are UTC without saying so", async () => {
  const posts = [
    { link: "https://checks.example/a/", modified_gmt: "2026-11-20T10:00:00" },
    { link: "https://checks.example/b/", date_gmt: "2026-11-19T10:00:00" },
  ];
  expect(await read(JSON.stringify(posts))).toMatchObject({
    kind: "wordpress",
    entries: [
      { address: "https://checks.example/a/", updatedAt: Date.UTC(2026, 10, 20, 10) },
      { address: "https://checks.example/b/", updatedAt: Date.UTC(2026, 10, 19, 10) },
    ],
  });
  expect((await read("[]")).entries).toEqual([]);
  expect(await readList(inPieces('{"code":"rest_no_route"}'), base, "")).toMatchObject({ ok: false, reason: "damaged" });
});

test("a page with status 200 is no list, whatever type the server gives it", async () => {
  const page = "<!doctype html><html><title>Just a moment...</title><p>&lt;rss&gt;";
  expect(await readList(inPieces(page), base, "application/rss+xml")).toMatchObject({ ok: false, reason: "web-page", text: page });
});

test("reads the same in whatever pieces it comes, and nothing makes it throw", async () => {
  const parts = fc.constantFrom(
    "<rss>",
    "<item>",
    "</item>",
    "<link>",
    "https://a.example/",
    "</link>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "<url><loc>",
    "</",
    "\ufeff",
    "[{",
    "ü",
  );
  const run = fc.asyncProperty(
    fc.array(fc.oneof(parts, fc.string()), { maxLength: 60 }),
    fc.integer({ min: 1, max: 50 }),
    async (texts, size) => {
      const file = texts.join("");
      expect(await readList(inPieces(file, size), base, "")).toEqual(await readList(inPieces(file, 1_000_000), base, ""));
    },
  );
  await fc.assert(run, { numRuns: 150 });
});
