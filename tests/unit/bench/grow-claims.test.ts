import { expect, test } from "vitest";
import { readPlainClaim } from "../../../src/claims/plain-claim.ts";
import { growClaims } from "../../bench/speed/grow-claims.ts";

const claims = ["The lake is full of salt.", "Nobody ever saw the mayor’s dog.", "Ten geese were sold."].flatMap((text, id) => {
  const result = readPlainClaim({ id, text }, { feed: "test", sequence: 0 });
  return result.ok ? [result.claim] : [];
});

test("a smaller set is a spread of the claims, a larger one begins with all of them", () => {
  expect([...growClaims(claims, 2)].map(({ id }) => id)).toEqual(["0", "1"]);
  expect([...growClaims(claims, 40)].slice(0, 3)).toEqual(claims);
});

test("copies have their own names and differ in at most two words", () => {
  const grown = [...growClaims(claims, 90)];
  expect(new Set(grown.map(({ id }) => id)).size).toBe(90);
  const changes = grown.map(({ text }, at) => {
    const original = (claims[at % 3]?.text ?? "").split(" ");
    const words = text.split(" ");
    expect(words).toHaveLength(original.length);
    return words.filter((word, place) => word !== original[place]).length;
  });
  expect(new Set(changes)).toEqual(new Set([0, 1, 2]));
});

test("the same claims come out each time, and a larger set begins like a smaller one", () => {
  expect([...growClaims(claims, 90)].slice(0, 50)).toEqual([...growClaims(claims, 50)]);
});
