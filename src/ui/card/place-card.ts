/** A box in viewport coordinates, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlaceQuestion {
  /** The lines of the mark, first to last; at least one. */
  lines: Box[];
  /** The column of text around the mark, if known. */
  column: Box | undefined;
  viewport: { width: number; height: number };
  /** The card's natural size. */
  card: { width: number; height: number };
  /** A small card goes where it has room to grow, and does not move then. */
  isResting?: boolean;
  /** It is a sheet already, or has to be one: the pointer is a finger. */
  isSheet?: boolean;
  /** Is this part of the viewport empty? A card goes beside the column only if it is; left out: yes. */
  isFree?: (box: Box) => boolean;
  /** Direction of the text around the mark. */
  direction: "ltr" | "rtl";
}

/** Where the card goes. It grows down from `top` or up from `bottom`, to at most `heightMax`. A sheet is at the bottom edge. */
export type CardPlace =
  | { kind: "beside" | "below" | "above"; left: number; top?: number; bottom?: number; heightMax: number }
  | { kind: "sheet"; heightMax: number };

/** Distance to the edges of the viewport, and from the mark. */
const edge = 12;
const gap = 8;
/** Least distance to the column beside it and to the edge, together. */
const besideGap = 24;
/** Below this viewport width the card is a sheet; also if neither side of the mark leaves this much height. */
const sheetWidth = 480;
const usefulHeight = 180;
const heightMax = 620;
/** Room that a small card looks for, to grow into. */
const grownHeight = 440;
/** A small card that is higher than this share of the viewport, and fits on neither side of the mark, is a sheet: text is large, or the window low. */
const restingShare = 0.6;
/**
 * How high a sheet may be: a share of the viewport if all of the card comes at once; otherwise all but these CSS pixels, because a small card
 * is as high as its content and does not scroll, and a grown one covers the page.
 */
const sheetShare = 0.7;
const aboveSheet = 44;

/** A column that is narrower than a card, but at least as wide as this, has a card of its own width: it covers no other column. */
const columnMin = 300;

/** The width that a card above or below its mark takes for the sake of the mark's column; undefined if it keeps its own. */
export function widthInColumn({ column, card, viewport }: Pick<PlaceQuestion, "column" | "card" | "viewport">): number | undefined {
  if (column === undefined || widthOf(column) >= card.width) return undefined;
  const width = Math.floor(Math.min(column.right, viewport.width - edge) - Math.max(column.left, edge));
  return width >= columnMin ? width : undefined;
}

/**
 * Places the card so that it never covers the mark: in an empty margin beside the column, below the last line, above the first, otherwise
 * shorter on the side with more room; in a small viewport as a sheet.
 */
export function placeCard(question: PlaceQuestion): CardPlace {
  const { lines, viewport, card, isResting = false, isSheet = false } = question;
  const sheetHeight = isSheet || isResting ? viewport.height - aboveSheet : viewport.height * sheetShare;
  const sheet: CardPlace = { kind: "sheet", heightMax: Math.floor(sheetHeight) };
  if (isSheet || viewport.width < sheetWidth || lines.length === 0) return sheet;
  const beside = placeBeside(question);
  if (beside !== undefined) return beside;
  const top = Math.max(0, Math.max(...lines.map((line) => line.bottom))) + gap;
  const bottom = viewport.height - Math.min(viewport.height, Math.min(...lines.map((line) => line.top))) + gap;
  const roomBelow = viewport.height - edge - top;
  const roomAbove = viewport.height - edge - bottom;
  const isTooHigh = isResting && card.height > Math.max(viewport.height * restingShare, roomBelow, roomAbove);
  if (isTooHigh || Math.max(roomBelow, roomAbove) < usefulHeight) return sheet;
  const left = alignStart(question);
  const height = wantedHeight(question);
  const isBelow = height <= roomBelow || (height > roomAbove && roomBelow >= roomAbove);
  return isBelow
    ? { kind: "below", left, top, heightMax: Math.min(heightMax, roomBelow) }
    : { kind: "above", left, bottom, heightMax: Math.min(heightMax, roomAbove) };
}

function wantedHeight({ card, isResting = false }: PlaceQuestion): number {
  return isResting ? Math.max(card.height, grownHeight) : card.height;
}

function placeBeside(question: PlaceQuestion): CardPlace | undefined {
  const { lines, column, viewport, card, direction, isFree = () => true } = question;
  if (column === undefined) return undefined;
  const height = Math.min(wantedHeight(question), heightMax, viewport.height - 2 * edge);
  const top = keepWithin(edge, lines[0]?.top ?? edge, viewport.height - edge - height);
  const onRight = viewport.width - column.right >= card.width + besideGap ? [column.right + edge] : [];
  const onLeft = column.left >= card.width + besideGap ? [column.left - edge - card.width] : [];
  const sides = direction === "ltr" ? [...onRight, ...onLeft] : [...onLeft, ...onRight];
  const left = sides.find((side) => isFree({ left: side, right: side + card.width, top, bottom: top + height }));
  return left === undefined ? undefined : { kind: "beside", left, top, heightMax: Math.min(heightMax, viewport.height - edge - top) };
}

/** Aligns the card's start edge with the first line's, kept over the mark's column if it fits there, and inside the viewport. */
function alignStart({ lines, column, viewport, card, direction }: PlaceQuestion): number {
  const [first] = lines;
  const wanted = first === undefined ? edge : direction === "ltr" ? first.left : first.right - card.width;
  const over = column !== undefined && widthOf(column) >= card.width ? keepWithin(column.left, wanted, column.right - card.width) : wanted;
  return keepWithin(edge, over, viewport.width - edge - card.width);
}

function keepWithin(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}

function widthOf({ left, right }: Box): number {
  return right - left;
}
