import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/matching/sentence/parsed-sentence.ts";
import { countDays, findDay, isDay, readDay, writeDay } from "../../../src/text/dates/calendar.ts";
import { readDates } from "../../../src/text/dates/dates.ts";
import { tokenize } from "../../../src/text/words.ts";

const read = (language: string, text: string, pageDay?: string): string =>
  readDates(text, tokenize(text), language, pageDay === undefined ? undefined : readDay(pageDay))
    .map(({ start, end, from, to }) => `${text.slice(start, end)} = ${from === to ? from : `${from} ${to}`}`)
    .join("; ");

describe("dates", () => {
  test.each([
    ["en", "on 3 January 2020, or January 3rd, 2020", "3 January 2020 = 2020-01-03; January 3rd, 2020 = 2020-01-03"],
    [
      "en",
      "Jan. 3, 2020; 2020-01-03; the 3rd of May 2019",
      "Jan. 3, 2020 = 2020-01-03; 2020-01-03 = 2020-01-03; 3rd of May 2019 = 2019-05-03",
    ],
    ["en", "in 𝗠𝗮𝗿𝗰𝗵 𝟮𝟬𝟮𝟭", "𝗠𝗮𝗿𝗰𝗵 𝟮𝟬𝟮𝟭 = 2021-03-01 2021-03-31"],
    ["en", "in March 2021; 23/11/2020; 3/1/2020", "March 2021 = 2021-03-01 2021-03-31; 23/11/2020 = 2020-11-23"],
    ["en", "on 31 February 2020, in 2020, on January 3, they may 5 times", ""],
    ["de", "am 3. Januar 2020 und am 3.1.2020", "3. Januar 2020 = 2020-01-03; 3.1.2020 = 2020-01-03"],
    ["fr", "le 1er mars 2021", "1er mars 2021 = 2021-03-01"],
    ["es", "el 3 de enero de 2020", "3 de enero de 2020 = 2020-01-03"],
    ["pt", "em 1º de maio de 2018", "1º de maio de 2018 = 2018-05-01"],
    ["pl", "3 stycznia 2020", "3 stycznia 2020 = 2020-01-03"],
  ])("in %s: %s", (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });

  test.each([
    ["en", "yesterday", "yesterday = 2023-05-02"],
    ["en", "last year, this year", "last year = 2022-01-01 2022-12-31; this year = 2023-01-01 2023-12-31"],
    ["en", "last month", "last month = 2023-04-01 2023-04-30"],
    ["en", "last week", "last week = 2023-04-24 2023-04-30"],
    ["en", "on Tuesday", "Tuesday = 2023-05-02"],
    ["en", "two years ago, 3 days ago", "two years ago = 2021-01-01 2021-12-31; 3 days ago = 2023-04-30"],
    ["en", "January 3", "January 3 = 2023-01-03"],
    [
      "de",
      "gestern, im letzten Jahr, vor zwei Jahren",
      "gestern = 2023-05-02; letzten Jahr = 2022-01-01 2022-12-31; vor zwei Jahren = 2021-01-01 2021-12-31",
    ],
    [
      "fr",
      "le 3 janvier, l'an dernier, il y a deux ans",
      "3 janvier = 2023-01-03; l'an dernier = 2022-01-01 2022-12-31; il y a deux ans = 2021-01-01 2021-12-31",
    ],
    [
      "es",
      "ayer, el año pasado, hace dos años",
      "ayer = 2023-05-02; año pasado = 2022-01-01 2022-12-31; hace dos años = 2021-01-01 2021-12-31",
    ],
    [
      "pt",
      "ontem, segunda-feira, dois anos atrás",
      "ontem = 2023-05-02; segunda-feira = 2023-05-01; dois anos atrás = 2021-01-01 2021-12-31",
    ],
    ["it", "ieri, quest'anno, due anni fa", "ieri = 2023-05-02; quest'anno = 2023-01-01 2023-12-31; due anni fa = 2021-01-01 2021-12-31"],
  ])("on a page of 3 May 2023, in %s: %s", (language, text, expected) => {
    expect(read(language, text, "2023-05-03")).toBe(expected);
    expect(read(language, text)).toBe("");
  });

  test("are valid days, inside the text and in order, whatever the text and the page's day", () => {
    const part = fc.constantFrom(
      "31",
      "30",
      "29.2.2023",
      "2020-02-30",
      "February",
      "May",
      "last",
      "year",
      "two",
      "years",
      "ago",
      "Monday",
      "2020",
      ",",
      "yesterday",
      "week",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.integer({ min: countDays(1, 1, 1), max: countDays(9999, 12, 31) }),
        (parts, today) => {
          const text = parts.join(" ");
          let last = 0;
          for (const date of readDates(text, tokenize(text), "en", today)) {
            expect(date.start).toBeGreaterThanOrEqual(last);
            expect(writeDay(readDay(date.from) ?? 0)).toBe(date.from);
            expect(readDay(date.to)).toBeGreaterThanOrEqual(readDay(date.from) ?? Infinity);
            last = date.end;
          }
        },
      ),
    );
  });
});

describe("the calendar", () => {
  test("counts like the engine's own", () => {
    fc.assert(
      fc.property(fc.integer({ min: countDays(1, 1, 1), max: countDays(9999, 12, 31) }), (days) => {
        const { year, month, day } = findDay(days);
        expect(writeDay(days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect([isDay(year, month, day), countDays(year, month, day)]).toEqual([true, days]);
      }),
    );
  });

  test("has February 29 only in leap years", () => {
    expect([isDay(2023, 2, 29), isDay(2024, 2, 29), isDay(1900, 2, 29), isDay(2000, 2, 29)]).toEqual([false, true, false, true]);
    expect(["2023-02-29", "2023-1-1", "2023-01-011", "", "yesterday"].map(readDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a sentence read with its page's day", () => {
  const stems = (text: string, language: string, pageDay?: string): string[] =>
    createReader()(text, language, pageDay).tokens.map((token) => token.stem);

  test("names the year it means, as a claim does", () => {
    expect(stems("Fish sales fell last year.", "en", "2023-05-03")).toEqual(stems("Fish sales fell 2022.", "en"));
    expect(stems("Fish sales fell last year.", "en")).toEqual(stems("Fish sales fell last year.", "en", "some day"));
    expect(createReader()("It closed yesterday.", "en", "2023-05-03").dates.map(({ from }) => from)).toEqual(["2023-05-02"]);
  });

  test("gives dates in digits the same stems as dates in words", () => {
    expect(stems("Er ging am 3.1.2020.", "de")).toEqual(stems("Er ging am 3. Januar 2020.", "de"));
    expect(stems("He left on 23/11/2020.", "en")).toEqual(stems("He left on 23 November 2020.", "en"));
  });
});
