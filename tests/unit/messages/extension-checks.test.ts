import { expect, test } from "vitest";
import { annotatorChecks, lookupChecks, pageAnswerChecks, sentinelChecks } from "../../../src/messages/extension-checks.ts";

const checks = { ...annotatorChecks, ...lookupChecks, ...pageAnswerChecks, ...sentinelChecks };

test.each<[keyof typeof checks, unknown, unknown]>([
  ["readArticle", { address: "https://a.example/", isReaders: true, extra: 1 }, { address: "https://a.example/", isReaders: true }],
  ["readArticle", { address: "https://a.example/" }, { address: "https://a.example/", isReaders: false }],
  ["showAnnotation", { annotation: "a1" }, { annotation: "a1" }],
  ["stepAnnotation", { direction: -3 }, { direction: -1 }],
  ["stepAnnotation", { direction: 0 }, { direction: 1 }],
  ["showSaved", { saved: [] }, { saved: [] }],
  ["showLookup", { words: "iron", address: "" }, { words: "iron", address: "" }],
  ["describeDocument", undefined, null],
])("%s accepts %j", (call, argument, checked) => {
  expect(checks[call](argument)).toEqual(checked);
});

test.each<[keyof typeof checks, unknown, string]>([
  ["readArticle", { isReaders: true }, "address is not a text"],
  ["showAnnotation", null, "annotation is not a text"],
  ["stepAnnotation", { direction: "1" }, "direction is not a whole number"],
  ["showSaved", { saved: {} }, "saved is not a list"],
  ["showLookup", { words: 1, address: "" }, "words is not a text"],
  ["describePage", {}, "takes no argument"],
])("%s refuses %j", (call, argument, sentence) => {
  expect(() => checks[call](argument)).toThrow(sentence);
});
