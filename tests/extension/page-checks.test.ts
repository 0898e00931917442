import { describe, expect, test } from "vitest";
import { lookupTextMax } from "../../src/messages/contracts.ts";
import { pageChecks, requestBlocksMax, requestTextMax } from "../../src/messages/page-checks.ts";

const request = {
  blocks: [{ text: "The harbour is open.", kind: "paragraph" }],
  language: "en",
  date: "2026-11-24",
  title: "Harbour",
  reviewedClaims: ["The harbour is shut."],
  known: [{ source: "starter", claim: "a" }],
};

describe("what a page asks", () => {
  test("is accepted in the right form", () => {
    expect(pageChecks.findMatches(request)).toEqual(request);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a block without text", { ...request, blocks: [{ kind: "paragraph" }] }],
    ["a block of an unknown kind", { ...request, blocks: [{ text: "x", kind: "script" }] }],
    ["more text than one request may hold", { ...request, blocks: [{ text: "x".repeat(requestTextMax + 1), kind: "paragraph" }] }],
    [
      "text over the limit in pieces",
      { ...request, blocks: Array.from({ length: 3 }, () => ({ text: "x".repeat(requestTextMax / 2), kind: "paragraph" })) },
    ],
    [
      "more blocks than one request may hold",
      { ...request, blocks: Array.from({ length: requestBlocksMax + 1 }, () => request.blocks[0]) },
    ],
    ["an endless list of reviewed claims", { ...request, reviewedClaims: Array.from({ length: 21 }, () => "x") }],
    ["a claim without its source", { ...request, known: ["a"] }],
    ["a claim that is not text", { ...request, known: [{ source: "starter", claim: 1 }] }],
    ["a title as long as a book", { ...request, title: "x".repeat(100_000) }],
  ])("is refused: %s", (_name, argument) => {
    expect(() => pageChecks.findMatches(argument)).toThrow(/not a valid|more than/u);
  });

  test("is refused with a sentence that contains none of the page's words", () => {
    const secret = { ...request, blocks: [{ text: "x", kind: "what nobody else should read" }] };
    let message = "";
    try {
      pageChecks.findMatches(secret);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("blocks.0.kind");
    expect(message).not.toContain("nobody else");
  });

  test("loses keys that are not part of it", () => {
    expect(pageChecks.findMatches({ ...request, extra: "x" })).toEqual(request);
  });

  test.each([-1, 0.5, Number.NaN, "3", 1e9])("is refused as a count: %s", (known) => {
    expect(() => pageChecks.showCount({ known })).toThrow(/known/u);
  });
});

describe("words that are looked up", () => {
  test("are accepted at the length of a selection", () => {
    expect(pageChecks.lookUp({ words: "Musk Putin", language: "" })).toEqual({ words: "Musk Putin", language: "" });
  });

  test.each<[string, unknown]>([
    ["no words", { language: "en" }],
    ["a book", { words: "x".repeat(lookupTextMax + 1), language: "en" }],
    ["a language as long as a page", { words: "x", language: "x".repeat(65) }],
  ])("are refused: %s", (_name, argument) => {
    expect(() => pageChecks.lookUp(argument)).toThrow(/not a valid/u);
  });
});
