import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../../src/sites/decode-text.ts";
import { inPieces } from "../../support/sites/in-pieces.ts";

async function decode(bytes: string | Uint8Array, contentType = "", size = 1_000): Promise<string> {
  let text = "";
  for await (const piece of decodeText(inPieces(bytes, size), contentType)) text += piece;
  return text;
}

const filler = "plain words. ".repeat(300);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

test.each([
  ["UTF-8 without a word about it", "Überprüft: 45 £", ""],
  ["UTF-8 that the server calls Latin-1", `${filler}Überprüft: 45 £ ${filler}`, "text/html; charset=ISO-8859-1"],
  ["UTF-8 that the prolog calls Latin-1", `<?xml version="1.0" encoding="ISO-8859-1"?>${filler}Überprüft ${filler}`, ""],
  ["UTF-8 that calls itself UTF-16", `<meta charset="utf-16">Überprüft`, ""],
  ["UTF-8 under an unknown name", "Überprüft", "text/html; charset=klingon"],
])("reads %s", async (_what, text, type) => {
  expect(await decode(text, type)).toBe(text);
});

test.each([
  ["calls it UTF-8", "text/html; charset=utf-8"],
  ["says nothing", ""],
  ["says so", "text/html; charset=windows-1252"],
])("reads Windows-1252 if the server %s", async (_what, type) => {
  const text = `${filler}Überprüft für 45 £${filler}`;
  expect(await decode(latin1(text), type)).toBe(text);
});

test("takes an encoding from a meta element, and from a prolog", async () => {
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe4, 0xe0]); // "Правда" in Windows-1251
  const behind = (start: string): Uint8Array => Uint8Array.from([...latin1(start), ...cyrillic]);
  expect(await decode(behind('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'))).toMatch(/Правда$/u);
  expect(await decode(behind('<?xml version="1.0" encoding="windows-1251"?><rss>'))).toMatch(/Правда$/u);
});

test("a mark at the beginning says more than the server, and is left out", async () => {
  const text = "Überprüft";
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  expect(await decode(utf16, "text/html; charset=utf-8")).toBe(text);
  expect(await decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]), "text/html; charset=latin1")).toBe(text);
});

test("one damaged character in a page of UTF-8 leaves the others as they are", async () => {
  const bytes = new TextEncoder().encode(`${"Überprüft für dich. ".repeat(50)}`);
  const damaged = Uint8Array.from([...bytes.subarray(0, 400), 0xc3, ...bytes.subarray(400)]);
  expect((await decode(damaged)).replace("\ufffd", "")).toBe("Überprüft für dich. ".repeat(50));
});

test("gives the text back, in whatever pieces it comes", async () => {
  const run = fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3_000 }), fc.integer({ min: 1, max: 700 }), async (text, size) => {
    const marked = `\ufeff${text}`;
    expect(await decode(marked, "", size)).toBe(text.toWellFormed());
  });
  await fc.assert(run, { numRuns: 60 });
});
