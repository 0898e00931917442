import type { ClaimName } from "../../claims/sourced-claim.ts";
import { type CardEvents, type CardSpot, isOwnElement, type LookupLayer } from "../../messages/card-contract.ts";
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
import { type Look, lookOfWords } from "../marks/look-of-words.ts";
import { listen } from "../watch/listen.ts";
import { closeByEscape } from "./close-by-escape.ts";

export interface LookupOptions {
  document: Document;
  /** Asks the worker. Rejects with CallFailed. */
  lookUp: (request: LookupRequest) => Promise<LookupAnswer>;
  /** Asks the worker where a claim comes from. */
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
  openSettings: () => void;
  /** Makes the layer that shows the card; called once. */
  openLayer: (events: CardEvents) => LookupLayer;
  /** Removes card and listeners. */
  signal: AbortSignal;
}

/** Shows the claims known about words the reader has selected, in a card at the selection: one claim at a time, the best first. */
export class Lookup {
  readonly #options: LookupOptions;
  #layer: LookupLayer | undefined;
  #found: readonly FoundClaim[] = [];
  #place = 0;
  #rects: () => DOMRect[] = () => [];
  #behind: CardSpot["behind"];

  constructor(options: LookupOptions) {
    this.#options = options;
    const { signal } = options;
    const close = (): void => this.#layer?.close();
    closeByEscape(() => this.#layer?.isOpen() === true, close, signal);
    const onPress = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element && isOwnElement(target))) close();
    };
    listen(window, "pointerdown", onPress, { signal, capture: true });
    signal.addEventListener("abort", () => this.#layer?.remove());
  }

  /** Looks the words up and opens the card at the selection, also when there is nothing to show or the claims can't be read. */
  async show(selected: string): Promise<void> {
    const { document, lookUp, signal } = this.#options;
    const words = selected.replace(/\s+/gu, " ").trim().slice(0, lookupTextMax);
    if (words === "") return;
    this.#rects = linesOfSelection();
    this.#behind = lookOfSelection()?.behind;
    const { language } = readPageFacts(document);
    const answer = await lookUp({ words, language }).catch(() => undefined); // the claims cannot be read: the card says so
    if (signal.aborted) return;
    this.#found = answer?.found ?? [];
    this.#place = 0;
    if (this.#found.length > 0) this.#open();
    else this.#theLayer().openNoResult({ words, claimCount: answer?.claimCount ?? 0, ...this.#spot() });
  }

  #open(): void {
    const one = this.#found[this.#place];
    if (one === undefined) return;
    const annotation: AnnotationSummary = { annotation: `looked-up-${this.#place}`, stance: "asserted", sentence: 0, ...one };
    const [position, total] = [this.#place + 1, this.#found.length];
    this.#theLayer().open({ annotation, position, total, isLookedUp: true, ...this.#spot() });
  }

  #spot(): CardSpot {
    const anchor = window.getSelection()?.anchorNode;
    const around = (anchor && parentElement(anchor)) ?? bodyOf(this.#options.document)!;
    const direction = getComputedStyle(around).direction === "rtl" ? "rtl" : "ltr";
    return { rects: this.#rects, direction, takeFocus: true, behind: this.#behind };
  }

  #theLayer(): LookupLayer {
    const { openLayer, openSettings, readBackground } = this.#options;
    this.#layer ??= openLayer({
      onClose: () => false,
      onStep: (direction) => {
        this.#place = (this.#place + direction + this.#found.length) % this.#found.length;
        this.#open();
      },
      onShow: () => {},
      onPointerEnter: () => {},
      onPointerLeave: () => {},
      onBackground: readBackground,
      onDismiss: async () => {},
      onUndoDismissal: async () => {},
      onFocus: () => {},
      onSiteOff: async () => {},
      onSettings: openSettings,
    });
    return this.#layer;
  }
}

/** How the words of a selection look against their background; undefined if it is in a field, whose text has no place. */
function lookOfSelection(): Look | undefined {
  const selection = window.getSelection();
  return selection === null || selection.rangeCount === 0 ? undefined : lookOfWords([selection.getRangeAt(0)]);
}

/** Returns the selection's lines, read again on resize as long as its words are in the document: a page may clear the selection itself. */
function linesOfSelection(): () => DOMRect[] {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return () => [];
  const range = selection.getRangeAt(0).cloneRange();
  return () => [...range.getClientRects()].filter(({ width }) => width > 0);
}
