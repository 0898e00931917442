import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readClaimsFile } from "../../../src/cli/io/read-claims.ts";
import { readEntries } from "../../../src/feeds/read-entries.ts";
import { readEntry } from "../../../src/worker/sources/read-entry.ts";
import { writeFolder } from "../cli/run-gainsay.ts";

const review = (claimReviewed: string) => ({ "@type": "ClaimReview", claimReviewed, author: { name: "Checks" }, reviewRating: "False" });
const [one, two] = [review("Cheese floats."), review("Bread floats.")];
const lines = [one, two].map((entry) => `${JSON.stringify(entry)}\n`);

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe("a list of claim reviews", () => {
  test.each<[string, string, number]>([
    ["numbers, words and nulls among them", JSON.stringify([null, 3, one, "x", true, two]), 3],
    ["lists in it", JSON.stringify([[one], [[two]], [null], [4]]), 1],
    ["objects of another kind among them", JSON.stringify([{ exported: "2021" }, one, { "@type": "Person" }, two]), 2],
    ["comments before its lines", `\uFEFF// made by [us]\n\n# "Checks"\n${lines.join("# and {\n")}`, 0],
    ["comments in it", `/* [made] */\n[ // first\n${lines.join(",\n// second [\n")}]`, 0],
    ["a line that is cut off", `${lines.join("7\r\n")}{"@type":"Cla`, 2],
    ["keys instead of brackets", JSON.stringify({ 1: one, 4: two }), 0],
    ["a graph of other things around it", JSON.stringify({ "@graph": [{ "@type": "WebSite" }, null, one, "https://a.example/", two] }), 2],
    ["strings that are JSON", JSON.stringify([JSON.stringify(one), JSON.stringify(two), "x"]), 1],
  ])("with %s is read alike by extension and command line, which count what they leave out", async (_what, text, refused) => {
    const results = [];
    for await (const entry of readEntries(inOne(text))) results.push(...readEntry(entry, "claims"));
    const { claims, note } = await readClaimsFile(join(writeFolder({ claims: text }), "claims"));
    expect(claims.map(({ text: words }) => words)).toEqual(["Cheese floats.", "Bread floats."]);
    expect(results.flatMap((result) => (result.ok ? [result.claim] : []))).toEqual(claims);
    expect(results.filter(({ ok }) => !ok)).toHaveLength(refused);
    expect(note?.match(/(\d+) of/u)?.[1] ?? "0").toBe(String(refused));
  });
});

describe("of the languages that are kept", () => {
  const german = "Die Brücke hat die Steuerzahler nicht 45 Millionen gekostet, und das ist auch nicht wahr.";
  const english = "The bridge did not cost the taxpayers 45 million, and that is not true either.";
  const read = (claimReviewed: string, inLanguage: unknown, languages?: string[]): string[] => {
    const value = { ...review(claimReviewed), inLanguage };
    return readEntry({ ok: true, value, line: 1, end: 1 } as never, "claims", languages).map((one) =>
      one.ok ? one.claim.language : one.reason,
    );
  };

  test.each<[string, unknown]>([
    ["as stated", "de"],
    ["stated as a code of three letters", "deu"],
    ["stated wrongly", "en"],
    ["stated as a code of three letters, wrongly", "eng"],
    ["not stated", undefined],
    ["stated as nothing known", "und"],
  ])("an entry is judged by the language of its text: %s", (_how, stated) => {
    expect(read(german, stated, ["en"])).toEqual(["is in a language that is not kept: de"]);
    expect(read(german, stated, ["de", "en"])).toEqual(["de"]);
    expect(read(german, stated)).toEqual(["de"]);
  });

  test("an entry whose language nobody knows is kept", () => {
    expect(read(english, "en", ["de"])).toEqual(["is in a language that is not kept: en"]);
    expect(read("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ", "en", ["de"])).toEqual(["und"]);
  });
});
