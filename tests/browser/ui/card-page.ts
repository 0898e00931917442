/** A page with one mark in it and the card layer over it; what the card reports to its page is recorded. */
import { page } from "vitest/browser";
import type { CardContent, LookupLayer } from "../../../src/messages/card-contract.ts";
import type { AnnotationSummary, ClaimBackground } from "../../../src/messages/contracts.ts";
import type { Dismissal, Dismissals } from "../../../src/settings/dismissal.ts";
import { createPrivateDismissals } from "../../support/private-dismissals.ts";
import { createLookupLayer } from "../../../src/ui/card/lookup-layer.tsx";

export interface CardPage {
  layer: LookupLayer;
  events: string[];
  /** What has been dismissed in the card. */
  dismissals: () => Dismissal[];
  /** What the worker knows about any claim; undefined: it does not answer. */
  background: ClaimBackground | undefined;
  /** Opens the card of an annotation at the mark. */
  open: (annotation: AnnotationSummary, more?: Partial<CardContent>) => void;
  /** The open card's element. */
  card: () => HTMLElement;
  mark: () => DOMRect;
}

let shown: CardPage | undefined;

/** `before` and `after` are the heights of what is around the mark, in pixels. */
export function showCardPage({ before = 100, after = 2_000, style = "" } = {}): CardPage {
  document.body.innerHTML = `<style>body { margin: 0; font: 16px/24px serif } main { max-width: 620px; margin: 0 auto } ${style}</style>
    <main><button id="here">Here</button><div style="height: ${before}px"></div>
    <p>He had <span id="mark">spoken to him only once</span>, he said. <a href="#next" id="next">Next</a></p><div style="height: ${after}px"></div></main>`;
  const events: string[] = [];
  const store = createPrivateDismissals();
  let dismissals: Dismissals = new Map();
  store.watch((now) => (dismissals = now));
  const layer = createLookupLayer(document, {
    onClose: (reason) => {
      events.push(reason);
      return false;
    },
    onStep: (direction) => events.push(`step ${direction}`),
    onPointerEnter: () => events.push("enter"),
    onPointerLeave: () => events.push("leave"),
    onShow: (annotation) => events.push(`show ${annotation}`),
    onFocus: () => events.push("focus"),
    onBackground: async ({ source, claim }) => {
      events.push(`background ${source} ${claim}`);
      const { background } = shown!;
      return background ?? Promise.reject(new Error("the worker is gone"));
    },
    onSiteOff: async () => void events.push("site off"),
    onSettings: () => events.push("settings"),
    onDismiss: (dismissal) => store.add(dismissal),
    onUndoDismissal: (dismissal) => store.remove(dismissal),
  });
  const mark = document.querySelector<HTMLElement>("#mark")!;
  shown = {
    layer,
    events,
    background: undefined,
    dismissals: () => [...dismissals.values()],
    open: (annotation, more = {}) =>
      layer.open({
        annotation,
        position: 2,
        total: 3,
        rects: () => [...mark.getClientRects()],
        direction: "ltr",
        takeFocus: false,
        ...more,
      }),
    card: () => document.querySelector(":root > div")!.shadowRoot!.querySelector<HTMLElement>("[role=dialog]")!,
    mark: () => mark.getBoundingClientRect(),
  };
  return shown;
}

export async function clearCardPage(): Promise<void> {
  shown?.layer.remove();
  document.body.innerHTML = "";
  scrollTo(0, 0);
  await page.viewport(1180, 900);
}

/** What has the focus: inside the card if it is there. */
export function focused(): Element | null {
  return document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
}

/** Visible words, with white space collapsed and without the signs that isolate their direction. */
export function wordsOf(element: Element | null | undefined): string {
  return (element instanceof HTMLElement ? element.innerText : (element?.textContent ?? ""))
    .replaceAll(/[\u2068\u2069]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
