/**
 * Surveys a page, or a part of it, before it is read: how much running text is in elements that, by their name, role or tag, are
 * not the story. The text that would be left out is then compared with the text kept (left-out.ts).
 */
import { breaksText } from "./block-kind.ts";
import { isHiddenByMarkup } from "./hidden-by-markup.ts";
import { readNameHint, type HintKind, type NameHint } from "./name-hints.ts";
import { seenLength } from "./seen-length.ts";
import { attribute, firstChild, isElement, isTextNode, localName, nextSibling, shadowRoot } from "./unclobbered.ts";

/** Why an element may have to be left out: its names, its role, or that it is hidden from screen readers. */
export type Reason = HintKind | "role" | "silent";

/** What an element contains. Lengths in UTF-16 units; a character of a script without spaces counts for more. */
export interface Holding {
  hint: NameHint | undefined;
  /** Length of all its text, and of the text in links. */
  text: number;
  linked: number;
  /** Length of its running text, and its number of paragraphs. */
  running: number;
  paragraphs: number;
  /** How many of its runs of text end like a sentence. */
  sentences: number;
  /** A title of the first rank, or the page's main part. */
  hasTitle: boolean;
  /** Articles that do not call themselves comments. */
  articles: number;
  /** Form fields and buttons. */
  controls: number;
}

export interface Survey {
  /** For every element that has a reason to be left out, and for asides, footers and forms. */
  holdings: Map<Element, Holding>;
  /** Length of the sentences that no reason would leave out. */
  kept: number;
  /** Length of the running text that each reason would leave out. */
  lost: Record<Reason, number>;
}

const silentRoles = /^(?:navigation|menu\w*|toolbar|tablist|search\w*|\w+box|button|alertdialog|tooltip|status|log|timer|directory)$/u;
/** Elements that never contain running text. Those that cannot contain any text need not be listed. */
export const textless = new Set(
  (
    "applet audio button canvas datalist fieldset iframe label legend map math menu meter nav noscript object optgroup option output " +
    "picture pre progress rp rt script select style svg template textarea title video"
  ).split(" "),
);

/** Minimum length of running text, and of a sentence that counts as running text. */
const runningMin = 80;
const sentenceMin = 25;
export const sentenceEnd = /[.!?…。！？؟।][\])"'”’»]*\s*$/u;
const anyStop = /[.!?…。！？؟।]/u;

/** A page beyond this is not an article. */
const nodesMax = 400_000;

interface Frame {
  element: Element;
  next: ChildNode | null;
  holding: Holding | undefined;
  reason: Reason | undefined;
  isLinked: boolean;
  breaks: boolean;
}

/** The reasons against an element, by name, role or style; whether they count is decided elsewhere. */
export function reasonsOf(element: Element): { hint: NameHint | undefined; reason: Reason | undefined } {
  const role = attribute(element, "role");
  const hint = readNameHint(element);
  if (role !== null && silentRoles.test(role)) return { hint, reason: "role" };
  if (attribute(element, "aria-hidden") === "true") return { hint, reason: "silent" };
  return { hint, reason: hint?.kind };
}

/** Do the contents of the element decide whether it is left out? */
export function isWatched(element: Element): boolean {
  return /^(?:aside|footer|form)$/u.test(localName(element)) || reasonsOf(element).reason !== undefined;
}

/**
 * Surveys everything in `root`, including shadow roots. Yields `undefined` where the caller may pause.
 * Cost: O(nodes), each text once. One function: its parts count in the same local variables, for every node of a page.
 */
// oxlint-disable-next-line max-lines-per-function
export function* surveyPage(root: Element): Generator<undefined, Survey> {
  const survey: Survey = {
    holdings: new Map(),
    kept: 0,
    lost: { comments: 0, consent: 0, unseen: 0, ads: 0, around: 0, role: 0, silent: 0 },
  };
  const total = { text: 0, linked: 0, running: 0, paragraphs: 0, sentences: 0, articles: 0, controls: 0 };
  const stack: Frame[] = [];
  const holders: Holding[] = []; // of the elements on the stack, outermost first
  const open: Partial<Record<Reason, number>> = {};
  let [length, linked, hasStop, endsWell] = [0, 0, false, false]; // of the current run of text

  function endRun(): void {
    const isUnlinked = linked < length / 2;
    const isRunning = isUnlinked && length >= runningMin && hasStop;
    const reasons = isUnlinked ? (Object.keys(open) as Reason[]).filter((reason) => open[reason]! > 0) : [];
    if (isUnlinked && length >= sentenceMin && endsWell && headings === 0) total.sentences++;
    if (isUnlinked && reasons.length === 0 && (isRunning || endsWell)) survey.kept += length;
    if (isRunning) {
      total.running += length;
      total.paragraphs++;
      for (const reason of reasons) survey.lost[reason] += length;
    }
    [length, linked, hasStop, endsWell] = [0, 0, false, false];
  }

  function enter(element: Element, isLinkedAround: boolean): void {
    const name = localName(element);

    if (/^(?:input|textarea|select|button)$/u.test(name)) total.controls++;
    if (textless.has(name) || isHiddenByMarkup(element)) return;
    const breaks = breaksText(element);
    if (breaks) endRun();
    if (name === "br") length++;
    const { hint, reason } = reasonsOf(element);
    const isArticle = name === "article" && hint?.kind !== "comments" && !/(?:^|[\s_-])comment/iu.test(attribute(element, "class") ?? "");
    if (isArticle) total.articles++;
    if (name === "h1" || name === "main") noteTitle();
    const holding: Holding | undefined = isWatched(element) ? { ...total, hint, hasTitle: false } : undefined;
    if (holding !== undefined) {
      survey.holdings.set(element, holding);
      holders.push(holding);
    }
    if (reason !== undefined) open[reason] = (open[reason] ?? 0) + 1;
    const next = firstChild(shadowRoot(element) ?? element);
    stack.push({ element, next, holding, reason, isLinked: isLinkedAround || name === "a", breaks });
    if (isHeadingName(name)) headings++;
    if (shadowRoot(element) !== null)
      for (let node = firstChild(element); node !== null; node = nextSibling(node)) light.push([stack.length, node]);
  }
  let headings = 0; // on the stack
  const light: [depth: number, node: ChildNode][] = []; // children of a shadow host, which its slots may show

  /** Marks the elements on the stack, innermost first; stops at one already marked, because those around it are marked too. */
  function noteTitle(): void {
    for (let at = holders.length - 1; at >= 0 && !holders[at]!.hasTitle; at--) holders[at]!.hasTitle = true;
  }

  function leave(): void {
    const { element, holding, reason, breaks } = stack.pop()!;
    if (breaks) endRun();
    if (isHeadingName(localName(element))) headings--;
    if (reason !== undefined) open[reason]!--;
    if (holding === undefined) return;
    holders.pop();
    for (const key of Object.keys(total) as (keyof typeof total)[]) holding[key] = total[key] - holding[key];
  }

  enter(root, false);
  for (let step = 1; stack.length > 0 && step < nodesMax; step++) {
    if (step % 64 === 0) yield undefined;
    const frame = stack.at(-1)!;
    let node = frame.next;
    if (node !== null) frame.next = nextSibling(node);
    else if (light.at(-1)?.[0] === stack.length) node = light.pop()![1];
    if (node === null) leave();
    else if (isElement(node)) enter(node, frame.isLinked);
    else if (isTextNode(node)) {
      const seen = seenLength(node.data);
      length += seen;
      total.text += seen;
      if (frame.isLinked) [linked, total.linked] = [linked + seen, total.linked + seen];
      hasStop ||= anyStop.test(node.data);
      if (seen > 0) endsWell = sentenceEnd.test(node.data.slice(-40));
    }
  }
  while (stack.length > 0) leave();
  return survey;
}

function isHeadingName(name: string): boolean {
  return /^h[1-6]$/u.test(name);
}
