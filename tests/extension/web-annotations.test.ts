import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceKinds, stances, tiers } from "../../src/matching/match.ts";
import type { AnnotationSummary, TextSelector } from "../../src/messages/contracts.ts";
import { bareClaim } from "../support/bare-claim.ts";
import { readWebAnnotations, writeWebAnnotations } from "../../src/ui/export/web-annotations.ts";

const claim = bareClaim("c", "Iron floats.");
const text = fc.string({ unit: "grapheme" });
const place = fc.nat({ max: 100_000 });
const selector = fc.record(
  { exact: text, prefix: text, suffix: text, position: fc.record({ start: place, end: place }) },
  { requiredKeys: ["exact", "prefix", "suffix"] },
) as fc.Arbitrary<TextSelector>;
const match = fc.record({
  stance: fc.constantFrom(...stances),
  tier: fc.constantFrom(...tiers),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  differs: fc.array(fc.record({ kind: fc.constantFrom(...differenceKinds), here: text, claim: text })),
});
const write = (annotations: AnnotationSummary[], selectors: Record<string, TextSelector>): string =>
  writeWebAnnotations(
    { address: "https://news.example/a", title: "A page", annotations, selectors },
    { cite: ({ text: words }) => words, language: "en", version: "1.0.0", now: new Date(0), newId: () => "0" },
  );

test("annotations come back as they were put into the file", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(selector, match), { minLength: 1 }), (entries) => {
      const annotations = entries.map(([, one], at): AnnotationSummary => ({
        annotation: `a${at}`,
        source: "starter",
        claim,
        text: "",
        sentence: 0,
        ...one,
      }));
      const selectors = Object.fromEntries(entries.map(([one], at) => [`a${at}`, one]));
      const saved = entries.map(([one, rest]) => ({ claim, selector: one, ...rest, probability: rest.probability + 0 }));
      expect(readWebAnnotations(write(annotations, selectors))).toEqual({ ok: true, address: "https://news.example/a", saved, leftOut: 0 });
    }),
  );
});

test("an annotation follows the Web Annotation model", () => {
  const annotation: AnnotationSummary = {
    annotation: "a1",
    source: "starter",
    claim,
    text: "iron floats",
    sentence: 3,
    stance: "asserted",
    tier: "strong",
    probability: 0.9,
    differs: [],
  };
  const at = { exact: "iron floats", prefix: "They say ", suffix: ".", position: { start: 9, end: 20 } };
  const page = JSON.parse(write([annotation], { a1: at })) as Record<string, unknown>;
  expect(page).toMatchObject({ type: "AnnotationPage", id: "urn:uuid:0" });
  expect((page["@context"] as unknown[])[0]).toBe("http://www.w3.org/ns/anno.jsonld");
  expect(page["items"]).toMatchObject([
    {
      type: "Annotation",
      motivation: "assessing",
      created: "1970-01-01T00:00:00.000Z",
      target: {
        source: "https://news.example/a",
        selector: [
          { type: "TextQuoteSelector", exact: "iron floats", prefix: "They say ", suffix: "." },
          { type: "TextPositionSelector", start: 9, end: 20 },
        ],
      },
      body: { type: "TextualBody", value: "Iron floats.", format: "text/plain", language: "en" },
    },
  ]);
});

test("unreadable entries are left out, and nothing throws", () => {
  const good = JSON.parse(
    write(
      [
        {
          annotation: "a",
          source: "starter",
          claim,
          text: "",
          sentence: 0,
          stance: "asked",
          tier: "possible",
          probability: 1,
          differs: [],
        },
      ],
      {
        a: { exact: "x", prefix: "", suffix: "" },
      },
    ),
  ) as { items: unknown[] };
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (junk) => {
      const file = JSON.stringify({ ...good, items: [...junk, ...good.items] });
      expect(readWebAnnotations(file)).toMatchObject({ ok: true, leftOut: junk.length });
      expect(readWebAnnotations(JSON.stringify(junk))).toEqual({ ok: false });
    }),
  );
  for (const other of ["", "{", "null", '{"items":1}', '{"items":[]}']) expect(readWebAnnotations(other)).toEqual({ ok: false });
});
