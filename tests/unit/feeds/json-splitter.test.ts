import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CommentScanner } from "../../../src/feeds/json/comment-scanner.ts";
import { type JsonPiece, JsonSplitter } from "../../../src/feeds/json/json-splitter.ts";
import { StringScanner } from "../../../src/feeds/json/string-scanner.ts";

const lists = ["data"];
const runs = Number(process.env["FUZZ_RUNS"] ?? 500);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const start = { byte: 0, line: 1, level: 0 };

/** The pieces of a text that arrives in chunks of these lengths, repeated. */
function split(text: string, keys?: readonly string[], lengths = [1 << 20]): { text: string; line: number; end: number }[] {
  const splitter = new JsonSplitter(keys, start);
  const bytes = bytesOf(text);
  const pieces: JsonPiece[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    pieces.push(...splitter.take(bytes.subarray(at, at + length)));
    at += length;
  }
  return pieces.map(({ bytes: piece, ...place }) => ({ text: new TextDecoder().decode(piece), ...place }));
}

/** Parts from which awkward texts are made. */
const part = fc.constantFrom(
  ..."{}[]\"'\\,:;#/*!A\n 1é".split(""),
  '"a":',
  '"data":[',
  '{"a":1}',
  "// c\n",
  "/* d */",
  "<![CDATA[",
  '"s"',
  "null",
);
const awkward = fc
  .tuple(fc.constantFrom("", "[", '{"data":['), fc.array(part, { maxLength: 40 }))
  .map(([first, rest]) => first + rest.join(""));

describe("JSON is split", () => {
  test("into the values of a list, consecutive values and a wrapped list, each with its line and end", () => {
    expect(split('[{"a":"]"},\n"b", 3]')).toEqual([
      { text: '{"a":"]"}', line: 1, end: 10 },
      { text: '"b"', line: 2, end: 15 },
      { text: "3", line: 2, end: 18 },
    ]);
    expect(split("{} ;\n{\n}").map(({ text, line }) => [text, line])).toEqual([
      ["{}", 1],
      ["{\n}", 2],
    ]);
    expect(split('{"x":[1],"y":{"data":[2]},"data":[3,[4]]}', lists).map(({ text }) => text)).toEqual(["3", "[4]"]);
  });

  test("into the same pieces wherever it is cut", () => {
    fc.assert(
      fc.property(
        awkward,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (text, lengths, isWrapped) => {
          const keys = isWrapped ? lists : undefined;
          const pieces = split(text, keys);
          expect(split(text, keys, lengths)).toEqual(pieces);
          for (const { text: piece, line, end } of pieces) {
            const from = end - bytesOf(piece).length;
            expect(new TextDecoder().decode(bytesOf(text).subarray(from, end))).toBe(piece);
            expect(new TextDecoder().decode(bytesOf(text).subarray(0, from)).split("\n").length).toBe(line);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test("from the middle of a list as from its beginning", () => {
    const text = '[{"a":1},\n{"b":2},3]';
    const [, ...rest] = split(text);
    const splitter = new JsonSplitter(undefined, { byte: 9, line: 1, level: 1 });
    expect([...splitter.take(bytesOf(text).subarray(9))].map(({ line, end }) => ({ line, end }))).toEqual(
      rest.map(({ line, end }) => ({ line, end })),
    );
    expect(splitter.isOpen).toBe(false);
  });

  test("and remembers the part of an entry that has not ended", () => {
    const splitter = new JsonSplitter(undefined, start);
    expect([...splitter.take(bytesOf('[1,\n{"a":'))]).toHaveLength(1);
    expect(splitter).toMatchObject({ heldLength: 5, isOpen: true, beginsWithList: true, rest: { line: 2, end: 9 } });
  });
});

test("a string ends at a quotation mark that is followed by a comma, a colon or a closing bracket", () => {
  const strings = new StringScanner();
  strings.open(0x22);
  const parts = [...bytesOf('say "no"\\", x" ,')].map((byte) => strings.step(byte));
  expect(parts.lastIndexOf("inside")).toBe('say "no"\\", x'.length - 1);
  expect(parts.at(-1)).toBe("after");
  expect(strings.isOpen).toBe(false);
});

test("comments are found, and the // of an address is not mistaken for one", () => {
  const isComment = (text: string): string => {
    const comments = new CommentScanner();
    return [...bytesOf(text)].map((byte) => (comments.step(byte) ? "c" : ".")).join("");
  };
  expect(isComment("1 // a\n2")).toBe("..ccccc.");
  expect(isComment("/* * / */1")).toBe("ccccccccc.");
  expect(isComment("http://a")).toBe("......c."); // only its second slash may begin one
  expect(isComment("1 # a\n2")).toBe("..cccc.");
});
