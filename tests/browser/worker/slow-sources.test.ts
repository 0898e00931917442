/** Sources that waste our time: each delays only itself, and what the reader asks for happens at once. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { newSource, readSources } from "../../../src/store/sources-table.ts";
import type { StoredSource } from "../../../src/store/stored-source.ts";
import type { Behavior } from "../../support/servers/feed-server.ts";
import type { MortalPlan } from "./mortal-worker.ts";
import { hour, only, publish, readLog, server, wakeUp, world } from "./sources-world.ts";
import { waitFor } from "../../support/wait-for.ts";

const minute = 60_000;
const reviewOf = (subject: number | string) => ({
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  url: `https://checks.example/bridge-${subject}`,
  author: { name: "Example Checks" },
  inLanguage: "en",
});
const fileOf = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, subject) => reviewOf(subject)));

async function addSource(file: string | Uint8Array, behavior: Behavior = {}, name = "source"): Promise<string> {
  const path = world.path.replace("feed.json", `${name}.json`);
  await publish(file, behavior, path);
  await world.database.sources.add(newSource({ id: name, kind: "claim-reviews", address: server + path, title: "127.0.0.1" }));
  return name;
}
const sourceOf = async (id: string): Promise<StoredSource | undefined> => await world.database.sources.get(id);
const drip: Behavior = { piece: 1, pause: 200, etag: false };

async function pack(piece: string, count: number, before = ""): Promise<Uint8Array> {
  let left = count;
  const bytes = new TextEncoder().encode(piece);
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(before)),
    pull: (controller) => {
      if ((left -= 1) < 0) controller.close();
      else controller.enqueue(bytes.slice());
    },
  });
  return new Uint8Array(await new Response(text.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

/** Number of rows in the whole database. */
async function countRows(): Promise<number> {
  const counts = await Promise.all(world.database.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Advances time for timers and waits, but not for the network. */
async function passReal(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}
const hurryClock = (): void => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"], shouldAdvanceTime: true });
afterEach(() => void vi.useRealTimers());

/** Runs one life of a worker that ends as soon as it has sent its first request; returns the source it asked. */
async function dieInFirstVisit(): Promise<string> {
  const plan: MortalPlan = {
    database: world.database.name,
    deed: "visit",
    dieAt: 0,
    time: world.time,
    tick: 0,
    starter: { edition: "", claims: [] },
  };
  const worker = new Worker(new URL("./mortal-worker.ts", import.meta.url), { type: "module" });
  try {
    worker.postMessage(plan);
    const isAsked = ({ turn }: StoredSource): boolean => turn?.at === world.time;
    const { id } = await vi.waitUntil(async () => (await readSources(world.database)).find(isAsked), { timeout: 10_000 });
    return id;
  } finally {
    worker.terminate();
  }
}

describe("a server that sends very slowly", () => {
  test("does not keep other sources waiting, however many such servers there are", async () => {
    for (const name of ["a", "b", "c"]) await addSource(fileOf(400), drip, name);
    await addSource(fileOf(3), {}, "good");
    const keeper = wakeUp();
    const visits = keeper.runDue();
    await expect.poll(async () => (await sourceOf("good"))?.claimCount, { timeout: 20_000 }).toBe(3);
    for (const name of ["a", "b", "c"]) await keeper.remove(name);
    await visits;
  });

  test("is not first in the next life of a worker that dies with it, and is left alone after three such deaths", async () => {
    for (const name of ["a", "b"]) await addSource(fileOf(400), drip, name);
    const firstAsked: string[] = [];
    for (let life = 1; life <= 6; life++) {
      world.time += minute;
      firstAsked.push(await dieInFirstVisit());
    }
    expect(firstAsked).toEqual(["a", "b", "a", "b", "a", "b"]);
    world.time += minute;
    await wakeUp().runDue();
    const sources = await readSources(world.database);
    expect(sources.map(({ problem }) => problem?.kind)).toEqual(["stalled", "stalled"]);
    expect(sources.every(({ dueAt }) => dueAt > world.time + 10 * minute)).toBe(true);
  });

  test("is abandoned after a minute of waiting for a few kilobytes, and asked again later", async () => {
    hurryClock();
    await addSource(fileOf(400), drip);
    const keeper = wakeUp();
    const visits = keeper.runDue();
    await vi.waitUntil(async () => (await sourceOf("source"))?.job !== undefined, { interval: 0, timeout: 10_000 }); // the response has begun
    await passReal(minute);
    await visits;
    expect(await only()).toMatchObject({ claimCount: 0, failures: 1, problem: { kind: "stalled" } });
    expect((await only()).dueAt).toBeGreaterThan(world.time + 10 * minute);
  });
});

describe("a source", () => {
  test("whose turn takes ten minutes is interrupted, and finishes another day", async () => {
    hurryClock();
    await addSource(fileOf(6_000), { piece: 20_000, pause: 30 });
    const keeper = wakeUp();
    const visits = keeper.runDue();
    await vi.waitUntil(() => (keeper.progressOf("source")?.claimCount ?? 0) > 0, { interval: 0, timeout: 10_000 });
    await vi.advanceTimersByTimeAsync(10 * minute);
    await visits;
    expect(await only()).toMatchObject({ failures: 1, problem: { kind: "stalled" } });
    vi.useRealTimers();
    await publish(fileOf(6_000), {}, world.path.replace("feed.json", "source.json"));
    world.time += 24 * hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 6_000, failures: 0 });
  });

  test("that is large and paused gives the others their turn", async () => {
    await addSource(fileOf(6_000), {}, "large");
    await addSource(fileOf(3), {}, "small");
    world.onProgress = () => (world.time += 7_000);
    const wakes: string[] = [];
    for (let wake = 0; wake < 40 && !wakes.at(-1)?.startsWith("6000"); wake++) {
      await wakeUp().runDue();
      wakes.push(`${(await sourceOf("large"))?.claimCount}, ${(await sourceOf("small"))?.claimCount}`);
    }
    expect(wakes.slice(0, 2)).toContain("0, 3");
    expect(wakes.at(-1)).toBe("6000, 3");
  });

  test.each([0, 1, 100_000])("whose parts end after %d bytes is asked for one part, not for thousands", async (partMax) => {
    await addSource(`{"note":"${"x".repeat(30_000_000)}"}`, { partMax });
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ problem: { kind: "broken-off" } });
    expect(await readLog()).toHaveLength(2);
  });

  test("whose file restarts again and again, so that no visit finishes, is eventually left alone", async () => {
    const id = await addSource(fileOf(2_000));
    await world.database.sources.update(id, { turn: { at: 0, count: 200, lost: 0 } });
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ failures: 1, problem: { kind: "stalled" } });
    expect(await readLog()).toEqual([]);
    world.time += 24 * hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 2_000, failures: 0 });
  });
});

describe("an address", () => {
  const look = (file: Uint8Array | string, behavior: Behavior = {}) =>
    publish(file, behavior).then(() => wakeUp().add(server + world.path));

  test.each<[string, () => Promise<Uint8Array | string>]>([
    ["millions of empty entries", async () => "{}\n".repeat(2_000_000)],
    ["millions of empty entries, compressed", () => pack("{}\n".repeat(1 << 18), 80)],
    ["300 MB of nothing, compressed", () => pack(" ".repeat(1 << 20), 300)],
    ["an endless list, compressed", () => pack("[],".repeat(1 << 18), 200, "[")],
  ])("with %s is examined for a few seconds and not added", async (_what, make) => {
    expect(await look(await make())).toMatchObject({ ok: false });
    expect(await readSources(world.database)).toEqual([]);
  });

  test("on a server that sends very slowly is abandoned after half a minute", async () => {
    const half = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(half.signal);
    const looking = look(fileOf(400), drip);
    await waitFor(() => expect(timeout).toHaveBeenCalledOnce());
    half.abort();
    expect(timeout).toHaveBeenCalledWith(30_000);
    expect(await looking).toMatchObject({ ok: false, reason: "stalled" });
    timeout.mockRestore();
  });
});

describe("deleting everything", () => {
  test("takes effect at once over running visits and examinations, and nothing is requested or stored afterwards", async () => {
    for (const name of ["a", "b"]) await addSource(fileOf(400), drip, name);
    const feed = world.path.replace("feed.json", "looked-at.json");
    await publish(fileOf(400), drip, feed);
    let asked = 0;
    const keeper = wakeUp((...request) => {
      asked += 1;
      return fetch(...request);
    });
    const visits = keeper.runDue();
    const looking = keeper.add(server + feed);
    await vi.waitUntil(async () => asked === 3 && (await sourceOf("a"))?.job !== undefined, { timeout: 10_000 });
    await addSource(fileOf(3), {}, "late");
    await keeper.wipe();
    expect(await countRows()).toBe(0);
    await visits;
    expect(await looking).toMatchObject({ ok: false });
    await keeper.runDue();
    expect(await countRows()).toBe(0);
    expect(asked).toBe(3);
  });
});
