import { expect, test } from "vitest";
import { readWhenAllowed } from "../../../src/page/watch/read-when-allowed.ts";
import type { SiteState } from "../../../src/settings/settings.ts";

/** A document at an address, with a log of everything done to it, in order. */
function openDocument(address: string) {
  const done: string[] = [];
  const ending = new AbortController();
  let tell: (state: SiteState) => void = () => {};
  let now = address;
  const { readArticle } = readWhenAllowed({
    readAddress: () => now,
    watchSite: (teller) => {
      tell = teller;
      return () => done.push("unwatched");
    },
    start: () => {
      done.push("read");
      return () => done.push("left");
    },
    onOff: () => done.push("off"),
    signal: ending.signal,
  });
  return {
    done,
    setSite: (state: SiteState) => tell(state),
    goTo: (there: string) => (now = there),
    ask: (asked: string, isReaders = false): unknown => readArticle({ address: asked, isReaders }, {}),
    end: () => ending.abort(),
  };
}

const article = "https://news.example/story?id=1";
const states: SiteState[] = ["on", "off", "off-everywhere", "paused", "not-chosen", "on-click"];

test("nothing is read before the site is known to be on, and nothing before the reader asks", () => {
  const asked = openDocument(article);
  expect(asked.ask(article)).toEqual({ ok: true });
  expect(asked.done).toEqual([]);
  asked.setSite("on");
  expect(asked.done).toEqual(["read"]);
  const unasked = openDocument(article);
  unasked.setSite("on");
  expect(unasked.done).toEqual([]);
});

test.each([
  "https://other.example/story?id=1",
  "https://news.example/story?id=2",
  "http://news.example/story?id=1",
  "https://news.example/#/story",
  "",
])("a document at %s is not the requested one", (address) => {
  const document = openDocument(address);
  document.setSite("on");
  expect(document.ask(article, true)).toEqual({ ok: false });
  expect(document.done).toEqual([]);
});

test("a place in the article is the same article", () => {
  const document = openDocument(`${article}#comments`);
  document.setSite("on");
  expect(document.ask(article)).toEqual({ ok: true });
  expect(document.done).toEqual(["read"]);
});

test("by itself only a site that is on is read; on the reader's request also one that is not chosen, but none that is switched off", () => {
  const readIn = (isReaders: boolean): SiteState[] =>
    states.filter((state) => {
      const document = openDocument(article);
      document.ask(article, isReaders);
      document.setSite(state);
      return document.done.includes("read");
    });
  expect(readIn(false)).toEqual(["on"]);
  expect(readIn(true)).toEqual(["on", "not-chosen", "on-click"]);
});

test("when switched off it is stopped, and the toolbar is notified; when switched on it is read again, whatever its address is by then", () => {
  const document = openDocument(article);
  document.ask(article);
  document.setSite("on");
  document.goTo("https://news.example/next");
  document.setSite("paused");
  document.setSite("off");
  document.setSite("on");
  expect(document.done).toEqual(["read", "left", "off", "read"]);
});

test("when the script ends, everything ends and nothing starts again", () => {
  const document = openDocument(article);
  document.ask(article);
  document.setSite("on");
  document.end();
  document.setSite("on");
  expect(document.done).toEqual(["read", "unwatched", "left"]);
});
