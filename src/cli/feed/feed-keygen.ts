import { randomBytes } from "node:crypto";
import { fingerprint, groupFingerprint, makeKeyPair } from "../../feeds/ed25519.ts";
import { writeKeyFile } from "./feed-key-file.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { writeLine } from "../io/write-line.ts";

/** Makes a key, which determines the feed's name. */
export async function makeFeedKey(words: string[]): Promise<void> {
  const { values } = readOptions("feed", words, { out: { type: "string" } });
  if (values.out === undefined) throw new InputError("keygen needs --out FILE");
  const pair = await makeKeyPair(randomBytes(32));
  const feed = `feed-${randomBytes(8).toString("hex")}`;
  writeKeyFile(values.out, { feed, pair });
  await writeLine(`${values.out}: the secret key of ${feed}. Keep a copy: it cannot be made again.`);
  await writeLine(`fingerprint: ${groupFingerprint(fingerprint(pair.key))}`);
}
