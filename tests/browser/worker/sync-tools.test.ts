/** Google's Fact Check Tools with the reader's own key, asked of a server that imitates them. */
import { beforeEach, describe, expect, inject, test } from "vitest";
import { readClaimsAfter } from "../../../src/store/claims-table.ts";
import { readRequests } from "../../../src/worker/sources/note-request.ts";
import { reportSources } from "../../../src/worker/sources/report-sources.ts";
import { readTools } from "../../../src/worker/sources/tools/register-tools.ts";
import type { ToolsBehavior, ToolsClaim, ToolsRequest } from "../../support/servers/tools-server.ts";
import { countFound, hour, only, wakeUp, world } from "./sources-world.ts";

const key = "AIzaExample-key_of-the-reader-0123456789";
const day = 24 * hour;
let name = "";
beforeEach(() => {
  name = crypto.randomUUID();
});

const dateOf = (daysAgo: number): string => new Date(world.time - daysAgo * day).toISOString();
const claimOf = (
  subject: number | string,
  { site = "checks.example", rating = "False", daysAgo = 2, language = "en" } = {},
): ToolsClaim => ({
  text: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  claimant: "Aldermouth Gazette",
  claimReview: [
    {
      publisher: { name: `Checks of ${site}`, site },
      url: `https://${site}/bridge-${subject}`,
      title: "What the bridge cost",
      reviewDate: dateOf(daysAgo),
      textualRating: rating,
      languageCode: language,
    },
  ],
});
const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);

async function serve(claims: ToolsClaim[], behavior: Partial<ToolsBehavior> = {}): Promise<void> {
  const body = JSON.stringify({ key, claims, now: world.time, ...behavior });
  await fetch(`${inject("toolsServer")}/${name}/`, { method: "PUT", body });
}
const readLog = async (): Promise<ToolsRequest[]> =>
  (await fetch(`${inject("toolsServer")}/${name}/log`)).json() as Promise<ToolsRequest[]>;
const askedFor = (request: ToolsRequest | undefined): Record<string, string> =>
  Object.fromEntries(new URL(request?.address ?? "http://none.example/").searchParams);
const wake = () => wakeUp(undefined, { toolsAddress: `${inject("toolsServer")}/${name}/v1alpha1/claims:search` });
const english = { site: "checks.example", language: "en" };

async function readClaims() {
  const { generation } = await only();
  return (await readClaimsAfter(world.database, generation, 0, Number.POSITIVE_INFINITY)).claims;
}

describe("Google's Fact Check Tools", () => {
  test("are asked by publisher and language, the newest first, page by page, and their claims are found in pages", async () => {
    await serve([
      ...range(3).map((at) => claimOf(at)),
      ...range(250, 100).map((at) => claimOf(at, { daysAgo: 100 })),
      claimOf(500, { daysAgo: 1_000 }),
      claimOf(501, { language: "de" }),
      claimOf(502, { site: "other.example" }),
    ]);
    const keeper = wake();
    expect(await keeper.setTools({ key, queries: [english] })).toEqual({ ok: true, source: "fact-check-tools" });
    await keeper.runDue();
    const [probe, ...asked] = await readLog();
    expect(askedFor(probe)).toMatchObject({ pageSize: "1" });
    expect(asked.map((request) => askedFor(request)["maxAgeDays"] ?? "any")).toEqual(["30", "365", "365", "365", "any", "any", "any"]);
    for (const request of [probe, ...asked]) {
      expect(askedFor(request)).toMatchObject({ reviewPublisherSiteFilter: "checks.example", languageCode: "en" });
      expect(Object.keys(askedFor(request))).not.toContain("query"); // never words that are read
    }
    expect(await only()).toMatchObject({ claimCount: 254, failures: 0, title: "Google Fact Check Tools" });
    expect(await countFound([0, 2, 100, 349, 500, 501, 502])).toBe(5);
    const [claim] = (await readClaims()).filter(({ text }) => text.startsWith("Bridge 1 "));
    expect(claim).toMatchObject({
      claimant: { name: "Aldermouth Gazette" },
      reviews: [{ rating: "False", publisher: { site: "checks.example" } }],
    });
  });

  test("are later asked only for what is new, with a week more, and a corrected rating takes the place of the old one", async () => {
    await serve(range(3).map((at) => claimOf(at)));
    const keeper = wake();
    await keeper.setTools({ key, queries: [english] });
    await keeper.runDue();
    await readLog();
    world.time += day;
    await serve([claimOf(0), claimOf(1, { rating: "True" }), claimOf(2), claimOf(3, { daysAgo: 0 })]);
    await wake().runDue();
    expect((await readLog()).map((request) => askedFor(request)["maxAgeDays"])).toEqual(["9"]); // a day and some seconds, and a week
    const claims = await readClaims();
    expect(claims.length).toBe(4);
    const [changed] = claims.filter(({ text }) => text.startsWith("Bridge 1 "));
    const { date } = { date: new Date(world.time).toISOString().slice(0, 10) };
    expect(changed?.reviews.map(({ rating, correctedOn }) => [rating, correctedOn?.date])).toEqual([["True", date]]);
    expect(await countFound([0, 1, 2, 3])).toBe(4);
  });

  test("go on where they stopped when the worker's time is up, the connection breaks, or a page token has expired", async () => {
    await serve(
      range(250).map((at) => claimOf(at)),
      { quota: 3 },
    );
    let keeper = wake();
    await keeper.setTools({ key, queries: [english] }); // one of the three
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 200, problem: { kind: "tools-quota", detail: "429" } });
    expect((await only()).dueAt).toBeGreaterThan(world.time);
    await readLog();
    world.time += day;
    await serve(
      range(250).map((at) => claimOf(at)),
      { isForgetful: true },
    );
    keeper = wake();
    await keeper.runDue();
    expect((await only()).tools?.visit).toBeDefined(); // its time was up
    await wake().runDue();
    const tokens = (await readLog()).map((request) =>
      [askedFor(request)["maxAgeDays"] ?? "any", askedFor(request)["pageToken"] ?? ""].join(" "),
    );
    expect(tokens.slice(0, 4)).toEqual(["30 page-200", "30 ", "30 page-100", "30 page-200"]);
    expect(await only()).toMatchObject({ claimCount: 250, failures: 0 });
    expect((await only()).problem).toBeUndefined();
  });

  test.each([
    ["a key that Google does not accept", { key: "another-key-that-is-long-enough" }, "tools-key"],
    ["a quota that is used up", { quota: 0 }, "tools-quota"],
    ["what is no answer", { odd: "<html>" }, "damaged"],
    ["a list instead of an answer", { odd: "[]" }, "damaged"],
    ["claims that are no list", { odd: '{"claims": 7}' }, "damaged"],
  ])("refuse %s with a reason of its own, and nothing is stored", async (_what, behavior, reason) => {
    await serve([claimOf(1)], behavior);
    expect(await wake().setTools({ key, queries: [english] })).toEqual({ ok: false, reason });
    expect(await world.database.sources.count()).toBe(0);
  });

  test.each([
    ["not-a-key", { key: "too short", queries: [english] }],
    ["not-a-key", { key: `${key}\r\nX: y`, queries: [english] }],
    ["no-publisher", { key, queries: [] }],
    ["not-a-site", { key, queries: [{ site: "no site", language: "" }] }],
  ])("are not asked at all: %s", async (reason, choice) => {
    await serve([]);
    expect(await wake().setTools(choice)).toEqual({ ok: false, reason });
    expect(await readLog()).toEqual([]);
  });

  test("that cannot be reached are reported so", async () => {
    const keeper = wakeUp(() => Promise.reject(new TypeError("offline")), { toolsAddress: `${inject("toolsServer")}/${name}/` });
    expect(await keeper.setTools({ key, queries: [english] })).toEqual({ ok: false, reason: "unreachable" });
  });

  test.each([
    ["an empty object", "{}"],
    [
      "claims without reviews, texts or sense",
      '{"claims": [null, 7, {}, {"text": "x"}, {"claimReview": [{}]}, {"text": 3, "claimReview": "no"}]}',
    ],
    ["the same page token again and again", '{"claims": [], "nextPageToken": "again"}'],
  ])("may answer with %s", async (_what, odd) => {
    await serve([], { odd });
    const keeper = wake();
    await keeper.setTools({ key, queries: [english] });
    await keeper.runDue();
    expect(await only()).toMatchObject({ failures: 0 });
    expect((await readLog()).length).toBeLessThan(10);
  });

  test("never show the key: not in addresses, the log of requests, reports or answers to our own pages", async () => {
    await serve(
      range(3).map((at) => claimOf(at)),
      { quota: 2 },
    );
    const keeper = wake();
    await keeper.setTools({ key, queries: [english] });
    await keeper.runDue();
    expect((await readLog()).every((request) => request.key === key && !request.address.includes(key))).toBe(true);
    const shown = [
      await readRequests(world.database),
      await reportSources(world.database, keeper),
      await readTools({ database: world.database }),
    ];
    expect(JSON.stringify(shown)).not.toContain(key);
    expect(shown[0]).not.toHaveLength(0);
    expect(await readTools({ database: world.database })).toEqual({ hasKey: true, queries: [english] });
    expect(await keeper.add(`https://factchecktools.googleapis.com/v1alpha1/claims:search?key=${key}`)).toMatchObject({
      reason: "with-password",
    });
  });

  test("keep the stored key and what was read when publishers are added, and are removed with their key", async () => {
    await serve([claimOf(1), claimOf(2, { site: "other.example", language: "de" })]);
    const keeper = wake();
    await keeper.setTools({ key, queries: [english] });
    await keeper.runDue();
    await readLog();
    await keeper.setTools({ key: "", queries: [english, { site: "https://www.other.example/checks", language: "" }] });
    await keeper.runDue();
    expect((await readLog()).map((request) => askedFor(request)["reviewPublisherSiteFilter"])).toContain("other.example");
    expect(await only()).toMatchObject({ claimCount: 2 });
    await keeper.remove("fact-check-tools");
    await keeper.runDue();
    expect(await world.database.sources.count()).toBe(0);
    expect(await world.database.claims.count()).toBe(0);
    expect(await readTools({ database: world.database })).toEqual({ hasKey: false, queries: [] });
  });
});
