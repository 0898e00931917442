import { breaksText } from "../../reading/block-kind.ts";
import { attribute, isConnected, localName, nodeType, parentElement, parentNode, textOf } from "../../reading/unclobbered.ts";

/** Parts of a page to examine again after a change. */
export interface Stale {
  /** Elements to read again, with everything in them. */
  parts: Set<Element>;
  /** Elements whose class or style changed: they may have hidden or shown something. */
  restyled: Set<Element>;
  /** Text was removed or changed: what was read may be gone. */
  hasLost: boolean;
  /** A style sheet was added or removed. */
  hasNewStyles: boolean;
}

export function nothingStale(): Stale {
  return { parts: new Set(), restyled: new Set(), hasLost: false, hasNewStyles: false };
}

/** What the observers of a page listen for. Old values show whether a style hid the element. */
export const observedMutations: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: ["class", "style", "hidden", "aria-hidden", "open"],
};

/** Adds what these mutations make stale. Reads no layout, and no text except what changed. */
export function collectMutations(records: readonly MutationRecord[], stale: Stale): void {
  for (const record of records) {
    if (record.type === "attributes") collectAttribute(record, stale);
    else if (record.type === "characterData") {
      stale.hasLost = true;
      addPart(stale, blockOf(record.target));
    } else collectChildren(record, stale);
  }
}

function collectAttribute(record: MutationRecord, stale: Stale): void {
  const element = record.target as Element;
  const name = record.attributeName;
  if (name === "hidden" || name === "aria-hidden") addPart(stale, element);
  else if (name === "style" && hides(record.oldValue) !== hides(attribute(element, "style"))) addPart(stale, element);
  else stale.restyled.add(element);
}

function collectChildren({ target, addedNodes, removedNodes }: MutationRecord, stale: Stale): void {
  for (const node of addedNodes) {
    if (isStyle(node)) stale.hasNewStyles = true;
    if (isBlock(node)) addPart(stale, node as Element);
    else if (isText(node)) addPart(stale, blockOf(target));
  }
  for (const node of removedNodes) {
    if (isStyle(node)) stale.hasNewStyles = true;
    if (nodeType(node) === 1 || isText(node)) stale.hasLost = true;
    if (!isBlock(node) && isText(node)) addPart(stale, blockOf(target));
  }
}

/** Parts inside a part need not be read twice. */
export function outermost(parts: Iterable<Element>): Element[] {
  const all = [...parts].filter((part) => isConnected(part));
  const set = new Set(all);
  return all.filter((part) => {
    for (let at = parentElement(part); at !== null; at = parentElement(at)) if (set.has(at)) return false;
    return true;
  });
}

function addPart(stale: Stale, part: Element | undefined): void {
  if (part !== undefined) stale.parts.add(part);
}

/** The block a node's text belongs to. */
function blockOf(node: Node): Element | undefined {
  let at: Node | null = node;
  while (at !== null) {
    if (at instanceof ShadowRoot) return at.host;
    if (nodeType(at) === 1 && breaksText(at as Element)) return at as Element;
    at = parentNode(at);
  }
  return undefined;
}

function isBlock(node: Node): boolean {
  return nodeType(node) === 1 && (breaksText(node as Element) || localName(node as Element).includes("-"));
}

function isStyle(node: Node): boolean {
  return nodeType(node) === 1 && /^(?:style|link)$/u.test(localName(node as Element));
}

/** A text node that shows something, or an inline element that contains text. */
function isText(node: Node): boolean {
  const type = nodeType(node);
  if (type !== 1 && type !== 3) return false;
  if (type === 1 && /^(?:script|style|link|meta|iframe|img|svg|noscript|template)$/u.test(localName(node as Element))) return false;
  return textOf(node).trim() !== "";
}

function hides(style: string | null): boolean {
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$))/iu.test(style);
}
