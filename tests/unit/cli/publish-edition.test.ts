import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeKeyPair } from "../../../src/feeds/ed25519.ts";
import { writeKeyFile } from "../../../src/cli/feed/feed-key-file.ts";
import { planEdition } from "../../../src/cli/feed/publish-edition.ts";
import { writeFolder } from "./run-gainsay.ts";

type Values = Parameters<typeof planEdition>[2];

/** Plans an edition. */
async function plan(values: Partial<Values>, out = writeFolder({})) {
  const key = join(writeFolder({}), "key");
  writeKeyFile(key, { feed: "feed-0123456789abcdef", pair: await makeKeyPair(randomBytes(32)) });
  return await planEdition(out, key, { title: "T", publisher: "P", licence: "CC0", days: "30", keep: "7", ...values });
}

describe("what an edition needs", () => {
  test.each<[string, Partial<Values>, string]>([
    ["a mirror that is not an address", { mirror: ["https://a.example/", "foo"] }, "--mirror foo is not an http(s) address"],
    ["too many mirrors", { mirror: Array<string>(9).fill("https://a.example/") }, "--mirror may be given 8 times at most"],
    ["an empty title", { title: " " }, "--title is empty"],
    ["a publisher URL that isn't a URL", { "publisher-url": "me" }, "--publisher-url is not an http(s) address"],
    ["a number of days below 0", { days: "-1" }, "--days takes a whole number, not -1"],
    ["a time that no manifest can have", { at: "+275760-09-13T00:00:00Z" }, "--at takes a time such as 2026-11-25T12:00:00Z, not +275760"],
  ])("is refused by the option that is wrong: %s", async (_what, values, sentence) => {
    await expect(plan(values)).rejects.toThrow(sentence);
  });

  test("is refused with the path and what to do if the folder's manifest is damaged", async () => {
    const out = writeFolder({ "manifest.json": "{}" });
    await expect(plan({}, out)).rejects.toThrow(
      `${join(out, "manifest.json")} is damaged: it is not a signed manifest; ` +
        "restore it from a copy, or choose an empty folder for --out and begin again with edition 1",
    );
  });
});
