/**
 * Sources in real browsers against a real web server that misbehaves: whatever happens between two editions, pages are matched
 * against one complete edition or the other, and the next visit brings the new one. SYNC_RUNS sets the number of interruptions
 * in each browser (10 by default).
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import type { SourcesReport } from "../../src/messages/contracts.ts";
import { type Behavior, type FeedServer, startFeedServer } from "../support/servers/feed-server.ts";
import { waitInPage } from "../support/wait-in-page.ts";
import { chooseFile, says } from "../support/own-page.ts";
import { makeClaim, makeFeed, pairOf } from "../support/make-feed.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";
import { visitSources } from "../support/visit-sources.ts";
import { reviewOf } from "../support/make-review.ts";

const runs = Number(process.env["SYNC_RUNS"] ?? 10);
const claimCount = 2_500;

const edition = (rating: string): string =>
  JSON.stringify({ dataFeedElement: Array.from({ length: claimCount }, (_, subject) => ({ item: [reviewOf(subject, rating)] })) });

const fingerprintForm = expect.stringMatching(/^(?:[\da-f]{4} ?){8}$/u);

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let server: FeedServer;
  beforeAll(async () => {
    server = await startFeedServer();
    reader = await launchReader(name, { hosts: ["plumbline.example"] });
  });
  afterAll(async () => {
    await reader.leave();
    await server.close();
  });

  const { ask, visitEnds, visit } = visitSources(() => reader);

  test("the welcome page opens once, and no request has been sent to anyone", async () => {
    const open = (): Promise<number> =>
      reader.inExtension(async () => (await chrome.tabs.query({ url: chrome.runtime.getURL("/welcome.html") })).length);
    await waitUntil("the welcome page", async () => (await open()) === 1);
    await reader.session.endWorker();
    await ask("readSources", null);
    expect(await open()).toBe(1);
    expect(server.log).toEqual([]);
  });

  test("an address added in the settings is fetched, its claims are marked, and reading sends no request", async () => {
    const bus = { ...reviewOf(0, "False"), claimReviewed: "The sea wall at Aldermouth was paid for with money meant for schools." };
    server.put("/wall.json", JSON.stringify([bus]));
    const address = `${server.origin}/wall.json`;
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the field", () => document.querySelector("#source-address"));
    await options.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>("#source-address");
      if (field === null) throw new Error("no field");
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, address);
    await options.evaluate(waitInPage, 0); // what was written has been rendered
    await options.evaluate(() => document.querySelector<HTMLFormElement>("form")?.requestSubmit());
    await options.waitFor("the claim", () =>
      [...document.querySelectorAll(".source-row")].some((row) => /^1\s*claim/mu.test((row as HTMLElement).innerText)),
    );
    await options.close();
    expect(server.log.splice(0).map(({ status }) => status)).toEqual([200, 200]); // the first examination, and the visit
    const page = await reader.read("/quiet/");
    await page.tab.close();
    expect(await findClaims(reader, bus.claimReviewed)).toEqual([bus.claimReviewed]);
    expect(server.log).toEqual([]);
    await ask("removeSource", { source: `claim-reviews:${address}` });
  });

  test("a file chosen in the settings is read after the page is closed, its claims are marked, and nobody is asked for anything", async () => {
    const quay = { ...reviewOf(0, "False"), claimReviewed: "The quay at Aldermouth was sold to pay for a new town hall." };
    const requests = await ask("readRequests", null);
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the field", chooseFile, JSON.stringify({ dataFeedElement: [{ item: [quay] }] }), "#sources");
    await options.waitFor("it was added", says, "chosen.json was added.");
    await options.close();
    const findFile = async () => (await ask<SourcesReport>("readSources", null)).sources.find(({ kind }) => kind === "file");
    const source = await waitUntil("it is read", async () => {
      const found = await findFile();
      return found !== undefined && found.storedAt > 0 && found.progress === undefined ? found : undefined;
    });
    expect(source).toMatchObject({ title: "chosen.json", claimCount: 1, address: "" });
    expect(await ask("readRequests", null)).toEqual(requests);
    expect(await findClaims(reader, quay.claimReviewed)).toEqual([quay.claimReviewed]);
    expect(server.log).toEqual([]);
    await ask("removeSource", { source: source.source });
  });

  test("a file of 20 MB is added at once, and read in steps", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the field", chooseLargeFile, JSON.stringify({ item: [reviewOf(0, "False")] }));
    await options.waitFor("it was added", says, "large.json was added.");
    await options.close();
    const source = await waitUntil("it is being read", async () => {
      const { sources } = await ask<SourcesReport>("readSources", null);
      return sources.find(({ title, progress, storedAt }) => title === "large.json" && ((progress?.bytesDone ?? 0) > 0 || storedAt > 0));
    });
    expect(source).toMatchObject({ kind: "file", isOn: true });
    expect(source.problem).toBeUndefined();
    await ask("removeSource", { source: source.source });
  });

  test("a file without claims is refused in the settings, by name, and is no source", async () => {
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the field", chooseFile, '{"orders":[]}', "#sources");
    await options.waitFor("the reason", says, "chosen.json: No claims in this file.");
    await options.close();
    const { sources } = await ask<SourcesReport>("readSources", null);
    expect(sources.filter(({ kind }) => kind === "file")).toEqual([]);
  });

  test(
    `${runs} interruptions between two editions always leave one complete edition, and the next visit finishes`,
    { timeout: 60_000 + runs * 30_000 },
    async () => {
      const editions = [edition("False"), edition("Mostly false")];
      const ratings = ["False", "Mostly false"];
      const path = "/reviews.json";
      const address = `${server.origin}${path}`;
      server.put(path, editions[0] ?? "");
      const since = Date.now();
      const { source } = await ask<{ source: string }>("addSource", { address });
      await visitEnds(address, since);
      expect(await reader.inExtension(describeShown, source)).toEqual({ count: claimCount, ratings: ["False"] });
      const asked: string[] = [];
      for (let run = 1; run <= runs; run++) {
        const [before = "", after = ""] = run % 2 === 1 ? ratings : ratings.toReversed();
        const file = editions[run % 2] ?? "";
        const interruption = interruptions[run % interruptions.length] ?? "kill";
        server.put(path, file, behaviorOf(interruption, file.length));
        await ask("visitSource", { source });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
        if (interruption === "kill") await reader.session.endWorker();
        else await visitEnds(address, 0);
        const shown = await reader.inExtension(describeShown, source);
        expect([run, interruption, shown]).toEqual([run, interruption, { count: claimCount, ratings: [shown.ratings[0]] }]);
        expect([before, after]).toContain(shown.ratings[0]);
        server.put(path, file);
        const done = await visit(source, address);
        expect([run, done.problem, done.claimCount]).toEqual([run, undefined, claimCount]);
        expect(await reader.inExtension(describeShown, source)).toEqual({ count: claimCount, ratings: [after] });
        asked.push(...server.log.splice(0).map((request) => request.path));
      }
      expect([...new Set(asked)]).toEqual([path]);
      await waitUntil("only what is shown is kept", async () =>
        (await reader.inExtension(countGenerations)) === 2 ? true : ask("readSources", null).then(() => undefined),
      );
      await ask("removeSource", { source });
    },
  );

  test("a signed feed arrives by snapshot, then by delta; not at all when nothing has changed; and never under a different key", async () => {
    const pair = await pairOf(1);
    const first = Array.from({ length: 300 }, (_, subject) => makeClaim(subject));
    const second = [...first.slice(1), makeClaim("new")];
    const now = Date.now() - 60_000;
    const serve = async (files: Map<string, Uint8Array>): Promise<void> => {
      for (const [place, bytes] of files) server.put(`/feed/${place}`, bytes);
    };
    await serve((await makeFeed({ pair, claims: first, now })).files);
    const address = `${server.origin}/feed/manifest.json`;
    const since = Date.now();
    const { source } = await ask<{ source: string }>("addSource", { address });
    expect(await visitEnds(address, since)).toMatchObject({
      claimCount: 300,
      title: "Example Checks",
      fingerprint: fingerprintForm,
    });
    await serve((await makeFeed({ pair, claims: second, sequence: 2, now, before: { claims: first, sequence: 1 } })).files);
    server.log.length = 0;
    expect(await visit(source, address)).toMatchObject({ claimCount: 300 });
    await visit(source, address);
    await serve((await makeFeed({ pair: await pairOf(2), claims: first, sequence: 3, now })).files);
    const refused = await visit(source, address);
    expect(refused).toMatchObject({ claimCount: 300, problem: { kind: "feed-key" }, otherFingerprint: fingerprintForm });
    expect(refused.otherFingerprint).not.toBe(refused.fingerprint);
    expect(server.log.splice(0).map(({ path, status }) => `${status} ${path.split("/")[2]}`)).toEqual([
      "200 manifest.json",
      "200 deltas",
      "304 manifest.json",
      "200 manifest.json",
    ]);
    await ask("removeSource", { source });
  });

  test("a fact-check can be added from its publisher's own page, and from no other", async () => {
    const findOffer = async (address: string, isPublishers: boolean): Promise<string> => {
      const page = await reader.read(address);
      const popup = await reader.openPopup(page);
      await popup.waitFor("the popup", () => / of \d+ sentences|The one sentence here /u.test(document.body.innerText));
      const readOffer = (): string => document.querySelector<HTMLElement>(".fact-check-offer")?.innerText ?? "";
      if (isPublishers) {
        const offer = await popup.waitFor("the offer", readOffer);
        await popup.evaluate(() => document.querySelector<HTMLElement>(".fact-check-offer button")?.click());
        await popup.waitFor("it is added", () => document.querySelector(".fact-check-offer [role=status]")?.textContent);
        await popup.close();
        await page.tab.close();
        return offer;
      }
      // Nothing shows that the popup has its answer, so queue the same question behind it, twice.
      for (let times = 0; times < 2; times++) await ask("readFactChecks", { tab: page.id });
      await popup.evaluate(waitInPage, 0);
      const offer = await popup.evaluate(readOffer);
      await popup.close();
      await page.tab.close();
      return offer;
    };
    expect(await findOffer("/fact-check/", false)).toBe("");
    expect(await findOffer(reader.site.replace("127.0.0.1", "plumbline.example") + "/fact-check/", true)).toContain("From Plumb Line.");
    const { sources } = await ask<SourcesReport>("readSources", null);
    expect(sources.find(({ kind }) => kind === "saved")).toMatchObject({ claimCount: 1 });
    expect(server.log).toEqual([]);
    await ask("removeSource", { source: "saved" });
  });
});

const interruptions = ["kill", "cut", "kill", "fail", "kill", "trickle"];

function behaviorOf(interruption: string, length: number): Behavior {
  if (interruption === "cut") return { cutAfter: Math.floor(Math.random() * length) };
  if (interruption === "fail") return { status: 500 };
  if (interruption === "trickle") return { piece: Math.ceil(length / 40), pause: 25 };
  return { piece: Math.ceil(length / 20), pause: 20 };
}

/** Runs in one of the extension's own pages: how many claims of the source are shown, and from which editions. */
function describeShown(source: string): Promise<{ count: number; ratings: (string | undefined)[] }> {
  interface Bundle {
    generation: number;
    claims: { reviews: { rating?: string }[] }[];
  }
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("error", () => reject(new Error(String(opening.error))));
    opening.addEventListener("success", () => {
      const reading = opening.result.transaction(["sources", "claims"]);
      const held = reading.objectStore("sources").get(source);
      const bundles = reading.objectStore("claims").getAll();
      reading.addEventListener("complete", () => {
        opening.result.close();
        const shown = (bundles.result as Bundle[])
          .filter(({ generation }) => generation === held.result.generation)
          .flatMap(({ claims }) => claims);
        resolve({ count: shown.length, ratings: [...new Set(shown.map(({ reviews }) => reviews[0]?.rating))] });
      });
    });
  });
}

/** Runs there too. */
function countGenerations(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("error", () => reject(new Error(String(opening.error))));
    opening.addEventListener("success", () => {
      const counting = opening.result.transaction("generations").objectStore("generations").count();
      counting.addEventListener("success", () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}

/** The claims that a page with this sentence would get. */
async function findClaims(reader: Reader, sentence: string): Promise<string[]> {
  const { claims } = await reader.inExtension(async (text) => {
    const argument = { blocks: [{ kind: "paragraph", text }], language: "en", date: "", title: "", reviewedClaims: [], known: [] };
    return (await chrome.runtime.sendMessage({ to: "worker", call: "findMatches", argument })).value as {
      claims: { claim: { text: string } }[];
    };
  }, sentence);
  return claims.map(({ claim }) => claim.text);
}

/** Runs in the options page: chooses a file with this entry in 20 MB of JSON. False if the field is not there yet. */
function chooseLargeFile(entry: string): boolean {
  const input = document.querySelector<HTMLInputElement>("#sources input[type=file]");
  if (input === null) return false;
  const words = JSON.stringify({ item: null, words: "x".repeat(2_000) });
  const parts = Array.from({ length: 10_000 }, () => `,${words}`);
  const files = new DataTransfer();
  files.items.add(new File([`{"dataFeedElement":[${entry}`, ...parts, "]}"], "large.json"));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
