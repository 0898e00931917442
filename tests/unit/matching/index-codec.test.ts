import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { createScratch, findCandidates } from "../../../src/matching/find-candidates.ts";
import { formatNumber, headerWords } from "../../../src/matching/index-format.ts";
import { openIndex, refusals } from "../../../src/matching/open-index.ts";
import { decodeUtf8, encodeUtf8 } from "../../../src/matching/utf8.ts";
import { writeIndex } from "../../../src/matching/write-index.ts";
import { textFingerprint } from "../../../src/text/text-rules.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 100);
const review = {
  publisher: { name: "The Tide Table" },
  verdict: "refuted" as const,
  title: "No, the harbour does not glow",
  url: "https://tide.example/1",
};
const claims: Claim[] = [
  claimOf("harbour-glows", ["The harbour of Norrvik glows at night because of 300 tonnes of paint.", "Norrvik's harbour glows. It has done so since 1987."], { reviews: [review], context: "Said in a lighthouse." }),
  claimOf("mayor-pool", "Der Bürgermeister hat das Freibad verkauft.", { language: "de" }),
  claimOf("onions", "Onions protect against the flu.", { claimant: { name: "Anna Lindqvist", kind: "person" }, statedOn: { date: "2020-03", precision: "month" } }),
]; // prettier-ignore

describe("the bytes of an index", () => {
  test("are those recorded for this format number and these text rules", () => {
    const hash = createHash("sha256").update(writeIndex(claims)).digest("hex").slice(0, 16);
    // New bytes need a new format number (index-format.ts) or new text rules (text-rules.ts); then record them here.
    expect({ formatNumber, textFingerprint, hash }).toEqual({ formatNumber: 1, textFingerprint: 3_685_300_687, hash: "f10c7472716d2638" });
  });

  test("do not depend on the order of claims or of their keys", () => {
    const turned = claims.map((claim) => Object.fromEntries(Object.entries(claim).toReversed()) as unknown as Claim).toReversed();
    expect(writeIndex(turned)).toEqual(writeIndex(claims));
  });

  test("give back ids, claimants and days", () => {
    const index = openClaims(claims);
    expect(index.claimCount).toBe(3);
    expect(index.listClaimIds()).toEqual(["harbour-glows", "mayor-pool", "onions"]);
    expect([index.readClaimant(2), index.readStatedOn(2), index.readClaimant(0)]).toEqual(["Anna Lindqvist", "2020-03", ""]);
  });

  test("of no claims are an index that finds nothing", () => {
    expect(openClaims([]).claimCount).toBe(0);
  });

  test("may lie at any offset", () => {
    const bytes = writeIndex(claims);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openIndex(shifted.subarray(1)).ok).toBe(true);
  });
});

describe("bytes that are no good index", () => {
  test.each([
    ["not-an-index", () => new Uint8Array(0)],
    ["not-an-index", () => changeWord(0, 1)],
    ["other-format", () => changeWord(1, formatNumber + 1)],
    ["other-text-rules", () => changeWord(2, 1)],
    ["wrong-size", () => writeIndex(claims).slice(0, -4)],
    ["wrong-size", () => changeWord(6, 0xffffffff)],
    ["damaged", () => changeWord(3, 1)],
    ["damaged", () => changeWord(headerWords + 3, 1)],
  ])("are refused: %s", (reason, make) => {
    expect(openIndex(make())).toEqual({ ok: false, reason });
  });

  test("never throw, and one flipped bit is always seen", () => {
    const good = writeIndex(claims);
    fc.assert(
      fc.property(fc.nat(good.length * 8 - 1), (bit) => {
        const bytes = good.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openIndex(bytes).ok).toBe(false);
      }),
      { numRuns: runs },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
        const opened = openIndex(Uint8Array.of(...good.subarray(0, 16), ...tail));
        expect(opened.ok ? "ok" : refusals.includes(opened.reason)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

test("candidates are those a plain loop over all claims finds by their words", () => {
  const words = ["harbour", "onion", "turbine", "senator", "glacier", "bridge", "museum", "lighthouse", "tariff", "vaccine"];
  const sentence = fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), sentence, (texts, asked) => {
      const index = openClaims(texts.map((text, at) => claimOf(`claim-${at}`, `${text.join(" ")}.`)));
      const terms = index.read(asked.join(" "), "en").tokens.map((token) => token.stem);
      const found = findCandidates(index, terms, 100, createScratch(index), () => true, { sharedMinBits: 0, coverMin: 0 }).map(
        ({ entry }) => index.readClaimId(index.entryClaim[entry] ?? 0),
      );
      const expected = texts.flatMap((text, at) => (text.some((word) => asked.includes(word)) ? [`claim-${at}`] : []));
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: runs },
  );
});

test("UTF-8 is what the platform writes and reads", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(encodeUtf8(text)).toEqual(bytes);
      expect(decodeUtf8(bytes)).toBe(text.toWellFormed());
    }),
    { numRuns: runs },
  );
});

function changeWord(word: number, value: number): Uint8Array {
  const bytes = writeIndex(claims);
  new Uint32Array(bytes.buffer)[word] = value;
  return bytes;
}
