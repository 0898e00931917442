import { render, type VNode } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { CardContent, CardEvents, CardLayer, CardSpot, NoResult, RecapContent } from "../../messages/card-contract.ts";
import { focus, focusedIn, rootElement, viewOf } from "../../reading/unclobbered.ts";
import { makeAnnouncer } from "../kit/announcer.ts";
import { Card } from "./card.tsx";
import { makeCardHost, type CardHost } from "./card-host.ts";
import { readCardKey } from "./card-keys.ts";
import { fitCard } from "./fit-card.ts";
import { NoResultCard } from "./no-result-card.tsx";
import { Recap } from "./recap.tsx";
import { formatNumber } from "../i18n/format-number.ts";

/**
 * Makes the layer that shows the card over a page. The host element is attached to the document when first needed, and again if the page
 * has removed it. The layout is read and the card placed only in `open` and on resize.
 */
export function createCardLayer(document: Document, events: CardEvents): CardLayer {
  const parts = makeCardHost(document);
  const { host, card, recap } = parts;
  const announcer = makeAnnouncer(parts.live);
  let content: CardSpot | undefined;
  /** The element that had the focus before the card took it. */
  let returnTo: Element | null = null;

  const announce = (words: string) => {
    connect(document, parts);
    announcer.announce(words);
  };
  const holdsFocus = () => focusedIn(document) === host;
  const close = () => {
    if (content === undefined) return;
    content = undefined;
    const hadFocus = holdsFocus();
    card.hidePopover();
    render(null, card);
    if (hadFocus && returnTo instanceof HTMLElement) focus(returnTo, { preventScroll: true });
    returnTo = null;
  };
  const leave = (reason: "dismissed" | "left") => {
    close();
    events.onClose(reason);
  };
  const put = (next: CardSpot, view: VNode) => {
    connect(document, parts);
    const takesFocus = next.takeFocus || holdsFocus();
    if (takesFocus && !holdsFocus()) returnTo = focusedIn(document);
    content = next;
    if (!card.matches(":popover-open")) card.showPopover(); // before the view, which measures itself
    render(view, card);
    fitCard(document, card, next);
    if (takesFocus) card.querySelector<HTMLElement>("#name")?.focus({ preventScroll: true });
  };
  const dismiss = () => leave("dismissed");
  const open = (next: CardContent) =>
    put(next, <Card key={next.annotation.annotation} content={next} announce={announce} onClose={dismiss} events={events} />);
  const openNoResult = (next: NoResult) => put(next, <NoResultCard content={next} onClose={dismiss} />);
  const closeRecap = () => {
    if (!recap.matches(":popover-open")) return;
    recap.hidePopover();
    render(null, recap);
  };
  const openRecap = ({ annotations }: RecapContent) => {
    connect(document, parts);
    const onShow = (annotation: string) => {
      closeRecap();
      events.onShow(annotation);
    };
    render(<Recap annotations={annotations} onShow={onShow} onClose={closeRecap} />, recap);
    if (!recap.matches(":popover-open")) recap.showPopover();
  };
  recap.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeRecap();
  });
  const onResize = () => {
    if (content !== undefined) fitCard(document, card, content);
  };
  card.addEventListener("pointerenter", events.onPointerEnter);
  card.addEventListener("pointerleave", events.onPointerLeave);
  card.addEventListener("focusin", events.onFocus);
  listenToKeys(parts, leave);
  viewOf(document)?.addEventListener("resize", onResize);

  return {
    open,
    openNoResult,
    close,
    openRecap,
    closeRecap,
    announce,
    isOpen: () => content !== undefined && host.isConnected,
    box: () => (content === undefined ? undefined : card.getBoundingClientRect()),
    words: announcementWords,
    remove: () => {
      close();
      closeRecap();
      announcer.stop();
      viewOf(document)?.removeEventListener("resize", onResize);
      host.remove();
    },
  };
}

const announcementWords: CardLayer["words"] = {
  foundClaims: (count) => i18n.t("announce.found", count, [formatNumber(count)]),
  marksOn: (count) => i18n.t("announce.marks_on", count, [formatNumber(count)]),
  marksOff: () => i18n.t("announce.marks_off"),
  recap: (count) => i18n.t("recap.title", count, [formatNumber(count)]),
};

/** Text sizes follow the reader's default size, not the page's root size. */
function connect(document: Document, { host, layer }: CardHost): void {
  if (host.isConnected) return;
  rootElement(document)?.append(host);
  const size = viewOf(document)?.getComputedStyle(host).fontSize;
  if (size !== undefined) layer.style.setProperty("--gs-rem", size);
}

/** Keys pressed in the card stay in the card: the page's single-letter shortcuts do not get them. */
function listenToKeys({ card, host }: CardHost, leave: (reason: "dismissed" | "left") => void): void {
  card.addEventListener("keydown", (event) => {
    const asked = readCardKey(event, card);
    if (asked === "dismiss") event.preventDefault();
    if (asked !== undefined) leave(asked === "dismiss" ? "dismissed" : "left"); // on Tab the browser continues from where the focus was
  });
  for (const type of ["keydown", "keypress", "keyup"]) host.addEventListener(type, (event) => event.stopPropagation());
}
