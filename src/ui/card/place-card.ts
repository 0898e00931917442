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
/** How much of the page stays visible above a sheet: a share of the viewport at first, and CSS pixels when it shows all. */
const sheetShare = 0.7;
const aboveSheet = 44;

/**
 * Places the card so that it never covers the mark: in the margin beside the column, below the last line, above the first, otherwise
 * shorter on the side with more room; in a small viewport as a sheet.
 */
export function placeCard(question: PlaceQuestion): CardPlace {
  const { lines, viewport, card, isResting = false, isSheet = false } = question;
  const sheetHeight = isSheet && !isResting ? viewport.height - aboveSheet : viewport.height * sheetShare;
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
  const { lines, column, viewport, card, direction } = question;
  if (column === undefined) return undefined;
  const onRight = viewport.width - column.right >= card.width + besideGap ? column.right + edge : undefined;
  const onLeft = column.left >= card.width + besideGap ? column.left - edge - card.width : undefined;
  const left = direction === "ltr" ? (onRight ?? onLeft) : (onLeft ?? onRight);
  if (left === undefined) return undefined;
  const height = Math.min(wantedHeight(question), heightMax, viewport.height - 2 * edge);
  const top = Math.max(edge, Math.min(lines[0]?.top ?? edge, viewport.height - edge - height));
  return { kind: "beside", left, top, heightMax: Math.min(heightMax, viewport.height - edge - top) };
}

/** Aligns the card's start edge with the first line's, kept inside the viewport. */
function alignStart({ lines, viewport, card, direction }: PlaceQuestion): number {
  const [first] = lines;
  const wanted = first === undefined ? edge : direction === "ltr" ? first.left : first.right - card.width;
  return Math.max(edge, Math.min(wanted, viewport.width - edge - card.width));
}
