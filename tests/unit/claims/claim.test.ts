import { describe, expect, it } from "vitest";
import { readClaim } from "../../../src/claims/claim.ts";
import { comparePartialDates, isPartialDate, type PartialDate } from "../../../src/claims/partial-date.ts";
import { sideOf, standingOf } from "../../../src/claims/standing.ts";

const provenance = { feed: "test", sequence: 1 };
const claim = { id: "a", text: "Cheese floats.", language: "en", variants: [], appearances: [], reviews: [], statements: [], topics: [] };
const statement = { speaker: { name: "B" }, text: "It sinks.", quoted: true, source: { publisher: "Paper" }, bearing: "contradicts" };

describe("a claim from outside", () => {
  it("gets its provenance from the importer, whatever it says itself", () => {
    const result = readClaim({ ...claim, provenance: { feed: "trusted", sequence: 9 }, extra: 1 }, provenance);
    expect(result).toEqual({ ok: true, claim: { ...claim, provenance } });
  });

  it.each<[string, object, string]>([
    ["text", { text: "  " }, "text is empty"],
    ["address", { appearances: [{ url: "javascript:alert(1)" }] }, "appearances.0.url is not an http(s) address"],
    ["language", { language: "english language" }, "language is not a language tag such as en or pt-BR"],
    [
      "day",
      { statedOn: { date: "2023-02-29", precision: "day" } },
      "statedOn is not a date of its precision (day 2022-10-11, month 2022-10, year 2022)",
    ],
    ["length", { text: "x".repeat(4001) }, "text is longer than 4000 characters"],
  ])("is refused for a wrong %s, and the message names the key", (_what, changes, reason) => {
    expect(readClaim({ ...claim, ...changes }, provenance)).toEqual({ ok: false, reason });
  });

  it.each([null, undefined, 1, "claim", [], [claim]])("is refused when it is %j", (value) => {
    expect(readClaim(value, provenance)).toMatchObject({ ok: false });
  });
});

describe("a partial date", () => {
  it.each<[PartialDate, boolean]>([
    [{ date: "2024-02-29", precision: "day" }, true],
    [{ date: "1900-02-29", precision: "day" }, false],
    [{ date: "2024-02", precision: "month" }, true],
    [{ date: "2024-13", precision: "month" }, false],
    [{ date: "2024", precision: "year" }, true],
    [{ date: "2024-02-29", precision: "year" }, false],
  ])("%j is a date: %s", (date, is) => {
    expect(isPartialDate(date)).toBe(is);
  });

  it("sorts oldest first, a month before its days, a missing one last", () => {
    const dates: (PartialDate | undefined)[] = [
      undefined,
      { date: "2022-10-11", precision: "day" },
      { date: "2022-10", precision: "month" },
      { date: "2021", precision: "year" },
    ];
    expect(dates.toSorted(comparePartialDates).map((date) => date?.date)).toEqual(["2021", "2022-10", "2022-10-11", undefined]);
    const explicit: { date: PartialDate | undefined }[] = dates.map((date) => ({ date }));
    expect(explicit.toSorted((a, b) => comparePartialDates(a.date, b.date)).map(({ date }) => date?.date)).toEqual([
      "2021",
      "2022-10",
      "2022-10-11",
      undefined,
    ]);
  });
});

describe("the standing of a claim", () => {
  const of = (verdicts: string[], bearings: string[]) =>
    standingOf({
      reviews: verdicts.map((verdict) => ({ publisher: { name: "P" }, verdict: verdict as "refuted" })),
      statements: bearings.map((bearing) => ({ ...statement, bearing: bearing as "repeats" })),
    });

  it.each<[string[], string[], string]>([
    [["refuted"], ["supports"], "reviewed"],
    [["refuted", "mostly-refuted"], [], "reviewed"],
    [["refuted", "mostly-supported"], [], "reviews-differ"],
    [[], ["contradicts"], "contradicted"],
    [[], ["retracts"], "contradicted"],
    [[], ["repeats", "supports"], "supported"],
    [[], ["contradicts", "repeats"], "statements-differ"],
    [[], ["updates"], "unanswered"],
    [[], [], "unanswered"],
  ])("with reviews %j and statements %j is %s", (verdicts, bearings, standing) => {
    expect(of(verdicts, bearings)).toBe(standing);
  });

  it("counts an update for neither side", () => {
    expect(sideOf({ bearing: "updates" })).toBe("neither");
  });
});
