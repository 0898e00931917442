/** Proves the check of regular expressions on expressions known to be slow and on others known to be fast. */
import { expect, test } from "vitest";
import { findExpressions } from "../expressions/find-expressions.ts";
import { checkExpression } from "../expressions/check-expression.ts";

const kindsOf = ({ source, flags }: RegExp): string[] => [...new Set(checkExpression(source, flags).map(({ kind }) => kind))].toSorted();

test.each([
  [/,+$/u, "restart"],
  [/[,;]+(?=https?:)/u, "restart"],
  [/\s+$/gu, "restart"],
  [/<meta[^>]*?charset/iu, "restart"],
  [/foo.*bar/su, "restart"],
  [/(?<!a)\d+x/u, "restart"],
  [/x(?=.*y)/su, "restart"],
  [/^\s*:?\s*x/u, "trade"],
  [/^(?:a+)+$/u, "trade"],
  [/^(?:ab|a|b)*c/u, "choice"],
])("%s is reported", (expression, kind) => {
  expect(kindsOf(expression)).toContain(kind);
});

test.each([
  /^,+$/u,
  /(?<!,),+$/u,
  /"[^"]*"/u,
  /\s+/gu,
  /\p{L}+/gu,
  /<meta[^>]{0,200}?charset/iu,
  /^foo.*bar/su,
  /(?:^|;)\s*display/u,
  /^(?:a|b)*c/u,
  /\d+x/uy,
])("%s is accepted", (expression) => {
  expect(kindsOf(expression)).toEqual([]);
});

test("literals are found with their places, and so are places where expressions are concatenated", () => {
  const found = findExpressions("a.ts", 'const a = /x+$/u;\n\nfunction b(c: string) { return new RegExp(`${c}y`, "u"); }\nRegExp("z");\n');
  expect(found).toEqual({ literals: [{ place: "a.ts:1", source: "x+$", flags: "u" }], built: ["a.ts:3", "a.ts:4"] });
});
