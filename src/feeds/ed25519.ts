/** Ed25519 signatures (RFC 8032) with WebCrypto: in Chrome since version 137, Firefox since 129, Node since 18. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes as fromHex } from "@noble/hashes/utils.js";
import { fromBase64, toBase64 } from "./base64.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The seed that signs (32 bytes, secret) and the key that verifies (32 bytes, public). */
export interface KeyPair {
  seed: Bytes;
  key: Bytes;
}

/** PKCS #8 around a seed (RFC 8410, section 7): the only way to import a private key into WebCrypto without its public key. */
const pkcs8Head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** The key pair of a seed of 32 random bytes. */
export async function makeKeyPair(seed: Uint8Array): Promise<KeyPair> {
  const { x = "" } = await crypto.subtle.exportKey("jwk", await importSeed(seed, true));
  const key = readKey(`${x.replaceAll("-", "+").replaceAll("_", "/")}=`); // JWK omits the padding of base64url (RFC 8037)
  if (key === undefined) throw new Error("feeds: no public key");
  return { seed: Uint8Array.from(seed), key };
}

/** 64 bytes. */
export async function sign(bytes: Uint8Array, { seed }: KeyPair): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", await importSeed(seed, false), Uint8Array.from(bytes)));
}

async function importSeed(seed: Uint8Array, canExport: boolean): Promise<CryptoKey> {
  return await crypto.subtle.importKey("pkcs8", Uint8Array.of(...pkcs8Head, ...seed), "Ed25519", canExport, ["sign"]);
}

/**
 * Whether the holder of the secret half of `key` signed these bytes. False for invalid keys and signatures. Libraries disagree on edge
 * cases, so keys and signatures with a second encoding, and keys for which anyone can sign, are refused here, the same way
 * everywhere.
 */
export async function verify(signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): Promise<boolean> {
  if (signature.length !== 64 || key.length !== 32) return false;
  if (!isBelow(signature.subarray(32), groupOrder) || !isSound(key)) return false;
  try {
    const imported = await crypto.subtle.importKey("raw", Uint8Array.from(key), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, Uint8Array.from(signature), Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof DOMException) return false; // 32 bytes that are not a point on the curve
    throw error;
  }
}

/** 2^252 + 27742317777372353535851937790883648493 (RFC 8032, 5.1): the second half of a signature must be below it. */
const groupOrder = fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

/** 2^255 - 19: coordinates must be below it; a larger one is a second encoding of another coordinate. */
const fieldSize = fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

/** The coordinates of the eight points of small order: 1, -1, 0, and the two of order eight. No secret key belongs to them. */
const weakKeys = new Set([
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]);

function isSound(key: Uint8Array): boolean {
  const coordinate = Uint8Array.from(key);
  coordinate[31] = (coordinate[31] ?? 0) & 0x7f; // the top bit is the sign of the other coordinate
  return isBelow(coordinate, fieldSize) && !weakKeys.has(bytesToHex(coordinate));
}

/** Compares 32-byte little-endian numbers. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 31; at >= 0; at--) if (a[at] !== b[at]) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
}

/** Names a key: SHA-256 of it, 64 hexadecimal digits. */
export function fingerprint(key: Uint8Array): string {
  return bytesToHex(sha256(key));
}

/** The first 128 bits of a fingerprint in groups of four digits, for people to compare. */
export function groupFingerprint(name: string): string {
  return (name.slice(0, 32).match(/.{4}/gu) ?? []).join(" ");
}

/** A public key as text. */
export function writeKey(key: Uint8Array): string {
  return toBase64(key);
}

/** A public key from text; undefined if invalid. */
export function readKey(text: string): Bytes | undefined {
  const key = fromBase64(text);
  return key?.length === 32 ? key : undefined;
}
