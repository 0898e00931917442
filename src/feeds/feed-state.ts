import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const digestLength = 32;

/** SHA-256 of a claim's line, without its line break. */
export function digestLine(line: string): Uint8Array {
  return sha256(utf8ToBytes(line));
}

/**
 * The digests of all claims of a feed, 32 bytes each, kept so that a delta can be proven without reading the other claims.
 * What names the state is SHA-256 of the digests, sorted and joined: whichever way a reader came to it, it is the same.
 */
export interface FeedState {
  add: (digest: Uint8Array) => void;
  /** False where it is not there. */
  remove: (digest: Uint8Array) => boolean;
  count: () => number;
  /** The sorted digests, for keeping. Cost: O(n log n). */
  toBytes: () => Uint8Array<ArrayBuffer>;
  /** The state's name: 64 hexadecimal digits. Cost: as above. */
  name: () => string;
}

/** @param bytes what `toBytes` gave of an earlier state */
export function openState(bytes: Uint8Array = new Uint8Array()): FeedState {
  let held = bytes;
  let added: Uint8Array[] = [];
  const removed = new Set<string>();

  const has = (digest: Uint8Array): boolean => findDigest(held, digest);
  const settle = (): Uint8Array<ArrayBuffer> => {
    const kept = [...digestsOf(held)].filter((digest) => !removed.has(bytesToHex(digest)));
    const sorted = [...kept, ...added].sort(compare);
    const whole = new Uint8Array(sorted.length * digestLength);
    for (const [at, digest] of sorted.entries()) whole.set(digest, at * digestLength);
    held = whole;
    added = [];
    removed.clear();
    return whole;
  };

  return {
    add: (digest) => {
      const hex = bytesToHex(digest);
      if (removed.delete(hex)) return;
      added.push(digest);
    },
    remove: (digest) => {
      const hex = bytesToHex(digest);
      const place = added.findIndex((one) => compare(one, digest) === 0);
      if (place !== -1) return added.splice(place, 1).length === 1;
      if (!has(digest) || removed.has(hex)) return false;
      removed.add(hex);
      return true;
    },
    count: () => held.length / digestLength + added.length - removed.size,
    toBytes: settle,
    name: () => bytesToHex(sha256(settle())),
  };
}

function* digestsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += digestLength) yield bytes.subarray(at, at + digestLength);
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < digestLength; at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

function findDigest(sorted: Uint8Array, digest: Uint8Array): boolean {
  let low = 0;
  let high = sorted.length / digestLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(sorted.subarray(middle * digestLength), digest);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
