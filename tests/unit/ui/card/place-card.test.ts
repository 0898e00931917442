import { describe, expect, test } from "vitest";
import { placeCard, widthInColumn, type Box, type PlaceQuestion } from "../../../../src/ui/card/place-card.ts";

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

/** A mark of one line at (400, 300) in a window of 1,000 by 800, and a card of 380 by 300. */
const question: PlaceQuestion = {
  lines: [box(400, 300, 200, 20)],
  column: undefined,
  viewport: { width: 1000, height: 800 },
  card: { width: 380, height: 300 },
  direction: "ltr",
};
const place = (changes: Partial<PlaceQuestion>) => placeCard({ ...question, ...changes });

describe("a card", () => {
  test("is below the last line, at the start of the first", () => {
    expect(place({})).toEqual({ kind: "below", left: 400, top: 328, heightMax: 460 });
    const lines = [box(500, 300, 100, 20), box(100, 324, 300, 20)];
    expect(place({ lines })).toEqual({ kind: "below", left: 500, top: 352, heightMax: 436 });
  });

  test("is above a mark that leaves no room below", () => {
    expect(place({ lines: [box(400, 600, 200, 20)] })).toEqual({ kind: "above", left: 400, bottom: 208, heightMax: 580 });
  });

  test("that fits on neither side goes to the one with more room", () => {
    const card = { width: 380, height: 700 };
    expect(place({ card, lines: [box(400, 300, 200, 20)] })).toMatchObject({ kind: "below", heightMax: 460 });
    expect(place({ card, lines: [box(400, 500, 200, 20)] })).toMatchObject({ kind: "above", heightMax: 480 });
  });

  test("is beside the column if the margin has room: on the side where lines end, or otherwise on the other", () => {
    const viewport = { width: 1500, height: 800 };
    const column = box(450, 0, 600, 800);
    expect(place({ viewport, column })).toEqual({ kind: "beside", left: 1062, top: 300, heightMax: 488 });
    expect(place({ viewport, column, direction: "rtl" })).toMatchObject({ kind: "beside", left: 58 });
    expect(place({ viewport, column: box(10, 0, 1000, 800), direction: "rtl" })).toMatchObject({ kind: "beside", left: 1022 });
  });

  test("is not beside the column where something else is: on the other side, or over the column itself", () => {
    const viewport = { width: 1500, height: 800 };
    const column = box(450, 0, 600, 800);
    const lines = [box(900, 300, 140, 20)];
    const isFree = ({ left }: Box): boolean => left < 450;
    expect(place({ viewport, column, lines, isFree })).toMatchObject({ kind: "beside", left: 58 });
    expect(place({ viewport, column, lines, isFree: () => false })).toMatchObject({ kind: "below", left: 670 });
    expect(place({ viewport, column, lines, isFree: () => false, direction: "rtl" })).toMatchObject({ kind: "below", left: 660 });
  });

  test("has the width of a narrow column, unless that is too narrow for it", () => {
    const widths = [620, 380, 340.5, 300, 299].map((width) => widthInColumn({ ...question, column: box(20, 0, width, 800) }));
    expect(widths).toEqual([undefined, undefined, 340, 300, undefined]);
    expect(widthInColumn({ ...question, column: box(0, 0, 340, 800) })).toBe(328); // at the edge of the window
  });

  test("beside a low mark moves up until it fits", () => {
    const viewport = { width: 1500, height: 800 };
    expect(place({ viewport, column: box(450, 0, 600, 800), lines: [box(500, 700, 200, 20)] })).toMatchObject({ top: 488, heightMax: 300 });
  });

  test("stays inside the window, and ends with the line in text from right to left", () => {
    expect(place({ lines: [box(900, 300, 90, 20)] })).toMatchObject({ left: 608 });
    expect(place({ lines: [box(400, 300, 200, 20)], direction: "rtl" })).toMatchObject({ left: 220 });
    expect(place({ lines: [box(20, 300, 90, 20)], direction: "rtl" })).toMatchObject({ left: 12 });
  });

  test("that is small stays a card in a low window if it fits below its mark, and is a sheet if it does not", () => {
    const low = { viewport: { width: 1000, height: 456 }, isResting: true };
    expect(place({ ...low, lines: [box(400, 90, 200, 20)] })).toMatchObject({ kind: "below", heightMax: 326 });
    expect(place({ ...low, lines: [box(400, 200, 200, 20)] })).toMatchObject({ kind: "sheet" });
  });

  test.each<[string, Partial<PlaceQuestion>]>([
    ["in a narrow window", { viewport: { width: 479, height: 800 } }],
    ["of a mark without lines", { lines: [] }],
    ["with little room above and below", { viewport: { width: 1000, height: 360 }, lines: [box(400, 170, 200, 20)] }],
  ])("%s is a sheet", (_, changes) => {
    const height = changes.viewport?.height ?? question.viewport.height;
    expect(place(changes)).toEqual({ kind: "sheet", heightMax: Math.floor(height * 0.7) });
  });
});
