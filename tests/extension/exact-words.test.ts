import fc from "fast-check";
import { expect, test } from "vitest";
import { addExactWords } from "../../src/ui/claim/exact-words.ts";

test.each<[string, string]>([
  ["He told me so.", "https://a.example/x#:~:text=He%20told%20me%20so."],
  [
    "I have spoken – on the phone – to him once, and that was well-known to everybody there.",
    "https://a.example/x#:~:text=I%20have%20spoken%20%E2%80%93%20on,was%20well%2Dknown%20to%20everybody%20there.",
  ],
  ["“…”", "https://a.example/x#:~:text=%E2%80%A6"],
  [" ", "https://a.example/x"],
])("%s", (words, address) => {
  expect(addExactWords("https://a.example/x", words)).toBe(address);
});

test("an address keeps its own fragment", () => {
  expect(addExactWords("https://a.example/x#two", "He told me so.")).toBe("https://a.example/x#two");
});

test("whatever the words, the address before the fragment is the same, and none of the fragment's delimiters is mistaken for words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const address = addExactWords("https://a.example/x?y=1", words);
      expect(address.split("#")[0]).toBe("https://a.example/x?y=1");
      const fragment = address.split(":~:text=")[1] ?? "";
      expect(fragment).not.toMatch(/[-&\s]/u);
      expect(fragment.split(",").length).toBeLessThanOrEqual(2);
    }),
  );
});
