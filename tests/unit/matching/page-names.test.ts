import { expect, test } from "vitest";
import { collectPageNames } from "../../../src/matching/page-names.ts";
import { createReader } from "../../../src/matching/sentence/parsed-sentence.ts";

const parse = createReader();
const read = (text: string) => parse(text, "en");

test("names of the title stay near, those of a sentence for the four sentences after it", () => {
  const names = collectPageNames([read("A letter by Anna Orrin")]);
  names.add(read("It was found by Jonas Lind."));
  expect(names.near()).toEqual(new Set(["anna", "orrin", "jonas", "lind"]));
  for (let sentence = 0; sentence < 3; sentence++) names.add(read("It rained."));
  expect(names.near()).toContain("lind");
  names.add(read("It rained."));
  expect(names.near()).toEqual(new Set(["anna", "orrin"]));
  expect(names.all).toEqual(new Set(["anna", "orrin", "jonas", "lind"]));
});
