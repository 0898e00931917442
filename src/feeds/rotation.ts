/**
 * A step from one key of a feed to the next, signed with the old one:
 *
 *   { "feed": id, "from": key, "to": key, "sequence": the first manifest that the new key signs }
 *
 * in an envelope. A reader who pinned an old key follows the steps to the current one.
 */
import * as v from "valibot";
import { parseJson } from "../text/parse-json.ts";
import { type KeyPair, readKey, writeKey } from "./ed25519.ts";
import { type Envelope, isSealedBy, readMessage, sealEnvelope } from "./envelope.ts";

const rotationType = "application/vnd.gainsay.rotation+json";

const rotationSchema = v.strictObject({
  feed: v.string(),
  from: v.string(),
  to: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Signs the new key with the old one. */
export async function rotate(feed: string, sequence: number, from: KeyPair, to: Uint8Array): Promise<Envelope> {
  return await sealEnvelope(rotationType, JSON.stringify({ feed, from: writeKey(from.key), to: writeKey(to), sequence }), from);
}

/** Whether the steps lead from one key to another. Each is used once, so a loop ends. */
export async function leadsTo(
  rotations: readonly Envelope[],
  { feed, from, to, sequence }: { feed: string; from: string; to: string; sequence: number },
): Promise<boolean> {
  let key = from;
  for (const envelope of rotations) {
    const step = readStep(envelope);
    if (step === undefined || step.feed !== feed || step.from !== key || step.sequence > sequence) continue;
    const old = readKey(step.from);
    if (old === undefined || !(await isSealedBy(envelope, old))) continue;
    key = step.to;
    if (key === to) return true;
  }
  return key === to;
}

function readStep(envelope: Envelope): v.InferOutput<typeof rotationSchema> | undefined {
  const result = v.safeParse(rotationSchema, parseJson(readMessage(envelope, rotationType) ?? ""));
  return result.success ? result.output : undefined;
}
