import { i18n } from "../i18n/i18n.ts";
import { markAsOwn } from "../../messages/card-contract.ts";
import { makeElement } from "../../reading/unclobbered.ts";
import cardCss from "./card.css?inline";

/** True in test builds only, so that a test can look inside the shadow tree. */
declare const __OPEN_SHADOW__: boolean;

/** The one element we add to a page, and those inside its shadow tree that matter. */
export interface CardHost {
  host: HTMLElement;
  layer: HTMLElement;
  /** Lies over the page behind a sheet that shows everything. */
  scrim: HTMLElement;
  /** The popover that holds the card. */
  card: HTMLElement;
  /** The popover that holds the recap. */
  recap: HTMLElement;
  /** Polite live region. */
  live: HTMLElement;
}

/** Puts rules into a shadow tree. */
export type AddRules = (root: ShadowRoot, css: string) => void;

/** In other people's pages: Firefox lets content scripts adopt no sheet there. */
function addStyleElement(root: ShadowRoot, css: string): void {
  const style = makeElement(root.ownerDocument, "style");
  style.textContent = css;
  root.append(style);
}

/**
 * Makes the host without attaching it to the document. Every style is a rule of the shadow tree or set through the object model: no style
 * attribute is parsed, so even the strictest content security policy blocks nothing.
 *
 * The host is a plain element. If its name had a hyphen, the page could define a class for it, and `attachInternals` would give that class
 * the closed shadow root.
 */
export function makeCardHost(document: Document, addRules: AddRules = addStyleElement): CardHost {
  const host = makeElement(document, "div");
  markAsOwn(host);
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? "open" : "closed" });
  addRules(root, cardCss);
  const layer = makeElement(document, "div");
  layer.className = "gs-layer";
  layer.dir = i18n.t("text_direction");
  layer.lang = i18n.t("text_language");
  const scrim = makeElement(document, "div");
  scrim.className = "scrim";
  scrim.popover = "manual";
  const card = makeElement(document, "section");
  card.className = "card";
  card.popover = "manual";
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "name");
  card.setAttribute("aria-describedby", "claim");
  const recap = makeElement(document, "section");
  recap.className = "card recap";
  recap.popover = "manual";
  recap.setAttribute("role", "dialog");
  recap.setAttribute("aria-labelledby", "recap-name");
  const live = makeElement(document, "div");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  layer.append(scrim, card, recap, live);
  root.append(layer);
  return { host, layer, scrim, card, recap, live };
}
