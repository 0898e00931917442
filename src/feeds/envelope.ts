/**
 * A signed message: the Dead Simple Signing Envelope (DSSE 1.0), as in-toto and Sigstore use it.
 *
 *   { "payloadType": "application/vnd.gainsay.manifest+json",
 *     "payload": base64 of the message's bytes,
 *     "signatures": [{ "keyid": fingerprint of the key, "sig": base64 of 64 bytes }] }
 *
 * The signature covers  DSSEv1 SP length(type) SP type SP length(payload) SP payload : the type too, and nothing needs parsing first.
 */
import * as v from "valibot";
import { fromBase64, toBase64 } from "./base64.ts";
import { fingerprint, type KeyPair, sign, verify } from "./ed25519.ts";

const envelopeSchema = v.strictObject({
  payloadType: v.string(),
  payload: v.string(),
  signatures: v.tuple([v.strictObject({ keyid: v.string(), sig: v.string() })]),
});

export type Envelope = v.InferOutput<typeof envelopeSchema>;
export { envelopeSchema };

/** Signs a message. The same message and key always give the same envelope. */
export async function sealEnvelope(payloadType: string, message: string, pair: KeyPair): Promise<Envelope> {
  const payload = new TextEncoder().encode(message);
  const sig = toBase64(await sign(signedBytes(payloadType, payload), pair));
  return { payloadType, payload: toBase64(payload), signatures: [{ keyid: fingerprint(pair.key), sig }] };
}

/** The message of an envelope of this type, not verified yet; undefined if the type differs or the payload is invalid. */
export function readMessage({ payloadType, payload }: Envelope, type: string): string | undefined {
  const bytes = payloadType === type ? fromBase64(payload) : undefined;
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether this key signed the envelope. */
export async function isSealedBy({ payloadType, payload, signatures: [only] }: Envelope, key: Uint8Array): Promise<boolean> {
  const bytes = fromBase64(payload);
  const signature = fromBase64(only.sig);
  if (bytes === undefined || signature === undefined || only.keyid !== fingerprint(key)) return false;
  return await verify(signature, signedBytes(payloadType, bytes), key);
}

function signedBytes(type: string, payload: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const head = encoder.encode(`DSSEv1 ${encoder.encode(type).length} ${type} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}
