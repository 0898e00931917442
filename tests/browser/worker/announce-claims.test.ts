import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type GainsayDatabase } from "../../../src/store/database.ts";
import { changeSource, newSource } from "../../../src/store/sources-table.ts";
import { createAnnouncer } from "../../../src/worker/announce-claims.ts";
import { deleteDatabase } from "../../support/delete-database.ts";

const name = "announce-claims";
let database: GainsayDatabase;
beforeEach(async () => {
  database = openDatabase(name);
  await database.sources.put(
    newSource({ id: "a", kind: "claim-reviews", address: "", title: "", generation: 1, claimCount: 3, storedAt: 7 }),
  );
});
afterEach(async () => {
  database.close();
  await deleteDatabase(name);
});

/** A browser with three tabs, of which the second is not read; what it keeps outlives the worker. */
function openBrowser() {
  const kept: Record<string, unknown> = {};
  const announced: number[] = [];
  const lines: string[] = [];
  const api = {
    tabs: {
      query: () => Promise.resolve([{ id: 1 }, { id: 2 }, { id: 3 }]),
      sendMessage: (tab: number, { call }: { call: string }) => {
        if (tab === 2) return Promise.reject(new Error("Receiving end does not exist"));
        if (call === "matchAgain") announced.push(tab);
        return Promise.resolve({ ok: true, value: null });
      },
    },
    storage: {
      session: {
        get: () => Promise.resolve({ ...kept }),
        set: (values: Record<string, unknown>) => Promise.resolve(void Object.assign(kept, values)),
      },
    },
  };
  const startWorker = () => createAnnouncer(api as never, database, (line) => lines.push(line));
  return { startWorker, announced, lines };
}

test("each change is announced to pages once, and nothing if nothing has changed", async () => {
  const { startWorker, announced, lines } = openBrowser();
  const announce = startWorker();
  await announce();
  announced.length = 0;
  await announce();
  expect(announced).toEqual([]);
  for (const change of [{ generation: 2 }, { storedAt: 8 }, { isOn: false }, { isOn: true }]) {
    await changeSource(database, "a", change);
    await Promise.all([announce(), announce()]);
    expect(announced.splice(0)).toEqual([1, 3]);
  }
  await changeSource(database, "a", { checkedAt: 9, dueAt: 10 });
  await announce();
  expect(announced).toEqual([]);
  expect(lines).toEqual([]);
});

test("a worker that died between a change and the news brings it when it is woken again", async () => {
  const { startWorker, announced } = openBrowser();
  await startWorker()();
  announced.length = 0;
  await changeSource(database, "a", { generation: 2 });
  await startWorker()();
  expect(announced).toEqual([1, 3]);
  await startWorker()();
  expect(announced).toEqual([1, 3]);
});
