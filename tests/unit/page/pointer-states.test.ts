import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPointerState, type PointerInput, type PointerState } from "../../../src/page/cards/pointer-states.ts";

type Card = "none" | "open" | "pinned";
const states: PointerState[] = ["still", "waiting", "leaving", "over-card"];
const inputs: PointerInput[] = ["other-mark", "own-mark", "path", "elsewhere", "pressed", "card-entered", "card-left", "time-up"];

/** Where a pointer is after these inputs, with the card that its states open and close. */
function follow(card: Card, ...given: PointerInput[]): PointerState {
  let state: PointerState = "still";
  for (const input of given) state = nextPointerState(state, input, card);
  return state;
}

describe("without a card", () => {
  test("the state waits on a mark until the pointer leaves it or presses a button", () => {
    expect(follow("none", "other-mark")).toBe("waiting");
    expect(follow("none", "other-mark", "elsewhere")).toBe("still");
    expect(follow("none", "other-mark", "pressed")).toBe("still");
    expect(follow("none", "other-mark", "time-up")).toBe("still");
  });

  test("there is nothing to leave", () => {
    for (const state of states) for (const input of inputs) expect(nextPointerState(state, input, "none")).not.toBe("leaving");
  });
});

describe("with an open card", () => {
  test("a pointer off mark, path and card is leaving, until it returns or its time is up", () => {
    expect(follow("open", "elsewhere")).toBe("leaving");
    for (const back of ["own-mark", "path", "time-up"] as const) expect(follow("open", "elsewhere", back)).toBe("still");
    expect(follow("open", "elsewhere", "card-entered")).toBe("over-card");
  });

  test("pressing a button does not keep the card from closing", () => {
    expect(follow("open", "elsewhere", "pressed")).toBe("leaving");
  });

  test("the state waits on another mark, also while leaving", () => {
    expect(follow("open", "other-mark")).toBe("waiting");
    expect(follow("open", "elsewhere", "other-mark")).toBe("waiting");
  });

  test("marks under the card do not count while the pointer is in it", () => {
    expect(follow("open", "card-entered", "other-mark", "elsewhere", "pressed")).toBe("over-card");
    expect(follow("open", "card-entered", "card-left")).toBe("leaving");
  });
});

test("a pinned card is neither left nor replaced, whatever the pointer does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inputs)), (given) => {
      expect(["still", "over-card"]).toContain(follow("pinned", ...given));
    }),
  );
});

test("the pointer is over the card exactly from entering it to leaving it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inputs)), fc.constantFrom<Card>("none", "open", "pinned"), (given, card) => {
      const last = given.findLast((input) => input === "card-entered" || input === "card-left");
      expect(follow(card, ...given) === "over-card").toBe(last === "card-entered");
    }),
  );
});
