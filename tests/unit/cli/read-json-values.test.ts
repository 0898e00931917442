import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { readJsonEntries } from "../../../src/cli/io/read-json-values.ts";
import { writeFolder } from "./run-gainsay.ts";

async function read(contents: string | Uint8Array): Promise<[unknown, number][]> {
  const path = join(writeFolder({ "values.json": contents }), "values.json");
  const values: [unknown, number][] = [];
  for await (const entry of readJsonEntries(path)) values.push([entry.ok ? entry.value : entry.reason, entry.line]);
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
    ["an empty file", "", []],
    ["blank lines", "\n \n", []],
  ])("are read from %s, with the line each begins on", async (_what, contents, values) => {
    expect(await read(contents)).toEqual(values);
    expect(await read(gzipSync(contents))).toEqual(values);
  });

  it.each<[string, string, [unknown, number][]]>([
    [
      "a broken line",
      '{"id":"a"}\n{"id":"b"}\n{"id":"c"\n{"id":"d"}\n',
      [
        [{ id: "a" }, 1],
        [b, 2],
        ["is no JSON", 3],
        [{ id: "d" }, 4],
      ],
    ],
    [
      "a broken first line",
      '{"id":"a\n{"id":"b"}\n',
      [
        ["is no JSON", 1],
        [b, 2],
      ],
    ],
    [
      "a broken entry of a list",
      '[\n{"id":"a"},\n{"id" "x" "y"},\n{"id":"b"}]',
      [
        [{ id: "a" }, 2],
        ["is no JSON", 3],
        [b, 4],
      ],
    ],
    [
      "a broken entry of a DataFeed",
      '{"dataFeedElement":[\n{"id":"a"},\n{"id" "x" "y"},\n{"id":"b"}]}',
      [
        [{ id: "a" }, 2],
        ["is no JSON", 3],
        [b, 4],
      ],
    ],
    [
      "a list that is cut off",
      '[{"id":"a"},\n{"id":"b"',
      [
        [{ id: "a" }, 1],
        ["the file ends in the middle", 2],
      ],
    ],
    [
      "values over several lines",
      '{\n"id":"a"\n}\n{\n"id":"b"\n};\n',
      [
        [{ id: "a" }, 1],
        [b, 4],
      ],
    ],
    [
      "a web page with two scripts",
      '<!doctype html>\n<script>var a = {"id":"x"}</script>\n<script type="application/ld+json">\n{"id":"a"}</script><!-- <script type="application/ld+json">{"id":"y"}</script> --><SCRIPT async type=application/ld+json>[{"id":"b"}]</SCRIPT>',
      [
        [{ id: "a" }, 4],
        [b, 4],
      ],
    ],
  ])("around one that cannot be read, or in another format, are kept with their lines: %s", async (_what, contents, values) => {
    expect(await read(contents)).toEqual(values);
  });

  it("are read whatever encoding the file is in", async () => {
    const text = JSON.stringify([{ name: "Vérité" }]);
    const units = Uint8Array.from(Buffer.from(text, "utf16le"));
    const swapped = units.map((_, at) => units[at ^ 1] ?? 0);
    for (const bytes of [Buffer.from(text, "latin1"), units, Buffer.concat([Buffer.of(0xff, 0xfe), units]), swapped])
      expect(await read(bytes)).toEqual([[{ name: "Vérité" }, 1]]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["words", "hello world", /^values\.json: the file holds no JSON$/u],
    ["a web page", "<!doctype html><p>{}</p>", /^values\.json: the file is a web page that holds no JSON-LD$/u],
    ["gzip cut short", gzipSync(JSON.stringify([a, b])).subarray(0, 30), /^values\.json is not whole gzip data$/u],
  ])("are refused in one sentence when a file holds none: %s", async (_what, contents, sentence) => {
    expect(await refusal(contents)).toMatch(sentence);
  });
});
