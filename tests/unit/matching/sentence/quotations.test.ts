/** Text between quotation marks. */
import { expect, test } from "vitest";
import { readQuotations } from "../../../../src/matching/sentence/quotations.ts";

const read = (text: string, awaited = "") => readQuotations(text, awaited).spans.map(({ start, end }) => text.slice(start, end));

test.each([
  ["English marks", "He said “yes” and “no”.", ["yes", "no"]],
  ["straight marks", 'He said "yes" and left.', ["yes"]],
  ["German marks", "Er sagte „ja“ und ging.", ["ja"]],
  ["Polish marks", "Powiedział „tak” i wyszedł.", ["tak"]],
  ["French marks", "Il a dit « oui » et partit.", [" oui "]],
  ["Japanese marks", "「はい」と言った", ["はい"]],
  ["nested marks: the outer ones", "“He said ‘yes’ to me”, she said.", ["He said ‘yes’ to me"]],
  ["an apostrophe within single marks", "‘It’s mine’, she said.", ["It’s mine"]],
  ["apostrophes alone", "The workers' ferry isn't sold.", []],
  ["inches", 'A 12" pipe and a 14" pipe.', []],
])("%s", (_, text, quoted) => {
  expect(read(text)).toEqual(quoted);
});

test("a quotation continues in the next sentence until its mark closes it", () => {
  expect(readQuotations("She said: “The mill is sold.", "").awaited).toBe("”");
  expect(read("It was cheap,” she said.", "”")).toEqual(["It was cheap,"]);
  expect(readQuotations("It was cheap.", "”")).toEqual({ spans: [{ start: 0, end: 13 }], awaited: "”" });
});

test("a single mark that nothing closes is an apostrophe", () => {
  expect(readQuotations("She likes ‘nineties music.", "")).toEqual({ spans: [], awaited: "" });
});
