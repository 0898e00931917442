import { describe, expect, test } from "vitest";
import { waitUntil } from "../../../src/dev/browsers/browser-session.ts";

describe("waiting until something is there", () => {
  test("gives the first answer that is something", async () => {
    const answers = [undefined, "", 0, "there"];
    expect(await waitUntil("an answer", () => Promise.resolve(answers.shift()))).toBe("there");
  });

  test("ends with what was asked for and what was answered last, also where an answer never comes", async () => {
    await expect(waitUntil("the page", () => Promise.resolve(null), 20)).rejects.toThrow("the page: not within 0.02 s; last: null");
    await expect(waitUntil("the page", () => Promise.reject(new Error("no tab")), 20)).rejects.toThrow("last: Error: no tab");
    await expect(waitUntil("the page", () => new Promise(() => {}), 20)).rejects.toThrow("the page: not within 0.02 s; last: nothing");
  });
});
