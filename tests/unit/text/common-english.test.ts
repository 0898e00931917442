import { describe, expect, test } from "vitest";
import { commonWordsAsset } from "../../../src/dev/build/common-words-asset.ts";
import { commonEnglish, learnCommonEnglish, properEnglish } from "../../../src/text/lexicon/common-english.ts";

describe("the table of common English words", () => {
  test("has common words before rare ones, and includes names", () => {
    expect(commonEnglish.get("year")).toBeLessThan(commonEnglish.get("zebra") ?? 9);
    expect(properEnglish.has("london")).toBe(true);
    expect(properEnglish.has("year")).toBe(false);
  });

  test("is the same when loaded from the package's file", () => {
    const [words, names] = [new Map(commonEnglish), new Set(properEnglish)];
    learnCommonEnglish(commonWordsAsset().contents);
    expect(commonEnglish).toEqual(words);
    expect(properEnglish).toEqual(names);
  });

  test.each(["", "<!doctype html>", commonWordsAsset().contents.slice(0, -2), `${commonWordsAsset().contents} `])(
    "is refused when the file is damaged (%#)",
    (file) => {
      expect(() => learnCommonEnglish(file)).toThrow("install Gainsay again");
    },
  );
});
