/**
 * A feed's secret key as a file, which only its owner may read:
 *
 *   Gainsay feed key. Keep it secret, and keep a copy: …
 *   feed: 7f3k-…
 *   secret: base64 of 32 bytes
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fromBase64, toBase64 } from "../../feeds/base64.ts";
import { type KeyPair, makeKeyPair } from "../../feeds/ed25519.ts";
import { checkOutputFile } from "../io/check-output.ts";
import { explainFileError } from "../io/explain-file-error.ts";
import { InputError } from "../io/input-error.ts";
import { resolvePath } from "../io/resolve-path.ts";

export interface FeedKey {
  feed: string;
  pair: KeyPair;
}

const headLine =
  "Gainsay feed key. Keep it secret, and keep a copy: whoever has it can publish in the feed's name, and without it nobody can.";

/** Writes a key to a new file. @throws InputError if the file exists already or cannot be written */
export function writeKeyFile(path: string, { feed, pair }: FeedKey): void {
  checkOutputFile("--out", resolvePath(path));
  try {
    writeFileSync(resolvePath(path), `${headLine}\nfeed: ${feed}\nsecret: ${toBase64(pair.seed)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw isThere ? new InputError(`${path}: there is a file already; a key is never written over`) : error;
  }
}

/** @throws InputError that names the file, if it is not a key */
export async function readKeyFile(path: string): Promise<FeedKey> {
  let text = "";
  try {
    text = readFileSync(resolvePath(path), "utf8");
  } catch (error) {
    const fault = explainFileError(path, error);
    throw fault instanceof InputError ? new InputError(`${fault.message}; gainsay feed keygen makes a key`) : fault;
  }
  const [, feed, secret = ""] = /^feed: ([a-z\d][a-z\d-]{7,63})\nsecret: (\S+)$/mu.exec(text) ?? [];
  const seed = fromBase64(secret);
  if (feed === undefined || seed?.length !== 32)
    throw new InputError(`${path} is not the key of a feed; choose a file that gainsay feed keygen has made`);
  return { feed, pair: await makeKeyPair(seed) };
}
