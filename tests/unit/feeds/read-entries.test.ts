import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryShape } from "../../../src/claims/entry-shape.ts";
import { BrokenFile, readEntries } from "../../../src/feeds/read-entries.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 200);
const timeout = 10_000 + 60 * runs;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes in pieces of these lengths, repeated. */
async function* inPieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const length = Math.max(1, lengths[piece % lengths.length] ?? 1);
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function readAll(text: string | Uint8Array, lengths: readonly number[] = [1 << 16]) {
  let shape: EntryShape | undefined;
  const entries = [];
  const bytes = typeof text === "string" ? encode(text) : text;
  for await (const entry of readEntries(inPieces(bytes, lengths), undefined, (found) => (shape = found))) entries.push(entry);
  return { shape, entries, values: entries.map((entry) => (entry.ok ? entry.value : undefined)) };
}

/** Longer than the part that is examined to detect the format, so that the file is streamed. */
const filler = { filler: "é".repeat(1_000) };
const long = (values: readonly unknown[]): unknown[] => [...values, ...Array.from({ length: 600 }, () => filler)];

const writers: Record<Exclude<EntryShape, "small">, (values: readonly unknown[]) => string> = {
  lines: (values) => values.map((value) => `${JSON.stringify(value)}\n`).join(""),
  list: (values) => JSON.stringify(values, undefined, 1),
  values: (values) => values.map((one) => JSON.stringify(one, undefined, 1)).join(";\n\n"),
  wrapped: (values) =>
    JSON.stringify({ "@type": "DataFeed", about: { dataFeedElement: ["no entry"] }, dataFeedElement: values, after: [1] }),
};
const shapes = Object.keys(writers) as (keyof typeof writers)[];
const value = fc.oneof(
  fc.constantFrom(null, true, 17, -2.5e3, 'a " ] , word'),
  fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue(), { maxKeys: 4 }).map((entry) => JSON.parse(JSON.stringify(entry)) as unknown),
);

describe("a file of entries", () => {
  test.each(shapes)("gives every entry, whatever pieces it arrives in: %s", { timeout }, async (shape) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 6 }),
        async (values, lengths) => {
          const all = long(shape === "values" ? values.map((one) => ({ one })) : values);
          const read = await readAll(writers[shape](all), lengths);
          expect(read.shape).toBe(shape);
          expect(read.values).toEqual(all);
        },
      ),
      { numRuns: Math.max(20, Math.round(runs / 10)) },
    );
  });

  test.each(shapes)("gives every entry of a file that arrives in one piece: %s", async (shape) => {
    const all = Array.from({ length: 1_000 }, (_, at) => ({ at, ...filler }));
    const read = await readAll(writers[shape](all), [1 << 30]);
    expect(read).toMatchObject({ shape, values: all });
  });

  test.each(shapes)("can be resumed after any entry: %s", { timeout }, async (shape) => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (values) => {
        const all = long(shape === "values" ? values.map((one) => ({ one })) : values);
        const bytes = encode(writers[shape](all));
        const { entries } = await readAll(bytes);
        for (const [done, { end }] of entries.slice(0, values.length).entries()) {
          const rest = [];
          for await (const { line, ...entry } of readEntries(inPieces(bytes.subarray(end), [5_000]), { shape, end })) {
            expect(line).toBeGreaterThan(0); // lines are counted from there
            rest.push({ ...entry, line: undefined });
          }
          expect(rest).toEqual(entries.slice(done + 1).map((entry) => ({ ...entry, line: undefined })));
        }
      }),
      { numRuns: Math.max(20, Math.round(runs / 10)) },
    );
  });

  test("that is small is read at once: a single object, a list, a feed over several lines", async () => {
    const feed = { dataFeedElement: [{ item: null }, { item: 1 }] };
    expect(await readAll(JSON.stringify(feed, undefined, 2))).toMatchObject({ shape: "small", values: feed.dataFeedElement });
    expect(await readAll("[1,\n2]")).toMatchObject({ shape: "small", values: [1, 2] });
    expect(await readAll('{\n"item": 1}')).toMatchObject({ shape: "small", values: [{ item: 1 }] });
    expect(await readAll(" \n")).toMatchObject({ shape: "small", values: [] });
  });

  test("with a byte order mark is read like one without", async () => {
    expect((await readAll('\uFEFF{"a":1}\n{"a":2}\n')).values).toEqual([{ a: 1 }, { a: 2 }]);
    expect((await readAll(`\uFEFF${writers.list(long([{ a: 1 }]))}`)).values[0]).toEqual({ a: 1 });
  });

  test("of lines continues after a line that is not JSON", async () => {
    const { entries } = await readAll('{"a":1}\n{"a":"he said no}\n\n{"a":3}');
    expect(entries.map((entry) => (entry.ok ? entry.value : entry.reason))).toEqual([{ a: 1 }, "is no JSON", { a: 3 }]);
  });

  test("repairs unescaped quotation marks and line breaks in strings, in a list too", async () => {
    const broken = '{"a":"he said "no"","b":"one\ntwo","c":"\\"quoted\\", and: so"}';
    const wanted = { a: 'he said "no"', b: "one\ntwo", c: '"quoted", and: so' };
    const text = `[{"a":1},${broken}${`,${JSON.stringify(filler)}`.repeat(600)}]`;
    expect((await readAll(text)).values.slice(0, 3)).toEqual([{ a: 1 }, wanted, filler]);
  });

  const entry = '{"a":1}';
  const more = `${JSON.stringify(filler)}\n`.repeat(600);
  test.each<[string, string, EntryShape]>([
    ["lines", `// [made] by "us"\n${entry}\n# {second}\n  // it's the third\n${entry}\n`, "lines"],
    ["many lines", `\uFEFF\n# Claims of {Checks}\n\n// [more]\n${entry}\n# here's\n${entry}\n${more}`, "lines"],
    ["a list", `/* [made]\n by "us" */\n// it's a list: [\n[ // first\n${entry}, /* [old] {one} */ ${entry} # and\n// end ]\n]`, "small"],
    [
      "a long list",
      `# {made}\n[ // first [\n${entry},\n# it's "second\n${entry}, /* "a" */ ${more.trim().replaceAll("\n", ",\n")}]`,
      "list",
    ],
    ["values", `/* one * / */ {\n"a":1}\n// {"a":2}\n{"a":\n1}`, "small"],
    ["a wrapping object", `// {\n{\n// made by us\n"data": [ /* first */ ${entry}, ${entry} ]}`, "small"],
    [
      "a long wrapping object",
      `// {\n{\n// "data": [\n"data": [ /* [ */ ${entry}, ${entry}, ${more.trim().replaceAll("\n", ",\n")}]}`,
      "wrapped",
    ],
    ["a value after //<![CDATA[", `//<![CDATA[${entry}\n${entry}//]]>`, "small"],
  ])("skips comments between the entries of %s", async (_name, text, shape) => {
    for (const lengths of [[1 << 16], [7]]) {
      const read = await readAll(text, lengths);
      expect(read.shape).toBe(shape);
      expect(read.entries.slice(0, 2)).toMatchObject([{ value: { a: 1 } }, { value: { a: 1 } }]);
      expect(read.entries.length).toBe(text.includes("filler") ? 602 : 2);
    }
  });

  test("of strings that are JSON themselves gives the values inside", async () => {
    expect((await readAll(JSON.stringify([entry, "{x", " [1]", "a"]))).values).toEqual([{ a: 1 }, "{x", [1], "a"]);
  });

  test("does not mistake an address in a prematurely ended string for a comment", async () => {
    const { entries } = await readAll(`[{"a":"see "b", http://c.example/{d}", "e":1}, ${entry}, ${entry}]`);
    expect(entries.slice(-2)).toMatchObject([{ value: { a: 1 } }, { value: { a: 1 } }]);
  });

  test("of a list skips an entry that cannot be repaired", async () => {
    const { entries } = await readAll(`[{"a":1},{"a":1 2}${`,${JSON.stringify(filler)}`.repeat(600)}]`);
    expect(entries.slice(0, 3).map((entry) => (entry.ok ? entry.value : entry.reason))).toEqual([{ a: 1 }, "is no JSON", filler]);
  });

  test.each<[string, string, RegExp]>([
    ["a list that is cut off", writers.list(long([{ a: 1 }])).slice(0, -3), /ends in the middle/u],
    ["a feed that is cut off", writers.wrapped(long([{ a: 1 }])).slice(0, -9), /ends in the middle/u],
    ["a short list that is cut off", '[{"a":1},{"a":2', /ends in the middle/u],
    ["a page of a web site", `<!doctype html>${"<p>Not found</p>".repeat(80_000)}`, /no JSON/u],
    ["a short page of a web site", "<!doctype html><p>Not found</p>", /no JSON/u],
    ["an endless entry", `[{"a":"${"x".repeat(6 << 20)}"}]`, /longer than 4 MB/u],
    ["an endless line", `{"a":1}\n{"a":"${"x".repeat(6 << 20)}"}`, /longer than 4 MB/u],
  ])("says what is wrong: %s", async (_name, text, reason) => {
    await expect(readAll(text)).rejects.toThrow(BrokenFile);
    await expect(readAll(text)).rejects.toThrow(reason);
  });

  test("of any bytes never hangs, and throws only the documented errors", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 6 }),
        async (shape, changes) => {
          const bytes = encode(writers[shape](long([{ a: [1, "x", null] }])));
          for (const { at, byte } of changes) bytes[at % (at % 2 === 0 ? 60 : bytes.length)] = byte;
          const thrown: unknown = await readAll(bytes).then(
            () => undefined,
            (error: unknown) => error,
          );
          expect(thrown === undefined || thrown instanceof BrokenFile).toBe(true);
        },
      ),
      { numRuns: runs },
    );
  });
});
