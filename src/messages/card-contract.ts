/**
 * What the page needs from the layer that shows the card. The layer is made in `src/ui` and used by `src/page`; the entrypoint joins the
 * two, so neither room knows the other.
 */
import type { ClaimName } from "../claims/sourced-claim.ts";
import type { AnnotationSummary, DismissalRequest, ClaimBackground } from "./contracts.ts";

/** Set on our elements, readable only by our scripts: not an attribute or a name, which a page could give to its own elements. */
const ours = Symbol.for("ours");

export function markAsOwn(element: Element): void {
  Object.defineProperty(element, ours, { value: true });
}

export function isOwnElement(element: Element): boolean {
  return ours in element;
}

/** Where a card goes, and whether it takes the focus. */
export interface CardSpot {
  /** Where the marked words are now, in viewport coordinates, one rectangle per line. Asked again on resize. */
  rects: () => DOMRect[];
  /** Direction of the words' scroll area, which may differ from that of our own words. */
  direction: "ltr" | "rtl";
  /** True when opened by key or from the popup: the card takes focus. On hover it never does. */
  takeFocus: boolean;
  /** The color of the page behind the words: red, green and blue, 0 to 255 each; undefined if not known. The card's colors follow it. */
  behind?: readonly [number, number, number] | undefined;
}

export interface CardContent extends CardSpot {
  annotation: AnnotationSummary;
  /** "2 of 3": this annotation's position among those of the page or of the look-up, counted from 1. */
  position: number;
  total: number;
  /** Found because the reader looked words up, not marked by us: nothing to dismiss. */
  isLookedUp?: boolean;
  /** Opened by a pointer that rests on the mark: the card is small until the reader wants more of it. */
  isResting?: boolean;
  /** The page's address: one of the claim's reviews may be this page. */
  address?: string;
  /** The host whose marks the card can switch off. */
  site?: string;
  /** How many marks the page has now: fewer after a dismissal. */
  countMarks?: () => number;
}

/** A look-up that found nothing. */
export interface NoResult extends CardSpot {
  words: string;
  /** How many claims the words were compared with. */
  claimCount: number;
}

export interface RecapContent {
  /** The marked annotations, in the order of the page. */
  annotations: AnnotationSummary[];
}

/** How the reader got out of a card: Close or Esc; Tab after its last stop; Shift+Tab before its first. */
export type CardExit = "dismissed" | "forward" | "back";

export interface CardEvents {
  /** The reader closed the card or left it. True: the page has put the focus where it belongs, so that Tab must not move it again. */
  onClose: (reason: CardExit) => boolean;
  onStep: (direction: 1 | -1) => void;
  /** An annotation of the recap was chosen. */
  onShow: (annotation: string) => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  /** The reader dismisses the claim or the match, or undoes that. Rejects if the browser does not store it; the page keeps it then. */
  onDismiss: (request: DismissalRequest) => Promise<void>;
  onUndoDismissal: (request: DismissalRequest) => Promise<void>;
  /** The reader wants to know where a claim comes from. */
  onBackground: (claim: ClaimName) => Promise<ClaimBackground>;
  /** Anything in the card got focus, or the reader pressed it: it stays open until they close it. */
  onFocus: () => void;
  /** Gainsay is switched off for the site. Rejects if the browser does not store it. */
  onSiteOff: () => Promise<void>;
  onSettings: () => void;
}

export interface CardLayer {
  open: (content: CardContent) => void;
  /** Opens all of a small card. */
  grow: () => void;
  close: () => void;
  /** Shows the list of the page's claims at the edge of the view, or updates it if shown. It takes no focus. */
  openRecap: (content: RecapContent) => void;
  closeRecap: () => void;
  isOpen: () => boolean;
  /** The card's box in viewport coordinates while it is open, for the path between mark and card. */
  box: () => DOMRect | undefined;
  /** Says something to screen readers, politely, once. */
  announce: (words: string) => void;
  /** Words for announcements, so that the page room holds no words: n known claims and where (0 is the top, 1 the end), marks on or off, the recap. */
  words: {
    foundClaims: (count: number, shares: number[]) => string;
    marksOn: (count: number) => string;
    marksOff: () => string;
    recap: (count: number) => string;
  };
  /** Removes the host element; the page is as it was. */
  remove: () => void;
}

/** Makes the layer over a document. */
export type MakeCardLayer = (document: Document, events: CardEvents) => CardLayer;

/** Where the card's script leaves its maker for the annotator: both run in a world of their own in which the page has no variables. */
const made = Symbol.for("card");
const makers = globalThis as unknown as Record<typeof made, MakeCardLayer | undefined>;

/** Offers the card to the annotator of the same document. */
export function provideCard(make: MakeCardLayer): void {
  makers[made] = make;
}

/** What the card's script has provided; undefined before it has run. */
export function providedCard(): MakeCardLayer | undefined {
  return makers[made];
}

/** The layer for words that the reader looks up. */
export interface LookupLayer extends CardLayer {
  /** Says, in place of a card, that nothing is known. */
  openNoResult: (content: NoResult) => void;
}
