import type { BlockKind } from "../matching/match.ts";
import { blockKind, breaksText } from "./block-kind.ts";
import { chooseArticle } from "./choose-article.ts";
import { isLeftOut } from "./left-out.ts";
import { isLinkBox, isLinkLabel, linkAfter, linkLabelStart } from "./link-box.ts";
import { firstWords } from "./peek.ts";
import { isQuotedPost } from "./quoted-post.ts";
import type { PlacedBlock } from "./reading.ts";
import { isWatched, surveyPage, type Survey } from "./survey-page.ts";
import { openRun, type Run } from "./text-run.ts";
import {
  attribute,
  bodyOf,
  designMode,
  documentOf,
  firstChild,
  isElement,
  isTextNode,
  localName,
  nextSibling,
  nodeType,
  parentSeen,
  rootElement,
  shadowRoot,
} from "./unclobbered.ts";

/** Limits of reading: a page beyond them is not an article, and the memory is the reader's. Text in UTF-16 units. */
export const readingLimits = { blocks: 20_000, textLength: 2_000_000 };

export type ReadableRoot = Document | Element | ShadowRoot;

/**
 * Reads the visible running text of a page in blocks, in reading order, without navigation, code, forms and hidden text, and
 * without the surroundings of the article if one can be found. Goes into open shadow roots. Changes nothing.
 * @param isHidden asks the layout: is this element, with all its contents, invisible?
 */
export function readBlocks(root: ReadableRoot, isHidden: (element: Element) => boolean): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const block of walkBlocks(root, isHidden)) if (block !== undefined) blocks.push(block);
  return chooseArticle(blocks);
}

/** An element being read, and its next node. */
interface Frame extends Around {
  element: Element;
  breaks: boolean;
  /** The element is a quotation for which the browser draws the marks. */
  isMarked: boolean;
  next: ChildNode | null;
  /** Nodes assigned to a slot: their siblings are elsewhere. */
  slotted: Node[] | undefined;
  /** The nearest frame that is a block: the text belongs to its element. */
  block: Frame;
}

/** What an element passes on to its contents. */
interface Around {
  kind: BlockKind;
  isInLink: boolean;
  /** Inside an embedded post: a link around it does not make it a teaser. */
  isPost: boolean;
  /** The nearest `lang` inside the body, or "". */
  language: string;
}

/** One reading: what is left out, and by which rules. */
interface Reading {
  stack: Frame[];
  run: Run;
  survey: Survey;
  isHidden: (element: Element) => boolean;
}

/**
 * The reading itself, step by step, so that a live page is never blocked: yields each completed block, and `undefined` at points
 * where the caller may pause. May read just a part of a page; what surrounds the part (a link, a quotation, something hidden) counts.
 * Text outside the body, such as our own card, is not the page's. A document in design mode is not read.
 * @returns whether everything was read before the limits were reached.
 */
export function* walkBlocks(
  root: ReadableRoot,
  isHidden: (element: Element) => boolean,
): Generator<PlacedBlock | undefined, { isComplete: boolean }> {
  const path = pathTo(root);
  if (path === undefined) return { isComplete: true };
  const survey = yield* surveyAround(path);
  const first = enterPath(path, survey, isHidden);
  if (first === undefined) return { isComplete: true };
  const reading: Reading = { stack: [first], run: openRun(), survey, isHidden };
  let blockCount = 0;
  let textLength = 0;
  for (let step = 1; reading.stack.length > 0; step++) {
    if (step % 32 === 0) yield undefined;
    readStep(reading);
    for (const block of reading.run.ready.splice(0)) {
      yield block;
      textLength += block.text.length;
      if (++blockCount >= readingLimits.blocks || textLength >= readingLimits.textLength) return { isComplete: false };
    }
  }
  yield* reading.run.end();
  return { isComplete: true };
}

function readStep(reading: Reading): void {
  const { stack, run } = reading;
  const frame = stack.at(-1)!;
  const node = takeNext(frame);
  if (node === undefined) {
    stack.pop();
    if (frame.isMarked) run.quote("closes");
    if (frame.breaks) run.breakOff();
    else run.edge();
  } else if (isTextNode(node)) {
    readText(node, frame, run);
  } else if (isElement(node)) {
    readElement(node, frame, reading);
  }
}

function takeNext(frame: Frame): Node | undefined {
  if (frame.slotted !== undefined) return frame.slotted.shift();
  const node = frame.next;
  frame.next = node === null ? null : nextSibling(node);
  return node ?? undefined;
}

/** Text up to a link label ("Also Read:"), if there is one; label and link are left out. */
function readText(node: Text, frame: Frame, run: Run): void {
  const labelStart = node.data.length > 3 ? linkLabelStart(node) : -1;
  if (labelStart !== -1) {
    frame.next = nextSibling(linkAfter(node)!);
    run.interrupt();
  }
  run.append(node, frame.block, frame.isInLink, labelStart === -1 ? node.data.length : labelStart);
}

function readElement(element: Element, frame: Frame, { stack, run, survey, isHidden }: Reading): void {
  if (localName(element) === "br") return run.breakLine();
  const isOut = isLeftOut(element, survey, isHidden) || isLinkBox(element) || isHidden(element);
  const isLabel = !isOut && frame.slotted === undefined && isLinkLabel(element);
  if (isLabel) frame.next = nextSibling(linkAfter(element)!);
  if (isOut || isLabel) return run.interrupt();
  const child = enter(element, frame);
  if (child.breaks) run.breakOff();
  else run.edge();
  if (child.isMarked) run.quote("opens");
  stack.push(child);
}

function enter(element: Element, around: Frame | undefined): Frame {
  const shadow = shadowRoot(element);
  const name = localName(element);
  const isPost = around?.isPost === true || isQuotedPost(element);
  const kind = blockKind(element, around?.kind ?? "paragraph");
  const frame: Omit<Frame, "block"> = {
    element,
    breaks: breaksText(element) || shadow !== null,
    kind: isPost && kind !== "heading" ? "quote" : kind,
    isInLink: !isPost && (around?.isInLink === true || name === "a"),
    isPost,
    language: name === "html" || name === "body" ? "" : (languageOf(element) ?? around?.language ?? ""),
    isMarked: name === "q" && !/^["“”„«»‘’‚'「『]/u.test(firstWords(element)),
    next: firstChild(shadow ?? element),
    slotted: assignedTo(element),
  };
  return Object.assign(frame, { block: frame.breaks || around === undefined ? (frame as Frame) : around.block });
}

function languageOf(element: Element): string | undefined {
  const tag = (attribute(element, "lang") ?? attribute(element, "xml:lang"))?.trim().replaceAll("_", "-");
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag) ? tag : undefined;
}

function assignedTo(element: Element): Node[] | undefined {
  const nodes = localName(element) === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
  return nodes.length > 0 ? [...nodes] : undefined;
}

/** The elements from the outermost down to the part to read; undefined if it is not read. */
function pathTo(root: ReadableRoot): Element[] | undefined {
  const document = documentOf(root);
  if (designMode(document)?.toLowerCase() === "on") return undefined;
  const type = nodeType(root);
  const body: Element | null = bodyOf(document) ?? rootElement(document);
  const element = type === 9 ? body : type === 11 ? (root as ShadowRoot).host : (root as Element);
  if (element === null) return undefined;
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentSeen(at)) path.push(at);
  path.reverse();
  const isOutside = body !== null && path.length > 1 && localName(body) === "body" && path[0] === rootElement(document) && path[1] !== body;
  return isOutside ? undefined : path;
}

/** Surveys the part, and the whole page if the part's own text does not settle what is left out. */
function* surveyAround(path: readonly Element[]): Generator<undefined, Survey> {
  const part = path.at(-1)!;
  const whole = path[0]!;
  const isAlone = path.slice(0, -1).some(isWatched);
  const survey = yield* surveyPage(isAlone ? whole : part);
  const isSettled = isAlone || path.length <= 2 || Object.values(survey.lost).every((length) => length === 0);
  return isSettled ? survey : yield* surveyPage(whole);
}

/** The frame of the part to read, considering the elements around it; undefined if it is not read at all. */
function enterPath(path: readonly Element[], survey: Survey, isHidden: (element: Element) => boolean): Frame | undefined {
  let around: Frame | undefined;
  for (const ancestor of path) {
    if (isLeftOut(ancestor, survey, isHidden) || isLinkBox(ancestor) || isHidden(ancestor)) return undefined;
    around = enter(ancestor, around);
  }
  return around;
}
