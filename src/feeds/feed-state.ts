import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { findFirstIndex } from "../text/binary-search.ts";

const digestLength = 32;

/** SHA-256 of a claim's line, without its line break. */
export function digestLine(line: string): Uint8Array {
  return sha256(utf8ToBytes(line));
}

/**
 * The digests of all claims of a feed, 32 bytes each, kept so that a delta can be verified without reading the other claims.
 * The state's name is SHA-256 of the digests, sorted and joined: it is the same no matter how a reader got there.
 */
export interface FeedState {
  add: (digest: Uint8Array) => void;
  /** False if it is missing. */
  remove: (digest: Uint8Array) => boolean;
  count: () => number;
  /** The sorted digests, for storage. Cost: O(n log n). */
  toBytes: () => Uint8Array<ArrayBuffer>;
  /** The state's name: 64 hexadecimal digits. Cost: as above. */
  name: () => string;
}

/** @param bytes the result of `toBytes` on an earlier state */
export function openState(bytes: Uint8Array = new Uint8Array()): FeedState {
  let held = bytes;
  let added = new Uint8Array(64 * digestLength);
  let addedCount = 0;
  const removed = new Set<string>();

  const settle = (): Uint8Array<ArrayBuffer> => {
    const all = new Uint8Array(held.length + addedCount * digestLength);
    all.set(held);
    all.set(added.subarray(0, addedCount * digestLength), held.length);
    const order = Uint32Array.from({ length: all.length / digestLength }, (_, at) => at);
    const digestAt = (place: number): Uint8Array => all.subarray(place * digestLength, (place + 1) * digestLength);
    const kept =
      removed.size === 0
        ? order
        : order.filter((place) => place >= held.length / digestLength || !removed.has(bytesToHex(digestAt(place))));
    kept.sort((a, b) => compareAt(all, a * digestLength, all, b * digestLength));
    const whole = new Uint8Array(kept.length * digestLength);
    for (const [at, place] of kept.entries()) whole.set(digestAt(place), at * digestLength);
    held = whole;
    added = new Uint8Array(64 * digestLength);
    addedCount = 0;
    removed.clear();
    return whole;
  };

  /** Removes it from the recent additions; the last of them takes its place. */
  const dropAdded = (digest: Uint8Array): boolean => {
    for (let at = 0; at < addedCount; at++) {
      if (compareAt(added, at * digestLength, digest, 0) !== 0) continue;
      addedCount -= 1;
      added.copyWithin(at * digestLength, addedCount * digestLength, (addedCount + 1) * digestLength);
      return true;
    }
    return false;
  };

  return {
    add: (digest) => {
      if (removed.delete(bytesToHex(digest))) return;
      if ((addedCount + 1) * digestLength > added.length) {
        const larger = new Uint8Array(added.length * 2);
        larger.set(added);
        added = larger;
      }
      added.set(digest, addedCount * digestLength);
      addedCount += 1;
    },
    remove: (digest) => {
      if (dropAdded(digest)) return true;
      const hex = bytesToHex(digest);
      if (removed.has(hex) || !findDigest(held, digest)) return false;
      removed.add(hex);
      return true;
    },
    count: () => held.length / digestLength + addedCount - removed.size,
    toBytes: settle,
    name: () => bytesToHex(sha256(settle())),
  };
}

function compareAt(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  for (let at = 0; at < digestLength; at++) {
    const difference = (a[atA + at] ?? 0) - (b[atB + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function findDigest(sorted: Uint8Array, digest: Uint8Array): boolean {
  const order = (at: number): number => compareAt(sorted, at * digestLength, digest, 0);
  const count = sorted.length / digestLength;
  const at = findFirstIndex(0, count, (index) => order(index) >= 0);
  return at < count && order(at) === 0;
}
