/** Signed feeds: both routes to a state prove the same, and nothing outside the signature is accepted. */
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { acceptManifest, type HeldEdition } from "../../../src/feeds/accept-manifest.ts";
import { writeClaimLine } from "../../../src/feeds/claim-line.ts";
import { fingerprint, groupFingerprint, type KeyPair, makeKeyPair, sign, verify, writeKey } from "../../../src/feeds/ed25519.ts";
import { sealEnvelope } from "../../../src/feeds/envelope.ts";
import { digestLine, type FeedState, openState } from "../../../src/feeds/feed-state.ts";
import { type Manifest, manifestType } from "../../../src/feeds/manifest.ts";
import { listAddresses, listAgreed, listForeign, planUpdate } from "../../../src/feeds/plan-update.ts";
import { BrokenFeedFile, type FeedFileHead, readFeedFile } from "../../../src/feeds/read-feed-file.ts";
import { rotate } from "../../../src/feeds/rotation.ts";
import { listForgeries } from "../../support/forged-signatures.ts";
import { day, feedId, inChunks, linesOf, makeClaim, makeFeed, nameState, pairOf, sealManifest } from "../../support/make-feed.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 1_000);
const timeout = 20_000 + 30 * runs;
const now = Date.UTC(2026, 10, 25, 12);
const keys = await Promise.all([1, 2, 3, 4].map(pairOf));
const [pair, other] = keys as [KeyPair, KeyPair];
const twoClaims = [makeClaim(1), makeClaim(2)];
const made = await makeFeed({ pair, claims: twoClaims, sequence: 5 });
/** From each key to the next. */
const steps = await Promise.all(keys.slice(1).map((to, at) => rotate(feedId, at + 2, keys[at]!, to.key)));
const pin = (manifest: Manifest): HeldEdition => ({
  feed: manifest.feed,
  key: manifest.key,
  sequence: manifest.sequence,
  state: manifest.state,
});
const manifestOf = (files: Map<string, Uint8Array>): Uint8Array => files.get("manifest.json") ?? new Uint8Array();
const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../gu) ?? [], (two) => Number.parseInt(two, 16));

async function readAll(bytes: Uint8Array, head: FeedFileHead, unpackedBytes = bytes.length, chunk = 700) {
  const entries = [];
  for await (const entry of readFeedFile(inChunks(bytes, chunk), { head, unpackedBytes, title: "made" })) entries.push(entry);
  return entries;
}

describe("keys", () => {
  // RFC 8032, section 7.1, tests 1 and 2.
  test.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
  ])("sign as the standard says", async (seed, key, message, signature) => {
    const made = await makeKeyPair(hex(seed));
    expect(made.key).toEqual(hex(key));
    expect(await sign(hex(message), made)).toEqual(hex(signature));
    expect(await verify(hex(signature), hex(message), hex(key))).toBe(true);
    expect(await verify(hex(signature), hex(`${message}00`), hex(key))).toBe(false);
  });

  test("that would let anybody sign are refused, and so are signatures with a second encoding", async () => {
    for (let message = 0; message < 16; message++) {
      const bytes = Uint8Array.of(message);
      const honest = await sign(bytes, pair);
      for (const { what, key, signature } of listForgeries(pair, honest))
        expect([what, await verify(signature, bytes, key)]).toEqual([what, false]);
    }
  });

  test("of 32 arbitrary bytes are refused without throwing", { timeout }, async () => {
    const thirtyTwo = fc.uint8Array({ minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(thirtyTwo, async (key) => {
        expect(await verify(new Uint8Array(64).fill(1), Uint8Array.of(1), key)).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  test("have a fingerprint that people can compare", () => {
    expect(groupFingerprint(fingerprint(pair.key))).toMatch(/^(?:[\da-f]{4} ){7}[\da-f]{4}$/u);
  });
});

describe("a state", () => {
  const subjects = fc.uniqueArray(fc.record({ subject: fc.nat(40), rating: fc.constantFrom("False", "True", "Mixed") }), {
    selector: ({ subject }) => subject,
    maxLength: 30,
  });
  const claimsOf = (list: { subject: number; rating: string }[]): Claim[] => list.map(({ subject, rating }) => makeClaim(subject, rating));

  test("is the same by the snapshot and by the delta from any other state, with the same claims", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(subjects, subjects, async (a, b) => {
        const [before, after] = [claimsOf(a), claimsOf(b)];
        const { manifest, files } = await makeFeed({ pair, claims: after, sequence: 9, before: { claims: before, sequence: 4 } });
        const [snapshot, delta] = [...files].filter(([place]) => place.endsWith(".gz")).map(([, bytes]) => gunzipSync(bytes));
        const head = { feed: feedId, sequence: 9 };
        const whole = openState();
        const claims = new Map<string, string>();
        for (const entry of await readAll(snapshot!, { ...head, kind: "snapshot" })) {
          if (entry.kind !== "put") throw new Error(entry.kind);
          whole.add(entry.digest);
          claims.set(entry.claim.id, writeClaimLine(entry.claim));
        }
        const held = new Map(before.map((claim) => [claim.id, writeClaimLine(claim)]));
        const earlier = openState();
        for (const line of held.values()) earlier.add(digestLine(line));
        const changed = openState(earlier.toBytes());
        for (const entry of await readAll(delta!, { ...head, kind: "delta", from: 4 })) {
          if (entry.kind === "skipped") throw new Error(entry.kind);
          const id = entry.kind === "put" ? entry.claim.id : entry.id;
          const old = held.get(id);
          if (old !== undefined && !changed.remove(digestLine(old))) throw new Error(`${id} was not in the state`);
          held.delete(id);
          if (entry.kind === "put") {
            changed.add(entry.digest);
            held.set(id, writeClaimLine(entry.claim));
          }
        }
        expect([whole.name(), changed.name(), whole.count()]).toEqual([manifest.state, manifest.state, after.length]);
        expect(held).toEqual(claims);
      }),
      { numRuns: Math.max(25, Math.round(runs / 20)) },
    );
  });

  test("removes only claims it has, each once", () => {
    const state: FeedState = openState();
    state.add(digestLine("a"));
    expect(state.remove(digestLine("b"))).toBe(false);
    expect(state.remove(digestLine("a"))).toBe(true);
    expect(state.remove(digestLine("a"))).toBe(false);
    expect(state.name()).toBe(nameState([]));
  });
});

describe("a manifest", () => {
  const claims = twoClaims;
  const pinned = pin(made.manifest);

  test("is accepted by a new reader, who pins its key, and by one who already has it", async () => {
    const bytes = manifestOf(made.files);
    expect(await acceptManifest(bytes, undefined, now)).toEqual({ ok: true, manifest: made.manifest });
    expect(await acceptManifest(bytes, pinned, now)).toMatchObject({ ok: true });
  });

  test.each<[string, () => Promise<Uint8Array>, string]>([
    ["an older one", async () => manifestOf((await makeFeed({ pair, claims, sequence: 4 })).files), "feed-rollback"],
    [
      "a different one with the same number",
      async () => manifestOf((await makeFeed({ pair, claims: [], sequence: 5 })).files),
      "feed-fork",
    ],
    [
      "one that has expired",
      async () => manifestOf((await makeFeed({ pair, claims, sequence: 6, now: now - 31 * day })).files),
      "feed-expired",
    ],
    [
      "one dated next week",
      async () => manifestOf((await makeFeed({ pair, claims, sequence: 6, now: now + 7 * day })).files),
      "feed-future",
    ],
    [
      "one of another feed",
      async () => manifestOf((await makeFeed({ pair, claims, sequence: 6, changes: { feed: "another-feed-1" } })).files),
      "feed-other",
    ],
    ["one with a different key", async () => manifestOf((await makeFeed({ pair: other, claims, sequence: 6 })).files), "feed-key"],
    [
      "one signed with a key other than the one it names",
      async () => await sealManifest({ ...made.manifest, sequence: 6 }, other),
      "feed-signature",
    ],
    ["one that is too large", async () => new Uint8Array((1 << 20) + 1), "feed-too-large"],
    ["a web page", async () => new TextEncoder().encode("<!doctype html>"), "feed-malformed"],
    ["nothing", async () => new Uint8Array(), "feed-malformed"],
  ])("is refused with its kind: %s", async (_what, make, refusal) => {
    expect(await acceptManifest(await make(), pinned, now)).toMatchObject({ ok: false, refusal });
  });

  test.each<[string, Partial<Manifest>, RegExp]>([
    ["a title that reverses its direction", { title: "Example\u202eskcehC" }, /title: has control characters/u],
    ["a title with a control character", { title: "Example\u0007 Checks" }, /title: has control characters/u],
    ["a title of two lines", { title: "Example\nChecks" }, /title: has line breaks/u],
    ["a title of 201 characters", { title: "x".repeat(201) }, /title: is longer than 200/u],
    ["a publisher that reverses its direction", { publisher: { name: "\u2067Desk" } }, /publisher.name: has control characters/u],
    ["a license under a tower of accents", { licence: { name: `CC${"\u0301".repeat(9)}` } }, /licence.name: has control characters/u],
    [
      "a publisher's address that runs script",
      { publisher: { name: "Desk", url: "javascript:alert(1)" } },
      /publisher.url: is not an http/u,
    ],
    ["a mirror that browsers refuse to fetch", { mirrors: ["http://localhost:8080/f/"] }, /mirrors.0: is no https address/u],
    ["a mirror with a password", { mirrors: ["https://a:b@checks.example/f/"] }, /mirrors.0: is not an http/u],
    ["3,000 mirrors", { mirrors: Array.from({ length: 3_000 }, (_, at) => `https://checks.example/${at}/`) }, /mirrors: /u],
    ["three million claims", { claims: 3_000_000 }, /claims: /u],
    ["a snapshot of 600 MB", { snapshot: { ...made.manifest.snapshot, bytes: 600_000_000 } }, /snapshot.bytes: /u],
    [
      "a snapshot that unpacks to 4 GB",
      { snapshot: { ...made.manifest.snapshot, unpackedBytes: 4_000_000_000 } },
      /snapshot.unpackedBytes: /u,
    ],
    ["the highest number there is", { sequence: Number.MAX_SAFE_INTEGER }, /the sequence is higher than the seconds/u],
    ["a number of the day after tomorrow", { sequence: Math.round(now / 1_000) + 2 * 86_400 }, /the sequence is higher than the seconds/u],
  ])("with %s is refused with the reason", async (_what, changes, detail) => {
    const message = JSON.stringify({ ...made.manifest, ...changes });
    const bytes = new TextEncoder().encode(JSON.stringify(await sealEnvelope(manifestType, message, pair)));
    const answer = await acceptManifest(bytes, undefined, now);
    expect(answer).toMatchObject({ ok: false, refusal: "feed-malformed" });
    expect(answer.ok ? "" : answer.detail).toMatch(detail);
  });

  test("with the highest number allowed can have a successor the next day", async () => {
    const publish = (at: number) => makeFeed({ pair, claims, sequence: Math.floor(at / 1_000), now: at });
    const stolen = await publish(now + day - 1_000);
    expect(await acceptManifest(manifestOf(stolen.files), pinned, now)).toMatchObject({ ok: true });
    const next = await publish(now + day);
    expect(await acceptManifest(manifestOf(next.files), pin(stolen.manifest), now + day)).toMatchObject({ ok: true });
  });

  test("with any byte changed is refused, or says the same", { timeout }, async () => {
    const bytes = manifestOf(made.files);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        const answer = await acceptManifest(changed, pinned, now);
        expect(answer.ok ? answer.manifest : made.manifest).toEqual(made.manifest);
      }),
      { numRuns: runs },
    );
  });

  test("of any shape gets a result and never throws", { timeout }, async () => {
    const field = fc.constantFrom(...(Object.keys(made.manifest) as (keyof Manifest)[]));
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
        const message = JSON.stringify({ ...made.manifest, [name]: value });
        const envelope = await sealEnvelope(manifestType, message, pair);
        const answer = await acceptManifest(new TextEncoder().encode(JSON.stringify(envelope)), pinned, now);
        expect(answer.ok ? typeof answer.manifest.title : answer.refusal).toBeTypeOf("string");
      }),
      { numRuns: Math.round(runs / 4) },
    );
  });
});

describe("a feed's key", () => {
  const pinned: HeldEdition = { feed: feedId, key: writeKey(keys[0]!.key), sequence: 1, state: nameState([]) };
  const answerTo = async (signer: number, rotations: Manifest["rotations"], sequence = 9) => {
    const { files } = await makeFeed({ pair: keys[signer]!, claims: [], sequence, changes: { rotations } });
    return await acceptManifest(manifestOf(files), pinned, now);
  };

  test("changes by one or several steps, each signed by the old key", async () => {
    expect(await answerTo(1, steps.slice(0, 1))).toMatchObject({ ok: true });
    expect(await answerTo(3, steps)).toMatchObject({ ok: true });
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a step is missing", () => answerTo(3, [steps[0]!, steps[2]!])],
    ["a step is out of order", () => answerTo(2, [steps[1]!, steps[0]!])],
    ["a step is later than this manifest", () => answerTo(3, steps, 3)],
    ["a step is of another feed", async () => answerTo(1, [await rotate("another-feed-1", 2, keys[0]!, keys[1]!.key)])],
    [
      "the new key signed the step itself",
      async () => answerTo(1, [{ ...steps[0]!, signatures: (await rotate(feedId, 2, keys[1]!, keys[1]!.key)).signatures }]),
    ],
    ["the steps form a loop", async () => answerTo(2, [steps[0]!, await rotate(feedId, 3, keys[1]!, keys[0]!.key)])],
  ])("is not accepted where %s", async (_what, answer) => {
    expect(await answer()).toMatchObject({ ok: false, refusal: "feed-key" });
  });
});

describe("a file of a feed", () => {
  const claims = [makeClaim("a"), makeClaim("b"), makeClaim("c")];
  const lines = linesOf(claims);
  const head: FeedFileHead = { kind: "snapshot", feed: feedId, sequence: 3 };
  const first = JSON.stringify({ format: 1, feed: feedId, sequence: 3, kind: "snapshot" });
  const file = (...all: string[]): Uint8Array => new TextEncoder().encode(all.map((line) => `${line}\n`).join(""));

  test.each<[string, Uint8Array, RegExp]>([
    [
      "of another feed",
      file(JSON.stringify({ format: 1, feed: "another-feed-1", sequence: 3, kind: "snapshot" }), ...lines),
      /line 1 is not the head/u,
    ],
    [
      "of a later sequence number",
      file(JSON.stringify({ format: 1, feed: feedId, sequence: 4, kind: "snapshot" }), ...lines),
      /line 1 is not the head/u,
    ],
    [
      "that is a delta instead",
      file(JSON.stringify({ format: 1, feed: feedId, sequence: 3, kind: "delta", from: 1 })),
      /line 1 is not the head/u,
    ],
    ["out of order", file(first, lines[1]!, lines[0]!), /line 3 is out of order/u],
    ["with a claim twice", file(first, lines[0]!, lines[0]!), /line 3 is out of order/u],
    ["with a line that is not a claim", file(first, lines[0]!, '{"id":"x"}'), /line 3 text /u],
    [
      "with keys in another order",
      file(first, JSON.stringify({ text: "", ...JSON.parse(lines[0]!) })),
      /line 2 is not written in the form/u,
    ],
    [
      "with text that reverses its direction",
      file(first, lines[0]!.replace("Bridge", "Bridge\u202e")),
      /line 2 text has control characters/u,
    ],
    ["without a final line break", new TextEncoder().encode(`${first}\n${lines[0]}`), /the last line has no end/u],
    ["that is empty", new Uint8Array(), /the file is empty/u],
    ["with a line of 2 MB", file(first, "x".repeat(2 << 20)), /longer than 1 MB/u],
    ["that is not UTF-8", Uint8Array.of(0xff, 0xfe, 0x0a), /no text in UTF-8/u],
  ])("is refused: one %s", async (_what, bytes, reason) => {
    await expect(readAll(bytes, head, bytes.length, 100_000)).rejects.toThrow(BrokenFeedFile);
    await expect(readAll(bytes, head, bytes.length, 100_000)).rejects.toThrow(reason);
  });

  test("is refused at the first byte beyond the signed length, and when bytes are missing", async () => {
    const bytes = file(first, ...lines);
    await expect(readAll(bytes, head, bytes.length - 1, 64)).rejects.toThrow(/longer than/u);
    await expect(readAll(bytes, head, bytes.length + 1)).rejects.toThrow(/the manifest says/u);
  });

  test("of any bytes gives claims or is refused, and never leads to the signed state by another route", { timeout }, async () => {
    const bytes = file(first, ...lines);
    const wanted = nameState(claims);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 }),
        async (edits) => {
          const changed = Uint8Array.from(bytes);
          for (const { at, byte } of edits) changed[at] = byte;
          const state = openState();
          const read: string[] = [];
          try {
            for (const entry of await readAll(changed, head))
              if (entry.kind === "put") {
                state.add(entry.digest);
                read.push(writeClaimLine(entry.claim));
              }
          } catch (error) {
            if (error instanceof BrokenFeedFile) return;
            throw error;
          }
          expect(state.name() === wanted).toBe(read.join() === lines.join());
        },
      ),
      { numRuns: runs },
    );
  });
});

describe("a mirror", () => {
  const typed = ["https://checks.example/f/manifest.json", "http://127.0.0.1:8080/feed.json"];

  test.each([
    "https://checks.example/elsewhere/",
    "https://CHECKS.example:443/f/",
    "http://127.1:8080/f/", // another spelling of the host that the reader typed
  ])("%s is asked: it is on the server that the reader typed", (mirror) => {
    expect(listAgreed([mirror], typed)).toEqual([mirror]);
  });

  test.each([
    "https://other.example/f/",
    "https://checks.example.other.example/f/",
    "https://cdn.checks.example/f/",
    "https://checks.example:8443/f/",
    "https://xn--bcher-kva.example./f/",
  ])("%s is asked only if the reader agrees", (mirror) => {
    expect(listAgreed([mirror], typed)).toEqual([]);
    expect(listForeign([mirror, mirror], typed)).toEqual([new URL(mirror).origin]);
    expect(listAgreed([mirror], [...typed, new URL(mirror).origin])).toEqual([mirror]);
  });

  test.each([
    "http://other.example/f/",
    "http://127.0.0.1/f/",
    "http://127.0.0.1:631/f/",
    "https://127.0.0.1:8080/f/",
    "https://localhost/f/",
    "https://printer.local/f/",
    "https://0x7f000001/f/",
    "https://2130706433/f/",
    "https://0177.0.0.1/f/",
    "https://10.0.0.1/f/",
    "https://192.168.1.1/f/",
    "https://172.16.0.1/f/",
    "https://169.254.169.254/f/",
    "https://100.64.0.1/f/",
    "https://0.0.0.0/f/",
    "https://[::1]/f/",
    "https://[::ffff:127.0.0.1]/f/",
    "https://[fe80::1]/f/",
    "https://[fd00::1]/f/",
    "https://[2002:c0a8:101::1]/f/",
    "https://[64:ff9b::a00:1]/f/",
    "https://router/f/",
    "https://nas.home.arpa./f/",
    "https://224.0.0.1/f/",
    "https://192.0.0.8/f/",
    "https://198.19.0.1/f/",
    "https://172.32.0.1/f/",
    "https://[2a00:1450::1]/f/",
  ])("%s is asked only if the reader typed it", (mirror) => {
    expect(listAgreed([mirror], typed)).toEqual([]);
    expect(listForeign([mirror], typed)).toEqual([]);
  });
});

describe("an update", () => {
  const before = Array.from({ length: 200 }, (_, at) => makeClaim(at));
  const after = [...before.slice(1), makeClaim("new")];

  test("uses the delta from the current state, otherwise the snapshot, and nothing if there is no change", async () => {
    const { manifest } = await makeFeed({ pair, claims: after, sequence: 2, before: { claims: before, sequence: 1 } });
    const held = { ...pin(manifest), sequence: 1, state: nameState(before) };
    expect(planUpdate(manifest, undefined)).toEqual({ kind: "snapshot" });
    expect(planUpdate(manifest, held)).toMatchObject({ kind: "delta", delta: { from: 1, puts: 1, tombstones: 1 } });
    expect(planUpdate(manifest, { ...held, state: nameState([]) })).toEqual({ kind: "snapshot" });
    expect(planUpdate(manifest, pin(manifest))).toEqual({ kind: "nothing" });
  });

  test("tries the manifest's own server first, then the mirrors", () => {
    const mirrors = ["https://mirror.example/feed/", "https://checks.example/f/"];
    expect(listAddresses("https://checks.example/f/manifest.json", mirrors, "deltas/x.jsonl.gz")).toEqual([
      "https://checks.example/f/deltas/x.jsonl.gz",
      "https://mirror.example/feed/deltas/x.jsonl.gz",
    ]);
  });
});
