import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { rankClaims } from "../../../src/matching/rank-claims.ts";
import { computeChecksum } from "../../../src/matching/index-format/checksum.ts";
import { checkedFrom, formatNumber, headerWords } from "../../../src/matching/index-format/index-format.ts";
import { openIndex } from "../../../src/matching/index-read/open-index.ts";
import { refusals } from "../../../src/matching/index-read/segment.ts";
import { hashTerm } from "../../../src/text/lexicon/term-hash.ts";
import { decodeUtf8, encodeUtf8 } from "../../../src/matching/index-format/utf8.ts";
import { writeIndex, writeIndexInSteps } from "../../../src/matching/index-write/write-index.ts";
import { textFingerprint } from "../../../src/text/text-rules.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 40);
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
    expect({ formatNumber, textFingerprint, hash }).toEqual({ formatNumber: 5, textFingerprint: 3_041_046_894, hash: "89725abd35c2ebd0" });
  });

  test("do not depend on the order of claims or of their keys", () => {
    const turned = claims.map((claim) => Object.fromEntries(Object.entries(claim).toReversed()) as unknown as Claim).toReversed();
    expect(writeIndex(turned)).toEqual(writeIndex(claims));
  });

  test("return ids, claimants and days", () => {
    const index = openClaims(claims);
    expect(index.claimCount).toBe(3);
    expect(index.listClaimIds()).toEqual(["harbour-glows", "mayor-pool", "onions"]);
    expect([index.readClaimant(2), index.readStatedOn(2), index.readClaimant(0)]).toEqual(["Anna Lindqvist", "2020-03", ""]);
  });

  test("of no claims are an index that finds nothing", () => {
    expect(openClaims([]).claimCount).toBe(0);
  });

  test("are the same when made in steps", () => {
    const many = Array.from({ length: 600 }, (_, at) => claimOf(`claim-${at}`, `Ship ${at} lies in the harbour of Norrvik.`));
    const steps = writeIndexInSteps(many);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next(), count++) {
      if (step.done !== true) continue;
      expect(step.value).toEqual(writeIndex(many.toReversed()));
      break;
    }
    expect(count).toBeGreaterThan(5);
  });

  test("return every text, id, claimant and day exactly", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    const day = fc.oneof(
      fc.constantFrom("1987", "2020-03", "1066-10-14", "2020-13", "2020-02-32", "0987", "12345", "around 1990"),
      fc
        .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const id = fc.oneof(text, fc.stringMatching(/^claim-[0-9a-f]{16}$/u));
    const words = fc
      .array(fc.oneof(text, fc.constantFrom("The U.S.", "3 million", "don't", "東京都民", "#BlackCats", " ", "\n", "—", "United States")), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(" "));
    const claim = fc.record({ id, texts: fc.array(words, { minLength: 1, maxLength: 4 }), name: fc.option(text), date: fc.option(day) });
    fc.assert(
      fc.property(fc.uniqueArray(claim, { maxLength: 8, selector: (one) => one.id.toWellFormed() }), (list) => {
        const index = openClaims(
          list.map(({ id: own, texts, name, date }) =>
            claimOf(own, texts, {
              ...(name !== null && { claimant: { name, kind: "person" } }),
              ...(date !== null && { statedOn: { date, precision: "day" } }),
            }),
          ),
        );
        const found = index.listClaimIds().map((own, at) => ({
          id: own,
          texts: index
            .listEntries(at)
            .filter((entry) => entry % 2 === 0)
            .map((entry) => index.readEntry(entry))
            .map((read) => read.asGiven?.text ?? read.text),
          name: index.readClaimant(at) === "" ? null : index.readClaimant(at),
          date: index.readStatedOn(at) === "" ? null : index.readStatedOn(at),
        }));
        const expected = list.map((one) => ({
          id: one.id.toWellFormed(),
          texts: one.texts.map((part) => part.toWellFormed()),
          name: one.name?.toWellFormed() ?? null,
          date: one.date,
        }));
        expect(found.toSorted(byId)).toEqual(expected.toSorted(byId));
      }),
      { numRuns: runs },
    );
  });

  test("keep the words of titles", () => {
    const index = openClaims(claims);
    expect(index.spellTitles(0).split(" ").toSorted()).toEqual(["glows", "harbour"]);
    expect(new Set(index.readTitles(0).hashes)).toEqual(new Set([hashTerm("glow"), hashTerm("harbour")]));
    expect(index.readTitles(0).weights.every((weight) => weight > 0)).toBe(true);
    expect(index.readTitles(1)).toEqual({ hashes: [], weights: [] });
  });

  test("may lie at any offset", () => {
    const bytes = writeIndex(claims);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openIndex(shifted.subarray(1)).ok).toBe(true);
  });
});

describe("bytes that are not a valid index", () => {
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

  test("never throw, and every flipped bit is detected", () => {
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

test("bytes crafted to deceive neither throw nor hang", () => {
  const good = writeIndex(claims);
  const block = [{ text: "The harbour of Norrvik glows at night because of 300 tonnes of paint.", kind: "paragraph" as const }];
  const change = fc.record({ at: fc.integer({ min: 16, max: good.length - 1 }), value: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = good.slice();
      for (const { at, value } of changes) bytes[at] = value;
      new Uint32Array(bytes.buffer)[3] = computeChecksum(new Int32Array(bytes.buffer, checkedFrom));
      const opened = openIndex([bytes, bytes]);
      if (!opened.ok) return;
      const { index } = opened;
      findMatches(index, block, {});
      rankClaims(index, { text: block[0]?.text ?? "", language: "en" }, 5);
      for (let claim = 0; claim < index.claimLimit; claim++) {
        index.readTitles(claim);
        index.spellTitles(claim);
        for (const entry of index.listEntries(claim)) expect(index.readEntry(entry).text.length).toBeLessThan(10 * good.length);
        expect([typeof index.readClaimant(claim), typeof index.readStatedOn(claim), typeof index.readClaimId(claim)]).toEqual([
          "string",
          "string",
          "string",
        ]);
      }
    }),
    { numRuns: runs },
  );
});

test("UTF-8 is encoded and decoded as the platform does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(encodeUtf8(text)).toEqual(bytes);
      expect(decodeUtf8(bytes)).toBe(text.toWellFormed());
    }),
    { numRuns: runs },
  );
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function changeWord(word: number, value: number): Uint8Array {
  const bytes = writeIndex(claims);
  new Uint32Array(bytes.buffer)[word] = value;
  return bytes;
}
