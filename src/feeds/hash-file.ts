import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of bytes as they arrive, which WebCrypto cannot do: 64 hexadecimal digits. */
export async function hashFile(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = sha256.create();
  for await (const chunk of chunks) hash.update(chunk);
  return bytesToHex(hash.digest());
}

/** The first 64 bits of the SHA-256 of bytes, as two numbers of 32 bits. Cost: about 10 ms a megabyte. */
export function shortHash(bytes: Uint8Array): readonly [high: number, low: number] {
  const digest = sha256(bytes);
  const words = new DataView(digest.buffer, digest.byteOffset);
  return [words.getUint32(0), words.getUint32(4)];
}
