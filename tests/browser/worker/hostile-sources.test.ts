/** Hostile sources: what they send is cut, or refused and counted, and the stored claims stay. See .github/THREATS.md. */
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { readClaimsAfter } from "../../../src/store/claims-table.ts";
import { newSource } from "../../../src/store/sources-table.ts";
import { hour, only, publish, server, wakeUp, world } from "./sources-world.ts";

const reviewOf = (subject: number | string, more: object = {}) => ({
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  url: `https://checks.example/bridge-${subject}`,
  author: { name: "Example Checks" },
  reviewRating: { alternateName: "False" },
  inLanguage: "en",
  ...more,
});

/** The stored claims after a visit to a source with this file. */
async function visit(file: string | Uint8Array): Promise<Claim[]> {
  await publish(file);
  const keeper = wakeUp();
  if ((await world.database.sources.count()) === 0)
    await world.database.sources.add(newSource({ id: "s", kind: "claim-reviews", address: server + world.path, title: "127.0.0.1" }));
  world.time += 24 * hour;
  await keeper.runDue();
  return (await readClaimsAfter(world.database, (await only()).generation, 0, Number.POSITIVE_INFINITY)).claims;
}

async function pack(parts: Iterable<string>): Promise<Uint8Array> {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const next = iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Uint8Array(await new Response(text.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

describe("a source", () => {
  test("whose fields are megabytes long has them cut, and the claims beside them are complete", async () => {
    const long = "word ".repeat(300_000);
    const claims = await visit(
      JSON.stringify([
        reviewOf(1),
        reviewOf(2, { reviewRating: { alternateName: long }, headline: long }),
        reviewOf(3, { author: { name: long } }),
        reviewOf(4, { itemReviewed: { author: { name: long } } }),
        reviewOf(5, { claimReviewed: long }),
        reviewOf(6),
      ]),
    );
    expect(claims.map(({ text }) => text.slice(0, 8))).toEqual([1, 2, 3, 4, 6].map((subject) => `Bridge ${subject}`));
    expect(claims.every((claim) => JSON.stringify(claim).length < 12_000)).toBe(true);
    expect(claims[2]?.reviews[0]?.publisher.name.length).toBeLessThanOrEqual(200);
    expect(claims[3]?.claimant?.name.length).toBeLessThanOrEqual(200);
    expect((await only()).refused).toMatchObject([{ reason: "claimReviewed is longer than 4000 characters", count: 1 }]);
  });

  test.each([
    ["javascript:alert(1)", undefined],
    ["data:text/html,<script>alert(1)</script>", undefined],
    ["https://checks.example\\@other.example/", undefined],
    ["https://checks.example@other.example/", undefined],
    ["https://checks.example/\u202Egnp.exe", undefined],
    ["HTTPS://checks.example/a", "HTTPS://checks.example/a"],
    ["https://medium.example/@somebody/a", "https://medium.example/@somebody/a"],
  ])("that gives the address %s", async (url, held) => {
    const [claim] = await visit(JSON.stringify([reviewOf(1, { url, itemReviewed: { appearance: url } })]));
    expect(claim?.reviews[0]?.url).toBe(held);
    expect(claim?.appearances.every((appearance) => appearance.url === held)).toBe(true);
  });

  test("may use keys that every object has, and characters that hide or reverse text, without harm", async () => {
    const file = `[${JSON.stringify(reviewOf(1))}, {"__proto__": {"isOn": false, "claimReviewed": "x"}, "constructor": {"prototype": {"a": 1}}}, ${JSON.stringify(
      reviewOf(2, {
        "@id": "__proto__",
        reviewRating: { alternateName: "Tr\u200Bue\u202E eslaf \u0007" + `Z${"\u0301".repeat(40)}` },
        author: { name: "Example\u2066Checks", "@id": "constructor" },
      }),
    )}]`;
    const claims = await visit(file);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
    expect(claims.map(({ text }) => text.slice(0, 8))).toEqual(["Bridge 1", "Bridge 2"]);
    expect(claims[1]?.reviews[0]).toMatchObject({
      rating: `True eslaf Z${"\u0301".repeat(6)}`,
      publisher: { name: "ExampleChecks" },
    });
    expect(claims[1]?.id).not.toBe("__proto__");
  });

  test("with endless nesting, or one entry of many megabytes, is refused as a whole, and the stored claims stay", async () => {
    const held = await visit(JSON.stringify([reviewOf(1)]));
    const nested = `[${"[".repeat(100_000)}${"]".repeat(100_000)}]`;
    const large = JSON.stringify([reviewOf(2, { articleBody: "x".repeat(12_000_000) })]);
    for (const [file, problem] of [
      [nested, "no-claims"],
      [large, "damaged"],
    ] as const) {
      expect(await visit(file)).toEqual(held);
      expect((await only()).problem?.kind).toBe(problem);
    }
  });

  test("that unpacks without end is abandoned after 500 MB, and the stored claims stay", { timeout: 120_000 }, async () => {
    const held = await visit(JSON.stringify([reviewOf(1)]));
    const blank = " ".repeat(1 << 20);
    function* bomb(): Generator<string> {
      yield `[${JSON.stringify(reviewOf(2))},`;
      for (let megabytes = 0; megabytes < 510; megabytes++) yield blank;
      yield `${JSON.stringify(reviewOf(3))}]`;
    }
    const packed = await pack(bomb());
    expect(packed.length).toBeLessThan(3_000_000);
    expect(await visit(packed)).toEqual(held);
    expect((await only()).problem?.kind).toBe("too-large");
  });

  test("with ten million entries is abandoned after two million, and the stored claims stay", { timeout: 120_000 }, async () => {
    const held = await visit(JSON.stringify([reviewOf(1)]));
    expect(await visit(`[${JSON.stringify(reviewOf(2))}${",0".repeat(10_000_000)}]`)).toEqual(held);
    expect((await only()).problem?.kind).toBe("too-large");
  });
});
