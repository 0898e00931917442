import type { VNode } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { CardEvents, CardExit, CardLayer, CardSpot } from "../../messages/card-contract.ts";
import { rootElement, viewOf } from "../../reading/unclobbered.ts";
import { namePlaces } from "../i18n/name-places.ts";
import { makeAnnouncer } from "../kit/announcer.ts";
import { Card } from "./card.tsx";
import { type AddRules, makeCardHost, type CardHost } from "./card-host.ts";
import { readCardKey } from "./card-keys.ts";
import { CardPopover } from "./card-popover.tsx";
import { createRecapPopover } from "./recap-popover.tsx";
import { createStages, growWhenWanted, type Stages } from "./card-stages.ts";
import { takeColors } from "./page-colors.ts";
import { swipeSheet } from "./swipe-sheet.ts";
import { formatNumber } from "../i18n/format-number.ts";

/** A card layer whose card can show something else too. */
export interface OpenCardLayer extends CardLayer {
  /** Shows a view in place of a card; `dismiss` is what its Close button calls. */
  openView: (spot: CardSpot, makeView: (dismiss: () => void) => VNode) => void;
}

/**
 * Makes the layer that shows the card over a page. The host element is attached to the document when first needed, and again if the page
 * has removed it.
 */
export function createCardLayer(document: Document, events: CardEvents, addRules?: AddRules): OpenCardLayer {
  const parts = makeCardHost(document, addRules);
  const { host, card, recap, live } = parts;
  const announcer = makeAnnouncer(live);
  const popover = new CardPopover(document, parts);
  const recapPopover = createRecapPopover(recap, events.onShow);
  const announce = (words: string): void => {
    connect(document, parts);
    announcer.announce(words);
  };
  const leave = (reason: CardExit): boolean => {
    popover.close();
    return events.onClose(reason);
  };
  const dismiss = (): void => void leave("dismissed");
  const given = { announce, events, onClose: dismiss, onGrow: (): void => stages.grow(), onShrink: (): void => stages.shrink() };
  const stages: Stages = createStages(popover, (content, isWhole) => (
    <Card key={content.annotation.annotation} content={content} isWhole={isWhole} {...given} />
  ));
  const onResize = (): void => popover.fit();
  report(card, events);
  growWhenWanted(card, stages.grow, events.onFocus, () => popover.isSheet());
  swipeSheet(card, { ...stages, isSheet: () => popover.isSheet(), close: dismiss });
  parts.scrim.addEventListener("click", dismiss);
  listenToKeys(parts, leave);
  viewOf(document)?.addEventListener("resize", onResize);
  return {
    open: (content) => {
      connect(document, parts, content);
      stages.open(content);
    },
    grow: stages.grow,
    openView: (spot, makeView) => {
      connect(document, parts, spot);
      stages.forget();
      popover.open(spot, makeView(dismiss), "view");
    },
    close: () => popover.close(),
    openRecap: (content) => {
      connect(document, parts);
      recapPopover.open(content);
    },
    closeRecap: recapPopover.close,
    announce,
    isOpen: () => popover.isOpen(),
    box: () => popover.box(),
    words: announcementWords,
    remove: () => {
      popover.close();
      recapPopover.close();
      announcer.stop();
      viewOf(document)?.removeEventListener("resize", onResize);
      host.remove();
    },
  };
}

const announcementWords: CardLayer["words"] = {
  foundClaims: (count, shares) => i18n.t("announce.found", count, [formatNumber(count), namePlaces(shares)]),
  marksOn: (count) => i18n.t("announce.marks_on", count, [formatNumber(count)]),
  marksOff: () => i18n.t("announce.marks_off"),
  recap: (count) => i18n.t("recap.title", count, [formatNumber(count)]),
};

/** Text sizes follow the reader's default size, not the page's root size; colors follow those of the page at `spot`. */
function connect(document: Document, { host, layer }: CardHost, spot?: CardSpot): void {
  if (spot !== undefined) takeColors(layer, spot.behind);
  if (host.isConnected) return;
  rootElement(document)?.append(host);
  const size = viewOf(document)?.getComputedStyle(host).fontSize;
  if (size !== undefined) layer.style.setProperty("--gs-rem", size);
}

function report(card: HTMLElement, events: CardEvents): void {
  card.addEventListener("pointerenter", events.onPointerEnter);
  card.addEventListener("pointerleave", events.onPointerLeave);
  card.addEventListener("focusin", events.onFocus);
}

/** Keys pressed in the card stay in the card: the page's single-letter shortcuts do not get them. */
function listenToKeys({ card, host }: CardHost, leave: (reason: CardExit) => boolean): void {
  card.addEventListener("keydown", (event) => {
    const exit = readCardKey(event, card);
    if (exit === undefined) return;
    const isFocusPlaced = leave(exit);
    if (exit === "dismissed" || isFocusPlaced) event.preventDefault(); // otherwise Tab continues from where the focus was before
  });
  for (const type of ["keydown", "keypress", "keyup"]) host.addEventListener(type, (event) => event.stopPropagation());
}
