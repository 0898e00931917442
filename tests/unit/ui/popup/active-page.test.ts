import { expect, test } from "vitest";
import type { Request } from "../../../../src/messages/messenger.ts";
import { readActivePage } from "../../../../src/ui/popup/active-page.ts";

const tab = { id: 7, url: "https://news.example/a?b#c", incognito: false };
const example = "chrome-extension://abc/example.html";
const seen = { kind: "page", host: "news.example", address: "https://news.example/a?b#c", isPrivate: false };

/** A tab where the annotator and the sentinel answer with these values, if they exist at all. */
function openTab(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const send = async (tabId: number, { to, call }: Request): Promise<unknown> => {
    asked.push(`${tabId} ${to}.${call}`);
    return answers[to];
  };
  return { asked, send };
}

test("the annotator's report comes first, and the sentinel is not asked", async () => {
  const { asked, send } = openTab({ page: { ok: true, value: { state: "read" } } });
  expect(await readActivePage(tab, example, send)).toEqual({ ...seen, report: { state: "read" } });
  expect(asked).toEqual(["7 page.describePage"]);
});

test.each([
  ["an article that the sentinel found is still being read", { ok: true, value: { isArticle: true } }, "reading"],
  ["a page without an article", { ok: true, value: { isArticle: false } }, "not-an-article"],
  ["a page without any of our scripts", undefined, "no-answer"],
])("%s", async (_, sentinel, report) => {
  const { asked, send } = openTab({ sentinel });
  expect(await readActivePage({ ...tab, incognito: true }, example, send)).toEqual({ ...seen, isPrivate: true, report });
  expect(asked).toEqual(["7 page.describePage", "7 sentinel.describeDocument"]);
});

test.each([
  ["no tab", undefined],
  ["a tab whose address the browser keeps from us", { id: 7, incognito: false }],
  ["a page of the browser", { ...tab, url: "chrome://settings/" }],
  ["a file", { ...tab, url: "file:///a.html" }],
  ["an invalid address", { ...tab, url: "https://" }],
])("%s counts as the browser's own page, and no script is asked", async (_, own) => {
  const { asked, send } = openTab({});
  expect(await readActivePage(own, example, send)).toEqual({ kind: "own-page" });
  expect(asked).toEqual([]);
});

test("our own example page is known as such, and no script is asked", async () => {
  const { asked, send } = openTab({});
  expect(await readActivePage({ id: 7, url: example, incognito: false }, example, send)).toEqual({ kind: "own-page", isExample: true });
  expect(asked).toEqual([]);
});

test("an annotator that fails does not count as missing", async () => {
  const { send } = openTab({ page: { ok: false, code: "failed", message: "broken" } });
  await expect(readActivePage(tab, example, send)).rejects.toMatchObject({ code: "failed", message: "broken" });
});
