/** What a swipe does to a sheet; a button does each of these too. */
export interface SheetMoves {
  isSheet: () => boolean;
  isWhole: () => boolean;
  grow: () => void;
  shrink: () => void;
  close: () => void;
}

/** From the interface design: the speed of a flick in CSS pixels per second, and the share of the sheet's height that counts without one. */
const flick = 600;
const farShare = 1 / 3;
/** A finger that moves less than this presses, in CSS pixels. */
const pressPx = 6;

/**
 * Lets a finger pull a sheet: up shows all of it, down makes it small, and a small one closes. A small sheet follows from anywhere, a whole
 * one from its top, because its body scrolls.
 */
export function swipeSheet(card: HTMLElement, moves: SheetMoves): void {
  let start: { y: number; at: number; pointer: number } | undefined;
  let hasMoved = false;
  const pull = (y: number): void => {
    card.classList.toggle("is-pulled", y > 0);
    card.style.transform = y > 0 ? `translateY(${y}px)` : "";
  };
  card.addEventListener("pointerdown", ({ target, clientY, timeStamp, pointerId, isPrimary }) => {
    hasMoved = false;
    const isTop = target instanceof Element && target.closest(".card-grab, .card-top") !== null;
    if (isPrimary && moves.isSheet() && (isTop || !moves.isWhole())) start = { y: clientY, at: timeStamp, pointer: pointerId };
  });
  card.addEventListener("pointermove", ({ clientY }) => {
    if (start === undefined) return;
    if (!hasMoved && Math.abs(clientY - start.y) > pressPx) {
      hasMoved = true;
      card.setPointerCapture(start.pointer);
    }
    if (hasMoved) pull(clientY - start.y);
  });
  card.addEventListener("pointerup", ({ clientY, timeStamp }) => {
    if (start !== undefined && hasMoved) finish(clientY - start.y, timeStamp - start.at);
    start = undefined;
  });
  card.addEventListener("pointercancel", () => {
    start = undefined;
    pull(0);
  });
  // A swipe that began on a button is no press of it.
  card.addEventListener(
    "click",
    (event) => {
      if (hasMoved) event.stopPropagation();
      if (hasMoved) event.preventDefault();
      hasMoved = false;
    },
    { capture: true },
  );
  const finish = (moved: number, tookMs: number): void => {
    const isFlick = Math.abs(moved) / Math.max(tookMs, 1) >= flick / 1000;
    const isMeant = isFlick || Math.abs(moved) > card.clientHeight * farShare;
    pull(0);
    if (!isMeant) return;
    if (moved < 0) moves.grow();
    else if (moves.isWhole()) moves.shrink();
    else moves.close();
  };
}
