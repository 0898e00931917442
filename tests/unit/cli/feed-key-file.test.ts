import { join } from "node:path";
import { expect, test } from "vitest";
import { readKeyFile } from "../../../src/cli/feed/feed-key-file.ts";
import { writeFolder } from "./run-gainsay.ts";

test.each([
  ["a file that is missing", "none", ": there is no such file; gainsay feed keygen makes a key"],
  ["a folder", ".", " is a folder, not a file; gainsay feed keygen makes a key"],
  ["another file", "text", " is not the key of a feed; choose a file that gainsay feed keygen has made"],
])("a key is not read from %s", async (_what, place, sentence) => {
  const path = join(writeFolder({ text: "feed: none" }), place);
  await expect(readKeyFile(path)).rejects.toThrow(`${path}${sentence}`);
});
