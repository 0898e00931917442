/** An article that navigates away while our scripts are being injected, in both browsers: they never run in another page. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";

const claim = "Vaccines cause autism.";
const filler = "The harbour office says that the tide was as high as it has been in any autumn. ";
const story = `<article><h1>A page of news</h1><p>${filler.repeat(12)}</p><p>${claim}</p><p>${filler.repeat(12)}</p></article>`;
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;

const onHost = "on.example";
const offHost = "off.example";

/** Ways in which an article may navigate to another page, after a number of milliseconds. */
const ways: Record<string, (to: string, ms: number) => string> = {
  "a script": (to, ms) => page(`${story}<script>setTimeout(() => location.replace(${JSON.stringify(to)}), ${ms})</script>`),
  "a script that adds to the history": (to, ms) =>
    page(`${story}<script>setTimeout(() => location.assign(${JSON.stringify(to)}), ${ms})</script>`),
  "its metadata": (to) => page(story, `<meta http-equiv="refresh" content="0; url=${to}">`),
  "a form": (to, ms) => page(`${story}<form action="${to}"></form><script>setTimeout(() => document.forms[0].submit(), ${ms})</script>`),
  "another redirect": (to, ms) =>
    page(`${story}<script>setTimeout(() => location.replace("/moved?to=" + encodeURIComponent(${JSON.stringify(to)})), ${ms})</script>`),
};
/** In milliseconds: from before our script asks for the next one until after that has arrived, as seen on a busy machine. */
const after = [0, 20, 120];

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
      const to = searchParams.get("to") ?? "";
      const way = ways[searchParams.get("by") ?? ""];
      if (pathname === "/moved") return response.writeHead(302, { location: to }).end();
      const text =
        way === undefined
          ? page(pathname === "/list" ? "<h1>All stories</h1><p>One. Two.</p>" : story)
          : way(to, Number(searchParams.get("ms")));
      return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
    reader = await launchReader(name, { hosts: [onHost, offHost] });
    await reader.inExtension((host) => chrome.storage.local.set({ settings: { sitesOff: [host] } }), offHost);
  });
  afterAll(async () => {
    await reader.leave();
    server.closeAllConnections();
    server.close();
  });

  /** Opens an article that navigates to `to` this way; once it has, and the worker has had time for all requests, returns what is there. */
  async function follow(way: string, ms: number, to: string): Promise<{ isRead: boolean; marks: number }> {
    await reader.session.endWorker(); // starting the worker gives the page time to navigate
    const opened = await reader.open(`http://${onHost}:${port}/story?by=${encodeURIComponent(way)}&ms=${ms}&to=${encodeURIComponent(to)}`);
    await opened.tab.waitFor("the other page", (address) => location.href.startsWith(address) && document.readyState === "complete", to);
    const other = await reader.read(`http://${onHost}:${port}/control`);
    expect(other.report.annotations.map(({ text }) => text)).toEqual([claim]);
    const isRead = (await reader.describe(opened)) !== undefined;
    const marks = await opened.tab.evaluate(() => CSS.highlights.size);
    for (const { tab } of [opened, other]) await tab.close();
    return { isRead, marks };
  }

  test.each(Object.keys(ways))("an article that leads to a site that is off by %s: that site is not read", async (way) => {
    for (const ms of after)
      expect([ms, await follow(way, ms, `http://${offHost}:${port}/there`)]).toEqual([ms, { isRead: false, marks: 0 }]);
  });

  test("an article that leads to a page that is not an article: that page is not read, even on the same site", async () => {
    for (const ms of after)
      expect([ms, await follow("a script", ms, `http://${onHost}:${port}/list`)]).toEqual([ms, { isRead: false, marks: 0 }]);
  });
});
