/** What tests of sources share: a database, a clock, a web server with one path of our own, and workers that start up. */
import { afterEach, beforeEach, inject } from "vitest";
import { keyOfSourced } from "../../../src/claims/sourced-claim.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { readSources } from "../../../src/store/sources-table.ts";
import type { StoredSource } from "../../../src/store/stored-source.ts";
import { type ClaimIndex, keepClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { createSourceScheduler, type SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { deleteDatabase } from "../../support/delete-database.ts";
import type { Behavior, LoggedRequest } from "../../support/servers/feed-server.ts";

const name = "gainsay-sources-test";
export const server = inject("feedServer");
export const hour = 3_600_000;

/** A path on the server that no test has used. */
export function nextPath(): string {
  return `/${crypto.randomUUID()}/feed.json`;
}

export const world = {
  database: openDatabase(name),
  /** Where the next worker's database is: the origin's own place, unless a test has another. */
  place: indexedDB,
  /** Epoch milliseconds. */
  time: 0,
  /** When the worker is due to wake next. */
  alarm: 0,
  path: "",
  /** How many times an index has found claims missing. */
  losses: 0,
  /** Called when a worker reports its progress. */
  onProgress: (): unknown => undefined,
  /** The languages of which claims of large files are kept; undefined: all. */
  languages: undefined as string[] | undefined,
  /** Servers that the reader has agreed to, by source. */
  agreed: new Map<string, string[]>(),
  agreements: {
    read: async (id: string): Promise<string[]> => world.agreed.get(id) ?? [],
    forget: async (id: string): Promise<unknown> => world.agreed.delete(id),
  },
};

beforeEach(async () => {
  world.database.close();
  await deleteDatabase(name);
  Object.assign(world, {
    place: indexedDB,
    database: openDatabase(name),
    time: 1_800_000_000_000,
    alarm: 0,
    path: nextPath(),
    losses: 0,
    onProgress: () => {},
    languages: undefined,
    agreed: new Map(),
  });
});
afterEach(async () => {
  world.database.close();
  await deleteDatabase(name);
});

export async function publish(file: string | Uint8Array, behavior: Behavior = {}, path = world.path): Promise<void> {
  await fetch(server + path, { method: "PUT", body: file as BodyInit, headers: { "x-behavior": JSON.stringify(behavior) } });
}

/** The requests for this test's paths since the last look. */
export async function readLog(): Promise<LoggedRequest[]> {
  const [, folder] = world.path.split("/");
  return (await (await fetch(`${server}/log/${folder}`)).json()) as LoggedRequest[];
}

/** A worker that has just started; the database is as the last one left it. */
export function wakeUp(ask: typeof fetch = (...request) => fetch(...request), more: { toolsAddress?: string } = {}): SourceScheduler {
  world.database.close();
  world.database = openDatabase(name, world.place);
  return createSourceScheduler({
    database: world.database,
    fetch: ask,
    ...more,
    now: () => world.time,
    random: () => 0.5,
    agreements: world.agreements,
    pause: async (ms) => void (world.time += ms),
    agent: "Gainsay/test",
    readLanguages: async () => world.languages,
    wakeAt: async (at) => {
      world.alarm = at;
      world.onProgress();
    },
    onChange: () => {},
    note: (line) => {
      if (!line.includes("are missing from the database")) throw new Error(line);
    },
  });
}

export async function only(): Promise<StoredSource> {
  const [source] = await readSources(world.database);
  if (source === undefined) throw new Error("no source");
  return source;
}

/** What pages are matched against; there are no starter claims. */
export function openClaimIndex(): ClaimIndex {
  const starter = { edition: "none", read: async () => [] };
  return keepClaimIndex({ database: world.database, starter, now: () => world.time, onLoss: () => (world.losses += 1), note: () => {} });
}

/** How many claims a page that states these would find. */
export async function countFound(subjects: readonly (number | string)[]): Promise<number> {
  const index = openClaimIndex();
  const { findMatches } = await import("../../../src/matching/find-matches.ts");
  const blocks = subjects.map((subject) => ({
    kind: "paragraph" as const,
    text: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  }));
  const found = findMatches(await index.open(), blocks, { language: "en" }).matches.filter(({ tier }) => tier === "strong");
  return new Set((await index.readClaims(found)).map(keyOfSourced)).size;
}
