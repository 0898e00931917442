/** Sources over IndexedDB and a real web server: whatever happens, pages are matched against one complete generation. */
import { describe, expect, test, vi } from "vitest";
import { countClaims, readClaimsAfter } from "../../../src/store/claims-table.ts";
import { newSource, readSources } from "../../../src/store/sources-table.ts";
import { rulesAlone } from "../../support/judge/rules-alone.ts";
import { answerMatch } from "../../../src/worker/answers/answer-match.ts";
import { reportSources } from "../../../src/worker/sources/report-sources.ts";
import type { SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import type { Behavior } from "../../support/servers/feed-server.ts";
import { countFound, hour, nextPath, only, openClaimIndex, publish, readLog, server, wakeUp, world } from "./sources-world.ts";

const reviewOf = (subject: number | string, rating = "False") => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  url: `https://checks.example/bridge-${subject}`,
  author: { "@type": "Organization", name: "Example Checks" },
  reviewRating: { "@type": "Rating", alternateName: rating },
  inLanguage: "en",
});
const feedOf = (subjects: readonly (number | string)[], rating?: string): string =>
  JSON.stringify(
    {
      "@type": "DataFeed",
      dataFeedElement: subjects.map((subject) => ({ "@type": "DataFeedItem", item: [reviewOf(subject, rating), null] })),
    },
    undefined,
    1,
  );
const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);

/** A source the reader has chosen, added without first examining its address. */
async function addSource(): Promise<string> {
  const address = server + world.path;
  const id = `claim-reviews:${address}`;
  await world.database.sources.add(newSource({ id, kind: "claim-reviews", address, title: "127.0.0.1" }));
  return id;
}

/** The ratings that pages would show, by the complete generation they belong to. */
async function ratingsShown(): Promise<string[]> {
  const { generation } = await only();
  const { claims } = await readClaimsAfter(world.database, generation, 0, Number.POSITIVE_INFINITY);
  return [...new Set(claims.flatMap(({ reviews }) => reviews.map(({ rating = "" }) => rating)))];
}

/** Claims of all generations together. */
async function countAllClaims(): Promise<number> {
  return (await world.database.claims.toArray()).reduce((sum, { claims }) => sum + claims.length, 0);
}

/** Once this many claims have arrived, advances the clock far enough for them to be saved. */
async function passTime(keeper: SourceScheduler, claims: number): Promise<void> {
  const { id } = await only();
  world.onProgress = () => {
    if ((keeper.progressOf(id)?.claimCount ?? 0) < claims) return;
    world.time += 9_000;
    world.onProgress = () => {};
  };
}

/** Visits the source, and cuts its answer off once part of it has been saved. */
async function visitUntilCut(keeper: SourceScheduler): Promise<void> {
  await passTime(keeper, 2_000);
  const visit = keeper.runDue();
  await expect.poll(async () => (await only()).job?.bytesDone ?? 0).toBeGreaterThan(0);
  await fetch(`${server}/cut${world.path}`);
  await visit;
}

describe("a source of claim reviews", () => {
  test("is fetched, its claims are found in pages, and its next visit is some hours later", async () => {
    await publish(feedOf(range(30)));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 30, entryCount: 30, failures: 0, checkedAt: world.time, storedAt: world.time });
    expect(await countFound([3, 29, 30])).toBe(2);
    const { dueAt } = await only();
    expect(dueAt - world.time).toBeGreaterThan(5 * hour);
    expect(world.alarm).toBe(dueAt);
  });

  test("that has not changed is not sent again", async () => {
    await publish(feedOf([1, 2]));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    world.time += 24 * hour;
    await wakeUp().runDue();
    expect((await readLog()).map(({ status }) => status)).toEqual([200, 304]);
    expect(await only()).toMatchObject({ claimCount: 2, checkedAt: world.time, storedAt: world.time - 24 * hour });
  });

  test("in a newer edition replaces the whole older one, and claims it no longer has are gone", async () => {
    await publish(feedOf(range(20), "False"));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    await publish(feedOf(range(10, 5), "Mostly false"));
    world.time += 24 * hour;
    await keeper.runDue();
    expect(await ratingsShown()).toEqual(["Mostly false"]);
    expect(await countFound([0, 4, 5, 14])).toBe(2);
    expect(await world.database.generations.count()).toBe(2); // that of the empty starter and the current one
    expect(await countAllClaims()).toBe(10);
  });

  test("merges what several publishers say about one claim, and counts the entries it refuses", async () => {
    const other = { ...reviewOf(1, "Half true"), url: "https://other.example/bridge", author: { name: "Other Checks" } };
    await publish(
      `${[reviewOf(1), other, reviewOf(2), { "@type": "ClaimReview", claimReviewed: "" }].map((entry) => JSON.stringify(entry)).join("\n")}\n{"broken\n`,
    );
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    const source = await only();
    expect(source).toMatchObject({ claimCount: 2, entryCount: 5 });
    expect(source.refused.map(({ reason, count, first }) => `${count} ${reason} (${first})`).toSorted()).toEqual([
      "1 claimReviewed is empty (entry 4)",
      "1 is no JSON (entry 5)",
    ]);
    const { generation } = source;
    const { claims } = await readClaimsAfter(world.database, generation, 0, Number.POSITIVE_INFINITY);
    expect(claims.map((claim) => claim.reviews.map(({ rating }) => rating)).toSorted((a, b) => b.length - a.length)).toEqual([
      ["False", "Half true"],
      ["False"],
    ]);
  });

  test("that reviews a new claim twice, before and after many claims that are held, has it once", async () => {
    const others = [500, ...range(40), 500].map((subject) => ({
      ...reviewOf(subject, "Half true"),
      url: `https://other.example/${subject}`,
    }));
    others[0] = reviewOf(500);
    const lines = [...range(128).map((subject) => reviewOf(subject)), ...others].map((review) => JSON.stringify(review));
    await publish(lines.join("\n"));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    const { claimCount, generation } = await only();
    const { claims } = await readClaimsAfter(world.database, generation, 0, Number.POSITIVE_INFINITY);
    expect([claimCount, claims.length]).toEqual([129, 129]);
    expect(claims.filter(({ reviews }) => reviews.length === 2)).toHaveLength(41);
  });

  test.each([
    ["as web servers pack it", { gzip: true }],
    ["in small pieces", { piece: 700 }],
    ["without a version", { etag: false }],
  ])("may be sent %s", async (_how, behavior) => {
    await publish(feedOf(range(25)), behavior);
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 25, failures: 0 });
  });

  const partBytes = 2 << 20;
  const partsOf = (count: number) => Array.from({ length: count }, (_, at) => `206 bytes=${at * partBytes}-${(at + 1) * partBytes - 1}`);
  test.each<[string, Behavior, string[]]>([
    ["in parts if the server supports ranges", {}, ["200 ", ...partsOf(8), "206 bytes=16777216-"]],
    ["in one piece if it does not", { ranges: false }, ["200 "]],
    ["in one piece if its version is uncertain", { etag: false }, ["200 "]],
  ])("that is large is fetched %s", async (_how, behavior, requests) => {
    const file = feedOf(range(40)).replace("{", `{"note":"${"x".repeat(17_000_000)}",`);
    await publish(file, behavior);
    await addSource();
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 40, failures: 0 });
    expect((await readLog()).map((request) => `${request.status} ${request.range}`)).toEqual(
      requests.map((request) => request.replace(/16777216-$/u, `16777216-${file.length - 1}`)),
    );
  });

  test("may be a compressed file", async () => {
    const packed = new Response(new Blob([feedOf(range(25))]).stream().pipeThrough(new CompressionStream("gzip")));
    await publish(new Uint8Array(await packed.arrayBuffer()));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 25, failures: 0 });
  });

  test.each<[string, string, Behavior, string]>([
    ["is not there", feedOf([7]), { status: 404 }, "not-found"],
    ["is forbidden", feedOf([7]), { status: 403 }, "refused"],
    ["fails", feedOf([7]), { status: 500 }, "server-error"],
    ["is busy", feedOf([7]), { status: 503 }, "busy"],
    ["redirects elsewhere", feedOf([7]), { status: 302, location: "/elsewhere" }, "leads-elsewhere"],
    ["breaks off", feedOf(range(900)), { cutAfter: 20_000 }, "broken-off"],
    ["is a web page", "<!doctype html><title>Sorry</title>", {}, "damaged"],
    ["ends in the middle", feedOf(range(900)).slice(0, 150_000), {}, "damaged"],
    ["has no claims", JSON.stringify({ dataFeedElement: [{ item: null }] }), {}, "no-claims"],
  ])("that %s is reported with the kind of problem, and the stored claims stay", async (_what, file, behavior, kind) => {
    await publish(feedOf([1, 2, 3]));
    const keeper = wakeUp();
    await addSource();
    await keeper.runDue();
    await publish(file, behavior);
    world.time += 24 * hour;
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 3, failures: 1, problem: { kind, at: world.time } });
    expect(await countFound([1, 2, 3, 7])).toBe(3);
    await publish(feedOf([7]));
    world.time += 24 * hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 1, failures: 0 });
    expect((await only()).problem).toBeUndefined();
    expect((await readLog()).every((request) => request.path === world.path)).toBe(true);
  });

  test("is visited less and less often while it fails, and never sooner than it asks", async () => {
    await publish("", { status: 503 });
    const keeper = wakeUp();
    await addSource();
    const waits: number[] = [];
    for (let visit = 0; visit < 9; visit++) {
      await keeper.runDue();
      const { dueAt } = await only();
      waits.push(Math.round((dueAt - world.time) / 60_000));
      world.time = dueAt;
    }
    expect(waits).toEqual([23, 45, 90, 180, 360, 720, 1440, 1440, 1440]);
    await publish("", { status: 503, retryAfter: String(20 * 3600) });
    await keeper.scheduleNow((await only()).id);
    await keeper.runDue();
    expect((await only()).dueAt - world.time).toBe(20 * hour);
    await readLog();
    world.time += 20 * hour - 1;
    await keeper.scheduleNow((await only()).id);
    await keeper.runDue();
    expect([await readLog(), (await only()).problem]).toEqual([[], { kind: "busy", detail: "503", at: world.time + 1 - 20 * hour }]);
    world.time += 1;
    await publish(feedOf([1]));
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 1, failures: 0 });
    await keeper.scheduleNow((await only()).id);
    await keeper.runDue();
    expect((await readLog()).map(({ status }) => status)).toEqual([200, 304]);
  });

  test("is visited when a clock that was years ahead is corrected", async () => {
    await publish(feedOf([1]));
    await addSource();
    world.time += 5 * 365 * 24 * hour;
    await wakeUp().runDue();
    await publish(feedOf([1, 2]));
    world.time -= 5 * 365 * 24 * hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 2, checkedAt: world.time });
    expect((await only()).dueAt).toBeLessThan(world.time + 7 * hour);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["claims", () => world.database.claims.clear()],
    ["claims and index", () => Promise.all([world.database.claims.clear(), world.database.segments.clear()])],
    ["bundle of claims, and its index", () => Promise.all([world.database.claims.limit(1).delete(), world.database.segments.clear()])],
  ])("that has lost its %s is fetched again at the next visit, though its file has not changed", async (what, lose) => {
    await publish(feedOf(range(40)));
    await addSource();
    await wakeUp().runDue();
    for (const isReadBefore of [false, true]) {
      await lose();
      if (isReadBefore) await countFound([1, 2, 3]);
      expect(world.losses).toBe(isReadBefore && what.includes("index") ? 1 : 0); // then the worker wakes right away
      world.time += 24 * hour;
      await wakeUp().runDue();
      expect(await only()).toMatchObject({ claimCount: 40, failures: 0 });
      expect(await countFound([0, 20, 39])).toBe(3);
    }
  });

  test("is visited when the clock is set back an hour, and waits as usual if that visit fails", async () => {
    await publish(feedOf([1]));
    await addSource();
    await wakeUp().runDue();
    await publish(feedOf([1, 2]), { status: 503, times: 1 });
    world.time -= hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 1, failures: 1 });
    expect((await only()).dueAt).toBeLessThan(world.time + hour);
    await wakeUp().runDue();
    expect((await readLog()).map(({ status }) => status)).toEqual([200, 503]);
    world.time += hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 2, failures: 0 });
  });

  test("that is cut off resumes where its claims were last saved, if possible", async () => {
    const file = feedOf(range(6_000));
    await publish(file, { cutAfter: Math.round(file.length * 0.7), cutWhenAsked: true, times: 1, piece: file.length / 20, pause: 20 });
    const keeper = wakeUp();
    await addSource();
    await visitUntilCut(keeper);
    const broken = await only();
    expect(broken).toMatchObject({ claimCount: 0, generation: 0 });
    expect(broken.job?.bytesDone).toBeGreaterThan(file.length / 3);
    world.time += 24 * hour;
    const next = wakeUp();
    await next.runDue();
    expect(await only()).toMatchObject({ claimCount: 6_000, entryCount: 6_000, failures: 0 });
    const ranges = (await readLog()).map(({ range: asked, status }) => `${status} ${asked}`);
    expect(ranges).toEqual(["200 ", `206 bytes=${broken.job?.bytesDone}-`]);
    expect(await countClaims(world.database, (await only()).generation)).toBe(6_000);
    expect((await only()).publishers?.list).toEqual([{ key: "checks.example", name: "Example Checks", claims: 6_000 }]);
    expect(await countFound([0, 2_999, 5_999])).toBe(3);
  });

  test("that is large is fetched over several wakes of the worker, each resuming where the last one stopped", async () => {
    const file = feedOf(range(6_000));
    await publish(file);
    wakeUp();
    await addSource();
    world.onProgress = () => (world.time += 7_000);
    let wakes = 0;
    const soon: boolean[] = [];
    for (; (await only()).generation === 0; wakes++) {
      const startedAt = world.time;
      await wakeUp().runDue();
      soon.push((await only()).generation > 0 || world.alarm <= startedAt + 60_000);
    }
    expect(wakes).toBeGreaterThan(2);
    expect(soon).not.toContain(false);
    expect(await only()).toMatchObject({ claimCount: 6_000, entryCount: 6_000, failures: 0 });
    const log = await readLog();
    expect(log.map(({ status }) => status)).toEqual([200, ...log.slice(1).map(() => 206)]);
    expect((await world.database.requests.toArray()).map(({ status }) => status)).toEqual(log.map(({ status }) => status));
    expect((await only()).publishers?.list).toEqual([{ key: "checks.example", name: "Example Checks", claims: 6_000 }]);
    expect(await countFound([0, 2_999, 5_999])).toBe(3);
  });

  test("that is large and paused resumes in the same worker without looking for claims that are new", async () => {
    const entryOf = (subject: number, name: string) => ({
      ...reviewOf(subject),
      author: { name },
      url: `https://${name}.example/${subject}`,
    });
    const entries = [...range(6_000).map((subject) => entryOf(subject, "first")), entryOf(0, "second"), entryOf(5_999, "second")];
    await publish(JSON.stringify(entries));
    const keeper = wakeUp();
    await addSource();
    world.onProgress = () => (world.time += 7_000);
    await keeper.runDue();
    const { claimCount = 0 } = (await only()).job ?? {};
    const steps = vi.spyOn(IDBCursor.prototype, "continue");
    for (let wakes = 1; (await only()).generation === 0 && wakes < 100; wakes++) await keeper.runDue();
    expect(claimCount).toBeLessThan(3_000);
    expect(steps.mock.calls.length).toBeLessThan(1_000);
    steps.mockRestore();
    expect(await only()).toMatchObject({ claimCount: 6_000, entryCount: 6_002 });
    const { claims } = await readClaimsAfter(world.database, (await only()).generation, 0, Number.POSITIVE_INFINITY);
    expect(claims.filter(({ reviews }) => reviews.length === 2).map(({ text }) => text)).toEqual([
      reviewOf(0).claimReviewed,
      reviewOf(5_999).claimReviewed,
    ]);
  });

  test("that is cut off and then changes starts over", async () => {
    const file = feedOf(range(6_000), "False");
    await publish(file, { cutAfter: Math.round(file.length * 0.7), cutWhenAsked: true, piece: file.length / 20, pause: 20 });
    const keeper = wakeUp();
    await addSource();
    await visitUntilCut(keeper);
    await publish(feedOf(range(100), "Half true"));
    world.time += 24 * hour;
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 100, failures: 0 });
    expect(await ratingsShown()).toEqual(["Half true"]);
  });

  test("that is removed takes its claims away, except those that another source has too", async () => {
    const keeper = wakeUp();
    await publish(feedOf([1, 2]));
    const first = await addSource();
    world.path = nextPath();
    await publish(feedOf([2, 3], "Half true"));
    await addSource();
    await keeper.runDue();
    expect(await countFound([1, 2, 3])).toBe(3);
    const stored = (await world.database.claims.toArray()).flatMap(({ claims }) => claims);
    const { id } = stored.find(({ text }) => text.startsWith("Bridge 2")) ?? { id: "" };
    const [both] = await openClaimIndex().readClaims([{ source: first, claim: id }]);
    expect(both?.claim.reviews.map(({ rating }) => rating).toSorted()).toEqual(["False", "Half true"]);
    await keeper.remove(first);
    await keeper.runDue();
    expect(await countFound([1, 2, 3])).toBe(2);
    expect(await countAllClaims()).toBe(2);
  });

  test("lists the publishers whose reviews it has, and hides those of a publisher that is off", async () => {
    const other = { ...reviewOf(1, "Half true"), url: "https://other.example/bridge", author: { name: "Other Checks" } };
    await publish(JSON.stringify([reviewOf(1), reviewOf(2), other]));
    await addSource();
    await wakeUp().runDue();
    expect((await only()).publishers?.list).toEqual([
      { key: "checks.example", name: "Example Checks", claims: 2 },
      { key: "other.example", name: "Other Checks", claims: 1 },
    ]);
    const reviewsShown = async (publishersOff: string[]) => {
      const index = openClaimIndex();
      const blocks = [1, 2].map((subject) => ({ kind: "paragraph" as const, text: reviewOf(subject).claimReviewed }));
      const request = { blocks, language: "en", date: "", title: "", reviewedClaims: [], known: [] };
      const { matches, claims } = await answerMatch(request, index, rulesAlone, () => 0, publishersOff);
      expect(new Set(matches.map(({ claim }) => claim))).toEqual(new Set(claims.map(({ claim }) => claim.id)));
      return claims.flatMap(({ claim: { reviews } }) => reviews.map(({ publisher }) => publisher.name)).toSorted();
    };
    expect(await reviewsShown([])).toEqual(["Example Checks", "Example Checks", "Other Checks"]);
    expect(await reviewsShown(["checks.example"])).toEqual(["Other Checks"]);
    expect(await reviewsShown(["checks.example", "other.example"])).toEqual([]);
  });

  test("that is off is neither shown nor visited", async () => {
    await publish(feedOf([1]));
    const keeper = wakeUp();
    const id = await addSource();
    await keeper.runDue();
    await keeper.setOn(id, false);
    world.time += 48 * hour;
    await keeper.runDue();
    expect(await countFound([1])).toBe(0);
    expect(await readLog()).toHaveLength(1);
    await keeper.setOn(id, true);
    expect(await countFound([1])).toBe(1);
  });

  test.each([
    ["ftp://checks.example/feed", "not-https"],
    ["http://checks.example/feed", "not-https"],
    ["http://localhost:8080/feed", "not-https"], // the content security policy blocks all of these
    ["http://127.0.0.2/feed", "not-https"],
    ["http://[::1]/feed", "not-https"],
    ["http://192.168.1.1/feed", "not-https"],
    ["javascript:alert(1)", "not-an-address"],
    ["checks", "not-an-address"],
    ["https://reader:secret@checks.example/feed", "with-password"],
  ])("cannot be added from %s", async (address, reason) => {
    expect(await wakeUp().add(address)).toEqual({ ok: false, reason, detail: "" });
  });

  test.each<[string, string, Behavior, string]>([
    ["a web page", "<!doctype html><title>Bridge</title>", {}, "web-page"],
    ["a long web page", `\n<html>${"<p>Bridge</p>".repeat(200_000)}`, {}, "web-page"],
    ["other data", JSON.stringify({ bridges: [1, 2, 3] }), {}, "no-claims"],
    ["text that is not JSON", "bridges: 45", {}, "damaged"],
    ["nothing", "", { status: 404 }, "not-found"],
    ["a redirect elsewhere", "", { status: 301, location: "/elsewhere" }, "leads-elsewhere"],
  ])("cannot be added where there is %s, and the address is requested only once", async (_what, file, behavior, reason) => {
    await publish(file, behavior);
    expect(await wakeUp().add(server + world.path)).toMatchObject({ ok: false, reason });
    expect(await readSources(world.database)).toEqual([]);
    expect(await readLog()).toHaveLength(1);
  });

  test("is added once, after only its first claims are examined", async () => {
    await publish(feedOf(range(20_000)), { piece: 400_000, pause: 50 });
    const keeper = wakeUp();
    expect(await keeper.add(`${server}${world.path}#part`)).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({ kind: "claim-reviews", address: server + world.path, isOn: true, generation: 0 });
    expect((await world.database.requests.toArray()).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_500_000);
    expect(await keeper.add(server + world.path)).toMatchObject({ ok: false, reason: "already-there" });
  });

  test("keeps what it had when the reader cancels the visit", async () => {
    await publish(feedOf([1]));
    const keeper = wakeUp();
    const id = await addSource();
    await keeper.runDue();
    await publish(feedOf(range(3_000)), { piece: 20_000, pause: 30 });
    await keeper.scheduleNow(id);
    const visit = keeper.runDue();
    await expect.poll(() => keeper.progressOf(id)?.claimCount ?? 0).toBeGreaterThan(0);
    await keeper.cancel(id);
    await visit;
    expect(await only()).toMatchObject({ claimCount: 1, failures: 0 });
    expect((await only()).job).toBeUndefined();
    expect(await countAllClaims()).toBe(1);
  });

  test("keeps what is whole when the reader stops the first visit, and reads all of the file at the next", async () => {
    await publish(feedOf(range(3_000)), { piece: 20_000, pause: 30 });
    const keeper = wakeUp();
    const id = await addSource();
    await passTime(keeper, 800);
    const visit = keeper.runDue();
    await expect.poll(() => keeper.progressOf(id)?.claimCount ?? 0).toBeGreaterThan(1_200);
    await keeper.cancel(id);
    await visit;
    const kept = (await only()).claimCount;
    expect(kept).toBeGreaterThanOrEqual(800);
    expect(kept).toBeLessThan(3_000);
    expect([await countAllClaims(), (await only()).job, (await only()).dueAt > world.time]).toEqual([kept, undefined, true]);
    expect(await countFound(range(10))).toBe(10);
    expect(world.losses).toBe(0);
    await publish(feedOf(range(3_000)));
    await keeper.scheduleNow(id);
    await keeper.runDue();
    expect((await only()).claimCount).toBe(3_000);
  });

  test("of a large file, keeps only claims in the reader's languages, and reads it again when these change", async () => {
    const german = {
      ...reviewOf(1),
      claimReviewed: "Die Brücke hat die Steuerzahler nicht 45 Millionen gekostet, und das ist nicht wahr.",
    };
    const file = JSON.stringify([reviewOf(1), german]);
    world.languages = ["en"];
    await publish(file);
    const keeper = wakeUp();
    const id = await addSource();
    await keeper.runDue();
    expect((await only()).claimCount).toBe(2); // not a large one
    await publish(file.replace("[", `[${" ".repeat(20_500_000)}`));
    const visitAgain = async (): Promise<unknown> => {
      await keeper.scheduleNow(id);
      await keeper.runDue();
      const { claimCount, refused } = await only();
      const [reported] = (await reportSources(world.database, keeper)).sources;
      return { claimCount, refused: refused.map(({ reason }) => reason), inOthers: reported?.inOtherLanguages };
    };
    expect(await visitAgain()).toEqual({ claimCount: 1, refused: ["is in a language that is not kept: de"], inOthers: 1 });
    expect((await only()).dueAt).toBeGreaterThan(world.time + 7 * 24 * hour);
    await readLog();
    await visitAgain();
    expect((await readLog()).map(({ status }) => status)).toEqual([304]);
    world.languages = undefined;
    expect(await visitAgain()).toEqual({ claimCount: 2, refused: [], inOthers: 0 });
  });
});
