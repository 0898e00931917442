import fc from "fast-check";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/cli/input-error.ts";
import { readJsonValues } from "../../../src/cli/read-json-values.ts";
import { splitJson } from "../../../src/cli/split-json.ts";
import { writeFolder } from "./run-gainsay.ts";

async function read(contents: string | Uint8Array): Promise<[unknown, number][]> {
  const path = join(writeFolder({ "values.json": contents }), "values.json");
  const values: [unknown, number][] = [];
  for await (const { value, line } of readJsonValues(path)) values.push([value, line]);
  return values;
}

async function refusal(contents: string | Uint8Array): Promise<string> {
  const error: unknown = await read(contents).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.message.replace(/^.*values\.json/u, "values.json");
}

const a = { id: "a", text: 'quotes " and ] } inside', n: [1, [2], {}] };
const b = { id: "b" };

describe("JSON values of a file", () => {
  it.each<[string, string, [unknown, number][]]>([
    [
      "JSON lines",
      `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
      [
        [a, 1],
        [b, 2],
      ],
    ],
    [
      "JSON lines without a last line break",
      `${JSON.stringify(a)}\n${JSON.stringify(b)}`,
      [
        [a, 1],
        [b, 2],
      ],
    ],
    [
      "JSON lines of Windows, with blank ones",
      `${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}\r\n`,
      [
        [a, 1],
        [b, 3],
      ],
    ],
    [
      "a list in one line",
      JSON.stringify([a, b]),
      [
        [a, 1],
        [b, 1],
      ],
    ],
    [
      "a list of a line each",
      `[\n${JSON.stringify(a)},\n${JSON.stringify(b)}\n]\n`,
      [
        [a, 2],
        [b, 3],
      ],
    ],
    [
      "a list over many lines",
      JSON.stringify([a, b], undefined, 2),
      [
        [a, 2],
        [b, 13],
      ],
    ],
    ["an object over many lines", JSON.stringify(a, undefined, 2), [[a, 1]]],
    [
      "a DataFeed",
      JSON.stringify({ "@type": "DataFeed", dataFeedElement: [a, null, b], dateModified: "x" }, undefined, 1),
      [
        [a, 4],
        [null, 15],
        [b, 16],
      ],
    ],
    [
      "a graph",
      JSON.stringify({ "@graph": [a, b] }, undefined, 0).replace(":", " :\n "),
      [
        [a, 2],
        [b, 2],
      ],
    ],
    [
      "a list with plain values",
      '[1, "two", null,true,-3.5e2]',
      [
        [1, 1],
        ["two", 1],
        [null, 1],
        [true, 1],
        [-350, 1],
      ],
    ],
    ["a byte order mark", `\ufeff${JSON.stringify([a])}`, [[a, 1]]],
    ["an empty list", "[]", []],
    ["nothing", "", []],
    ["blank lines", "\n \n", []],
  ])("are read from %s, with the line each begins on", async (_what, contents, values) => {
    expect(await read(contents)).toEqual(values);
    expect(await read(gzipSync(contents))).toEqual(values);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["broken line in JSON lines", '{"id":"a"}\n{"id":"b"}\n{"id":"c"\n{"id":"d"}\n', /^values\.json:3: this is not JSON/u],
    ["broken first line", '{"id":"a\n{"id":"b"}\n', /^values\.json:1: this is not JSON/u],
    ["broken entry of a list", '[\n{"id":"a"},\n{"id":,}\n]', /^values\.json:3: this is not JSON/u],
    ["broken line inside an entry", '[\n{"id":"a"},\n{\n"id": "b"\n"text": "c"\n}]', /^values\.json:5: this is not JSON/u],
    ["a line break in a string", '[{"id":"a"},\n{"id":"b\n"},\n{"id":"c"}]', /^values\.json:2: this is not JSON/u],
    ["a list that is not closed", '[{"id":"a"},\n{"id":"b"}\n', /^values\.json:\d: this is not JSON/u],
    ["a value that is not closed", '[{"id":"a"},\n{"id":"b"', /^values\.json:2: this is not JSON/u],
    ["a DataFeed cut off in the middle", '{"dataFeedElement": [{"id":"a"},', /^values\.json:1: this is not JSON/u],
    ["words", "hello world", /^values\.json:1: this is not JSON/u],
    ["a bracket too many", '[{"id":"a"}]\n]', /^values\.json:2: this is not JSON/u],
    ["gzip cut short", gzipSync(JSON.stringify([a, b])).subarray(0, 30), /^values\.json is not whole gzip data$/u],
    ["bytes that are not UTF-8", Uint8Array.of(0x22, 0xff, 0xfe, 0x22), /^values\.json is not UTF-8 text$/u],
  ])("are refused in one sentence with file and line for a %s", async (_what, contents, sentence) => {
    const message = await refusal(contents);
    expect(message).toMatch(sentence);
    expect(message).not.toContain("\n");
  });

  it("are not read on after a string that is never closed, so that the rest of a file is not held for nothing", async () => {
    async function* open() {
      yield '[{"id": "a\n';
      throw new Error("read on");
    }
    const first = await splitJson(open()).next();
    expect(first.value).toEqual({ text: '{"id": "a\n', line: 1 });
  });

  it("are the list's entries, however the document is written and wherever the stream is cut", async () => {
    const entry = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.jsonValue(), { maxLength: 3 }),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const document = fc.tuple(
      fc.array(entry, { maxLength: 6 }),
      fc.constantFrom(0, 1, 4),
      fc.constantFrom("list", "DataFeed"),
      fc.integer({ min: 1, max: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(document, async ([entries, indent, shape, size]) => {
        const text = JSON.stringify(shape === "list" ? entries : { a: [1], dataFeedElement: entries, z: ["]"] }, undefined, indent);
        async function* cut() {
          for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
        }
        const found: unknown[] = [];
        for await (const piece of splitJson(cut())) found.push(JSON.parse(piece.text));
        expect(found).toEqual(JSON.parse(JSON.stringify(entries)));
      }),
    );
  });
});
