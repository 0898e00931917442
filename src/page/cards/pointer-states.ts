/**
 * What the pointer is doing, as far as cards are concerned:
 *
 * - `still`: nothing is about to happen, whether or not a card is open;
 * - `waiting`: it rests on a mark whose card will open;
 * - `leaving`: it is off the mark, the card and the path between them, and the card will close;
 * - `over-card`: it is in the open card.
 */
export type PointerState = "still" | "waiting" | "leaving" | "over-card";

/** What it does: where a move brought it ("own-mark" has its card open, "path" leads there), and what else it does. */
export type PointerInput = "other-mark" | "own-mark" | "path" | "elsewhere" | "pressed" | "card-entered" | "card-left" | "time-up";

const usual: Record<PointerInput, PointerState> = {
  "other-mark": "waiting",
  "own-mark": "still",
  path: "still",
  elsewhere: "leaving",
  pressed: "still",
  "card-entered": "over-card",
  "card-left": "leaving",
  "time-up": "still", // what was waited for has happened: a card has opened, or closed
};

const transitions: Record<PointerState, Partial<Record<PointerInput, PointerState>>> = {
  still: usual,
  waiting: usual,
  leaving: { ...usual, pressed: "leaving" },
  "over-card": { "card-left": "leaving" },
};

/** The next state. A pinned card keeps moves from opening another and from closing it; without a card, there is nothing to leave. */
export function nextPointerState(state: PointerState, input: PointerInput, card: "none" | "open" | "pinned"): PointerState {
  const next = transitions[state][input] ?? state;
  if (next === "leaving" && card !== "open") return "still";
  if (next === "waiting" && card === "pinned") return "still";
  return next;
}
