/** Firefox set to never remember history opens no database: pages are still marked, and the reader learns why nothing is stored. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import type { LookupAnswer, SourcesReport } from "../../src/messages/contracts.ts";
import { type FeedServer, startFeedServer } from "../support/servers/feed-server.ts";
import { makeClaim, makeFeed, pairOf } from "../support/make-feed.ts";
import { press, says } from "../support/own-page.ts";
import { reviewOf } from "../support/make-review.ts";
import { type Reader, launchReader } from "../support/reader.ts";

const why = "This browser is set to remember nothing";

describe("in Firefox that never remembers history", () => {
  let reader: Reader;
  let server: FeedServer;

  beforeAll(async () => {
    server = await startFeedServer();
    reader = await launchReader("firefox", { remembersNothing: true });
  });
  afterAll(async () => {
    await reader.leave();
    await server.close();
  });

  /** Sends a message to the worker, as our own pages or as a page. */
  const ask = async (call: string, argument: unknown, to = "worker-own"): Promise<unknown> => {
    const reply = await reader.inExtension(async (request): Promise<unknown> => chrome.runtime.sendMessage(request), {
      to,
      call,
      argument,
    });
    return (reply as { value?: unknown }).value;
  };

  test("no database opens", async () => {
    const outcome = await reader.inExtension(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open("probe");
          request.addEventListener("success", () => resolve("opened"));
          request.addEventListener("error", () => resolve(request.error?.name ?? ""));
        }),
    );
    expect(outcome).toBe("InvalidStateError"); // otherwise this file tests nothing
  });

  test("a page is marked, before and after the worker is ended", async () => {
    const first = await reader.read("/founding/");
    const marks = (await first.tab.waitFor("marks", findMarks)).map(({ text }) => text);
    await first.tab.close();
    expect(marks.length).toBeGreaterThan(0);
    await reader.session.endWorker();
    const again = await reader.read("/founding/");
    expect((await again.tab.waitFor("marks", findMarks)).map(({ text }) => text)).toEqual(marks);
    await again.tab.close();
  });

  test("settings list the sources and explain in a sentence why nothing is stored, and so does the popup", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the starter claims among the sources", () => document.querySelectorAll("#sources .source-row").length > 0);
    await options.waitFor("why nothing is kept", says, why);
    expect(await options.evaluate(() => document.body.innerText.includes("does not open"))).toBe(false);
    await options.close();
    const page = await reader.read("/founding/");
    const popup = await reader.openPopup(page);
    await popup.waitFor("why nothing is kept", says, why);
    expect(await popup.evaluate(() => document.body.innerText.includes("start it again"))).toBe(false);
    for (const tab of [popup, page.tab]) await tab.close();
  });

  test("a file of claims and a signed feed are fetched and found while the browser runs", async () => {
    server.put("/all.json", JSON.stringify(Array.from({ length: 2_500 }, (_, subject) => reviewOf(subject))));
    const { files } = await makeFeed({ pair: await pairOf(1), claims: [makeClaim("Harrow"), makeClaim("Tallowmere")], now: Date.now() });
    for (const [place, bytes] of files) server.put(`/feed/${place}`, bytes);
    for (const path of ["/all.json", "/feed/manifest.json"])
      expect(await ask("addSource", { address: `${server.origin}${path}` })).toMatchObject({ ok: true });
    const counts = await waitUntil("both are here", async () => {
      const { sources } = (await ask("readSources", null)) as SourcesReport;
      const found = sources.filter(({ kind }) => kind !== "starter").map(({ claimCount }) => claimCount);
      return found.length === 2 && found.every((count) => count > 0) ? found : undefined;
    });
    expect(counts.toSorted((a, b) => a - b)).toEqual([2, 2_500]);
    for (const words of ["Bridge 7", "Bridge Harrow"]) {
      const request = { words: `${words} in Aldermouth cost taxpayers 45 million pounds.`, language: "en" };
      const { found } = (await ask("lookUp", request, "worker")) as LookupAnswer;
      expect(found[0]?.claim.text).toBe(request.words);
    }
  });

  test("everything can be deleted, and the starter claims come back", async () => {
    const options = await reader.session.openOwnPage("options.html#data");
    await options.waitFor("the button", press, "Delete…");
    await options.waitFor("the question", press, "Delete everything");
    await options.waitFor("it is done", says, "Everything was deleted.");
    const { sources } = (await ask("readSources", null)) as SourcesReport;
    expect(sources.map(({ kind }) => kind)).toEqual(["starter"]);
    await options.close();
  });
});
