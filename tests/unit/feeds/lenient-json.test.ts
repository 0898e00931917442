import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as ParseJson from "../../../src/feeds/json/lenient-json.ts";
import type * as ReadDocument from "../../../src/feeds/read-document.ts";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let parseLenientJson: typeof ParseJson.parseLenientJson;
let readDocument: typeof ReadDocument.readDocument;

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/feeds/"]));
  ({ parseLenientJson } = await import("../../../src/feeds/json/lenient-json.ts"));
  ({ readDocument } = await import("../../../src/feeds/read-document.ts"));
});
afterAll(() => end());

const read = (text: string): unknown[] =>
  [...readDocument(new TextEncoder().encode(text))].map((entry) => (entry.ok ? entry.value : entry.reason));

const wanted = { "@type": "ClaimReview", text: 'He said "no", and left', list: [1, "two", null], url: "https://a.example/x" };
const json = JSON.stringify(wanted);

describe("what a template writes in place of JSON", () => {
  test.each<[string, string]>([
    ["nothing wrong", json],
    ["a comma after the last", json.replaceAll("]", ",]").replace(/\}$/u, ",}")],
    ["two commas", json.replaceAll(",", ",,").replace('no\\",,', 'no\\",')],
    ["no comma between lines", json.replace(',"list"', '\n"list"').replace(',"url"', '\n"url"')],
    ["quotation marks that are not escaped", json.replaceAll('\\"', '"')],
    [
      "single quotation marks",
      `{'@type': 'ClaimReview', 'text': 'He said "no", and left', 'list': [1, 'two', null], 'url': 'https://a.example/x'}`,
    ],
    [
      "typographic ones",
      `{“@type”: “ClaimReview”, “text”: “He said \\"no\\", and left”, “list”: [1, “two”, null], “url”: “https://a.example/x”}`,
    ],
    ["entities", json.replaceAll('\\"', "§").replaceAll('"', "&quot;").replaceAll("§", '"')],
    ["keys without quotation marks", json.replace('"text"', "text").replace('"list"', "list")],
    ["comments", json.replace("{", '{ /* "a": */ ').replace('"url"', '// the "page"\n"url"')],
    ["CDATA", `//<![CDATA[\n${json}\n//]]>`],
    ["CDATA in one line", `/* <![CDATA[ */ ${json} /* ]]> */`],
    ["an HTML comment", `<!--\n${json}\n-->`],
    ["a semicolon at the end", `${json};`],
    ["a variable", `var data = ${json};`],
    ["a call", `callback(${json});`],
    ["a byte order mark", `\uFEFF${json}`],
    ["NaN and undefined", json.replace("null", "NaN")],
    ["a value that is missing", json.replace("null", "undefined")],
    ["control characters", json.replace("and left", "\u0001and\u0008 left").replace(",", "\u0000,\u00a0")],
    ["escapes unknown to JSON", json.replace("left", "l\\eft").replace("/x", "\\/x")],
    ["a script of a page", `<html><head><script type="application/ld+json">${json}</script>`],
  ])("is read: %s", (_what, text) => {
    expect(read(text)).toEqual([wanted]);
    expect(read(`[${text.startsWith("{") ? text : json}, {"a": 1}]`)).toEqual([wanted, { a: 1 }]);
  });

  test.each<[string, string]>([
    ["a line break", '"one\ntwo"'],
    ["a line break of Windows", '"one\r\ntwo"'],
    ["a tab", '"one\ttwo"'],
  ])("is read with %s in a string", (_what, text) => {
    expect(parseLenientJson(`{"a":${text}}`)).toEqual({
      ok: true,
      value: { a: JSON.parse(text.replaceAll(/[\n\r\t]/gu, (sign) => JSON.stringify(sign).slice(1, -1))) as string },
    });
  });

  test.each<[string, unknown]>([
    ['{"a": .5, "b": +1, "c": 5., "d": 007, "e": -Infinity}', { a: 0.5, b: 1, c: 5, d: "007", e: null }],
    ['{"a": , "b": True, "c": None}', { a: null, b: true, c: null }],
    ['{"a": "a "b" c", "d": "5" tall", "e": "x"}', { a: 'a "b" c', d: '5" tall', e: "x" }],
    ['{"__proto__": {"x": 1}, "a": 1,}', JSON.parse('{"__proto__": {"x": 1}, "a": 1}')],
  ])("%s", (text, value) => {
    expect(parseLenientJson(text)).toEqual({ ok: true, value });
  });

  test.each(["", "{", "[1", '{"a":1}}', '{"a":[1}', '{"a" 1}', '{"a":b c}', '{"a":"x}', "hello", "{{}}", '{"a":1 2}'])(
    "is not JSON: %s",
    (text) => {
      expect(parseLenientJson(text)).toEqual({ ok: false });
    },
  );
});

test("valid JSON gives the same as JSON.parse, however it is split up and whatever comma is added", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(parseLenientJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return;
      expect(parseLenientJson(text.replace(/(?<!\s)(\s*[\]}])$/u, ",$1"))).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }),
  );
});

const marks = fc.constantFrom(
  '"',
  "'",
  "“",
  "&quot;",
  "\\",
  ",",
  ":",
  "{",
  "}",
  "[",
  "]",
  "/*",
  "//",
  "\n",
  " ",
  '"a":',
  '"a",',
  '{"a":"',
  '"@graph":[',
  "<script type=ld+json>",
  "<!--",
  "1",
  "x",
  "é",
  "\\u12",
);

test("no text makes it throw, and twice the text costs at most twice as much", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(marks, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("", '{"a":"', "[", '{"@graph":['),
      async (parts, start) => {
        const part = parts.join("");
        const text = (size: number): string => start + part.repeat(Math.ceil(size / part.length)).slice(0, size);
        const once = await countSteps(() => read(text(1_500)));
        const twice = await countSteps(() => read(text(3_000)));
        expect(twice / once).toBeLessThan(2.6);
      },
    ),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});
