/**
 * Ed25519 signatures (RFC 8032) with the browser's own WebCrypto, or with @noble/ed25519 where it has none: Chrome has it from
 * version 137, we support it from 128. Both give the same signatures.
 */
import * as noble from "@noble/ed25519";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromBase64, toBase64 } from "./base64.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What signs (32 bytes, secret) and what proves (32 bytes, public). */
export interface KeyPair {
  seed: Bytes;
  key: Bytes;
}

/** PKCS #8 around a seed (RFC 8410, section 7): the only way WebCrypto takes a private key in. */
const pkcs8Head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** The key pair of a seed of 32 random bytes. */
export async function makeKeyPair(seed: Uint8Array): Promise<KeyPair> {
  return { seed: Uint8Array.from(seed), key: Uint8Array.from(await noble.getPublicKeyAsync(seed)) };
}

/** 64 bytes. */
export async function sign(bytes: Uint8Array, { seed }: KeyPair): Promise<Bytes> {
  const pkcs8 = Uint8Array.of(...pkcs8Head, ...seed);
  const native = await orNone(() => crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]));
  if (native === undefined) return Uint8Array.from(await noble.signAsync(bytes, seed));
  return new Uint8Array(await crypto.subtle.sign("Ed25519", native, Uint8Array.from(bytes)));
}

/** Whether the holder of the secret half of `key` signed these bytes. False for keys and signatures that are none. */
export async function verify(signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): Promise<boolean> {
  if (signature.length !== 64 || key.length !== 32) return false;
  const native = await orNone(() => crypto.subtle.importKey("raw", Uint8Array.from(key), "Ed25519", false, ["verify"]));
  if (native === undefined) return await noble.verifyAsync(signature, bytes, key).catch(() => false);
  return await crypto.subtle.verify("Ed25519", native, Uint8Array.from(signature), Uint8Array.from(bytes));
}

async function orNone<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch {
    return undefined;
  }
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

/** A public key from text; undefined where it is none. */
export function readKey(text: string): Bytes | undefined {
  const key = fromBase64(text);
  return key?.length === 32 ? key : undefined;
}
