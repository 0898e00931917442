import { expect, test } from "vitest";
import { workerChecks } from "../../../src/messages/worker-checks.ts";
import { bareClaim } from "../../support/bare-claim.ts";

test.each<[keyof typeof workerChecks, unknown]>([
  ["readOnce", { tab: 7, address: "https://news.example/" }],
  ["addSource", { address: "" }],
  ["addSites", { sites: [{ address: "https://a.example/", title: "A", lists: ["https://a.example/feed"], aliases: [] }] }],
  ["removeSource", { source: "feed:https://a.example/" }],
  ["setSourceOn", { source: "s", isOn: false }],
  ["visitSource", { source: "s" }],
  ["stopVisit", { source: "s" }],
  ["readFactChecks", { tab: 7 }],
  ["saveFactChecks", { tab: 7 }],
  ["saveClaims", { claims: [bareClaim("c", "Iron floats.")] }],
  ["saveClaims", { claims: [] }],
  ["removeSavedClaim", { claim: "c" }],
  ["readSources", null],
])("%s accepts %j", (call, argument) => {
  expect(workerChecks[call](argument)).toEqual(argument);
});

test.each<[keyof typeof workerChecks, unknown, string]>([
  ["readOnce", { tab: 7.5, address: "" }, "tab: not a valid"],
  ["readOnce", { tab: 7 }, "address: not a valid"],
  ["addSource", null, "argument: not a valid"],
  ["addSource", { address: ["https://a.example/"] }, "address: not a valid"],
  ["addSites", { sites: [{ address: "https://a.example/" }] }, "sites.0.title: not a valid"],
  ["removeSource", {}, "source: not a valid"],
  ["setSourceOn", { source: "s", isOn: "yes" }, "isOn: not a valid"],
  ["visitSource", "s", "argument: not a valid"],
  ["stopVisit", { source: 1 }, "source: not a valid"],
  ["readFactChecks", { tab: "7" }, "tab: not a valid"],
  ["saveFactChecks", { tab: Number.NaN }, "tab: not a valid"],
  ["saveClaims", { claims: {} }, "claims: not a valid"],
  ["saveClaims", { claims: [{ id: "c" }] }, "a claim's "],
  ["removeSavedClaim", undefined, "argument: not a valid"],
  ["readSources", {}, "takes no argument"],
])("%s refuses %j", (call, argument, sentence) => {
  expect(() => workerChecks[call](argument)).toThrow(sentence);
});

test("keys that are not part of an argument are dropped", () => {
  expect(workerChecks.addSource({ address: "a", extra: 1 })).toEqual({ address: "a" });
});
