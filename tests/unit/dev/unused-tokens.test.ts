import { expect, test } from "vitest";
import { removeUnusedTokens, shortenTokens } from "../../../src/dev/build/unused-tokens.ts";

test("a token that nothing uses is removed, wherever it is defined", () => {
  const css = ":root{--gs-ink:#111;--gs-attn:#841;--gs-line:#ccc}p{color:var(--gs-ink)}@media print{:root{--gs-attn:#000}}";
  expect(removeUnusedTokens(css)).toBe(":root{--gs-ink:#111;}p{color:var(--gs-ink)}@media print{:root{}}");
});

test("a token that only a used token uses is kept; one that only an unused token uses is removed", () => {
  const css = ":root{--gs-a:1px;--gs-b:var(--gs-a);--gs-c:2px;--gs-d:var(--gs-c)}p{margin:var(--gs-b)}";
  expect(removeUnusedTokens(css)).toBe(":root{--gs-a:1px;--gs-b:var(--gs-a);}p{margin:var(--gs-b)}");
});

test("nothing else is changed", () => {
  const css = ":root{--gs-ink:#111}.card{--own:1px;color:var(--gs-ink, red);width:var(--gs-rem)}";
  expect(removeUnusedTokens(css)).toBe(css);
});

test("each token gets one short name, in style sheets and in code, and tokens of one beginning stay apart", () => {
  const code = 'a="p{color:var(--gs-ink);fill:var(--gs-ink-2)}";b.setProperty("--gs-ink","red")';
  expect(shortenTokens(code)).toBe('a="p{color:var(--a);fill:var(--b)}";b.setProperty("--a","red")');
});
