import { firstWords, peekText } from "./peek.ts";
import { find, findAll, isElement, isTextNode, localName, nextSibling } from "./unclobbered.ts";

/**
 * Link boxes: "Also Read: <a>…</a>" put between or inside the paragraphs of a story. They are not part of its sentences.
 * The labels are those news sites use, in the languages of the claims; a label must come first, and a link must follow.
 */
const label =
  "(?:also read|also see|also watch|read also|read (?:more|next|on|this|the full story)|see (?:also|more)|watch(?: also| now| live| here)?|related(?: stories| articles?| reading)?|" +
  "more (?:on this|from|stories|about this)|more|explained|must read|don[’']t miss|recommended(?: reading)?|in pics|in case you missed it|click here|" +
  "lire (?:aussi|plus|également)|à lire(?: aussi)?|voir aussi|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|" +
  "lee (?:también|además|más)|lea también|te puede interesar|ver más|leia (?:também|mais)|veja também|saiba mais|leggi anche|lees ook|läs (?:också|även|mer)|" +
  "les også|læs også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|čtěte také|přečtěte si|citește și|читайте (?:также|також)|" +
  "ayrıca oku(?:yun)?|اقرأ أيض[اًا]+|شاهد أيض[اًا]+|یہ بھی پڑھیں|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|baca juga)";
const starts = new RegExp(`^[\\s\\[(|>»•*▶►-]*${label}(?:\\s*[:|>»–—-]|\\s*$|\\s)`, "iu");
const ends = new RegExp(`(?:^|[\\s\\[(|])${label}\\s*[:|>»–—-]\\s*$`, "iu");
/** What `ends` requires, for a quick look at every text node. */
const endsLikeLabel = /[:|>»–—-]\s*$/;
const only = new RegExp(`^[\\s\\[(|]*${label}[\\s:|>»–—-]*$`, "iu");

/** Longest text of a link box, in UTF-16 units: a label and a headline or two. */
const boxMax = 320;

/** Is this whole element a label with its links, and nothing else? Bounded: long elements are not read. */
export function isLinkBox(element: Element): boolean {
  if (!starts.test(firstWords(element))) return false;
  const text = peekText(element, boxMax);
  if (text === undefined || !starts.test(text)) return false;
  const links = findAll(element, "a");
  if (links.length === 0 || links.length > 12) return false;
  let linked = 0;
  for (const link of links) linked += peekText(link, boxMax)?.length ?? 0;
  return linked / text.length > 0.5;
}

/** Is this element a bare label ("Also Read:") directly before a link? */
export function isLinkLabel(element: Element): boolean {
  const text = peekText(element, 60);
  return text !== undefined && text.length < 60 && only.test(text) && linkAfter(element) !== undefined;
}

/**
 * Offset at which a link box begins at the end of this text node ("… in Ukraine. Also Read: " before a link), or -1.
 * The link itself is `linkAfter(node)`.
 */
export function linkLabelStart(node: Text): number {
  const end = node.data.slice(-80);
  const found = endsLikeLabel.test(end) ? ends.exec(end) : null;
  if (found === null || linkAfter(node) === undefined) return -1;
  return Math.max(0, node.data.length - 80) + found.index;
}

/** The element right after `node`, if it is a link or holds nothing but one. */
export function linkAfter(node: Node): Element | undefined {
  let next = nextSibling(node);
  for (let looked = 0; looked < 20 && next !== null && isTextNode(next) && next.data.trim() === ""; looked++) next = nextSibling(next);
  if (next === null || !isElement(next)) return undefined;
  if (localName(next) === "a") return next;
  const text = peekText(next, boxMax);
  const link = text === undefined ? null : find(next, "a");
  return link !== null && peekText(link, boxMax) === text ? next : undefined;
}
