import { describe, expect, test } from "vitest";
import { waitUntil } from "../../../src/dev/browsers/browser-session.ts";

describe("waiting for a result", () => {
  test("returns the first defined answer", async () => {
    const answers = [undefined, "", 0, "there"];
    expect(await waitUntil("an answer", () => Promise.resolve(answers.shift()))).toBe("there");
  });

  test("fails with what was asked for and the last answer, even if an answer never comes", async () => {
    await expect(waitUntil("the page", () => Promise.resolve(null), 20)).rejects.toThrow("the page: not within 0.02 s; last: null");
    await expect(waitUntil("the page", () => Promise.reject(new Error("no tab")), 20)).rejects.toThrow("last: Error: no tab");
    await expect(waitUntil("the page", () => new Promise(() => {}), 20)).rejects.toThrow("the page: not within 0.02 s; last: nothing");
  });
});
