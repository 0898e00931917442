import type { BlockKind } from "../matching/match.ts";
import { blockKind, breaksText } from "./block-kind.ts";
import { chooseArticle } from "./choose-article.ts";
import { isLeftOut } from "./left-out.ts";
import { isLinkBox, isLinkLabel, linkAfter, linkLabelStart } from "./link-box.ts";
import type { PlacedBlock } from "./reading.ts";
import { openRun, type Run } from "./text-run.ts";

/** Where reading stops: a page beyond this is no article, and the reader's memory is not ours. Text in UTF-16 units. */
export const readingLimits = { blocks: 20_000, textLength: 2_000_000 };

export type ReadableRoot = Document | Element | ShadowRoot;

/**
 * Reads the visible running text of a page in blocks, in the order it is seen, without navigation, code, forms and hidden text, and
 * without what stands around the article where an article can be told apart. Goes into open shadow roots. Changes nothing.
 * @param isHidden what only the layout knows: is this element, with all it holds, not to be seen?
 */
export function readBlocks(root: ReadableRoot, isHidden: (element: Element) => boolean): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const block of walkBlocks(root, isHidden)) if (block !== undefined) blocks.push(block);
  return chooseArticle(blocks);
}

/** An element that is being read, and what of it comes next. */
interface Frame {
  element: Element;
  breaks: boolean;
  kind: BlockKind;
  isInLink: boolean;
  next: ChildNode | null;
  /** Nodes put into a slot: siblings elsewhere. */
  slotted: Node[] | undefined;
}

/**
 * The reading itself, step by step, so that a live page is never held up: gives a block when one is complete and `undefined` at points
 * where the caller may rest. May be asked for a part of a page; what stands around the part (a link, a quotation, something hidden) counts.
 * @returns whether all was read, or the limits were reached.
 */
export function* walkBlocks(
  root: ReadableRoot,
  isHidden: (element: Element) => boolean,
): Generator<PlacedBlock | undefined, { isComplete: boolean }> {
  const first = enterRoot(root, isHidden);
  if (first === undefined) return { isComplete: true };
  const stack = [first];
  const run = openRun();
  let blockCount = 0;
  let textLength = 0;
  for (let step = 1; stack.length > 0; step++) {
    if (step % 32 === 0) yield undefined;
    readStep(stack, run, isHidden);
    for (const block of run.ready.splice(0)) {
      yield block;
      textLength += block.text.length;
      if (++blockCount >= readingLimits.blocks || textLength >= readingLimits.textLength) return { isComplete: false };
    }
  }
  yield* run.end();
  return { isComplete: true };
}

function readStep(stack: Frame[], run: Run, isHidden: (element: Element) => boolean): void {
  const frame = stack.at(-1)!;
  const node = takeNext(frame);
  if (node === undefined) {
    stack.pop();
    if (frame.breaks) run.breakOff();
  } else if (node.nodeType === 3) {
    readText(node as Text, frame, stack, run);
  } else if (node.nodeType === 1) {
    readElement(node as Element, frame, stack, run, isHidden);
  }
}

function takeNext(frame: Frame): Node | undefined {
  if (frame.slotted !== undefined) return frame.slotted.shift();
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node ?? undefined;
}

/** Text up to a link label ("Also Read:"), if there is one; label and link are left out. */
function readText(node: Text, frame: Frame, stack: Frame[], run: Run): void {
  const labelStart = node.data.length > 3 ? linkLabelStart(node) : -1;
  if (labelStart !== -1) {
    frame.next = linkAfter(node)!.nextSibling;
    run.interrupt();
  }
  run.append(node, blockFrame(stack), frame.isInLink, labelStart === -1 ? node.data.length : labelStart);
}

function readElement(element: Element, frame: Frame, stack: Frame[], run: Run, isHidden: (element: Element) => boolean): void {
  if (element.localName === "br") return run.breakLine();
  const isOut = isLeftOut(element) || isLinkBox(element) || isHidden(element);
  const isLabel = !isOut && frame.slotted === undefined && isLinkLabel(element);
  if (isLabel) frame.next = linkAfter(element)!.nextSibling;
  if (isOut || isLabel) return run.interrupt();
  const child = enter(element, frame);
  if (child.breaks) run.breakOff();
  stack.push(child);
}

function enter(element: Element, around: Pick<Frame, "kind" | "isInLink">): Frame {
  const shadow = element.shadowRoot;
  const slotted = element.localName === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
  return {
    element,
    breaks: breaksText(element) || shadow !== null,
    kind: blockKind(element, around.kind),
    isInLink: around.isInLink || element.localName === "a",
    next: (shadow ?? element).firstChild,
    slotted: slotted.length > 0 ? [...slotted] : undefined,
  };
}

/** The frame of the part to read, knowing what stands around it; undefined when that is not read at all. */
function enterRoot(root: ReadableRoot, isHidden: (element: Element) => boolean): Frame | undefined {
  const element =
    root.nodeType === 9
      ? ((root as Document).body ?? (root as Document).documentElement)
      : root.nodeType === 11
        ? (root as ShadowRoot).host
        : (root as Element);
  if (element === null) return undefined;
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentSeen(at)) path.unshift(at);
  let around: Pick<Frame, "kind" | "isInLink"> = { kind: "paragraph", isInLink: false };
  for (const ancestor of path) {
    if (isLeftOut(ancestor) || isLinkBox(ancestor) || isHidden(ancestor)) return undefined;
    around = enter(ancestor, around);
  }
  return around as Frame;
}

/** The element a node is seen in: its slot, its parent, or the host of its shadow root. */
function parentSeen(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

/** The nearest frame that is a block: its element is whose text this is. */
function blockFrame(stack: Frame[]): Frame {
  return stack.findLast((frame) => frame.breaks) ?? stack[0]!;
}
