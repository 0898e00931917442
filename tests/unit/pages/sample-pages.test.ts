import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMentions } from "../../../src/dev/demo/page-mentions.ts";
import { servePages } from "../../../src/dev/demo/sample-pages.ts";

const folder = join(import.meta.dirname, "../../pages");
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  server = await servePages(folder);
});
afterAll(() => server.close());

/** Sends a request line as it is: fetch would tidy the path up before sending. */
async function askRaw(path: string, method = "GET"): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test("the server listens on this machine alone", () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
});

test("the front page links to every sample", async () => {
  const answer = await fetch(server.url);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const html = await answer.text();
  for (const page of readMentions(folder)) expect(html).toContain(`href="/${page.slug}/"`);
});

test("every view of every page is served as HTML", async () => {
  for (const view of readMentions(folder).flatMap((page) => page.views)) {
    const answer = await fetch(server.url + view.path);
    expect([view.path, answer.status, answer.headers.get("content-type")]).toEqual([view.path, 200, "text/html; charset=utf-8"]);
    expect(await answer.text()).toMatch(/^<!doctype html>/iu);
  }
});

test("a query does not change the page, and an address without its last slash leads to the page", async () => {
  expect((await fetch(`${server.url}/founding/?from=mail`)).status).toBe(200);
  const answer = await fetch(`${server.url}/founding`);
  expect(answer.redirected).toBe(true);
  expect(answer.url).toBe(`${server.url}/founding/`);
});

test("files beside a page come with their type", async () => {
  const script = await fetch(`${server.url}/single-page/site.js`);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  const more = await fetch(`${server.url}/scroll/more-1.html`);
  expect(await more.text()).toMatch(/^<article>/u);
});

test("React comes as one script that sets its two names", async () => {
  const answer = await fetch(`${server.url}/react.js`);
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  const source = await answer.text();
  const names = ["React", "ReactDOMClient"];
  const page = createContext({ queueMicrotask, setTimeout, MessageChannel });
  new Script(source).runInContext(page);
  expect(names.map((name) => typeof page[name])).toEqual(["object", "object"]);
});

test("the strict page, and no other, is sent with a policy that allows nothing", async () => {
  const strict = await fetch(`${server.url}/strict-policy/`);
  expect(strict.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'none'; require-trusted-types-for 'script'");
  const plain = await fetch(`${server.url}/founding/`);
  expect(plain.headers.get("content-security-policy")).toBeNull();
});

test("what is not there, and what is not for readers, is not found", async () => {
  const paths = [
    "/nothing/",
    "/founding/nothing",
    "/founding/mentions.json",
    "/strict-policy/headers.json",
    "/long-read/write-page.ts",
    "/README.md",
  ];
  for (const path of paths) expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404]);
});

test("no address leads out of the folder", async () => {
  const outside = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(outside, "pages"));
  writeFileSync(join(outside, "secret.html"), "secret");
  const small = await servePages(join(outside, "pages"));
  const before = server;
  server = small;
  const paths = [
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/a/../../secret.html",
    "/..\\secret.html",
    "//secret.html",
    "/%00",
  ];
  for (const path of paths) expect([path, (await askRaw(path)).slice(0, 12)]).toEqual([path, "HTTP/1.1 404"]);
  server = before;
  await small.close();
  rmSync(outside, { recursive: true });
});

test("writing is refused, and a HEAD request gets the headers alone", async () => {
  expect((await fetch(`${server.url}/founding/`, { method: "POST" })).status).toBe(405);
  const head = await askRaw("/founding/", "HEAD");
  expect(head).toMatch(/^HTTP\/1\.1 200/u);
  expect(head.split("\r\n\r\n")[1]).toBe("");
});

test("closing does not wait for connections that are kept open", async () => {
  const own = await servePages(folder);
  await fetch(own.url);
  await own.close();
  await expect(fetch(own.url)).rejects.toThrow("fetch failed");
});

test("a wrong mentions file is refused with its name and the key", () => {
  const place = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(place, "odd"));
  writeFileSync(join(place, "odd/page.html"), "<!doctype html>");
  writeFileSync(
    join(place, "odd/mentions.json"),
    JSON.stringify({
      kind: "odd",
      shows: "Odd.",
      views: [{ path: "/odd/", isArticle: true, mentions: [{ claim: "a", text: "two  spaces", stance: "asked" }], notMentions: [] }],
    }),
  );
  expect(() => readMentions(place)).toThrow(/odd\/mentions\.json: views\.0\.mentions\.0\.text has white space/u);
  rmSync(place, { recursive: true });
});
