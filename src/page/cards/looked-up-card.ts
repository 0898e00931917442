import type { ClaimName } from "../../claims/sourced-claim.ts";
import { type CardEvents, type CardLayer, isOwnElement } from "../../messages/card-contract.ts";
import {
  type AnnotationSummary,
  type ClaimBackground,
  type FoundClaim,
  type LookupAnswer,
  type LookupRequest,
  lookupTextMax,
} from "../../messages/contracts.ts";
import { bodyOf, parentElement } from "../../reading/unclobbered.ts";
import { readPageFacts } from "../../reading/read-page-facts.ts";
import { listen } from "../watch/listen.ts";

export interface LookupOptions {
  document: Document;
  /** Asks the worker. Rejects with CallFailed. */
  lookUp: (request: LookupRequest) => Promise<LookupAnswer>;
  /** Asks the worker where a claim comes from. */
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
  /** Makes the layer that shows the card; called once. */
  openCardLayer: (events: CardEvents) => CardLayer;
  /** Removes card and listeners. */
  signal: AbortSignal;
}

/** Shows the claims known about words the reader has selected, in a card at the selection: one claim at a time, the best first. */
export function createLookup({ document, lookUp, readBackground, openCardLayer, signal }: LookupOptions): {
  show: (words: string) => Promise<void>;
} {
  let layer: CardLayer | undefined;
  let found: FoundClaim[] = [];
  let place = 0;
  let rects: () => DOMRect[] = () => [];

  function theLayer(): CardLayer {
    layer ??= openCardLayer({
      onClose: () => {},
      onStep: (direction) => {
        place = (place + direction + found.length) % found.length;
        open();
      },
      onShow: () => {},
      onPointerEnter: () => {},
      onPointerLeave: () => {},
      onBackground: readBackground,
      onDismiss: async () => {},
      onUndoDismissal: async () => {},
      onFocus: () => {},
    });
    return layer;
  }

  function spot(): { rects: () => DOMRect[]; direction: "ltr" | "rtl"; takeFocus: boolean } {
    const anchor = window.getSelection()?.anchorNode;
    const around = (anchor && parentElement(anchor)) ?? bodyOf(document)!;
    return { rects, direction: getComputedStyle(around).direction === "rtl" ? "rtl" : "ltr", takeFocus: true };
  }

  function open(): void {
    const one = found[place];
    if (one === undefined) return;
    const annotation: AnnotationSummary = { annotation: `looked-up-${place}`, stance: "asserted", sentence: 0, ...one };
    theLayer().open({ annotation, position: place + 1, total: found.length, isLookedUp: true, ...spot() });
  }

  async function show(selected: string): Promise<void> {
    const words = selected.replace(/\s+/gu, " ").trim().slice(0, lookupTextMax);
    if (words === "") return;
    rects = linesOfSelection();
    const { language } = readPageFacts(document);
    const answer = await lookUp({ words, language }).catch(() => undefined); // the claims cannot be read: the card says so
    if (signal.aborted) return;
    ({ found } = answer ?? { found: [] });
    place = 0;
    if (found.length > 0) open();
    else theLayer().openNoResult({ words, claimCount: answer?.claimCount ?? 0, ...spot() });
  }

  const close = (): void => layer?.close();
  listen(
    window,
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing || layer?.isOpen() !== true) return;
      event.preventDefault(); // a dialog or full screen of the page stays open
      event.stopImmediatePropagation();
      close();
    },
    { signal, capture: true },
  );
  listen(
    window,
    "pointerdown",
    ({ target }) => {
      if (!(target instanceof Element && isOwnElement(target))) close();
    },
    { signal, capture: true },
  );
  signal.addEventListener("abort", () => layer?.remove());
  return { show };
}

/** Returns the selection's lines, read again on resize as long as its words are in the document: a page may clear the selection itself. */
function linesOfSelection(): () => DOMRect[] {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return () => [];
  const range = selection.getRangeAt(0).cloneRange();
  return () => [...range.getClientRects()].filter(({ width }) => width > 0);
}
