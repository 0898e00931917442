import { render, type VNode } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { CardEvents, CardLayer, CardSpot, RecapContent } from "../../messages/card-contract.ts";
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
  const elements = makeCardHost(document);
  const { host, card } = elements;
  const announcer = makeAnnouncer(elements.live);
  const recap = createRecap(document, elements, events.onShow);
  let content: CardSpot | undefined;
  const focusInCard = createFocusReturn(document, host);

  const announce = (words: string) => {
    connect(document, elements);
    announcer.announce(words);
  };
  const close = () => {
    if (content === undefined) return;
    content = undefined;
    const hadFocus = focusInCard.isHeld();
    card.hidePopover();
    render(null, card);
    focusInCard.release(hadFocus);
  };
  const leave = (reason: "dismissed" | "left") => {
    close();
    events.onClose(reason);
  };
  const put = (next: CardSpot, view: VNode) => {
    connect(document, elements);
    const takesFocus = next.takeFocus || focusInCard.isHeld();
    if (takesFocus) focusInCard.remember();
    content = next;
    if (!card.matches(":popover-open")) card.showPopover(); // before the view, which measures itself
    render(view, card);
    fitCard(document, card, next);
    if (takesFocus) card.querySelector<HTMLElement>("#name")?.focus({ preventScroll: true });
  };
  const dismiss = () => leave("dismissed");
  const stopListening = listenToCard(document, elements, events, {
    leave,
    resize: () => content && fitCard(document, card, content),
  });

  return {
    open: (next) =>
      put(next, <Card key={next.annotation.annotation} content={next} announce={announce} onClose={dismiss} events={events} />),
    openNoResult: (next) => put(next, <NoResultCard content={next} onClose={dismiss} />),
    close,
    openRecap: recap.open,
    closeRecap: recap.close,
    announce,
    isOpen: () => content !== undefined && host.isConnected,
    box: () => (content === undefined ? undefined : card.getBoundingClientRect()),
    words: announcementWords,
    remove: () => {
      close();
      recap.close();
      announcer.stop();
      stopListening();
      host.remove();
    },
  };
}

interface FocusReturn {
  isHeld: () => boolean;
  /** Remembers the element that has the focus, unless the card has it already. */
  remember: () => void;
  /** Forgets that element, and gives it the focus if `returns`. */
  release: (returns: boolean) => void;
}

/** The card takes the focus from an element of the page and gives it back. */
function createFocusReturn(document: Document, host: Element): FocusReturn {
  let returnTo: Element | null = null;
  const isHeld = () => focusedIn(document) === host;
  return {
    isHeld,
    remember: () => {
      if (!isHeld()) returnTo = focusedIn(document);
    },
    release: (returns) => {
      if (returns && returnTo instanceof HTMLElement) focus(returnTo, { preventScroll: true });
      returnTo = null;
    },
  };
}

/** The list of an article's marked claims. It is open independently of the card, until the reader closes it or chooses a claim. */
function createRecap(
  document: Document,
  elements: CardHost,
  onShow: CardEvents["onShow"],
): { open: CardLayer["openRecap"]; close: () => void } {
  const { recap } = elements;
  const close = () => {
    if (!recap.matches(":popover-open")) return;
    recap.hidePopover();
    render(null, recap);
  };
  const open = ({ annotations }: RecapContent) => {
    connect(document, elements);
    const show = (annotation: string) => {
      close();
      onShow(annotation);
    };
    render(<Recap annotations={annotations} onShow={show} onClose={close} />, recap);
    if (!recap.matches(":popover-open")) recap.showPopover();
  };
  recap.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return { open, close };
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

interface CardReactions {
  leave: (reason: "dismissed" | "left") => void;
  resize: () => void;
}

/**
 * Keys pressed in the card stay in the card: the page's single-letter shortcuts do not get them.
 * @returns the function that stops listening outside the card
 */
function listenToCard(document: Document, { card, host }: CardHost, events: CardEvents, { leave, resize }: CardReactions): () => void {
  card.addEventListener("pointerenter", events.onPointerEnter);
  card.addEventListener("pointerleave", events.onPointerLeave);
  card.addEventListener("focusin", events.onFocus);
  card.addEventListener("keydown", (event) => {
    const asked = readCardKey(event, card);
    if (asked === "dismiss") event.preventDefault();
    if (asked !== undefined) leave(asked === "dismiss" ? "dismissed" : "left"); // on Tab the browser continues from where the focus was
  });
  for (const type of ["keydown", "keypress", "keyup"]) host.addEventListener(type, (event) => event.stopPropagation());
  const view = viewOf(document);
  view?.addEventListener("resize", resize);
  return () => view?.removeEventListener("resize", resize);
}
