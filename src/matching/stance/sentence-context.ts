import type { Span } from "../../text/letters/span.ts";
import type { Block } from "../match.ts";
import type { Setting } from "./stance.ts";

/** Maximum number of list items to skip to find the heading of their list. */
const listMax = 50;

/** The setting of a sentence, for `readStance`. `places` are the sentences of the block. */
export function describeContext(blocks: readonly Block[], at: number, places: readonly Span[], number: number): Setting {
  const block = blocks[at];
  const read = (place: Span | undefined): string => (place === undefined ? "" : (block?.text.slice(place.start, place.end) ?? ""));
  const below = number === places.length - 1 ? blocks[at + 1] : undefined;
  return {
    kind: block?.kind ?? "paragraph",
    previous: read(places[number - 1]),
    next: read(places[number + 1]),
    below: below?.text ?? "",
    heading: findHeading(blocks, at),
  };
}

function findHeading(blocks: readonly Block[], at: number): string {
  let above = at - 1;
  if (blocks[at]?.kind === "list-item") while (above > at - listMax && blocks[above]?.kind === "list-item") above--;
  return blocks[above]?.kind === "heading" ? (blocks[above]?.text ?? "") : "";
}
