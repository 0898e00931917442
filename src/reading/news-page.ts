import { linkedData } from "./linked-data.ts";

/**
 * Is this page an article, so that its sentences are worth reading? Cheap on all other pages: metadata first, then a bounded look at
 * paragraphs; the text of the page as a whole is never read.
 *
 *     metadata says article ──→ 2 paragraphs of running text anywhere
 *     metadata says nothing ──→ 5 such paragraphs side by side, 1,000 characters, and a title
 *     metadata says product, profile, list … ──→ no
 *
 * Teasers of a front page stand each in a box of its own; the paragraphs of an article stand side by side. That tells them apart.
 */
export function isNewsPage(document: Document): boolean {
  const says = metadataSays(document);
  if (says === "other") return false;
  if (says === "article") return hasRunningText(document, { countMin: 2, lengthMin: 240, sideBySide: false });
  return document.querySelector("h1") !== null && hasRunningText(document, { countMin: 5, lengthMin: 1000, sideBySide: true });
}

const articleTypes =
  /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|SocialMediaPosting|ClaimReview|NewsArticle)"/u;
const listTypes =
  /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:CollectionPage|ItemList|SearchResultsPage|Product|ProductGroup|JobPosting|Recipe|QAPage|SoftwareApplication)"/u;
const otherOpenGraph = /^(?:product|profile|music|video\.(?:movie|episode|tv_show)|books?|place|restaurant|business|game|og:product)/iu;

function metadataSays(document: Document): "article" | "other" | "nothing" {
  const type = document.querySelector('meta[property="og:type"], meta[name="og:type"]')?.getAttribute("content")?.trim() ?? "";
  if (/^(?:\w+:)?(?:article|news|blog|newsarticle|story)\b/iu.test(type)) return "article";
  if (otherOpenGraph.test(type)) return "other";
  if (
    document.querySelector(
      'meta[property="article:published_time"], [itemtype$="NewsArticle"], [itemtype$="/Article"], [itemtype$="/BlogPosting"]',
    ) !== null
  ) {
    return "article";
  }
  const blocks = linkedData(document);
  const isArticle = blocks.some((text) => articleTypes.test(text));
  const isList = blocks.some((text) => listTypes.test(text));
  if (isArticle && !isList) return "article";
  return isList && !isArticle ? "other" : "nothing";
}

/** How many paragraphs and text nodes are looked at. */
const lookedAtMax = 1500;

/** What is asked of the text: so many paragraphs, so many UTF-16 units in all (of scripts without spaces less), side by side or anywhere. */
interface Demand {
  countMin: number;
  lengthMin: number;
  sideBySide: boolean;
}

function hasRunningText(document: Document, { countMin, lengthMin, sideBySide }: Demand): boolean {
  const places = new Map<Node, { count: number; length: number }>();
  const note = (place: Node, length: number): boolean => {
    const key = sideBySide ? place : document;
    const so = places.get(key) ?? { count: 0, length: 0 };
    so.count++;
    so.length += length;
    places.set(key, so);
    return so.count >= countMin && so.length >= lengthMin;
  };
  const roots = [document, ...openShadowRoots(document)];
  return roots.some((root) => hasParagraphs(root, note)) || hasRunningTextNodes(document, note);
}

function hasParagraphs(root: Document | ShadowRoot, note: (place: Node, length: number) => boolean): boolean {
  const paragraphs = root.querySelectorAll("p");
  for (let index = 0; index < paragraphs.length && index < lookedAtMax; index++) {
    const paragraph = paragraphs[index]!;
    const length = runningLength(paragraph);
    if (length >= 60 && paragraph.parentNode !== null && note(paragraph.parentNode, length)) return true;
  }
  return false;
}

/** Sites built of components keep their story in a shadow root, which no look at the document finds. One level, a bounded look. */
function openShadowRoots(document: Document): ShadowRoot[] {
  const elements = document.getElementsByTagName("*");
  const roots: ShadowRoot[] = [];
  for (let index = 0; index < elements.length && index < lookedAtMax; index++) {
    const { shadowRoot } = elements[index]!;
    if (shadowRoot !== null) roots.push(shadowRoot);
  }
  return roots;
}

/** Pages that write paragraphs as anything but p: long text nodes; two levels above them is the place they share. */
function hasRunningTextNodes(document: Document, note: (place: Node, length: number) => boolean): boolean {
  if (document.body === null) return false;
  const walker = document.createTreeWalker(document.body, 4);
  for (let looked = 0; looked < lookedAtMax; looked++) {
    const node = walker.nextNode();
    if (node === null) return false;
    const parent = node.parentElement;
    if (
      parent === null ||
      (node as Text).data.length < 40 ||
      notRunning.test(parent.localName) ||
      parent.closest("p, a, li, nav, footer") !== null
    )
      continue;
    const text = (node as Text).data;
    const length = seenLength(text);
    if (length >= 100 && /[\p{L}"”’)][.!?…。！？।]/u.test(text) && note(parent.parentElement ?? parent, length)) return true;
  }
  return false;
}

const notRunning = /^(?:script|style|noscript|template|textarea|button|pre|code|td)$/u;

/** Length of a paragraph outside its links, 0 when it is long only because of them or no paragraph of a story. */
function runningLength(paragraph: Element): number {
  const text = (paragraph.textContent ?? "").trim();
  if (text.length < 24 || paragraph.closest("a, li, footer, nav, form[role=search]") !== null) return 0;
  let linked = 0;
  for (const link of paragraph.getElementsByTagName("a")) linked += (link.textContent ?? "").length;
  return linked > text.length / 2 ? 0 : seenLength(text) - linked;
}

/** Length in UTF-16 units; a character of a script without spaces says as much as two and a half letters. */
function seenLength(text: string): number {
  return /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/u.test(text.slice(0, 40)) ? text.length * 2.5 : text.length;
}
