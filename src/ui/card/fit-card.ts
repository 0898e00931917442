import type { CardSpot } from "../../messages/card-contract.ts";
import { viewOf } from "../../reading/unclobbered.ts";
import type { CardHost } from "./card-host.ts";
import { findColumn, isFree } from "./find-column.ts";
import { placeCard, widthInColumn, type Box, type CardPlace } from "./place-card.ts";

/** Height of a foot in one line, with room for larger text, in CSS pixels. */
const footMax = 60;
/** In a narrower card the way on has a line of its own (card.css). */
const narrowWidth = 360;

/**
 * Measures the open card and puts it beside, below or above the mark, or at the bottom edge. Sets styles through the object model.
 *
 * @returns how far the page was scrolled to bring the mark above a sheet, in CSS pixels
 */
export function fitCard(document: Document, { card, scrim }: Pick<CardHost, "card" | "scrim">, { rects, direction }: CardSpot): number {
  const viewport = { width: scrim.clientWidth, height: scrim.clientHeight }; // without scrollbars, in any kind of document
  const isResting = card.dataset["stage"] === "resting";
  const isWhole = card.dataset["stage"] === "open";
  const isTouched = viewOf(document)?.matchMedia("(pointer: coarse)").matches === true;
  const isSheet = isTouched || (isWhole && card.classList.contains("is-sheet"));
  card.classList.remove("is-sheet");
  const unplaced = { left: "0px", right: "auto", top: "0px", bottom: "auto", width: "", maxHeight: "none", visibility: "hidden" };
  Object.assign(card.style, unplaced);
  const size = measure(card);
  card.style.pointerEvents = "none"; // so that hit tests reach what is under it
  const lines = rects().filter((line) => line.width > 0);
  const column = findColumn(document, lines);
  const question = { lines, column, viewport, direction, isResting, isSheet, card: size, isFree: (box: Box) => isFree(document, box) };
  let place = placeCard(question);
  card.style.pointerEvents = "auto";
  const width = widthInColumn(question);
  if (width !== undefined && /^(?:below|above)$/u.test(place.kind)) {
    card.style.width = `${width}px`;
    place = placeCard({ ...question, card: measure(card) });
    if (place.kind === "sheet") card.style.width = "";
  }
  applyPlace(card, place);
  return place.kind === "sheet" && !isWhole ? bringAbove(document, lines, viewport.height - card.getBoundingClientRect().height) : 0;
}

function measure(card: HTMLElement): { width: number; height: number } {
  tightenFoot(card);
  const { width, height } = card.getBoundingClientRect();
  return { width, height };
}

/** Leaves out the ornaments of a foot whose words would take two lines: the card's height counts on one. */
function tightenFoot({ classList, children, clientWidth }: HTMLElement): void {
  const foot = children[children.length - 1];
  classList.remove("is-tight", "is-tighter");
  if (clientWidth < narrowWidth) return;
  for (const name of ["is-tight", "is-tighter"]) if (foot !== undefined && foot.clientHeight > footMax) classList.add(name);
}

function applyPlace(card: HTMLElement, place: CardPlace): void {
  const px = (value: number | undefined) => (value === undefined ? "auto" : `${Math.round(value)}px`);
  const isSheet = place.kind === "sheet";
  card.classList.toggle("is-sheet", isSheet);
  Object.assign(card.style, {
    left: isSheet ? "0px" : px(place.left),
    top: isSheet ? "auto" : px(place.top),
    bottom: isSheet ? "0px" : px(place.bottom),
    maxHeight: px(Math.floor(place.heightMax)),
    visibility: "visible",
  });
}

/** Scrolls the page so that the mark is above the sheet, centered in the remaining space. Returns how far. */
function bringAbove(document: Document, lines: Box[], room: number): number {
  const view = viewOf(document);
  if (lines.length === 0 || view === null) return 0;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  if (top >= 0 && bottom <= room) return 0;
  const before = view.scrollY;
  view.scrollBy({ top: top - Math.max(8, (room - (bottom - top)) / 2), behavior: "instant" });
  return view.scrollY - before;
}
