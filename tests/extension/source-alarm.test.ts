import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepSourceAlarm } from "../../src/worker/sources/source-alarm.ts";

const start = Date.UTC(2026, 10, 24);
const hour = 3_600_000;
const readTimes = async (): Promise<[string, number][]> =>
  (await browser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime - start]);
const ring = (name: string) => fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: start, persistAcrossSessions: false });

describe("the alarm for the sources", () => {
  beforeEach(() => fakeBrowser.reset());

  test("is set to half a minute from now if it was lost", async () => {
    keepSourceAlarm(
      browser.alarms,
      () => start,
      () => {},
    );
    await expect.poll(readTimes).toEqual([["sources", 30_000]]);
  });

  test("stays where it is when the worker starts again, and is moved when a source is due", async () => {
    await browser.alarms.create("sources", { when: start + 6 * hour });
    const wakeAt = keepSourceAlarm(
      browser.alarms,
      () => start,
      () => {},
    );
    await browser.alarms.create("other", { when: start }); // work begun earlier has finished
    expect(await readTimes()).toEqual([
      ["sources", 6 * hour],
      ["other", 0],
    ]);
    await wakeAt(start + 2 * hour);
    expect(Object.fromEntries(await readTimes())).toEqual({ sources: 2 * hour, other: 0 });
  });

  test("wakes the sources when it fires, and no other alarm does", async () => {
    let rings = 0;
    keepSourceAlarm(
      browser.alarms,
      () => start,
      () => void rings++,
    );
    await ring("other");
    expect(rings).toBe(0);
    await ring("sources");
    expect(rings).toBe(1);
  });
});
