import { linkedData } from "./linked-data.ts";
import { seenLength } from "./seen-length.ts";
import {
  attribute,
  bodyOf,
  childNodes,
  closest,
  find,
  findAll,
  localName,
  makeWalker,
  parentElement,
  parentNode,
  shadowRoot,
  textOf,
  titleOf,
} from "./unclobbered.ts";

/**
 * Is this page an article, so that its sentences are worth reading? Cheap on all other pages: metadata first, then a bounded look at
 * paragraphs; the text of the page as a whole is never read.
 *
 *     metadata says news    ──→ 1 paragraph of running text
 *     metadata says article ──→ 2 of them anywhere
 *     metadata says nothing ──→ side by side, and in all: 2 and 350 characters below a title that is the page's own;
 *                               5 and 1,000 below any title; 8 and 1,200 without a title
 *     metadata says product, profile, list … ──→ no
 *
 * Teasers on a front page are each in a separate box; the paragraphs of an article are side by side, or at most each in a box that
 * contains nothing else. This distinguishes them.
 */
export function isNewsPage(document: Document): boolean {
  const says = metadataSays(document);
  if (says === "other") return false;
  const demand = says === "nothing" ? undefined : demands[says];
  // Most articles are in the document itself. Looking for others costs a look at each element.
  if (demand !== undefined && hasRunningText(document, [document], demand, false)) return true;
  const roots = readableRoots(document);
  return hasRunningText(document, roots, demand ?? demandBelow(document, roots), demand === undefined);
}

const demands: Record<"news" | "article", Demand> = {
  news: { countMin: 1, lengthMin: 80 },
  article: { countMin: 2, lengthMin: 240 },
};

function demandBelow(document: Document, roots: readonly ParentNode[]): Demand {
  const titles = roots.flatMap((root) => [...findAll(root, "h1")].slice(0, 5));
  if (titles.some((title) => isTitleOf(document, textOf(title)))) return { countMin: 2, lengthMin: 350 };
  return titles.length > 0 ? { countMin: 5, lengthMin: 1000 } : { countMin: 8, lengthMin: 1200 };
}

/** Is this heading the name of the whole page? Page titles also name the site, and those of front pages name nothing else. */
function isTitleOf(document: Document, heading: string): boolean {
  const words = heading.replace(/\s+/gu, " ").trim();
  return seenLength(words) >= 16 && titleOf(document).includes(words);
}

const typed = (names: string): RegExp => new RegExp(`"@type"\\s*:\\s*(?:\\[[^\\]]{0,200})?"(?:https?://schema\\.org/)?(?:${names})"`, "u");
const newsTypes = typed("\\w*NewsArticle|LiveBlogPosting|ClaimReview");
const articleTypes = typed("\\w*Article|BlogPosting|Report|SocialMediaPosting");
const listTypes = typed("CollectionPage|ItemList|SearchResultsPage|Product\\w*|JobPosting|Recipe|QAPage|SoftwareApplication");
const otherOpenGraph = /^(?:og:)?(?:product|profile|music|video|book|place|restaurant|business|game)/iu;

/** What a page says it is. "news": a type used only for news; "article": a type that shops and portals also give to every page. */
function metadataSays(document: Document): "news" | "article" | "other" | "nothing" {
  const blocks = linkedData(document);
  const holds = (types: RegExp): boolean => blocks.some((text) => types.test(text));
  const isNews = holds(newsTypes) || find(document, '[itemtype$="NewsArticle"]') !== null;
  const isList = holds(listTypes);
  if (isNews && !isList) return "news";
  const said = find(document, 'meta[property="og:type"], meta[name="og:type"]');
  const type = said === null ? "" : (attribute(said, "content") ?? "").trim();
  if (/^(?:\w+:)?(?:article|news|blog|story)\b/iu.test(type)) return "article";
  if (otherOpenGraph.test(type)) return "other";
  if (find(document, 'meta[property="article:published_time"], [itemtype$="/Article"], [itemtype$="/BlogPosting"]') !== null)
    return "article";
  const isArticle = isNews || holds(articleTypes);
  if (isArticle === isList) return "nothing";
  return isArticle ? "article" : "other";
}

/** Maximum number of paragraphs, elements and text nodes examined. */
const lookedAtMax = 4000;

/** Minimum number of paragraphs, and of UTF-16 units in all (fewer for scripts without spaces). */
interface Demand {
  countMin: number;
  lengthMin: number;
}

type Note = (paragraph: Element, length: number) => boolean;

function hasRunningText(document: Document, roots: readonly ParentNode[], { countMin, lengthMin }: Demand, sideBySide: boolean): boolean {
  const places = new Map<Node, { count: number; length: number }>();
  const note: Note = (paragraph, length) => {
    const key = sideBySide ? placeOf(paragraph) : document;
    const so = places.get(key) ?? { count: 0, length: 0 };
    so.count++;
    so.length += length;
    places.set(key, so);
    return so.count >= countMin && so.length >= lengthMin;
  };
  if (roots.some((root) => hasParagraphs(root, note))) return true;
  places.clear();
  return roots.some((root) => hasRunningTextNodes(document, root, note));
}

/** The parent in which a paragraph is beside others: above boxes that contain nothing else. Only small boxes are examined. */
function placeOf(paragraph: Element): Node {
  let at = paragraph;
  for (let depth = 0; depth < 4; depth++) {
    const around = parentElement(at);
    if (around === null) return parentNode(at) ?? at;
    const holdsMore = childNodes(around).length > 7 || find(around, "img, picture, h2, h3, h4") !== null || wordsIn(around) > wordsIn(at);
    if (localName(around) === "body" || holdsMore) return around;
    at = around;
  }
  return at;
}

function wordsIn(element: Element): number {
  return textOf(element).trim().length;
}

function hasParagraphs(root: ParentNode, note: Note): boolean {
  const paragraphs = findAll(root, "p");
  for (let index = 0; index < paragraphs.length && index < lookedAtMax; index++) {
    const paragraph = paragraphs[index]!;
    const length = runningLength(paragraph);
    if (length >= 60 && note(paragraph, length)) return true;
  }
  return false;
}

/** The document, and open shadow roots at any depth: sites built from components keep their story there. Bounded. */
function readableRoots(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  let looked = 0;
  for (let at = 0; at < roots.length; at++) {
    for (const element of findAll(roots[at]!, "*")) {
      if (++looked > lookedAtMax) return roots;
      const root = shadowRoot(element);
      if (root !== null) roots.push(root);
    }
  }
  return roots;
}

/** For pages that write paragraphs as elements other than p: long text nodes. */
function hasRunningTextNodes(document: Document, root: ParentNode, note: Note): boolean {
  const start = root === document ? bodyOf(document) : root;
  if (start === null) return false;
  const walker = makeWalker(document, start, 4);
  for (let looked = 0; looked < lookedAtMax; looked++) {
    const node = walker.nextNode();
    if (node === null) return false;
    const parent = parentElement(node);
    const text = (node as Text).data;
    if (parent === null || text.length < 40 || localName(parent) === "td" || closest(parent, notRunning) !== null) continue;
    const length = seenLength(text);
    if (length >= 100 && /[\p{L}"”’)][.!?…。！？।]/u.test(text) && note(parent, length)) return true;
  }
  return false;
}

const notRunning = "p, a, li, nav, footer, script, style, noscript, textarea, button, pre, code";

/** Length of a paragraph outside its links; 0 if it is mostly links or not a paragraph of a story. */
function runningLength(paragraph: Element): number {
  const text = textOf(paragraph).trim();
  if (text.length < 24 || closest(paragraph, "a, li, footer, nav, form[role=search]") !== null) return 0;
  const linked = [...findAll(paragraph, "a")].reduce((sum, link) => sum + textOf(link).length, 0);
  return linked > text.length / 2 ? 0 : seenLength(text) - linked;
}
